//! The words around pictures of the graph.

/// The words around pictures of the graph.
pub struct PictureWords {
    /// What the page of a graph that is too large for one picture says first: arrows, events, events without arrows.
    pub overview_lead: fn(usize, usize, usize) -> String,
    /// What stands before the files that hold the whole graph, where no picture shows it.
    pub as_data: &'static str,
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
    pub no_month: fn(&str) -> String,
    /// The events of which no date is known.
    pub no_date: &'static str,
    /// What the script says of the card that has the focus: `{before}` and `{after}` are numbers.
    pub traced: &'static str,
    /// What it says when kinds of arrows were hidden: `{shown}` and `{all}` are numbers.
    pub shown: &'static str,
    /// The size of the picture.
    pub zoom: &'static str,
    /// A smaller picture.
    pub smaller: &'static str,
    /// A larger one.
    pub larger: &'static str,
    /// The picture in its own size.
    pub natural: &'static str,
    /// The picture as wide as the page.
    pub fit: &'static str,
    /// What arrows are told apart by.
    pub by_family: &'static str,
    /// The same.
    pub by_basis: &'static str,
    /// The same.
    pub by_confidence: &'static str,
    /// A confidence of which nothing is said.
    pub unsaid: &'static str,
    /// What an arrow between a cause and its effect looks like.
    pub key_causal: &'static str,
    /// What an arrow between legal acts looks like.
    pub key_legal: &'static str,
    /// What an arrow looks like where something stopped or started without a legal act.
    pub key_factual: &'static str,
    /// What a dashed line means.
    pub key_editorial: &'static str,
    /// What a dotted line means.
    pub key_disputed: &'static str,
    /// What the bar on a card means.
    pub key_span: &'static str,
    /// What the mark on the axis means.
    pub key_break: &'static str,
    /// What a card with a dashed edge means.
    pub key_beside: &'static str,
    /// How to read the picture of a story line.
    pub story_description: &'static str,
    /// How to read the picture of a measure.
    pub measure_description: &'static str,
}
