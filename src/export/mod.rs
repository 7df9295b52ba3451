//! Formats that other programs read: one file a format.

pub mod graph;

use crate::graph::CausalGraph;
use crate::model::Timeline;

/// What is exported.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// The timeline.
    pub timeline: &'a Timeline,
    /// Its graph.
    pub graph: &'a CausalGraph,
    /// Where the site is published, without a trailing slash; none when unknown.
    pub base_url: Option<&'a str>,
}

/// A data format.
pub struct Export {
    /// Its name on the command line.
    pub name: &'static str,
    /// Its file in the site, relative to its root.
    pub file: &'static str,
    /// What it is for, in a phrase.
    pub about: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// Writes it.
    pub write: fn(&Subject<'_>) -> String,
}

/// Every data format.
pub const EXPORTS: &[Export] = &[];
