//! The words of the page of an event, and of the sources that it cites.

use crate::model::IdentifierKind;

/// The page of an event.
pub struct EventWords {
    /// The event itself, as the subject of a sentence.
    pub this_event: &'static str,
    /// Said of a contested link.
    pub disputed_link: &'static str,
    /// What a quantity counts.
    pub unit: fn(&str) -> String,
    /// An actor's part in an event.
    pub role: fn(&str) -> String,
    /// The version that the editors prefer.
    pub preferred: &'static str,
    /// A dispute that the editors settled.
    pub resolved: &'static str,
    /// A dispute that they did not.
    pub open: &'static str,
    /// When it was made known.
    pub announced: &'static str,
    /// When it took effect.
    pub effective: &'static str,
    /// When it was published.
    pub published: &'static str,
    /// When it ended.
    pub ended: &'static str,
    /// Who took part.
    pub actors: &'static str,
    /// Where.
    pub places: &'static str,
    /// About what.
    pub topics: &'static str,
    /// From a date on.
    pub since: fn(&str) -> String,
    /// Up to a date.
    pub till: fn(&str) -> String,
    /// The order of all events.
    pub in_time: &'static str,
    /// The event before.
    pub previous: &'static str,
    /// The event after.
    pub next: &'static str,
    /// The name of the ways on.
    pub ways: &'static str,
    /// Which record is cited.
    pub cite_record: fn(&str) -> String,
    /// When the record last changed.
    pub cite_changed: fn(&str) -> String,
    /// The title of the picture.
    pub picture_title: fn(&str) -> String,
    /// How to read the picture.
    pub picture_description: &'static str,
    /// The heading of what led to the event.
    pub led: &'static str,
    /// The heading of what followed from it.
    pub followed: &'static str,
    /// Nothing led to it.
    pub none_led: &'static str,
    /// Nothing followed from it.
    pub none_followed: &'static str,
    /// The picture's heading.
    pub picture: &'static str,
    /// The same, where two steps would be too many to read.
    pub picture_near: &'static str,
    /// Saves the picture as a file.
    pub save_picture: &'static str,
    /// The arrows that the picture shows besides.
    pub beyond: fn(usize) -> String,
    /// Links that are no cause.
    pub others: &'static str,
    /// Why they stand apart.
    pub others_note: &'static str,
    /// The heading of the claims.
    pub claims: &'static str,
    /// The heading of the disputes.
    pub disputes: &'static str,
    /// A version in a dispute.
    pub version: &'static str,
    /// The sources.
    pub sources: &'static str,
    /// The measures that it changed.
    pub measures: &'static str,
    /// Changes to the record.
    pub changes: &'static str,
    /// How to cite it.
    pub cite: &'static str,
    /// The record.
    pub record: &'static str,
    /// Its id.
    pub id: &'static str,
    /// Its file.
    pub file: &'static str,
    /// Its history.
    pub history: &'static str,
    /// The way to changing the record.
    pub edit: &'static str,
    /// The way to complaining of it.
    pub report: &'static str,
    /// What was found for it.
    pub verification: &'static str,
    /// Before its earlier ids.
    pub former: &'static str,
    /// What was in force in that month.
    pub in_force_then: &'static str,
    /// The note on the day.
    pub date_note: &'static str,
    /// That a record was withdrawn.
    pub withdrawn: &'static str,
    /// What stands in its place.
    pub replaced_by: &'static str,
    /// That a record has another address now.
    pub moved: &'static str,
}

/// Sources.
pub struct SourceWords {
    /// A publisher as seen at a host.
    pub via: fn(&str, &str) -> String,
    /// A source whose title was not seen.
    pub untitled: &'static str,
    /// How many independent accounts there are.
    pub accounts: fn(usize) -> String,
    /// The language that a source is in.
    pub language: fn(&str) -> String,
    /// The day on which the editors looked at a source.
    pub seen: fn(&str) -> String,
    /// The archived copy.
    pub archive: &'static str,
    /// The document that a copy goes back to.
    pub original: &'static str,
    /// What the page of sources says first.
    pub lead: fn(usize, usize) -> String,
    /// Why retellings do not count.
    pub independence: &'static str,
    /// What it retells.
    pub derived_from: &'static str,
    /// What retells it.
    pub retold_by: &'static str,
    /// The events that cite it.
    pub cited_in: &'static str,
    /// How many sources.
    pub count: fn(usize) -> String,
    /// A typed identifier.
    pub identifier: fn(IdentifierKind) -> &'static str,
}
