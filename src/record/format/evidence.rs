//! Sources, claims, disputes and links: what carries the evidence.

use super::{NOTE, REFS};
use crate::model::{
    Basis, Bound, ClaimStatus, Confidence, Relation, SourceKind, Stance, Verification, Voice,
};
use crate::record::shape::Shape::{
    Date, Flag, Index, Language, Line, List, Number, Short, Slug, Text, Title, Url, Word,
};
use crate::record::shape::{Object, Shape, may, must};

/// A source.
pub const SOURCE: Object = Object {
    name: "a source",
    fields: &[
        may(
            "title",
            Title,
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
        may("seen", Date, "When the editors looked at it.", "2026-03-14"),
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
        may(
            "quote",
            Line,
            "A few words that stand there, without quotation marks.",
            "up to 24,000",
        ),
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
            "{en: 'Up to 24,000 people could be admitted'}",
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
            Title,
            "What the sources disagree about.",
            "{en: The day of the announcement}",
        ),
        must(
            "versions",
            List(&Shape::Object(&VERSION)),
            "What each side says, with its sources.",
            "[{text: {en: Saturday}, sources: [one]}, {text: {en: Sunday}, sources: [two]}]",
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
