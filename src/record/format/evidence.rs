//! Sources, claims, disputes and links: what carries the evidence.

use super::{NOTE, REFS};
use crate::message;
use crate::model::{
    Basis, Bound, ClaimStatus, Confidence, Relation, SourceKind, Stance, Verification, Voice,
};
use crate::record::field_type::FieldType::{
    Date, Flag, Index, Language, Line, List, Number, Short, Slug, Text, Title, Url, Word,
};
use crate::record::field_type::{FieldType, Schema, optional, required};

/// A source.
pub(crate) const SOURCE: Schema = Schema {
    noun: || message!("object-source"),
    fields: &[
        optional(
            "title",
            Title,
            "Its title as the document gives it; left out when none was seen.",
            "Notice of the fishing ban",
        ),
        optional(
            "publisher",
            Line,
            "Who published it.",
            "Ministry of Transport",
        ),
        optional("author", Line, "Who wrote it.", "A. Reporter"),
        optional(
            "host",
            Line,
            "Where the copy was seen, when that is not the publisher's own site.",
            "Justia",
        ),
        required("url", Url, "Its address.", "https://www.example.org/notice"),
        optional(
            "archive",
            Url,
            "The address of an archived copy; never invented.",
            "https://archive.example.org/notice",
        ),
        optional("published", Date, "When it was published.", "2022-10-19"),
        optional("seen", Date, "When the editors looked at it.", "2026-03-14"),
        required(
            "kind",
            Word(SourceKind::WORDS),
            "What kind of document it is.",
            "official",
        ),
        required("language", Language, "Its language, as a BCP 47 tag.", "en"),
        optional(
            "derived_from",
            List(&Slug),
            "Documents that it copies or is based on: it does not count as a second, independent source.",
            "[wire-story]",
        ),
        optional(
            "identifiers",
            FieldType::Object(&IDENTIFIERS),
            "Typed legal identifiers, each with a form that is checked.",
            "{fr: 87 FR 63507, doc: 2022-22739}",
        ),
        NOTE,
    ],
};

/// A source's identifiers.
pub(crate) const IDENTIFIERS: Schema = Schema {
    noun: || message!("object-identifiers"),
    fields: &[
        optional(
            "fr",
            Line,
            "Federal Register cite: volume, FR, page.",
            "87 FR 63507",
        ),
        optional(
            "doc",
            Line,
            "Federal Register document number.",
            "2022-22739",
        ),
        optional("docket", Line, "A court's docket number.", "22A544"),
        optional("eo", Line, "Executive order number.", "14165"),
        optional("proclamation", Line, "Proclamation number.", "10773"),
        optional("licence", Line, "OFAC general licence.", "GL 45A"),
    ],
};

/// A citation.
pub(crate) const CITATION: Schema = Schema {
    noun: || message!("object-citation"),
    fields: &[
        required("source", Slug, "The source.", "fr-2022-22739"),
        optional(
            "stance",
            Word(Stance::WORDS),
            "What it does for the claim; `supports` when left out.",
            "supports",
        ),
        optional("locator", Line, "Where in the document.", "p. 63508"),
        optional(
            "quote",
            Line,
            "A few words that stand there, without quotation marks.",
            "up to 24,000",
        ),
    ],
};

/// A claim.
pub(crate) const CLAIM: Schema = Schema {
    noun: || message!("object-claim"),
    fields: &[
        required("id", Slug, "A name that is unique in the record.", "cap"),
        required(
            "text",
            Text,
            "What is claimed, in the editors' own words.",
            "{en: 'Up to 24,000 people could be admitted'}",
        ),
        optional(
            "asserted_by",
            Slug,
            "The actor who claims it; left out, the source says it in its own voice.",
            "ministry",
        ),
        optional("voice", Word(Voice::WORDS), "How it reaches us.", "quoted"),
        optional(
            "status",
            Word(ClaimStatus::WORDS),
            "How far it is established; `attested` when left out.",
            "attested",
        ),
        optional(
            "quantity",
            FieldType::Object(&QUANTITY),
            "The number that it states.",
            "{value: 24000, bound: up-to, unit: people}",
        ),
        optional(
            "sources",
            List(&Short(&CITATION)),
            "The documents that bear on it.",
            "[fr-2022-22739]",
        ),
        NOTE,
        optional(
            "verification",
            Word(Verification::WORDS),
            "What kind of source was found, where it differs from the event's.",
            "independent",
        ),
        REFS,
    ],
};

