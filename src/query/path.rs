//! How one event led to another: the recorded paths between them, or the nearest connection that is not a chain of causes.

use std::collections::BTreeSet;

use crate::graph::{Arrow, CausalGraph, Hop, Paths};
use crate::model::{Basis, Confidence, Link, Timeline};

/// What is on record between two events.
pub(crate) struct Between {
    /// The positions of the two.
    pub(crate) from: usize,
    pub(crate) to: usize,
    /// The paths, the shortest first.
    pub(crate) found: Paths,
    /// Where there is none: the shortest way along links of any family, in either direction.
    pub(crate) nearest: Option<Vec<Arrow>>,
    /// Where there is none: whether there is one in the other direction.
    pub(crate) is_reversed: bool,
}

impl Between {
    /// Up to so many paths from one event to another.
    pub(crate) fn new(graph: &CausalGraph, from: usize, to: usize, limit: usize) -> Self {
        let found = graph.paths(from, to, limit);
        let is_joined = !found.paths.is_empty();
        Self {
            from,
            to,
            nearest: match is_joined {
                true => None,
                false => graph.nearest_connection(from, to),
            },
            is_reversed: !is_joined && !graph.paths(to, from, 1).paths.is_empty(),
            found,
        }
    }

    /// The events of all paths, and the arrows between them in the graph's order.
    pub(crate) fn events_and_arrows(&self) -> (Vec<usize>, Vec<Arrow>) {
        let hops = || self.found.paths.iter().flatten();
        let events: BTreeSet<usize> = hops()
            .flat_map(|hop| [hop.from, hop.to])
            .chain([self.from, self.to])
            .collect();
        let arrows: BTreeSet<Arrow> = hops().flat_map(|hop| hop.arrows.clone()).collect();
        let mut arrows: Vec<Arrow> = arrows.into_iter().collect();
        arrows.sort_by_key(|arrow| (arrow.to, arrow.link));
        (events.into_iter().collect(), arrows)
    }
}

/// The arrow of a path that holds it least firmly: of each hop the firmest, and of these the weakest.
pub(crate) fn weakest(timeline: &Timeline, path: &[Hop]) -> Option<Arrow> {
    let weakness = |arrow: &&Arrow| weakness(arrow.link(timeline));
    let firmest = path
        .iter()
        .filter_map(|hop| hop.arrows.iter().min_by_key(weakness));
    // Of links that are equally weak the first.
    firmest.rev().max_by_key(weakness).copied()
}

/// How weak a link is: disputed before undisputed, editorial before press before stated before official, low before high.
fn weakness(link: &Link) -> (bool, u8, u8) {
    let basis = match link.basis {
        Basis::Official => 0,
        Basis::Stated => 1,
        Basis::Press => 2,
        Basis::Editorial => 3,
    };
    let confidence = match link.confidence {
        Some(Confidence::High) => 0,
        Some(Confidence::Medium) | None => 1,
        Some(Confidence::Low) => 2,
    };
    (link.disputed, basis, confidence)
}
