//! The words of the caption of a graph that Graphviz draws.

use super::words::words;
use crate::model::Basis;

words! {
    /// The caption of a graph that Graphviz draws.
    DrawingWords = "drawing";
    texts { boxes, plain, square, arrows, other, lines, disputed }
    lists { fills, heads }
    vocabularies { stroke: Basis }
    messages(language) {
        counts(events: usize, links: usize),
        as_of(date: &str),
        researched_to(date: &str),
        isolated(count: usize),
        reduced(count: usize),
        double(colour: &str),
    }
}
