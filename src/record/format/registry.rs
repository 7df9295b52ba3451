//! The settings and the registries.

use super::{NOTE, REFS};
use crate::message;
use crate::model::{ActorKind, Cards, ExtraExport, GapKind, Weight};
use crate::record::field_type::FieldType::{
    Country, Date, Flag, Format, Language, Licence, Line, List, Mail, Map, OneOrMore, SiteUrl,
    Slug, Text, Title, Url, Word,
};
use crate::record::field_type::{FieldType, Schema, optional, required};

/// `timeline.yaml`.
pub(crate) const TIMELINE: Schema = Schema {
    noun: || message!("object-collection-s-settings"),
    fields: &[
        optional(
            "format",
            Format,
            "The number of the record format that its records are written in; 1 when left out. `fmt --upgrade` brings older ones up to date.",
            "2",
        ),
        required(
            "title",
            Title,
            "The collection's title.",
            "{en: A timeline}",
        ),
        optional(
            "description",
            Text,
            "What it is about, in a short paragraph.",
            "{en: What happened and why}",
        ),
        optional(
            "question",
            Title,
            "The question that it answers, which the first page opens with; without one, that is the title.",
            "{en: Why did the flights stop?}",
        ),
        optional(
            "base_url",
            SiteUrl,
            "Where it is published; used for feeds, canonical addresses and the calendar. Without `?` and `#`; a host with other letters than ASCII is written in Punycode.",
            "https://www.example.org/timeline",
        ),
        optional(
            "repository",
            SiteUrl,
            "Where its records are kept; an address of the same form.",
            "https://www.example.org/repository",
        ),
        optional(
            "contact",
            Mail,
            "Where readers report by mail what is wrong; the address stands on every page.",
            "editors@example.org",
        ),
        optional(
            "locales",
            List(&Language),
            "The languages that it is published in, the default one first; `[en]` when left out.",
            "[en, es]",
        ),
        optional(
            "kinds",
            Map(&FieldType::Object(&KIND)),
            "The kinds of events.",
            "{joint-action: {name: {en: Joint action}}}",
        ),
        optional(
            "as_of",
            Date,
            "The day that the collection was last looked over as a whole.",
            "2026-11-22",
        ),
        optional(
            "researched_to",
            Date,
            "The last day up to which events and the state of measures were looked for, which may be earlier than the day of the work; the day of `as_of` when left out.",
            "2026-03-14",
        ),
        optional(
            "licence",
            Licence,
            "The licence of the collection, as an SPDX identifier.",
            "CC-BY-4.0",
        ),
        optional(
            "cards",
            Word(Cards::WORDS),
            "Which pages have a share card of their own: each of the `events`, only the `site`, or `none`. When left out, the events of a collection of up to 1,000, else the site. Cards need `base_url`.",
            "events",
        ),
        optional(
            "exports",
            List(&Word(ExtraExport::WORDS)),
            "The formats of the whole collection that its site has beside JSON, CSV, DOT, Atom and the calendar, which every site has. `export` and `graph` write each of them at any time.",
            "[jsonl, bibtex]",
        ),
        optional(
            "allow",
            List(&FieldType::Object(&ALLOWANCE)),
            "Findings that are accepted, each with a reason.",
            "[{code: single-source, event: talks-2022, reason: {en: No second report was found.}}]",
        ),
        optional(
            "severity",
            List(&FieldType::Object(&CHECK_WEIGHT)),
            "The severity of rules in this collection, where it differs from the usual one.",
            "[{code: single-source, severity: warning, reason: Every claim here is meant to rest on two accounts}]",
        )
        .formerly("checks"),
        optional(
            "ignore_urls",
            List(&FieldType::Object(&SILENCE)),
            "Addresses that are known not to answer, for `check --online`.",
            "[{url: 'https://www.example.org/notice', until: 2027-06-30, reason: The ministry is rebuilding its site}]",
        )
        .formerly("unanswered"),
    ],
};

/// A kind of event.
pub(crate) const KIND: Schema = Schema {
    noun: || message!("object-kind"),
    fields: &[
        required("name", Title, "What it is called.", "{en: Joint action}"),
        optional(
            "description",
            Text,
            "What it covers.",
            "{en: Steps that governments announce together}",
        ),
        optional(
            "legal",
            Flag,
            "Whether its events are legal acts; legal relations stand between these only. `false` when left out.",
            "true",
        ),
    ],
};

/// An accepted finding.
pub(crate) const ALLOWANCE: Schema = Schema {
    noun: || message!("object-allowance"),
    fields: &[
        required("code", Line, "The code of the finding.", "single-source"),
        optional(
            "event",
            Slug,
            "The event whose record it is accepted in; every record when left out.",
            "talks-2022",
        ),
        required(
            "reason",
            Text,
            "Why, for readers.",
            "{en: No second report was found}",
        ),
    ],
};

/// What a check's findings weigh in a collection.
pub(crate) const CHECK_WEIGHT: Schema = Schema {
    noun: || message!("object-weight"),
    fields: &[
        required("code", Line, "The code of the findings.", "single-source"),
        required(
            "severity",
            Word(Weight::WORDS),
            "What they weigh here; errors that the graph relies on cannot weigh less.",
            "warning",
        ),
        required(
            "reason",
            Text,
            "Why, for readers.",
            "{en: Every claim here is meant to rest on two accounts}",
        ),
    ],
};

