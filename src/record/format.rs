//! The tables of the record format: every field of every file, with what it is for.

use super::shape::Shape::{
    Country, Date, Flag, Index, Language, Line, List, Map, Markdown, Number, OneOrMore, Short,
    Slug, Text, Url, Word,
};
use super::shape::{Object, Shape, may, must};
use crate::model::{
    ActorKind, Basis, Bound, ClaimStatus, Confidence, GapKind, MeasureState, RecordStatus,
    Relation, SourceKind, Stance, Verification, Voice,
};

/// A kind of file in the events folder.
pub struct File {
    /// Its name, or the pattern of its name.
    pub name: &'static str,
    /// The name of its JSON Schema.
    pub schema: &'static str,
    /// What it holds, in a sentence.
    pub about: &'static str,
    /// What the value at its top looks like.
    pub shape: Shape,
}

/// Every kind of file.
pub const FILES: &[File] = &[
    File {
        name: "*/*.yaml",
        schema: "event",
        about: "One event; the id is the file's stem, the folder is the year of its date.",
        shape: Shape::Object(&EVENT),
    },
    File {
        name: "timeline.yaml",
        schema: "timeline",
        about: "What the collection says of itself.",
        shape: Shape::Object(&TIMELINE),
    },
    File {
        name: "actors.yaml",
        schema: "actors",
        about: "Persons and bodies by id.",
        shape: Map(&Shape::Object(&ACTOR)),
    },
    File {
        name: "places.yaml",
        schema: "places",
        about: "Places by id.",
        shape: Map(&Shape::Object(&PLACE)),
    },
    File {
        name: "topics.yaml",
        schema: "topics",
        about: "Topics by id.",
        shape: Map(&Shape::Object(&TOPIC)),
    },
    File {
        name: "measures.yaml",
        schema: "measures",
        about: "Policies that are in force over time, by id.",
        shape: Map(&Shape::Object(&MEASURE)),
    },
    File {
        name: "stories.yaml",
        schema: "stories",
        about: "Story lines by id.",
        shape: Map(&Shape::Object(&STORY)),
    },
    File {
        name: "glossary.yaml",
        schema: "glossary",
        about: "Terms by id.",
        shape: Map(&Shape::Object(&ENTRY)),
    },
    File {
        name: "gaps.yaml",
        schema: "gaps",
        about: "What is known not to be known, by id.",
        shape: Map(&Shape::Object(&GAP)),
    },
];

const REFS: super::Field = may(
    "refs",
    List(&Line),
    "Numbers under which this stands in the curators' own research notes.",
    "[B14]",
);
const NOTE: super::Field = may(
    "note",
    Text,
    "The editors' remark, shown to readers.",
    "{en: Seen as a copy only}",
);

