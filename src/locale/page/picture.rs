//! The words around pictures of the graph.

/// The words around pictures of the graph.
pub struct PictureWords {
    /// What the page of a graph that is too large for one picture says first: arrows, events, events without arrows.
    pub overview_lead: fn(usize, usize, usize) -> String,
    /// How to read the overview.
    pub overview_description: &'static str,
    /// The parts of a period.
    pub parts: &'static str,
    /// A part.
    pub part: &'static str,
    /// How many events of a part are joined with others.
    pub events: &'static str,
    /// How many arrows stay within a part.
    pub within: &'static str,
    /// How many lead on to later parts.
    pub onward: &'static str,
    /// What a part's page says first: arrows and events.
    pub part_lead: fn(usize, usize) -> String,
    /// What a part's page says of arrows that are not in its picture.
    pub not_drawn: fn(usize) -> String,
    /// How many arrows are not even listed, and where they are.
    pub more: fn(usize) -> String,
    /// How far an event's picture reaches that has too many arrows: how many it shows, how many there are.
    pub nearest: fn(usize, usize) -> String,
    /// The events of a year whose month is not known.
    pub no_month: fn(i32) -> String,
    /// The events of which no date is known.
    pub no_date: &'static str,
}