/// An address that is known not to answer.
pub(crate) const SILENCE: Schema = Schema {
    noun: || message!("object-unanswered-address"),
    fields: &[
        required(
            "url",
            Url,
            "The address, as a source gives it.",
            "https://www.example.org/notice",
        ),
        required(
            "until",
            Date,
            "The last day on which this is accepted; after it somebody looks again.",
            "2027-06-30",
        ),
        required(
            "reason",
            Text,
            "Why, for readers.",
            "{en: The ministry is rebuilding its site}",
        ),
    ],
};

/// An actor.
pub(crate) const ACTOR: Schema = Schema {
    noun: || message!("object-actor"),
    fields: &[
        required("name", Title, "Its name.", "{en: Ministry of Transport}"),
        optional("kind", Word(ActorKind::WORDS), "What it is.", "ministry"),
        optional("country", Country, "ISO 3166-1 alpha-3.", "USA"),
        optional(
            "part_of",
            Slug,
            "The body that it belongs to.",
            "us-government",
        ),
        optional(
            "aliases",
            List(&Line),
            "Other spellings and short forms.",
            "[MoT]",
        ),
        optional(
            "roles",
            List(&FieldType::Object(&ROLE)),
            "Offices held.",
            "[{title: {en: Secretary of State}, from: 2021, to: 2025}]",
        ),
        NOTE,
    ],
};

/// An office.
pub(crate) const ROLE: Schema = Schema {
    noun: || message!("object-role"),
    fields: &[
        required(
            "title",
            Title,
            "What the office is called.",
            "{en: Secretary of State}",
        ),
        optional("body", Slug, "The body that it belongs to.", "us-state"),
        optional("from", Date, "Since when.", "2021"),
        optional("to", Date, "Until when.", "2025"),
        NOTE,
    ],
};

/// A place.
pub(crate) const PLACE: Schema = Schema {
    noun: || message!("object-place"),
    fields: &[
        required("name", Title, "Its name.", "{en: Geneva, es: Ginebra}"),
        optional("country", Country, "ISO 3166-1 alpha-3.", "MEX"),
        optional(
            "aliases",
            List(&Line),
            "Other spellings and short forms.",
            "[CDMX]",
        ),
        NOTE,
    ],
};

/// A topic.
pub(crate) const TOPIC: Schema = Schema {
    noun: || message!("object-topic"),
    fields: &[
        required("name", Title, "Its name.", "{en: Fishing}"),
        optional(
            "description",
            Text,
            "What it covers.",
            "{en: Catches at sea and in rivers}",
        ),
    ],
};

/// A measure.
pub(crate) const MEASURE: Schema = Schema {
    noun: || message!("object-measure"),
    fields: &[
        required("name", Title, "Its name.", "{en: Fishing ban}"),
        optional(
            "authority",
            OneOrMore(&Slug),
            "The actor or actors who answer for it.",
            "cdc",
        ),
        optional("topics", List(&Slug), "What it is about.", "[fishing-ban]"),
        optional(
            "description",
            Text,
            "What it is.",
            "{en: Border expulsions under health law}",
        ),
        optional(
            "checked",
            Date,
            "The last day up to which its state was looked for; the collection's `researched_to` when left out. Nothing is said of its state on a later day.",
            "2026-03-14",
        ),
        REFS,
    ],
};

/// A story line.
pub(crate) const STORY: Schema = Schema {
    noun: || message!("object-story-line"),
    fields: &[
        required("name", Title, "What it is called.", "{en: Broken ties}"),
        optional(
            "description",
            Text,
            "What it tells.",
            "{en: From the break to its mending}",
        ),
        required(
            "events",
            List(&Slug),
            "Its events in reading order.",
            "[break-2019, restored-2026]",
        ),
        REFS,
    ],
};

/// A glossary entry.
pub(crate) const ENTRY: Schema = Schema {
    noun: || message!("object-glossary-entry"),
    fields: &[
        required("term", Title, "The term.", "{en: Quota}"),
        required(
            "text",
            Text,
            "What it means here, and who uses it how.",
            "{en: The most that may be caught in a year}",
        ),
        optional(
            "see",
            List(&Slug),
            "Other entries worth reading.",
            "[licence]",
        ),
        optional(
            "measures",
            List(&Slug),
            "Measures that it speaks of.",
            "[quota]",
        ),
        REFS,
    ],
};

/// A gap.
pub(crate) const GAP: Schema = Schema {
    noun: || message!("object-gap"),
    fields: &[
        required(
            "text",
            Text,
            "What is not known.",
            "{en: Nothing after March 2026 was looked for}",
        ),
        optional(
            "kind",
            Word(GapKind::WORDS),
            "Why; `not-researched` when left out.",
            "not-researched",
        ),
        optional(
            "events",
            List(&Slug),
            "The events that it touches.",
            "[talks-2022]",
        ),
        optional(
            "from",
            Date,
            "Since when nothing was looked for.",
            "2026-03-06",
        ),
        optional("to", Date, "Until when.", "2026-11-22"),
        REFS,
    ],
};