/// An event's file.
pub const EVENT: Object = Object {
    name: "an event",
    fields: &[
        must(
            "title",
            Text,
            "What the event is called: neutral, at most 80 characters, no full stop.",
            "{en: Talks on returns begin, es: Comienzan las conversaciones}",
        ),
        must(
            "date",
            Date,
            "When it happened, in EDTF level 1, as precisely as is known and no more.",
            "2022-11-22",
        ),
        may(
            "dates",
            Shape::Object(&DATES),
            "Its other dates.",
            "{announced: 2022-10-12}",
        ),
        may(
            "date_note",
            Text,
            "How the date is known; required when it is approximate, uncertain or derived.",
            "{en: The report says only last week}",
        ),
        must(
            "summary",
            Markdown,
            "What happened, in a paragraph or two.",
            "{en: The two governments announced joint steps.}",
        ),
        must(
            "kind",
            Slug,
            "One of the kinds that timeline.yaml names.",
            "joint-action",
        ),
        may(
            "actors",
            List(&Short(&PARTICIPATION)),
            "Who took part.",
            "[{actor: dhs, role: announced}, mexico-sre]",
        ),
        may("places", List(&Slug), "Where.", "[us-mexico-border]"),
        may("topics", List(&Slug), "About what.", "[title-42, parole]"),
        may(
            "measures",
            List(&Shape::Object(&MEASURE_STEP)),
            "Which measures it changed.",
            "[{measure: title-42, state: extended}]",
        ),
        may(
            "sources",
            Map(&Shape::Object(&SOURCE)),
            "Documents that this record is the first to use, by id.",
            "{}",
        ),
        may(
            "claims",
            List(&Shape::Object(&CLAIM)),
            "What is said about the event, each statement with who says it.",
            "[]",
        ),
        may(
            "disputes",
            List(&Shape::Object(&DISPUTE)),
            "Where the sources disagree.",
            "[]",
        ),
        may(
            "links",
            List(&Shape::Object(&LINK)),
            "How the event stands to other events, each link a sourced statement.",
            "[]",
        ),
        may(
            "changes",
            List(&Shape::Object(&CHANGE)),
            "Corrections and additions that readers should see.",
            "[{date: 2026-11-22, what: First entered}]",
        ),
        may(
            "status",
            Word(RecordStatus::WORDS),
            "Whether it is shown; `published` when left out.",
            "published",
        ),
        may(
            "reason",
            Text,
            "Why it was withdrawn.",
            "{en: Entered twice}",
        ),
        may(
            "replaced_by",
            Slug,
            "The event that stands in its place.",
            "talks-2022",
        ),
        may(
            "former_ids",
            List(&Slug),
            "Earlier ids, each of which leads here.",
            "[old-id]",
        ),
        may(
            "verification",
            Word(Verification::WORDS),
            "What kind of source was found for it.",
            "official",
        ),
        REFS,
    ],
};

/// An event's other dates.
pub const DATES: Object = Object {
    name: "other dates",
    fields: &[
        may("announced", Date, "When it was made known.", "2022-10-12"),
        may("effective", Date, "When it took effect.", "2022-10-18"),
        may(
            "published",
            Date,
            "When its text was published.",
            "2022-10-19",
        ),
        may("ended", Date, "When it ended.", "2023-05-11"),
    ],
};

/// An actor's part in an event.
pub const PARTICIPATION: Object = Object {
    name: "a participant",
    fields: &[
        must("actor", Slug, "Who.", "dhs"),
        may("role", Line, "As what.", "announced"),
    ],
};

/// A step of a measure.
pub const MEASURE_STEP: Object = Object {
    name: "a step of a measure",
    fields: &[
        must("measure", Slug, "Which measure.", "title-42"),
        must(
            "state",
            Word(MeasureState::WORDS),
            "What it becomes.",
            "extended",
        ),
        may(
            "from",
            Date,
            "Since when, if not since the event's date.",
            "2022-10-12",
        ),
        may("until", Date, "Until when.", "2023-05-11"),
        NOTE,
    ],
};

/// A source.
pub const SOURCE: Object = Object {
    name: "a source",
    fields: &[
        may(
            "title",
            Text,
            "Its title as the document gives it; left out when none was seen.",
            "Implementation of a Parole Process for Venezuelans",
        ),
        may(
            "publisher",
            Line,
            "Who published it.",
            "Department of Homeland Security",
        ),
        may("author", Line, "Who wrote it.", "A. Reporter"),
        may(
            "host",
            Line,
            "Where the copy was seen, when that is not the publisher's own site.",
            "Justia",
        ),
        must("url", Url, "Its address.", "https://www.example.org/notice"),
        may(
            "archive",
            Url,
            "The address of an archived copy; never invented.",
            "https://archive.example.org/notice",
        ),
        may("published", Date, "When it was published.", "2022-10-19"),
        must(
            "kind",
            Word(SourceKind::WORDS),
            "What kind of document it is.",
            "official",
        ),
        must("language", Language, "Its language, as a BCP 47 tag.", "en"),
        may(
            "derived_from",
            List(&Slug),
            "Documents that it retells or copies: it is no second, independent source.",
            "[wire-story]",
        ),
        may(
            "identifiers",
            Shape::Object(&IDENTIFIERS),
            "Typed legal identifiers, each with a form that is checked.",
            "{fr: 87 FR 63507, doc: 2022-22739}",
        ),
        NOTE,
    ],
};

