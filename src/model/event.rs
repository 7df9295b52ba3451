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
    pub file: String,
    /// What it is called.
    pub title: Text,
    /// When it happened, as precisely as is known.
    pub date: EventDate,
    /// Its other dates.
    pub dates: OtherDates,
    /// How the date is known, where that needs saying.
    pub date_note: Text,
    /// What happened, in a paragraph or two of a small subset of Markdown.
    pub summary: Text,
    /// One of the collection's kinds.
    pub kind: Slug,
    /// Who took part.
    pub actors: Vec<Participation>,
    /// Where.
    pub places: Vec<Slug>,
    /// About what.
    pub topics: Vec<Slug>,
    /// Which measures it changed.
    pub measures: Vec<MeasureStep>,
    /// The sources that its record defines, in the record's order.
    pub sources: Vec<Slug>,
    /// What is said about it, and by whom.
    pub claims: Vec<Claim>,
    /// Where the sources disagree.
    pub disputes: Vec<Dispute>,
    /// How it stands to other events.
    pub links: Vec<Link>,
    /// Corrections and additions that readers should see.
    pub changes: Vec<Change>,
    /// Whether it is shown.
    pub status: RecordStatus,
    /// Why it was withdrawn.
    pub reason: Text,
    /// What stands in its place.
    pub replaced_by: Option<Slug>,
    /// Earlier names, each of which leads here.
    pub former_ids: Vec<Slug>,
    /// What kind of source was found for it.
    pub verification: Option<Verification>,
    /// The curators' own reference numbers.
    pub refs: Vec<String>,
}

/// Dates of an event besides the day it happened.
#[derive(Clone, Debug, Default)]
pub struct OtherDates {
    /// When it was made known.
    pub announced: Option<EventDate>,
    /// When it took effect.
    pub effective: Option<EventDate>,
    /// When it was published.
    pub published: Option<EventDate>,
    /// When it ended.
    pub ended: Option<EventDate>,
}

/// An actor's part in an event.
#[derive(Clone, Debug)]
pub struct Participation {
    /// Who.
    pub actor: Slug,
    /// As what.
    pub role: Option<String>,
}

/// A change in the life of a measure.
#[derive(Clone, Debug)]
pub struct MeasureStep {
    /// Which measure.
    pub measure: Slug,
    /// What it becomes.
    pub state: MeasureState,
    /// Since when, if not since the event.
    pub from: Option<EventDate>,
    /// Until when.
    pub until: Option<EventDate>,
    /// The editors' remark.
    pub note: Text,
}

/// One statement about an event.
#[derive(Clone, Debug)]
pub struct Claim {
    /// Where the claim stands in its record's list, from 0.
    pub index: usize,
    /// Its name, unique in the record.
    pub id: Slug,
    /// What is claimed.
    pub text: Text,
    /// Who claims it; the source itself when absent.
    pub asserted_by: Option<Slug>,
    /// How it reaches us.
    pub voice: Option<Voice>,
    /// How far it is established.
    pub status: ClaimStatus,
    /// The number that it states.
    pub quantity: Option<Quantity>,
    /// The documents that bear on it.
    pub sources: Vec<Citation>,
    /// The editors' remark.
    pub note: Text,
    /// What kind of source was found, where it differs from the event's.
    pub verification: Option<Verification>,
    /// The curators' own reference numbers.
    pub refs: Vec<String>,
}

impl Claim {
    /// The sources that support it; those that contradict, qualify or only mention it are left out.
    pub fn supporting(&self) -> impl Iterator<Item = &Slug> {
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
    pub value: f64,
    /// How exactly it is given.
    pub bound: Bound,
    /// What it counts.
    pub unit: String,
    /// What exactly is measured.
    pub metric: Text,
    /// Over which time.
    pub window: Option<EventDate>,
}

/// A point on which sources disagree.
#[derive(Clone, Debug)]
pub struct Dispute {
    /// Where the dispute stands in its record's list, from 0.
    pub index: usize,
    /// What it is about.
    pub subject: Text,
    /// What the sources say.
    pub versions: Vec<Version>,
    /// What the editors prefer; absent while it is open.
    pub resolution: Option<Resolution>,
    /// The editors' remark.
    pub note: Text,
    /// The curators' own reference numbers.
    pub refs: Vec<String>,
}

/// One side of a dispute.
#[derive(Clone, Debug)]
pub struct Version {
    /// What it says.
    pub text: Text,
    /// Who says so.
    pub asserted_by: Option<Slug>,
    /// The documents that say so.
    pub sources: Vec<Citation>,
}

/// The editors' choice between the versions of a dispute.
#[derive(Clone, Debug)]
pub struct Resolution {
    /// Which version, from 0.
    pub prefer: usize,
    /// Why.
    pub because: Text,
}

/// A correction or addition.
#[derive(Clone, Debug)]
pub struct Change {
    /// The day of it.
    pub date: EventDate,
    /// What changed.
    pub what: Text,
}

impl Event {
    /// Every citation in its record: of claims, disputes and links.
    pub fn citations(&self) -> impl Iterator<Item = &Citation> {
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
    pub fn last_changed(&self) -> Option<&EventDate> {
        self.changes
            .iter()
            .map(|change| &change.date)
            .max_by_key(|date| date.sort_key())
    }
}
