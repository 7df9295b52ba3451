//! An event's file as structs.

use serde::Deserialize;

use super::values::{Ordered, TextRecord, short_form};
use crate::model::{
    Basis, Bound, ClaimStatus, Confidence, EventDate, MeasureState, RecordStatus, Relation, Slug,
    SourceKind, Stance, Verification, Voice,
};

/// An event's file.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub struct EventRecord {
    pub title: TextRecord,
    pub date: Option<EventDate>,
    pub dates: DatesRecord,
    pub date_note: TextRecord,
    pub summary: TextRecord,
    pub kind: Option<Slug>,
    pub actors: Vec<ParticipationRecord>,
    pub places: Vec<Option<Slug>>,
    pub topics: Vec<Option<Slug>>,
    pub measures: Vec<MeasureStepRecord>,
    pub sources: Ordered<SourceRecord>,
    pub claims: Vec<ClaimRecord>,
    pub disputes: Vec<DisputeRecord>,
    pub links: Vec<LinkRecord>,
    pub changes: Vec<ChangeRecord>,
    pub status: Option<RecordStatus>,
    pub reason: TextRecord,
    pub replaced_by: Option<Slug>,
    pub former_ids: Vec<Option<Slug>>,
    pub verification: Option<Verification>,
    pub refs: Vec<Option<String>>,
}

/// An event's other dates.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub struct DatesRecord {
    pub announced: Option<EventDate>,
    pub effective: Option<EventDate>,
    pub published: Option<EventDate>,
    pub ended: Option<EventDate>,
}

/// An actor's part in an event.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub struct ParticipationRecord {
    pub actor: Option<Slug>,
    pub role: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ParticipationFields {
    actor: Option<Slug>,
    role: Option<String>,
}

impl From<ParticipationFields> for ParticipationRecord {
    fn from(fields: ParticipationFields) -> Self {
        Self {
            actor: fields.actor,
            role: fields.role,
        }
    }
}
short_form!(ParticipationRecord, ParticipationFields, actor);

/// A step of a measure.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub struct MeasureStepRecord {
    pub measure: Option<Slug>,
    pub state: Option<MeasureState>,
    pub from: Option<EventDate>,
    pub until: Option<EventDate>,
    pub note: TextRecord,
}

/// A source.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub struct SourceRecord {
    pub title: TextRecord,
    pub publisher: Option<String>,
    pub author: Option<String>,
    pub host: Option<String>,
    pub url: Option<String>,
    pub archive: Option<String>,
    pub published: Option<EventDate>,
    pub seen: Option<EventDate>,
    pub kind: Option<SourceKind>,
    pub language: Option<String>,
    pub derived_from: Vec<Option<Slug>>,
    pub identifiers: Ordered<Option<String>>,
    pub note: TextRecord,
}

/// A citation.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub struct CitationRecord {
    pub source: Option<Slug>,
    pub stance: Option<Stance>,
    pub locator: Option<String>,
    pub quote: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CitationFields {
    source: Option<Slug>,
    stance: Option<Stance>,
    locator: Option<String>,
    quote: Option<String>,
}

impl From<CitationFields> for CitationRecord {
    fn from(fields: CitationFields) -> Self {
        Self {
            source: fields.source,
            stance: fields.stance,
            locator: fields.locator,
            quote: fields.quote,
        }
    }
}
short_form!(CitationRecord, CitationFields, source);

/// A claim.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub struct ClaimRecord {
    pub id: Option<Slug>,
    pub text: TextRecord,
    pub asserted_by: Option<Slug>,
    pub voice: Option<Voice>,
    pub status: Option<ClaimStatus>,
    pub quantity: Option<QuantityRecord>,
    pub sources: Vec<CitationRecord>,
    pub note: TextRecord,
    pub verification: Option<Verification>,
    pub refs: Vec<Option<String>>,
}

/// A quantity.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub struct QuantityRecord {
    pub value: Option<f64>,
    pub bound: Option<Bound>,
    pub unit: Option<String>,
    pub metric: TextRecord,
    pub window: Option<EventDate>,
}

/// A dispute.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub struct DisputeRecord {
    pub subject: TextRecord,
    pub versions: Vec<VersionRecord>,
    pub resolution: Option<ResolutionRecord>,
    pub note: TextRecord,
    pub refs: Vec<Option<String>>,
}

/// One side of a dispute.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub struct VersionRecord {
    pub text: TextRecord,
    pub asserted_by: Option<Slug>,
    pub sources: Vec<CitationRecord>,
}

/// The editors' choice.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub struct ResolutionRecord {
    pub prefer: Option<u64>,
    pub because: TextRecord,
}

/// A link.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub struct LinkRecord {
    pub relation: Option<Relation>,
    pub event: Option<Slug>,
    pub basis: Option<Basis>,
    pub confidence: Option<Confidence>,
    pub asserted_by: Option<Slug>,
    pub sources: Vec<CitationRecord>,
    pub disputed: Option<bool>,
    pub note: TextRecord,
    pub refs: Vec<Option<String>>,
}

/// A change.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub struct ChangeRecord {
    pub date: Option<EventDate>,
    pub what: TextRecord,
}
