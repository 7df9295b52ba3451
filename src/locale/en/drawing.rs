//! English: the caption of a graph that Graphviz draws.

use super::plural::plural;
use crate::locale::DrawingWords;

/// The caption of a graph that Graphviz draws.
pub(super) const DRAWING: DrawingWords = DrawingWords {
    counts: |events, links| {
        format!(
            "{}, {}",
            plural(events, "event", "events"),
            plural(links, "link", "links")
        )
    },
    as_of: |date| format!("as of {date}"),
    researched_to: |date| format!("researched to {date}"),
    isolated: |count| {
        format!(
            "{} without a link {} not drawn",
            plural(count, "event", "events"),
            if count == 1 { "is" } else { "are" }
        )
    },
    reduced: |count| {
        format!(
            "{} that a longer path replaces {} not drawn",
            plural(count, "link", "links"),
            if count == 1 { "is" } else { "are" }
        )
    },
    boxes: "Boxes",
    fills: [
        "blue",
        "orange",
        "yellow",
        "pink",
        "light blue",
        "green",
        "yellow-green",
        "olive",
        "grey",
    ],
    double: |colour| format!("{colour} with a double edge"),
    plain: "white",
    square: "square corners: legal act",
    arrows: "Arrows",
    heads: [
        "red with a full head",
        "blue with a diamond",
        "green with an open head",
        "grey without a head",
    ],
    other: "no cause",
    lines: "Lines",
    strokes: ["thick", "thin", "dashed", "dotted"],
    disputed: "ring behind the head: disputed",
};
