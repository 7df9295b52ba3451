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
pub(crate) struct EventRecord {
    pub(crate) title: TextRecord,
    pub(crate) date: Option<EventDate>,
    pub(crate) dates: DatesRecord,
    pub(crate) date_note: TextRecord,
    pub(crate) summary: TextRecord,
    pub(crate) kind: Option<Slug>,
    pub(crate) actors: Vec<ParticipationRecord>,
    pub(crate) places: Vec<Option<Slug>>,
    pub(crate) topics: Vec<Option<Slug>>,
    pub(crate) measures: Vec<MeasureStepRecord>,
    pub(crate) sources: Ordered<SourceRecord>,
    pub(crate) claims: Vec<ClaimRecord>,
    pub(crate) disputes: Vec<DisputeRecord>,
    pub(crate) links: Vec<LinkRecord>,
    pub(crate) changes: Vec<ChangeRecord>,
    pub(crate) status: Option<RecordStatus>,
    pub(crate) reason: TextRecord,
    pub(crate) replaced_by: Option<Slug>,
    pub(crate) former_ids: Vec<Option<Slug>>,
    pub(crate) verification: Option<Verification>,
    pub(crate) refs: Vec<Option<String>>,
}

/// An event's other dates.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub(crate) struct DatesRecord {
    pub(crate) announced: Option<EventDate>,
    pub(crate) effective: Option<EventDate>,
    pub(crate) published: Option<EventDate>,
    pub(crate) ended: Option<EventDate>,
}

/// An actor's part in an event.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub(crate) struct ParticipationRecord {
    pub(crate) actor: Option<Slug>,
    pub(crate) role: Option<String>,
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
pub(crate) struct MeasureStepRecord {
    pub(crate) measure: Option<Slug>,
    pub(crate) state: Option<MeasureState>,
    pub(crate) from: Option<EventDate>,
    pub(crate) until: Option<EventDate>,
    pub(crate) note: TextRecord,
}

/// A source.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub(crate) struct SourceRecord {
    pub(crate) title: TextRecord,
    pub(crate) publisher: Option<String>,
    pub(crate) author: Option<String>,
    pub(crate) host: Option<String>,
    pub(crate) url: Option<String>,
    pub(crate) archive: Option<String>,
    pub(crate) published: Option<EventDate>,
    pub(crate) seen: Option<EventDate>,
    pub(crate) kind: Option<SourceKind>,
    pub(crate) language: Option<String>,
    pub(crate) derived_from: Vec<Option<Slug>>,
    pub(crate) identifiers: Ordered<Option<String>>,
    pub(crate) note: TextRecord,
}

/// A citation.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub(crate) struct CitationRecord {
    pub(crate) source: Option<Slug>,
    pub(crate) stance: Option<Stance>,
    pub(crate) locator: Option<String>,
    pub(crate) quote: Option<String>,
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
pub(crate) struct ClaimRecord {
    pub(crate) id: Option<Slug>,
    pub(crate) text: TextRecord,
    pub(crate) asserted_by: Option<Slug>,
    pub(crate) voice: Option<Voice>,
    pub(crate) status: Option<ClaimStatus>,
    pub(crate) quantity: Option<QuantityRecord>,
    pub(crate) sources: Vec<CitationRecord>,
    pub(crate) note: TextRecord,
    pub(crate) verification: Option<Verification>,
    pub(crate) refs: Vec<Option<String>>,
}

/// A quantity.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub(crate) struct QuantityRecord {
    pub(crate) value: Option<f64>,
    pub(crate) bound: Option<Bound>,
    pub(crate) unit: Option<String>,
    pub(crate) metric: TextRecord,
    pub(crate) window: Option<EventDate>,
}

/// A dispute.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub(crate) struct DisputeRecord {
    pub(crate) subject: TextRecord,
    pub(crate) versions: Vec<VersionRecord>,
    pub(crate) resolution: Option<ResolutionRecord>,
    pub(crate) note: TextRecord,
    pub(crate) refs: Vec<Option<String>>,
}

/// One side of a dispute.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub(crate) struct VersionRecord {
    pub(crate) text: TextRecord,
    pub(crate) asserted_by: Option<Slug>,
    pub(crate) sources: Vec<CitationRecord>,
}

/// The editors' choice.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub(crate) struct ResolutionRecord {
    pub(crate) prefer: Option<u64>,
    pub(crate) because: TextRecord,
}

/// A link.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub(crate) struct LinkRecord {
    pub(crate) relation: Option<Relation>,
    pub(crate) event: Option<Slug>,
    pub(crate) basis: Option<Basis>,
    pub(crate) confidence: Option<Confidence>,
    pub(crate) asserted_by: Option<Slug>,
    pub(crate) sources: Vec<CitationRecord>,
    pub(crate) disputed: Option<bool>,
    pub(crate) note: TextRecord,
    pub(crate) refs: Vec<Option<String>>,
}

/// A change.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub(crate) struct ChangeRecord {
    pub(crate) date: Option<EventDate>,
    pub(crate) what: TextRecord,
}
