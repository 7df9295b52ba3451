//! The tables of the record format: every field of every file, with what it is for.

mod event;
mod evidence;
mod registry;

pub(crate) use event::EVENT;
pub(crate) use evidence::{CLAIM, DISPUTE, IDENTIFIERS, LINK, SOURCE};
pub(crate) use registry::{
    ACTOR, ALLOWANCE, ENTRY, GAP, KIND, MEASURE, PLACE, STORY, TIMELINE, TOPIC,
};

use super::field_type::FieldType::{self, Line, List, Map, Text};
use super::field_type::{Field, optional};

/// A kind of file in the events folder.
pub struct File {
    /// Its name, or the pattern of its name.
    pub name: &'static str,
    /// The name of its JSON Schema.
    pub schema: &'static str,
    /// What it holds, in a sentence.
    pub about: &'static str,
    /// What the value at its top looks like.
    pub shape: FieldType,
}

/// Every kind of file.
pub const FILES: &[File] = &[
    File {
        name: "*/*.yaml",
        schema: "event",
        about: "One event; the id is the file's stem, the folder is the year of its date, as `2022` or `-0043`.",
        shape: FieldType::Object(&EVENT),
    },
    File {
        name: "timeline.yaml",
        schema: "timeline",
        about: "What the collection says of itself.",
        shape: FieldType::Object(&TIMELINE),
    },
    File {
        name: "actors.yaml",
        schema: "actors",
        about: "Persons and bodies by id.",
        shape: Map(&FieldType::Object(&ACTOR)),
    },
    File {
        name: "places.yaml",
        schema: "places",
        about: "Places by id.",
        shape: Map(&FieldType::Object(&PLACE)),
    },
    File {
        name: "topics.yaml",
        schema: "topics",
        about: "Topics by id.",
        shape: Map(&FieldType::Object(&TOPIC)),
    },
    File {
        name: "measures.yaml",
        schema: "measures",
        about: "Policies that are in force over time, by id.",
        shape: Map(&FieldType::Object(&MEASURE)),
    },
    File {
        name: "stories.yaml",
        schema: "stories",
        about: "Story lines by id.",
        shape: Map(&FieldType::Object(&STORY)),
    },
    File {
        name: "glossary.yaml",
        schema: "glossary",
        about: "Terms by id.",
        shape: Map(&FieldType::Object(&ENTRY)),
    },
    File {
        name: "gaps.yaml",
        schema: "gaps",
        about: "What is known not to be known, by id.",
        shape: Map(&FieldType::Object(&GAP)),
    },
];

/// Whether a path of the events folder is that of a schema, which the program writes there for editors.
pub(crate) fn is_schema(path: &str) -> bool {
    path.strip_prefix(".schema/")
        .and_then(|name| name.strip_suffix(".schema.json"))
        .is_some_and(|name| FILES.iter().any(|file| file.schema == name))
}

const REFS: Field = optional(
    "refs",
    List(&Line),
    "Numbers under which this stands in the curators' own research notes.",
    "[B14]",
);
const NOTE: Field = optional(
    "note",
    Text,
    "The editors' remark, shown to readers.",
    "{en: Seen as a copy only}",
);
