//! Events as they are published.

use serde::Serialize;

use super::{Text, date, id, ids, texts};
use crate::export::ExportContext;
use crate::model::{
    self, Bound, ClaimStatus, MeasureState, RecordStatus, Stance, Verification, Voice,
};

/// An event: its record's fields under the record's names, with what follows from them. Its links stand in the
/// collection's `links`.
#[derive(Debug, Serialize)]
#[allow(
    missing_docs,
    reason = "most fields are the record's own, which `record::format` describes"
)]
pub struct Event<'a> {
    pub id: &'a str,
    /// Its record, relative to the events folder.
    pub file: &'a str,
    /// Its page, where the site's address is known.
    pub url: Option<String>,
    pub title: Text<'a>,
    pub date: &'a str,
    /// The first day that the date may touch.
    pub earliest: Option<String>,
    /// The last day that the date may touch.
    pub latest: Option<String>,
    /// How finely the date is known: day, month, season, year, decade, century, interval.
    pub precision: &'static str,
    pub dates: Dates<'a>,
    pub date_note: Text<'a>,
    pub summary: Text<'a>,
    pub kind: &'a str,
    pub actors: Vec<Participation<'a>>,
    pub places: Vec<&'a str>,
    pub topics: Vec<&'a str>,
    pub measures: Vec<MeasureStep<'a>>,
    /// The ids of the sources that its record defines.
    pub sources: Vec<&'a str>,
    pub claims: Vec<Claim<'a>>,
    pub disputes: Vec<Dispute<'a>>,
    pub changes: Vec<Change<'a>>,
    /// The date of the last change.
    pub updated: Option<&'a str>,
    pub status: RecordStatus,
    pub reason: Text<'a>,
    pub replaced_by: Option<&'a str>,
    pub former_ids: Vec<&'a str>,
    pub verification: Option<Verification>,
    pub refs: &'a [String],
}

/// An event that was taken back.
#[derive(Debug, Serialize)]
#[allow(
    missing_docs,
    reason = "the fields are the record's own, which `record::format` describes"
)]
pub struct Withdrawn<'a> {
    pub id: &'a str,
    pub reason: Text<'a>,
    pub replaced_by: Option<&'a str>,
    pub former_ids: Vec<&'a str>,
}

/// An event's other dates.
#[derive(Debug, Serialize)]
#[allow(
    missing_docs,
    reason = "the fields are the record's own, which `record::format` describes"
)]
pub struct Dates<'a> {
    pub announced: Option<&'a str>,
    pub effective: Option<&'a str>,
    pub published: Option<&'a str>,
    pub ended: Option<&'a str>,
}

/// An actor's part in an event.
#[derive(Debug, Serialize)]
#[allow(
    missing_docs,
    reason = "the fields are the record's own, which `record::format` describes"
)]
pub struct Participation<'a> {
    pub actor: &'a str,
    pub role: Option<&'a str>,
}

/// A step of a measure.
#[derive(Debug, Serialize)]
#[allow(
    missing_docs,
    reason = "the fields are the record's own, which `record::format` describes"
)]
pub struct MeasureStep<'a> {
    pub measure: &'a str,
    pub state: MeasureState,
    pub from: Option<&'a str>,
    pub until: Option<&'a str>,
    pub note: Text<'a>,
}

/// A claim.
#[derive(Debug, Serialize)]
#[allow(
    missing_docs,
    reason = "the fields are the record's own, which `record::format` describes"
)]
pub struct Claim<'a> {
    pub id: &'a str,
    pub text: Text<'a>,
    pub asserted_by: Option<&'a str>,
    pub voice: Option<Voice>,
    pub status: ClaimStatus,
    pub quantity: Option<Quantity<'a>>,
    pub sources: Vec<Citation<'a>>,
    pub note: Text<'a>,
    pub verification: Option<Verification>,
    pub refs: &'a [String],
}

/// A quantity.
#[derive(Debug, Serialize)]
#[allow(
    missing_docs,
    reason = "the fields are the record's own, which `record::format` describes"
)]
pub struct Quantity<'a> {
    pub value: serde_json::Value,
    pub bound: Bound,
    pub unit: &'a str,
    pub metric: Text<'a>,
    pub window: Option<&'a str>,
}

/// A dispute.
#[derive(Debug, Serialize)]
#[allow(
    missing_docs,
    reason = "the fields are the record's own, which `record::format` describes"
)]
pub struct Dispute<'a> {
    pub subject: Text<'a>,
    pub versions: Vec<Version<'a>>,
    pub resolution: Option<Resolution<'a>>,
    pub note: Text<'a>,
    pub refs: &'a [String],
}

/// One side of a dispute.
#[derive(Debug, Serialize)]
#[allow(
    missing_docs,
    reason = "the fields are the record's own, which `record::format` describes"
)]
pub struct Version<'a> {
    pub text: Text<'a>,
    pub asserted_by: Option<&'a str>,
    pub sources: Vec<Citation<'a>>,
}

/// The editors' choice.
#[derive(Debug, Serialize)]
#[allow(
    missing_docs,
    reason = "the fields are the record's own, which `record::format` describes"
)]
pub struct Resolution<'a> {
    pub prefer: usize,
    pub because: Text<'a>,
}

