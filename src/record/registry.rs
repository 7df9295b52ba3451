//! The registries and the settings as structs.

use serde::Deserialize;

use super::values::{Ordered, TextRecord, one_or_more};
use crate::model::{ActorKind, Cards, EventDate, ExtraExport, GapKind, Slug, Weight};

/// `timeline.yaml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub struct SettingsRecord {
    pub format: Option<u64>,
    pub title: TextRecord,
    pub description: TextRecord,
    pub base_url: Option<String>,
    pub repository: Option<String>,
    pub locales: Vec<Option<String>>,
    pub kinds: Ordered<KindRecord>,
    pub as_of: Option<EventDate>,
    pub researched_to: Option<EventDate>,
    pub licence: Option<String>,
    pub cards: Option<Cards>,
    pub exports: Vec<Option<ExtraExport>>,
    pub allow: Vec<AllowanceRecord>,
    pub severity: Vec<CheckWeightRecord>,
    /// The former name of `severity`; a file has one of the two.
    pub checks: Vec<CheckWeightRecord>,
    pub ignore_urls: Vec<SilenceRecord>,
    /// The former name of `ignore_urls`; a file has one of the two.
    pub unanswered: Vec<SilenceRecord>,
}

/// A kind of event.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub struct KindRecord {
    pub name: TextRecord,
    pub description: TextRecord,
    pub legal: Option<bool>,
}

/// An accepted finding.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub struct AllowanceRecord {
    pub code: Option<String>,
    pub event: Option<Slug>,
    pub reason: TextRecord,
}

/// What a check's findings weigh in this collection.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub struct CheckWeightRecord {
    pub code: Option<String>,
    pub severity: Option<Weight>,
    pub reason: TextRecord,
}

/// An address that is known not to answer.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub struct SilenceRecord {
    pub url: Option<String>,
    pub until: Option<EventDate>,
    pub reason: TextRecord,
}

/// An actor.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub struct ActorRecord {
    pub name: TextRecord,
    pub kind: Option<ActorKind>,
    pub country: Option<String>,
    pub part_of: Option<Slug>,
    pub aliases: Vec<Option<String>>,
    pub roles: Vec<RoleRecord>,
    pub note: TextRecord,
}

/// An office.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub struct RoleRecord {
    pub title: TextRecord,
    pub body: Option<Slug>,
    pub from: Option<EventDate>,
    pub to: Option<EventDate>,
    pub note: TextRecord,
}

/// A place.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub struct PlaceRecord {
    pub name: TextRecord,
    pub country: Option<String>,
    pub aliases: Vec<Option<String>>,
    pub note: TextRecord,
}

/// A topic.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub struct TopicRecord {
    pub name: TextRecord,
    pub description: TextRecord,
}

/// A measure.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub struct MeasureRecord {
    pub name: TextRecord,
    #[serde(deserialize_with = "one_or_more")]
    pub authority: Vec<Option<Slug>>,
    pub topics: Vec<Option<Slug>>,
    pub description: TextRecord,
    pub checked: Option<EventDate>,
    pub refs: Vec<Option<String>>,
}

/// A story line.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub struct StoryRecord {
    pub name: TextRecord,
    pub description: TextRecord,
    pub events: Vec<Option<Slug>>,
    pub refs: Vec<Option<String>>,
}

/// A glossary entry.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub struct EntryRecord {
    pub term: TextRecord,
    pub text: TextRecord,
    pub see: Vec<Option<Slug>>,
    pub measures: Vec<Option<Slug>>,
    pub refs: Vec<Option<String>>,
}

/// A gap.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "each field is described in `format`")]
pub struct GapRecord {
    pub text: TextRecord,
    pub kind: Option<GapKind>,
    pub events: Vec<Option<Slug>>,
    pub from: Option<EventDate>,
    pub to: Option<EventDate>,
    pub refs: Vec<Option<String>>,
}
