//! Answers to questions about the graph, each worked out in one place, for the command line, pages and data alike.

pub mod answer;
pub(crate) mod chains;
pub(crate) mod duplicates;
pub(crate) mod lookup;
pub(crate) mod part;
pub(crate) mod path;
pub(crate) mod surroundings;
pub(crate) mod why;
pub(crate) mod without;