/// A source's identifiers.
pub const IDENTIFIERS: Object = Object {
    name: "identifiers",
    fields: &[
        may(
            "fr",
            Line,
            "Federal Register cite: volume, FR, page.",
            "87 FR 63507",
        ),
        may(
            "doc",
            Line,
            "Federal Register document number.",
            "2022-22739",
        ),
        may("docket", Line, "A court's docket number.", "22A544"),
        may("eo", Line, "Executive order number.", "14165"),
        may("proclamation", Line, "Proclamation number.", "10773"),
        may("licence", Line, "OFAC general licence.", "GL 45A"),
    ],
};

/// A citation.
pub const CITATION: Object = Object {
    name: "a citation",
    fields: &[
        must("source", Slug, "The source.", "fr-2022-22739"),
        may(
            "stance",
            Word(Stance::WORDS),
            "What it does for the claim; `supports` when left out.",
            "supports",
        ),
        may("locator", Line, "Where in the document.", "p. 63508"),
    ],
};

/// A claim.
pub const CLAIM: Object = Object {
    name: "a claim",
    fields: &[
        must("id", Slug, "A name that is unique in the record.", "cap"),
        must(
            "text",
            Text,
            "What is claimed, in the editors' own words.",
            "{en: Up to 24,000 people could be admitted}",
        ),
        may(
            "asserted_by",
            Slug,
            "The actor who claims it; left out, the source says it in its own voice.",
            "dhs",
        ),
        may("voice", Word(Voice::WORDS), "How it reaches us.", "quoted"),
        may(
            "status",
            Word(ClaimStatus::WORDS),
            "How far it is established; `attested` when left out.",
            "attested",
        ),
        may(
            "quantity",
            Shape::Object(&QUANTITY),
            "The number that it states.",
            "{value: 24000, bound: up-to, unit: people}",
        ),
        may(
            "sources",
            List(&Short(&CITATION)),
            "The documents that bear on it.",
            "[fr-2022-22739]",
        ),
        NOTE,
        may(
            "verification",
            Word(Verification::WORDS),
            "What kind of source was found, where it differs from the event's.",
            "independent",
        ),
        REFS,
    ],
};

/// A quantity.
pub const QUANTITY: Object = Object {
    name: "a quantity",
    fields: &[
        must("value", Number, "The number.", "24000"),
        may(
            "bound",
            Word(Bound::WORDS),
            "How exactly it is given; `exactly` when left out.",
            "up-to",
        ),
        must("unit", Line, "What it counts.", "people"),
        may(
            "metric",
            Text,
            "What exactly is measured.",
            "{en: Encounters at the south-west border}",
        ),
        may("window", Date, "Over which time.", "2022-09/2022-10"),
    ],
};

/// A dispute.
pub const DISPUTE: Object = Object {
    name: "a dispute",
    fields: &[
        must(
            "subject",
            Text,
            "What the sources disagree about.",
            "{en: The day of the announcement}",
        ),
        must(
            "versions",
            List(&Shape::Object(&VERSION)),
            "What each side says, with its sources.",
            "[]",
        ),
        may(
            "resolution",
            Shape::Object(&RESOLUTION),
            "The editors' choice; left out while it is open.",
            "{prefer: 0, because: The ministry's own text says so}",
        ),
        NOTE,
        REFS,
    ],
};

