//! An event and what its record says of it.

use super::{CLAIM, DISPUTE, LINK, NOTE, REFS, SOURCE};
use crate::message;
use crate::model::{MeasureState, RecordStatus, Verification};
use crate::record::field_type::FieldType::{
    Date, Line, List, Map, Markdown, Short, Slug, Text, Title, Word,
};
use crate::record::field_type::{FieldType, Schema, optional, required};

/// An event's file.
pub(crate) const EVENT: Schema = Schema {
    noun: || message!("object-event"),
    fields: &[
        required(
            "title",
            Title,
            "What the event is called: neutral, at most 80 characters, no full stop.",
            "{en: Talks on returns begin, es: Comienzan las conversaciones}",
        ),
        required(
            "date",
            Date,
            "When it happened, in EDTF level 1, as precisely as is known and no more.",
            "2022-11-22",
        ),
        optional(
            "dates",
            FieldType::Object(&DATES),
            "Its other dates.",
            "{announced: 2022-10-12}",
        ),
        optional(
            "date_note",
            Text,
            "How the date is known; required when it is approximate, uncertain or derived.",
            "{en: The report says only last week}",
        ),
        required(
            "summary",
            Markdown,
            "What happened, in a paragraph or two.",
            "{en: The two governments announced joint steps.}",
        ),
        required(
            "kind",
            Slug,
            "One of the kinds that timeline.yaml names.",
            "joint-action",
        ),
        optional(
            "actors",
            List(&Short(&PARTICIPATION)),
            "Who took part.",
            "[{actor: ministry, role: announced}, foreign-ministry]",
        ),
        optional("places", List(&Slug), "Where.", "[harbour]"),
        optional(
            "topics",
            List(&Slug),
            "About what.",
            "[fishing-ban, fishing]",
        ),
        optional(
            "measures",
            List(&FieldType::Object(&MEASURE_STEP)),
            "Which measures it changed.",
            "[{measure: fishing-ban, state: extended}]",
        ),
        optional(
            "sources",
            Map(&FieldType::Object(&SOURCE)),
            "Documents that this record is the first to use, by id.",
            "{fr-2022-22739: {url: 'https://www.example.org/notice', kind: official, language: en}}",
        ),
        optional(
            "claims",
            List(&FieldType::Object(&CLAIM)),
            "What is said about the event, each statement with who says it.",
            "[{id: cap, text: {en: 'Up to 24,000 people could be admitted'}, sources: [fr-2022-22739]}]",
        ),
        optional(
            "disputes",
            List(&FieldType::Object(&DISPUTE)),
            "Where the sources disagree.",
            "[{subject: {en: The day}, versions: [{text: {en: Saturday}, sources: [one]}, {text: {en: Sunday}, sources: [two]}]}]",
        ),
        optional(
            "links",
            List(&FieldType::Object(&LINK)),
            "How the event stands to other events, each link a sourced statement.",
            "[{relation: prompted-by, event: talks-2022, basis: press, sources: [reuters-2023-12-30]}]",
        ),
        optional(
            "changes",
            List(&FieldType::Object(&CHANGE)),
            "What readers should know that changed: the record's entry, then each correction.",
            "[{date: 2026-11-22, what: First entered}]",
        ),
        optional(
            "status",
            Word(RecordStatus::WORDS),
            "Whether it is shown; `published` when left out.",
            "published",
        ),
        optional(
            "reason",
            Text,
            "Why it was withdrawn.",
            "{en: Entered twice}",
        ),
        optional(
            "replaced_by",
            Slug,
            "The event that stands in its place.",
            "talks-2022",
        ),
        optional(
            "former_ids",
            List(&Slug),
            "Earlier ids, each of which leads here.",
            "[old-id]",
        ),
        optional(
            "verification",
            Word(Verification::WORDS),
            "What kind of source was found for it.",
            "official",
        ),
        REFS,
    ],
};

/// An event's other dates.
pub(crate) const DATES: Schema = Schema {
    noun: || message!("object-other-dates"),
    fields: &[
        optional("announced", Date, "When it was made known.", "2022-10-12"),
        optional("effective", Date, "When it took effect.", "2022-10-18"),
        optional(
            "published",
            Date,
            "When its text was published.",
            "2022-10-19",
        ),
        optional("ended", Date, "When it ended.", "2023-05-11"),
    ],
};

/// An actor's part in an event.
pub(crate) const PARTICIPATION: Schema = Schema {
    noun: || message!("object-participant"),
    fields: &[
        required("actor", Slug, "Who.", "ministry"),
        optional("role", Line, "As what.", "announced"),
    ],
};

/// A step of a measure.
pub(crate) const MEASURE_STEP: Schema = Schema {
    noun: || message!("object-step-of-a-measure"),
    fields: &[
        required("measure", Slug, "Which measure.", "fishing-ban"),
        required(
            "state",
            Word(MeasureState::WORDS),
            "What it becomes.",
            "extended",
        ),
        optional(
            "from",
            Date,
            "Since when, if not since the event's date.",
            "2022-10-12",
        ),
        optional("until", Date, "Until when.", "2023-05-11"),
        NOTE,
    ],
};

/// A change.
pub(crate) const CHANGE: Schema = Schema {
    noun: || message!("object-change"),
    fields: &[
        required("date", Date, "The day of the change.", "2026-11-22"),
        required(
            "what",
            Text,
            "What changed, for readers: what the record said, what it says now, and why.",
            "{en: First entered}",
        ),
    ],
};