/// A citation, always in its long form.
#[derive(Debug, Serialize)]
#[allow(
    missing_docs,
    reason = "the fields are the record's own, which `record::format` describes"
)]
pub struct Citation<'a> {
    pub source: &'a str,
    pub stance: Stance,
    pub locator: Option<&'a str>,
    pub quote: Option<&'a str>,
}

/// A correction or addition.
#[derive(Debug, Serialize)]
#[allow(
    missing_docs,
    reason = "the fields are the record's own, which `record::format` describes"
)]
pub struct Change<'a> {
    pub date: &'a str,
    pub what: Text<'a>,
}

impl<'a> Event<'a> {
    /// What is published of an event.
    pub fn new(context: &ExportContext<'a>, event: &'a model::Event) -> Self {
        let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string());
        Self {
            id: &event.id,
            file: &event.file,
            url: context
                .base_url
                .map(|base| format!("{base}/{}", ExportContext::page(&event.id))),
            title: texts(&event.title),
            date: event.date.as_str(),
            earliest: day(event.date.earliest()),
            latest: day(event.date.latest()),
            precision: event.date.precision().word(),
            dates: Dates {
                announced: date(event.dates.announced.as_ref()),
                effective: date(event.dates.effective.as_ref()),
                published: date(event.dates.published.as_ref()),
                ended: date(event.dates.ended.as_ref()),
            },
            date_note: texts(&event.date_note),
            summary: texts(&event.summary),
            kind: &event.kind,
            actors: event
                .actors
                .iter()
                .map(|participation| Participation {
                    actor: &participation.actor,
                    role: participation.role.as_deref(),
                })
                .collect(),
            places: ids(&event.places),
            topics: ids(&event.topics),
            measures: event
                .measures
                .iter()
                .map(|step| MeasureStep {
                    measure: &step.measure,
                    state: step.state,
                    from: date(step.from.as_ref()),
                    until: date(step.until.as_ref()),
                    note: texts(&step.note),
                })
                .collect(),
            sources: ids(&event.sources),
            claims: event.claims.iter().map(Claim::new).collect(),
            disputes: event.disputes.iter().map(Dispute::new).collect(),
            changes: event
                .changes
                .iter()
                .map(|change| Change {
                    date: change.date.as_str(),
                    what: texts(&change.what),
                })
                .collect(),
            updated: date(event.last_changed()),
            status: event.status,
            reason: texts(&event.reason),
            replaced_by: id(event.replaced_by.as_ref()).filter(|id| context.has(id)),
            former_ids: ids(&event.former_ids),
            verification: event.verification,
            refs: &event.refs,
        }
    }
}

impl<'a> Withdrawn<'a> {
    /// What is published of an event that was taken back.
    pub fn new(context: &ExportContext<'a>, event: &'a model::Event) -> Self {
        Self {
            id: &event.id,
            reason: texts(&event.reason),
            replaced_by: id(event.replaced_by.as_ref()).filter(|id| context.has(id)),
            former_ids: ids(&event.former_ids),
        }
    }
}

impl<'a> Claim<'a> {
    fn new(claim: &'a model::Claim) -> Self {
        Self {
            id: &claim.id,
            text: texts(&claim.text),
            asserted_by: id(claim.asserted_by.as_ref()),
            voice: claim.voice,
            status: claim.status,
            quantity: claim.quantity.as_ref().map(|quantity| Quantity {
                value: number(quantity.value),
                bound: quantity.bound,
                unit: &quantity.unit,
                metric: texts(&quantity.metric),
                window: date(quantity.window.as_ref()),
            }),
            sources: citations(&claim.sources),
            note: texts(&claim.note),
            verification: claim.verification,
            refs: &claim.refs,
        }
    }
}

impl<'a> Dispute<'a> {
    fn new(dispute: &'a model::Dispute) -> Self {
        Self {
            subject: texts(&dispute.subject),
            versions: dispute
                .versions
                .iter()
                .map(|version| Version {
                    text: texts(&version.text),
                    asserted_by: id(version.asserted_by.as_ref()),
                    sources: citations(&version.sources),
                })
                .collect(),
            resolution: dispute.resolution.as_ref().map(|resolution| Resolution {
                prefer: resolution.prefer,
                because: texts(&resolution.because),
            }),
            note: texts(&dispute.note),
            refs: &dispute.refs,
        }
    }
}

/// Citations, as claims, versions and links hold them.
pub(super) fn citations(citations: &[model::Citation]) -> Vec<Citation<'_>> {
    citations
        .iter()
        .map(|citation| Citation {
            source: &citation.source,
            stance: citation.stance,
            locator: citation.locator.as_deref(),
            quote: citation.quote.as_deref(),
        })
        .collect()
}

/// A number as records write it: a whole one has no point.
fn number(value: f64) -> serde_json::Value {
    /// Up to here every whole number has a value of its own.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if value.fract() == 0.0 && value.abs() < EXACT {
        (value as i64).into()
    } else {
        value.into()
    }
}