/// One side of a dispute.
pub const VERSION: Object = Object {
    name: "a version",
    fields: &[
        must("text", Text, "What it says.", "{en: Saturday}"),
        may("asserted_by", Slug, "Who says so.", "reuters"),
        may(
            "sources",
            List(&Short(&CITATION)),
            "The documents that say so.",
            "[reuters-2023-12-30]",
        ),
    ],
};

/// The editors' choice.
pub const RESOLUTION: Object = Object {
    name: "a resolution",
    fields: &[
        must("prefer", Index, "Which version, counted from 0.", "0"),
        must(
            "because",
            Text,
            "Why.",
            "{en: The ministry's own text says so}",
        ),
    ],
};

/// A link.
pub const LINK: Object = Object {
    name: "a link",
    fields: &[
        must(
            "relation",
            Word(Relation::WORDS),
            "How this event stands to that one: this event <relation> that event.",
            "enabled-by",
        ),
        must(
            "event",
            Slug,
            "That event: the earlier one.",
            "louisiana-v-cdc-injunction",
        ),
        must(
            "basis",
            Word(Basis::WORDS),
            "What the link rests on.",
            "official",
        ),
        may(
            "confidence",
            Word(Confidence::WORDS),
            "How strongly it is held.",
            "high",
        ),
        may("asserted_by", Slug, "The actor who says so.", "wola"),
        may(
            "sources",
            List(&Short(&CITATION)),
            "The documents that say so; required unless the basis is editorial.",
            "[wola-1014]",
        ),
        may(
            "disputed",
            Flag,
            "Whether the relation is contested.",
            "false",
        ),
        may(
            "note",
            Text,
            "The editors' remark; required when the basis is editorial.",
            "{en: The join is the editors' own}",
        ),
        REFS,
    ],
};

/// A change.
pub const CHANGE: Object = Object {
    name: "a change",
    fields: &[
        must("date", Date, "The day of the change.", "2026-11-22"),
        must(
            "what",
            Text,
            "What changed, for readers.",
            "{en: First entered}",
        ),
    ],
};

/// `timeline.yaml`.
pub const TIMELINE: Object = Object {
    name: "the collection's settings",
    fields: &[
        must("title", Text, "The collection's title.", "{en: A timeline}"),
        may(
            "description",
            Text,
            "What it is about, in a short paragraph.",
            "{en: What happened and why}",
        ),
        may(
            "base_url",
            Url,
            "Where it is published; used for feeds, canonical addresses and the calendar.",
            "https://www.example.org/timeline",
        ),
        may(
            "repository",
            Url,
            "Where its records are kept.",
            "https://www.example.org/repository",
        ),
        may(
            "locales",
            List(&Language),
            "The languages that it is published in, the default one first; `[en]` when left out.",
            "[en, es]",
        ),
        may(
            "kinds",
            Map(&Shape::Object(&KIND)),
            "The kinds of events.",
            "{}",
        ),
        may(
            "as_of",
            Date,
            "The day that the collection was last looked over as a whole.",
            "2026-11-22",
        ),
        may(
            "licence",
            Line,
            "The licence of the collection, as an SPDX identifier.",
            "CC-BY-4.0",
        ),
        may(
            "allow",
            List(&Shape::Object(&ALLOWANCE)),
            "Findings that are accepted, each with a reason.",
            "[]",
        ),
    ],
};

/// A kind of event.
pub const KIND: Object = Object {
    name: "a kind",
    fields: &[
        must("name", Text, "What it is called.", "{en: Joint action}"),
        may(
            "description",
            Text,
            "What it covers.",
            "{en: Steps that governments announce together}",
        ),
    ],
};

/// An accepted finding.
pub const ALLOWANCE: Object = Object {
    name: "an allowance",
    fields: &[
        must("code", Line, "The code of the finding.", "single-source"),
        may(
            "event",
            Slug,
            "The event whose record it is accepted in; every record when left out.",
            "talks-2022",
        ),
        must(
            "reason",
            Text,
            "Why, for readers.",
            "{en: No second report was found}",
        ),
    ],
};

