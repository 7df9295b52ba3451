//! The words of the lists by actor, place, topic, kind, year and measure.

use crate::model::ActorKind;

/// Actors, places, topics, kinds, years.
pub struct BrowseWords {
    /// What the overview says first.
    pub lead: &'static str,
    /// Actors.
    pub actors: &'static str,
    /// Places.
    pub places: &'static str,
    /// Topics.
    pub topics: &'static str,
    /// Kinds.
    pub kinds: &'static str,
    /// Years.
    pub years: &'static str,
    /// Measures.
    pub measures: &'static str,
    /// Story lines.
    pub stories: &'static str,
    /// One actor.
    pub actor: &'static str,
    /// One place.
    pub place: &'static str,
    /// One topic.
    pub topic: &'static str,
    /// One kind.
    pub kind: &'static str,
    /// One year.
    pub year: &'static str,
    /// One story line.
    pub story: &'static str,
    /// Other names.
    pub aliases: &'static str,
    /// What an actor belongs to.
    pub part_of: &'static str,
    /// What belongs to it.
    pub parts: &'static str,
    /// Offices held.
    pub roles: &'static str,
    /// What an actor is.
    pub actor_kind_label: &'static str,
    /// What kind of actor.
    pub actor_kind: fn(ActorKind) -> &'static str,
    /// How many statements.
    pub statements: fn(usize) -> String,
    /// Its sides in disputes.
    pub sides: &'static str,
    /// Links that it asserts.
    pub vouched: &'static str,
    /// Documents that it published.
    pub documents: &'static str,
    /// Statements made by an actor.
    pub asserted: &'static str,
    /// How many claims.
    pub claims: fn(usize) -> String,
    /// Said of an entry that no published event names.
    pub unused: &'static str,
    /// A country.
    pub country: fn(&str) -> &str,
    /// Countries.
    pub countries: &'static str,
    /// What stands on the page of a country.
    pub country_note: &'static str,
    /// What a country code is.
    pub country_label: &'static str,
    /// Measures that a topic or actor answers for.
    pub related_measures: &'static str,
    /// What a story line is.
    pub story_note: &'static str,
    /// No arrow leads here from an earlier event of the story.
    pub no_arrow: &'static str,
}

/// Measures and months.
pub struct InForceWords {
    /// The overview's title.
    pub title: &'static str,
    /// What it says first.
    pub lead: &'static str,
    /// The title of a month.
    pub month: fn(&str) -> String,
    /// The title of a month after the last day up to which any measure was checked.
    pub month_not_known: fn(&str) -> String,
    /// In force at some time in this month.
    pub yes: &'static str,
    /// What it means that a measure without an end is listed.
    pub yes_note: &'static str,
    /// Perhaps in force.
    pub perhaps: &'static str,
    /// Suspended.
    pub stayed: &'static str,
    /// Not checked so far.
    pub not_known: &'static str,
    /// None of these.
    pub none: &'static str,
    /// Why a measure is uncertain.
    pub perhaps_note: &'static str,
    /// Why nothing is known of a measure.
    pub not_known_note: &'static str,
    /// The state that a measure had last.
    pub last_step: fn(&str, &str) -> String,
    /// When it was in force.
    pub spans: &'static str,
    /// From a date until a date; with the day up to which it was checked, where that is before any end.
    pub span: fn(&str, Option<&str>, Option<&str>) -> String,
    /// From a date after the day up to which it was checked.
    pub planned: fn(&str, &str) -> String,
    /// Said of a step that was announced for a day after the one up to which it was checked.
    pub unchecked: &'static str,
    /// How a measure stands: the day of which that is said, and the state.
    pub status: fn(&str, &str) -> String,
    /// The same, where nobody has looked since.
    pub last_known: fn(&str, &str) -> String,
    /// The same of one that was in force: that no end was found is not that there was none.
    pub last_known_in_force: fn(&str) -> String,
    /// In force on that day.
    pub status_in_force: &'static str,
    /// Perhaps.
    pub status_perhaps: &'static str,
    /// Suspended.
    pub status_stayed: &'static str,
    /// Ended.
    pub status_ended: &'static str,
    /// Not in force, as far as is recorded.
    pub status_not: &'static str,
    /// The months.
    pub months: &'static str,
    /// Since when measures were in force, and which month is the first that has a page.
    pub left_out: fn(&str, &str) -> String,
    /// A measure.
    pub measure: &'static str,
    /// A measure's life.
    pub lifeline: &'static str,
    /// Who answers for it.
    pub authority: &'static str,
    /// Nothing is recorded of its life.
    pub no_steps: &'static str,
    /// Where no day of a check is recorded.
    pub steps_only: &'static str,
    /// The month before.
    pub previous: &'static str,
    /// The month after.
    pub next: &'static str,
    /// What happened in this month.
    pub events: &'static str,
    /// Planned end.
    pub until: fn(&str) -> String,
}
