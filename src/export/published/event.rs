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
    pub(crate) file: &'a str,
    /// Its page, where the site's address is known.
    pub(crate) url: Option<String>,
    pub(crate) title: Text<'a>,
    pub date: &'a str,
    /// The first day that the date may touch.
    pub(crate) earliest: Option<String>,
    /// The last day that the date may touch.
    pub(crate) latest: Option<String>,
    /// How finely the date is known: day, month, season, year, decade, century, interval.
    pub(crate) precision: &'static str,
    pub(crate) dates: Dates<'a>,
    pub(crate) date_note: Text<'a>,
    pub summary: Text<'a>,
    pub(crate) kind: &'a str,
    pub(crate) actors: Vec<Participation<'a>>,
    pub(crate) places: Vec<&'a str>,
    pub topics: Vec<&'a str>,
    pub(crate) measures: Vec<MeasureStep<'a>>,
    /// The ids of the sources that its record defines.
    pub(crate) sources: Vec<&'a str>,
    pub(crate) claims: Vec<Claim<'a>>,
    pub(crate) disputes: Vec<Dispute<'a>>,
    pub(crate) changes: Vec<Change<'a>>,
    /// The date of the last change.
    pub(crate) updated: Option<&'a str>,
    pub(crate) status: RecordStatus,
    pub(crate) reason: Text<'a>,
    pub(crate) replaced_by: Option<&'a str>,
    pub(crate) former_ids: Vec<&'a str>,
    pub(crate) verification: Option<Verification>,
    pub(crate) refs: &'a [String],
}

/// An event that was taken back.
#[derive(Debug, Serialize)]
#[allow(
    missing_docs,
    reason = "the fields are the record's own, which `record::format` describes"
)]
pub struct Withdrawn<'a> {
    pub(crate) id: &'a str,
    pub(crate) reason: Text<'a>,
    pub(crate) replaced_by: Option<&'a str>,
    pub(crate) former_ids: Vec<&'a str>,
}

/// An event's other dates.
#[derive(Debug, Serialize)]
#[allow(
    missing_docs,
    reason = "the fields are the record's own, which `record::format` describes"
)]
pub struct Dates<'a> {
    pub(crate) announced: Option<&'a str>,
    pub(crate) effective: Option<&'a str>,
    pub(crate) published: Option<&'a str>,
    pub(crate) ended: Option<&'a str>,
}

/// An actor's part in an event.
#[derive(Debug, Serialize)]
#[allow(
    missing_docs,
    reason = "the fields are the record's own, which `record::format` describes"
)]
pub struct Participation<'a> {
    pub(crate) actor: &'a str,
    pub(crate) role: Option<&'a str>,
}

/// A step of a measure.
#[derive(Debug, Serialize)]
#[allow(
    missing_docs,
    reason = "the fields are the record's own, which `record::format` describes"
)]
pub struct MeasureStep<'a> {
    pub(crate) measure: &'a str,
    pub(crate) state: MeasureState,
    pub(crate) from: Option<&'a str>,
    pub(crate) until: Option<&'a str>,
    pub(crate) note: Text<'a>,
}

/// A claim.
#[derive(Debug, Serialize)]
#[allow(
    missing_docs,
    reason = "the fields are the record's own, which `record::format` describes"
)]
pub struct Claim<'a> {
    pub(crate) id: &'a str,
    pub(crate) text: Text<'a>,
    pub(crate) asserted_by: Option<&'a str>,
    pub(crate) voice: Option<Voice>,
    pub(crate) status: ClaimStatus,
    pub(crate) quantity: Option<Quantity<'a>>,
    pub(crate) sources: Vec<Citation<'a>>,
    pub(crate) note: Text<'a>,
    pub(crate) verification: Option<Verification>,
    pub(crate) refs: &'a [String],
}

/// A quantity.
#[derive(Debug, Serialize)]
#[allow(
    missing_docs,
    reason = "the fields are the record's own, which `record::format` describes"
)]
pub struct Quantity<'a> {
    pub(crate) value: serde_json::Value,
    pub(crate) bound: Bound,
    pub(crate) unit: &'a str,
    pub(crate) metric: Text<'a>,
    pub(crate) window: Option<&'a str>,
}

/// A dispute.
#[derive(Debug, Serialize)]
#[allow(
    missing_docs,
    reason = "the fields are the record's own, which `record::format` describes"
)]
pub struct Dispute<'a> {
    pub(crate) subject: Text<'a>,
    pub(crate) versions: Vec<Version<'a>>,
    pub(crate) resolution: Option<Resolution<'a>>,
    pub(crate) note: Text<'a>,
    pub(crate) refs: &'a [String],
}

/// One side of a dispute.
#[derive(Debug, Serialize)]
#[allow(
    missing_docs,
    reason = "the fields are the record's own, which `record::format` describes"
)]
pub struct Version<'a> {
    pub(crate) text: Text<'a>,
    pub(crate) asserted_by: Option<&'a str>,
    pub(crate) sources: Vec<Citation<'a>>,
}

/// The editors' choice.
#[derive(Debug, Serialize)]
#[allow(
    missing_docs,
    reason = "the fields are the record's own, which `record::format` describes"
)]
pub struct Resolution<'a> {
    pub(crate) prefer: usize,
    pub(crate) because: Text<'a>,
}

/// A citation, always in its long form.
#[derive(Debug, Serialize)]
#[allow(
    missing_docs,
    reason = "the fields are the record's own, which `record::format` describes"
)]
pub struct Citation<'a> {
    pub(crate) source: &'a str,
    pub(crate) stance: Stance,
    pub(crate) locator: Option<&'a str>,
    pub(crate) quote: Option<&'a str>,
}

/// A correction or addition.
#[derive(Debug, Serialize)]
#[allow(
    missing_docs,
    reason = "the fields are the record's own, which `record::format` describes"
)]
pub struct Change<'a> {
    pub(crate) date: &'a str,
    pub(crate) what: Text<'a>,
}

impl<'a> Event<'a> {
    /// What is published of an event.
    pub(crate) fn new(context: &ExportContext<'a>, event: &'a model::Event) -> Self {
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
    pub(crate) fn new(context: &ExportContext<'a>, event: &'a model::Event) -> Self {
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