/// An actor.
pub const ACTOR: Object = Object {
    name: "an actor",
    fields: &[
        must(
            "name",
            Text,
            "Its name.",
            "{en: Department of Homeland Security}",
        ),
        may("kind", Word(ActorKind::WORDS), "What it is.", "ministry"),
        may("country", Country, "ISO 3166-1 alpha-3.", "USA"),
        may(
            "part_of",
            Slug,
            "The body that it belongs to.",
            "us-government",
        ),
        may(
            "aliases",
            List(&Line),
            "Other spellings and short forms.",
            "[DHS]",
        ),
        may("roles", List(&Shape::Object(&ROLE)), "Offices held.", "[]"),
        NOTE,
    ],
};

/// An office.
pub const ROLE: Object = Object {
    name: "a role",
    fields: &[
        must(
            "title",
            Text,
            "What the office is called.",
            "{en: Secretary of State}",
        ),
        may("body", Slug, "The body that it belongs to.", "us-state"),
        may("from", Date, "Since when.", "2021"),
        may("to", Date, "Until when.", "2025"),
        NOTE,
    ],
};

/// A place.
pub const PLACE: Object = Object {
    name: "a place",
    fields: &[
        must(
            "name",
            Text,
            "Its name.",
            "{en: Mexico City, es: Ciudad de México}",
        ),
        may("country", Country, "ISO 3166-1 alpha-3.", "MEX"),
        NOTE,
    ],
};

/// A topic.
pub const TOPIC: Object = Object {
    name: "a topic",
    fields: &[
        must("name", Text, "Its name.", "{en: Parole}"),
        may(
            "description",
            Text,
            "What it covers.",
            "{en: Temporary permission to enter}",
        ),
    ],
};

/// A measure.
pub const MEASURE: Object = Object {
    name: "a measure",
    fields: &[
        must("name", Text, "Its name.", "{en: Title 42 expulsions}"),
        may(
            "authority",
            OneOrMore(&Slug),
            "The actor or actors who answer for it.",
            "cdc",
        ),
        may("topics", List(&Slug), "What it is about.", "[title-42]"),
        may(
            "description",
            Text,
            "What it is.",
            "{en: Border expulsions under health law}",
        ),
        REFS,
    ],
};

/// A story line.
pub const STORY: Object = Object {
    name: "a story line",
    fields: &[
        must("name", Text, "What it is called.", "{en: Broken ties}"),
        may(
            "description",
            Text,
            "What it tells.",
            "{en: From the break to its mending}",
        ),
        must(
            "events",
            List(&Slug),
            "Its events in reading order.",
            "[break-2019, restored-2026]",
        ),
        REFS,
    ],
};

/// A glossary entry.
pub const ENTRY: Object = Object {
    name: "a glossary entry",
    fields: &[
        must("term", Text, "The term.", "{en: Parole}"),
        must(
            "text",
            Text,
            "What it means here, and who uses it how.",
            "{en: Temporary permission; not a visa}",
        ),
        may("see", List(&Slug), "Other entries worth reading.", "[visa]"),
        may(
            "measures",
            List(&Slug),
            "Measures that it speaks of.",
            "[parole-venezuela]",
        ),
        REFS,
    ],
};

/// A gap.
pub const GAP: Object = Object {
    name: "a gap",
    fields: &[
        must(
            "text",
            Text,
            "What is not known.",
            "{en: Nothing after March 2026 was looked for}",
        ),
        may(
            "kind",
            Word(GapKind::WORDS),
            "Why; `not-researched` when left out.",
            "not-researched",
        ),
        may(
            "events",
            List(&Slug),
            "The events that it touches.",
            "[talks-2022]",
        ),
        may(
            "from",
            Date,
            "Since when nothing was looked for.",
            "2026-03-06",
        ),
        may("to", Date, "Until when.", "2026-11-22"),
        REFS,
    ],
};
