//! Colours and strokes of graphs that Graphviz and Mermaid draw, on a light and on a dark ground.
//!
//! Fills are the scheme "light" of Paul Tol, whose colours stay apart for colour-blind readers and carry dark text. No meaning
//! hangs on a colour alone: boxes say their kind in words, families differ by arrowheads.

use crate::model::{Basis, Family, Kind};

/// The colours of a picture.
pub(super) struct Palette {
    pub(super) ground: &'static str,
    pub(super) text: &'static str,
    pub(super) border: &'static str,
    pub(super) frame: &'static str,
    pub(super) plain: &'static str,
    fills: [&'static str; 9],
    /// Causal, legal, factual, other.
    lines: [&'static str; 4],
}

const LIGHT: Palette = Palette {
    ground: "#ffffff",
    text: "#1a1a1a",
    border: "#5d5a55",
    frame: "#8f897e",
    plain: "#ffffff",
    fills: [
        "#99bbe6", "#ee9977", "#eedd88", "#ffaabb", "#bbe6ff", "#55c4a4", "#c9d64f", "#b8b833",
        "#dddddd",
    ],
    lines: ["#a3330b", "#1d4f8c", "#00705a", "#5d5a55"],
};

const DARK: Palette = Palette {
    ground: "#15181c",
    text: "#f2efe9",
    border: "#b9b4ab",
    frame: "#7d786f",
    plain: "#15181c",
    fills: [
        "#24466f", "#7d3a20", "#625315", "#7a3349", "#1f5a73", "#155943", "#4d5c10", "#4a4a00",
        "#464a4f",
    ],
    lines: ["#ff9f7a", "#9cc4ff", "#5fd3ae", "#b9b4ab"],
};

/// How the box of a kind looks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Fill {
    /// The place of its colour in the palette; none when all are taken.
    pub(super) colour: Option<usize>,
    /// Whether its edge is double, since the colour stands for another kind too.
    pub(super) is_double: bool,
}

impl Palette {
    pub(super) const fn of(dark: bool) -> &'static Self {
        if dark { &DARK } else { &LIGHT }
    }

    /// The colour of a box.
    pub(super) fn fill(&self, fill: Fill) -> &'static str {
        fill.colour.map_or(self.plain, |place| self.fills[place])
    }

    /// The colour of a link.
    pub(super) const fn line(&self, family: Family) -> &'static str {
        self.lines[family_place(family)]
    }
}

impl Fill {
    /// Kinds have their colours in the order of the settings, so that a kind looks the same in every picture of a collection.
    pub(super) fn of(kinds: &[Kind], kind: &str) -> Self {
        let colours = LIGHT.fills.len();
        let place = kinds.iter().position(|known| known.id.as_str() == kind);
        let place = place.filter(|place| *place < 2 * colours);
        Self {
            colour: place.map(|place| place % colours),
            is_double: place.is_some_and(|place| place >= colours),
        }
    }
}

/// The place of a family among those that have a look of their own.
pub(super) const fn family_place(family: Family) -> usize {
    match family {
        Family::Causal => 0,
        Family::Legal => 1,
        Family::Factual => 2,
        _ => 3,
    }
}

/// The head of an arrow, with the ring of a disputed one behind it.
pub(super) const fn head(family: Family, disputed: bool) -> &'static str {
    match (family, disputed) {
        (Family::Causal, false) => "normal",
        (Family::Causal, true) => "normalodot",
        (Family::Legal, false) => "diamond",
        (Family::Legal, true) => "diamondodot",
        (Family::Factual, false) => "vee",
        (Family::Factual, true) => "veeodot",
        (_, false) => "none",
        (_, true) => "odot",
    }
}

/// The line of an arrow: its style, and its width.
pub(super) const fn stroke(basis: Basis) -> (&'static str, &'static str) {
    match basis {
        Basis::Official => ("solid", "2"),
        Basis::Stated => ("solid", "1"),
        Basis::Press => ("dashed", "1"),
        Basis::Editorial => ("dotted", "1.4"),
    }
}
