//! Formats of the causal graph, whole or a part of it: one file a format.

use crate::export::Subject;

/// A graph format.
pub struct GraphFormat {
    /// Its name on the command line.
    pub name: &'static str,
    /// What it is for, in a phrase.
    pub about: &'static str,
    /// Its file in the site, when it has one.
    pub file: Option<&'static str>,
    /// Writes it.
    pub write: fn(&Subject<'_>) -> String,
}

/// Every graph format.
pub const GRAPHS: &[GraphFormat] = &[];
