//! The words of the caption of a graph that Graphviz draws.

/// The words of the caption of a graph that Graphviz draws.
pub(crate) struct DrawingWords {
    /// How many events and links it shows.
    pub(crate) counts: fn(usize, usize) -> String,
    /// The day of the record.
    pub(crate) as_of: fn(&str) -> String,
    /// Up to which day anything was looked for.
    pub(crate) researched_to: fn(&str) -> String,
    /// How many events without a link are left out.
    pub(crate) isolated: fn(usize) -> String,
    /// How many links are left out because a longer path joins the same events.
    pub(crate) reduced: fn(usize) -> String,
    /// Before what the boxes mean.
    pub(crate) boxes: &'static str,
    /// The colours of boxes, in the order of the palette.
    pub(crate) fills: [&'static str; 9],
    /// A colour that is used a second time, with a double edge.
    pub(crate) double: fn(&str) -> String,
    /// A box that none of the colours is left for.
    pub(crate) plain: &'static str,
    /// What square corners mean.
    pub(crate) square: &'static str,
    /// Before what the colours of arrows mean.
    pub(crate) arrows: &'static str,
    /// How causal, legal, factual and other links look.
    pub(crate) heads: [&'static str; 4],
    /// What the links are that are no edges of the causal graph.
    pub(crate) other: &'static str,
    /// Before what the lines of arrows mean.
    pub(crate) lines: &'static str,
    /// How links look that rest on an official text, a statement, the press, the editors.
    pub(crate) strokes: [&'static str; 4],
    /// What a disputed link looks like, and that it is one.
    pub(crate) disputed: &'static str,
}
