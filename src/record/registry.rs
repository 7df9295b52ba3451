//! The registries and the settings as structs.

use serde::Deserialize;

use super::values::{Ordered, TextRecord, one_or_more};
use crate::model::{ActorKind, Cards, EventDate, ExtraExport, GapKind, Slug, Weight};

/// `timeline.yaml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub(crate) struct SettingsRecord {
    pub(crate) format: Option<u64>,
    pub(crate) title: TextRecord,
    pub(crate) description: TextRecord,
    pub(crate) question: TextRecord,
    pub(crate) base_url: Option<String>,
    pub(crate) repository: Option<String>,
    pub(crate) contact: Option<String>,
    pub(crate) locales: Vec<Option<String>>,
    pub(crate) kinds: Ordered<KindRecord>,
    pub(crate) as_of: Option<EventDate>,
    pub(crate) researched_to: Option<EventDate>,
    pub(crate) licence: Option<String>,
    pub(crate) cards: Option<Cards>,
    pub(crate) exports: Vec<Option<ExtraExport>>,
    pub(crate) allow: Vec<AllowanceRecord>,
    pub(crate) severity: Vec<CheckWeightRecord>,
    /// The former name of `severity`; a file has one of the two.
    pub(crate) checks: Vec<CheckWeightRecord>,
    pub(crate) ignore_urls: Vec<SilenceRecord>,
    /// The former name of `ignore_urls`; a file has one of the two.
    pub(crate) unanswered: Vec<SilenceRecord>,
}

/// A kind of event.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub(crate) struct KindRecord {
    pub(crate) name: TextRecord,
    pub(crate) description: TextRecord,
    pub(crate) legal: Option<bool>,
}

/// An accepted finding.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub(crate) struct AllowanceRecord {
    pub(crate) code: Option<String>,
    pub(crate) event: Option<Slug>,
    pub(crate) reason: TextRecord,
}

/// What a check's findings weigh in this collection.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub(crate) struct CheckWeightRecord {
    pub(crate) code: Option<String>,
    pub(crate) severity: Option<Weight>,
    pub(crate) reason: TextRecord,
}

/// An address that is known not to answer.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub(crate) struct SilenceRecord {
    pub(crate) url: Option<String>,
    pub(crate) until: Option<EventDate>,
    pub(crate) reason: TextRecord,
}

/// An actor.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub(crate) struct ActorRecord {
    pub(crate) name: TextRecord,
    pub(crate) kind: Option<ActorKind>,
    pub(crate) country: Option<String>,
    pub(crate) part_of: Option<Slug>,
    pub(crate) aliases: Vec<Option<String>>,
    pub(crate) roles: Vec<RoleRecord>,
    pub(crate) note: TextRecord,
}

/// An office.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub(crate) struct RoleRecord {
    pub(crate) title: TextRecord,
    pub(crate) body: Option<Slug>,
    pub(crate) from: Option<EventDate>,
    pub(crate) to: Option<EventDate>,
    pub(crate) note: TextRecord,
}

/// A place.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub(crate) struct PlaceRecord {
    pub(crate) name: TextRecord,
    pub(crate) country: Option<String>,
    pub(crate) aliases: Vec<Option<String>>,
    pub(crate) note: TextRecord,
}

/// A topic.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub(crate) struct TopicRecord {
    pub(crate) name: TextRecord,
    pub(crate) description: TextRecord,
}

/// A measure.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub(crate) struct MeasureRecord {
    pub(crate) name: TextRecord,
    #[serde(deserialize_with = "one_or_more")]
    pub(crate) authority: Vec<Option<Slug>>,
    pub(crate) topics: Vec<Option<Slug>>,
    pub(crate) description: TextRecord,
    pub(crate) checked: Option<EventDate>,
    pub(crate) refs: Vec<Option<String>>,
}

/// A story line.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub(crate) struct StoryRecord {
    pub(crate) name: TextRecord,
    pub(crate) description: TextRecord,
    pub(crate) events: Vec<Option<Slug>>,
    pub(crate) refs: Vec<Option<String>>,
}

/// A glossary entry.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub(crate) struct EntryRecord {
    pub(crate) term: TextRecord,
    pub(crate) text: TextRecord,
    pub(crate) see: Vec<Option<Slug>>,
    pub(crate) measures: Vec<Option<Slug>>,
    pub(crate) refs: Vec<Option<String>>,
}

/// A gap.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub(crate) struct GapRecord {
    pub(crate) text: TextRecord,
    pub(crate) kind: Option<GapKind>,
    pub(crate) events: Vec<Option<Slug>>,
    pub(crate) from: Option<EventDate>,
    pub(crate) to: Option<EventDate>,
    pub(crate) refs: Vec<Option<String>>,
}
