//! Measures: policies that are in force over time.

use super::{EventDate, MeasureState, Slug, Text};

/// A policy with a life of its own: announced, in force, stayed, restored, ended.
#[derive(Clone, Debug)]
pub struct Measure {
    /// Its permanent name.
    pub(crate) id: Slug,
    /// Its name.
    pub(crate) name: Text,
    /// The actors who answer for it.
    pub(crate) authority: Vec<Slug>,
    /// What it is about.
    pub(crate) topics: Vec<Slug>,
    /// What it is.
    pub(crate) description: Text,
    /// The last day up to which its state was looked for, where its record says so.
    pub(crate) checked: Option<EventDate>,
    /// The curators' own reference numbers.
    pub(crate) refs: Vec<String>,
}

/// One step of a measure's life, with the event that took it.
#[derive(Clone, Debug)]
pub struct LifelineStep {
    /// The event whose record states the step.
    pub(crate) event: Slug,
    /// What the measure becomes.
    pub(crate) state: MeasureState,
    /// Since when: the step's own date, or the event's.
    pub(crate) from: EventDate,
    /// Until when, where the record says.
    pub(crate) until: Option<EventDate>,
    /// The editors' remark.
    pub(crate) note: Text,
}
