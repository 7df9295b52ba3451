//! The settings and the registries.

use super::{NOTE, REFS};
use crate::model::{ActorKind, Cards, GapKind, Weight};
use crate::record::shape::Shape::{
    Country, Date, Flag, Language, Licence, Line, List, Map, OneOrMore, SiteUrl, Slug, Text, Title,
    Url, Word,
};
use crate::record::shape::{Object, Shape, may, must};

/// `timeline.yaml`.
pub const TIMELINE: Object = Object {
    name: "the collection's settings",
    fields: &[
        must(
            "title",
            Title,
            "The collection's title.",
            "{en: A timeline}",
        ),
        may(
            "description",
            Text,
            "What it is about, in a short paragraph.",
            "{en: What happened and why}",
        ),
        may(
            "base_url",
            SiteUrl,
            "Where it is published; used for feeds, canonical addresses and the calendar. Without `?` and `#`; a host with other letters than ASCII is written in Punycode.",
            "https://www.example.org/timeline",
        ),
        may(
            "repository",
            SiteUrl,
            "Where its records are kept; an address of the same form.",
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
            "{joint-action: {name: {en: Joint action}}}",
        ),
        may(
            "as_of",
            Date,
            "The day that the collection was last looked over as a whole.",
            "2026-11-22",
        ),
        may(
            "licence",
            Licence,
            "The licence of the collection, as an SPDX identifier.",
            "CC-BY-4.0",
        ),
        may(
            "cards",
            Word(Cards::WORDS),
            "Which pages have a share card of their own: each of the `events`, only the `site`, or `none`. When left out, the events of a collection of up to 1,000, else the site. Cards need `base_url`.",
            "events",
        ),
        may(
            "allow",
            List(&Shape::Object(&ALLOWANCE)),
            "Findings that are accepted, each with a reason.",
            "[{code: single-source, event: talks-2022, reason: {en: No second report was found.}}]",
        ),
        may(
            "checks",
            List(&Shape::Object(&CHECK_WEIGHT)),
            "What findings weigh in this collection, where that differs from the program's own view.",
            "[{code: single-source, severity: warning, reason: Every claim here is meant to rest on two accounts}]",
        ),
        may(
            "unanswered",
            List(&Shape::Object(&SILENCE)),
            "Addresses that are known not to answer, for `check --online`.",
            "[{url: 'https://www.example.org/notice', until: 2027-06-30, reason: The ministry is rebuilding its site}]",
        ),
    ],
};

/// A kind of event.
pub const KIND: Object = Object {
    name: "a kind",
    fields: &[
        must("name", Title, "What it is called.", "{en: Joint action}"),
        may(
            "description",
            Text,
            "What it covers.",
            "{en: Steps that governments announce together}",
        ),
        may(
            "legal",
            Flag,
            "Whether its events are legal acts; legal relations stand between these only. `false` when left out.",
            "true",
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

/// What a check's findings weigh in a collection.
pub const CHECK_WEIGHT: Object = Object {
    name: "a weight",
    fields: &[
        must("code", Line, "The code of the findings.", "single-source"),
        must(
            "severity",
            Word(Weight::WORDS),
            "What they weigh here; errors that the graph relies on cannot weigh less.",
            "warning",
        ),
        must(
            "reason",
            Text,
            "Why, for readers.",
            "{en: Every claim here is meant to rest on two accounts}",
        ),
    ],
};

/// An address that is known not to answer.
pub const SILENCE: Object = Object {
    name: "an unanswered address",
    fields: &[
        must(
            "url",
            Url,
            "The address, as a source gives it.",
            "https://www.example.org/notice",
        ),
        must(
            "until",
            Date,
            "The last day on which this is accepted; after it somebody looks again.",
            "2027-06-30",
        ),
        must(
            "reason",
            Text,
            "Why, for readers.",
            "{en: The ministry is rebuilding its site}",
        ),
    ],
};

/// An actor.
pub const ACTOR: Object = Object {
    name: "an actor",
    fields: &[
        must(
            "name",
            Title,
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
        may(
            "roles",
            List(&Shape::Object(&ROLE)),
            "Offices held.",
            "[{title: {en: Secretary of State}, from: 2021, to: 2025}]",
        ),
        NOTE,
    ],
};

/// An office.
pub const ROLE: Object = Object {
    name: "a role",
    fields: &[
        must(
            "title",
            Title,
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
            Title,
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
        must("name", Title, "Its name.", "{en: Parole}"),
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
        must("name", Title, "Its name.", "{en: Title 42 expulsions}"),
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
        must("name", Title, "What it is called.", "{en: Broken ties}"),
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
        must("term", Title, "The term.", "{en: Parole}"),
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
