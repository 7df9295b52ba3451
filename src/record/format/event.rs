//! An event and what its record says of it.

use super::{CLAIM, DISPUTE, LINK, NOTE, REFS, SOURCE};
use crate::model::{MeasureState, RecordStatus, Verification};
use crate::record::shape::Shape::{
    Date, Line, List, Map, Markdown, Short, Slug, Text, Title, Word,
};
use crate::record::shape::{Object, Shape, may, must};

/// An event's file.
pub const EVENT: Object = Object {
    name: "an event",
    fields: &[
        must(
            "title",
            Title,
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
            "{fr-2022-22739: {url: 'https://www.example.org/notice', kind: official, language: en}}",
        ),
        may(
            "claims",
            List(&Shape::Object(&CLAIM)),
            "What is said about the event, each statement with who says it.",
            "[{id: cap, text: {en: 'Up to 24,000 people could be admitted'}, sources: [fr-2022-22739]}]",
        ),
        may(
            "disputes",
            List(&Shape::Object(&DISPUTE)),
            "Where the sources disagree.",
            "[{subject: {en: The day}, versions: [{text: {en: Saturday}, sources: [one]}, {text: {en: Sunday}, sources: [two]}]}]",
        ),
        may(
            "links",
            List(&Shape::Object(&LINK)),
            "How the event stands to other events, each link a sourced statement.",
            "[{relation: prompted-by, event: talks-2022, basis: press, sources: [reuters-2023-12-30]}]",
        ),
        may(
            "changes",
            List(&Shape::Object(&CHANGE)),
            "What readers should know that changed: the record's entry, then each correction.",
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

/// A change.
pub const CHANGE: Object = Object {
    name: "a change",
    fields: &[
        must("date", Date, "The day of the change.", "2026-11-22"),
        must(
            "what",
            Text,
            "What changed, for readers: what the record said, what it says now, and why.",
            "{en: First entered}",
        ),
    ],
};
