//! The words of what leads on from an event: how to cite it, what led to it in the end, and the path between two events.

/// What leads on from an event.
pub struct WayWords {
    /// Citations for programs.
    pub cite_forms: &'static str,
    /// The citations of all records, in a form.
    pub cite_all: fn(&str) -> String,
    /// Puts a citation on the clipboard.
    pub copy: &'static str,
    /// Said when it is there.
    pub copied: &'static str,
    /// Heads the sources that stand beside a version in a dispute.
    pub version_sources: &'static str,
    /// Why the editors prefer a version.
    pub because: &'static str,
    /// Said below a list of sources when no archived copy of any is on record.
    pub no_copy: &'static str,
    /// Before the feeds and data of a part of the timeline.
    pub take_away: &'static str,
    /// A calendar.
    pub calendar: &'static str,
    /// The graph of such a part, drawn.
    pub picture: &'static str,
    /// Leads from an event to the whole of its causes and consequences.
    pub why_link: &'static str,
    /// Said of an event without any causal, legal or factual arrow.
    pub why_alone: &'static str,
    /// The heading of that page, above the event's title.
    pub why_title: &'static str,
    /// What the page says first.
    pub why_lead: &'static str,
    /// How many events led to this one, directly or through others, and whether these are all.
    pub why_ancestry: fn(usize, bool) -> String,
    /// How many events followed from this one, directly or through others, and whether these are all.
    pub why_consequences: fn(usize, bool) -> String,
    /// How many events are left out because they are too many for a page, and whether these are all.
    pub why_left_out: fn(usize, bool) -> String,
    /// How many more arrows lead to an event than a page tells of.
    pub why_more: fn(usize) -> String,
    /// Leads on from the last events of a page to their own pages.
    pub why_onward: &'static str,
    /// Leads from there to the data that holds them all.
    pub why_data: &'static str,
    /// The short name of that page.
    pub path_nav: &'static str,
    /// The page about the path between two events.
    pub path_title: &'static str,
    /// What it says first.
    pub path_lead: &'static str,
    /// How to go about it without scripts.
    pub path_by_hand: &'static str,
    /// The same of a collection with long chains.
    pub path_by_hand_on: &'static str,
    /// The events that have a page of causes and consequences.
    pub path_events: &'static str,
    /// How many more there are.
    pub path_left_out: fn(usize) -> String,
    /// The earlier event.
    pub path_from: &'static str,
    /// The later event.
    pub path_to: &'static str,
    /// How to fill the fields.
    pub path_hint: &'static str,
    /// Looks for the path.
    pub path_ask: &'static str,
    /// What the script says; `#` stands for a number, `@` for an event.
    pub path_answers: PathAnswers,
}

/// What the script of the path page says.
#[derive(serde::Serialize)]
pub struct PathAnswers {
    /// One path.
    pub one: &'static str,
    /// Several paths.
    pub many: &'static str,
    /// More paths than are shown.
    pub more: &'static str,
    /// What a path is.
    pub note: &'static str,
    /// The heading of a path among several.
    pub number: &'static str,
    /// No path.
    pub none: &'static str,
    /// The same event twice.
    pub same: &'static str,
    /// A path in the other direction.
    pub other_way: &'static str,
    /// A connection of the two that is not causal.
    pub nearest: &'static str,
    /// Nothing does.
    pub nothing: &'static str,
    /// No such event.
    pub unknown: &'static str,
    /// An event that no link of any kind touches.
    pub alone: &'static str,
    /// Something could not be read.
    pub failed: &'static str,
}
