//! Events and what a record says about them.

use super::{
    Bound, Citation, ClaimStatus, EventDate, Link, MeasureState, RecordStatus, Slug, Stance, Text,
    Verification, Voice,
};

/// Something that happened, or began to, with everything its record says.
#[derive(Clone, Debug)]
pub struct Event {
    /// Its permanent name: the stem of its file.
    pub id: Slug,
    /// Its record, relative to the events folder.
    pub(crate) file: String,
    /// What it is called.
    pub(crate) title: Text,
    /// When it happened, as precisely as is known.
    pub date: EventDate,
    /// Its other dates.
    pub(crate) dates: OtherDates,
    /// How the date is known, where that needs saying.
    pub(crate) date_note: Text,
    /// What happened, in a paragraph or two of a small subset of Markdown.
    pub summary: Text,
    /// One of the collection's kinds.
    pub(crate) kind: Slug,
    /// Who took part.
    pub(crate) actors: Vec<Participation>,
    /// Where.
    pub(crate) places: Vec<Slug>,
    /// About what.
    pub topics: Vec<Slug>,
    /// Which measures it changed.
    pub(crate) measures: Vec<MeasureStep>,
    /// The sources that its record defines, in the record's order.
    pub(crate) sources: Vec<Slug>,
    /// What is said about it, and by whom.
    pub(crate) claims: Vec<Claim>,
    /// Where the sources disagree.
    pub(crate) disputes: Vec<Dispute>,
    /// How it stands to other events.
    pub(crate) links: Vec<Link>,
    /// Corrections and additions that readers should see.
    pub(crate) changes: Vec<Change>,
    /// Whether it is shown.
    pub(crate) status: RecordStatus,
    /// Why it was withdrawn.
    pub(crate) reason: Text,
    /// What stands in its place.
    pub(crate) replaced_by: Option<Slug>,
    /// Earlier names, each of which leads here.
    pub(crate) former_ids: Vec<Slug>,
    /// What kind of source was found for it.
    pub(crate) verification: Option<Verification>,
    /// The curators' own reference numbers.
    pub(crate) refs: Vec<String>,
}

/// Dates of an event besides the day it happened.
#[derive(Clone, Debug, Default)]
pub struct OtherDates {
    /// When it was made known.
    pub(crate) announced: Option<EventDate>,
    /// When it took effect.
    pub(crate) effective: Option<EventDate>,
    /// When it was published.
    pub(crate) published: Option<EventDate>,
    /// When it ended.
    pub(crate) ended: Option<EventDate>,
}

/// An actor's part in an event.
#[derive(Clone, Debug)]
pub struct Participation {
    /// Who.
    pub(crate) actor: Slug,
    /// As what.
    pub(crate) role: Option<String>,
}

/// A change in the life of a measure.
#[derive(Clone, Debug)]
pub struct MeasureStep {
    /// Which measure.
    pub(crate) measure: Slug,
    /// What it becomes.
    pub(crate) state: MeasureState,
    /// Since when, if not since the event.
    pub(crate) from: Option<EventDate>,
    /// Until when.
    pub(crate) until: Option<EventDate>,
    /// The editors' remark.
    pub(crate) note: Text,
}

/// One statement about an event.
#[derive(Clone, Debug)]
pub struct Claim {
    /// Where the claim stands in its record's list, from 0.
    pub(crate) index: usize,
    /// Its name, unique in the record.
    pub(crate) id: Slug,
    /// What is claimed.
    pub(crate) text: Text,
    /// Who claims it; the source itself when absent.
    pub(crate) asserted_by: Option<Slug>,
    /// How it reaches us.
    pub(crate) voice: Option<Voice>,
    /// How far it is established.
    pub(crate) status: ClaimStatus,
    /// The number that it states.
    pub(crate) quantity: Option<Quantity>,
    /// The documents that bear on it.
    pub(crate) sources: Vec<Citation>,
    /// The editors' remark.
    pub(crate) note: Text,
    /// What kind of source was found, where it differs from the event's.
    pub(crate) verification: Option<Verification>,
    /// The curators' own reference numbers.
    pub(crate) refs: Vec<String>,
}

impl Claim {
    /// The sources that support it; those that contradict, qualify or only mention it are left out.
    pub(crate) fn supporting(&self) -> impl Iterator<Item = &Slug> {
        let supporting = self.sources.iter();
        supporting
            .filter(|citation| citation.stance == Stance::Supports)
            .map(|citation| &citation.source)
    }
}

/// A number with what it counts.
#[derive(Clone, Debug)]
pub struct Quantity {
    /// The number.
    pub(crate) value: f64,
    /// How exactly it is given.
    pub(crate) bound: Bound,
    /// What it counts.
    pub(crate) unit: String,
    /// What exactly is measured.
    pub(crate) metric: Text,
    /// Over which time.
    pub(crate) window: Option<EventDate>,
}

/// A point on which sources disagree.
#[derive(Clone, Debug)]
pub struct Dispute {
    /// Where the dispute stands in its record's list, from 0.
    pub(crate) index: usize,
    /// What it is about.
    pub(crate) subject: Text,
    /// What the sources say.
    pub(crate) versions: Vec<Version>,
    /// What the editors prefer; absent while it is open.
    pub(crate) resolution: Option<Resolution>,
    /// The editors' remark.
    pub(crate) note: Text,
    /// The curators' own reference numbers.
    pub(crate) refs: Vec<String>,
}

/// One side of a dispute.
#[derive(Clone, Debug)]
pub struct Version {
    /// What it says.
    pub(crate) text: Text,
    /// Who says so.
    pub(crate) asserted_by: Option<Slug>,
    /// The documents that say so.
    pub(crate) sources: Vec<Citation>,
}

/// The editors' choice between the versions of a dispute.
#[derive(Clone, Debug)]
pub struct Resolution {
    /// Which version, from 0.
    pub(crate) prefer: usize,
    /// Why.
    pub(crate) because: Text,
}

/// A correction or addition.
#[derive(Clone, Debug)]
pub struct Change {
    /// The day of it.
    pub(crate) date: EventDate,
    /// What changed.
    pub(crate) what: Text,
}

impl Event {
    /// Every citation in its record: of claims, disputes and links.
    pub(crate) fn citations(&self) -> impl Iterator<Item = &Citation> {
        let claims = self.claims.iter().flat_map(|claim| &claim.sources);
        let versions = self.disputes.iter().flat_map(|dispute| &dispute.versions);
        let versions = versions.flat_map(|version| &version.sources);
        let links = self.links.iter().flat_map(|link| &link.sources);
        claims.chain(versions).chain(links)
    }

    /// Whether readers see it as an event of the timeline.
    pub fn is_published(&self) -> bool {
        self.status == RecordStatus::Published
    }

    /// The last day on which its record changed.
    pub(crate) fn last_changed(&self) -> Option<&EventDate> {
        self.changes
            .iter()
            .map(|change| &change.date)
            .max_by_key(|date| date.sort_key())
    }
}