/// A quantity.
pub(crate) const QUANTITY: Schema = Schema {
    noun: || message!("object-quantity"),
    fields: &[
        required("value", Number, "The number.", "24000"),
        optional(
            "bound",
            Word(Bound::WORDS),
            "How exactly it is given; `exactly` when left out.",
            "up-to",
        ),
        required("unit", Line, "What it counts.", "people"),
        optional(
            "metric",
            Text,
            "What exactly is measured. Three figures of one unit whose words are the same up to a colon share a chart.",
            "{en: Ships in the harbour}",
        ),
        optional("window", Date, "Over which time.", "2022-09/2022-10"),
    ],
};

/// A dispute.
pub(crate) const DISPUTE: Schema = Schema {
    noun: || message!("object-dispute"),
    fields: &[
        required(
            "subject",
            Title,
            "What the sources disagree about.",
            "{en: The day of the announcement}",
        ),
        required(
            "versions",
            List(&FieldType::Object(&VERSION)),
            "What each side says, with its sources.",
            "[{text: {en: Saturday}, sources: [one]}, {text: {en: Sunday}, sources: [two]}]",
        ),
        optional(
            "resolution",
            FieldType::Object(&RESOLUTION),
            "The editors' choice; left out while it is open.",
            "{prefer: 0, because: The ministry's own text says so}",
        ),
        NOTE,
        REFS,
    ],
};

/// One side of a dispute.
pub(crate) const VERSION: Schema = Schema {
    noun: || message!("object-version"),
    fields: &[
        required("text", Text, "What it says.", "{en: Saturday}"),
        optional("asserted_by", Slug, "Who says so.", "reuters"),
        optional(
            "sources",
            List(&Short(&CITATION)),
            "The documents that say so.",
            "[reuters-2023-12-30]",
        ),
    ],
};

/// The editors' choice.
pub(crate) const RESOLUTION: Schema = Schema {
    noun: || message!("object-resolution"),
    fields: &[
        required("prefer", Index, "Which version, counted from 0.", "0"),
        required(
            "because",
            Text,
            "Why.",
            "{en: The ministry's own text says so}",
        ),
    ],
};

/// A link.
pub(crate) const LINK: Schema = Schema {
    noun: || message!("object-link"),
    fields: &[
        required(
            "relation",
            Word(Relation::WORDS),
            "How this event stands to that one: this event <relation> that event.",
            "enabled-by",
        ),
        required(
            "event",
            Slug,
            "That event: the earlier one.",
            "louisiana-v-cdc-injunction",
        ),
        required(
            "basis",
            Word(Basis::WORDS),
            "What the link rests on: an official or court document or a faithful copy, an official's words as reported, another published account, or the editors' own reading.",
            "official",
        ),
        optional(
            "confidence",
            Word(Confidence::WORDS),
            "How strongly it is held.",
            "high",
        ),
        optional(
            "asserted_by",
            Slug,
            "The actor who says so; required when the basis is stated.",
            "wola",
        ),
        optional(
            "sources",
            List(&Short(&CITATION)),
            "The documents that say so; required unless the basis is editorial.",
            "[wola-1014]",
        ),
        optional(
            "disputed",
            Flag,
            "Whether the relation is contested.",
            "false",
        ),
        optional(
            "note",
            Text,
            "The editors' remark; required when the basis is editorial.",
            "{en: The join is the editors' own}",
        ),
        REFS,
    ],
};
