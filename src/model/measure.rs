//! Measures: policies that are in force over time.

use super::{EventDate, MeasureState, Slug, Text};

/// A policy with a life of its own: announced, in force, stayed, restored, ended.
#[derive(Clone, Debug)]
pub struct Measure {
    /// Its permanent name.
    pub id: Slug,
    /// Its name.
    pub name: Text,
    /// The actors who answer for it.
    pub authority: Vec<Slug>,
    /// What it is about.
    pub topics: Vec<Slug>,
    /// What it is.
    pub description: Text,
    /// The last day up to which its state was looked for, where its record says so.
    pub checked: Option<EventDate>,
    /// The curators' own reference numbers.
    pub refs: Vec<String>,
}

/// One step of a measure's life, with the event that took it.
#[derive(Clone, Debug)]
pub struct LifelineStep {
    /// The event whose record states the step.
    pub event: Slug,
    /// What the measure becomes.
    pub state: MeasureState,
    /// Since when: the step's own date, or the event's.
    pub from: EventDate,
    /// Until when, where the record says.
    pub until: Option<EventDate>,
    /// The editors' remark.
    pub note: Text,
}
