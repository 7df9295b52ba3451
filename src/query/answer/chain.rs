//! Events that no link joins directly: the chain between them, or what led to both.

use std::collections::BTreeSet;

use super::judge::{Judged, judged, together};
use crate::graph::{CausalGraph, Hop};
use crate::model::Timeline;

/// How many of the shortest chains between two events are weighed against each other.
const CHAINS: usize = 20;

/// Of the shortest chains between two events the one whose weakest link is strongest: how many links it has, and what is said of
/// the weakest.
pub(super) fn best_chain<'a>(
    timeline: &'a Timeline,
    graph: &CausalGraph,
    earlier: usize,
    later: usize,
) -> Option<(usize, Vec<Judged<'a>>)> {
    let weakest = |path: &Vec<Hop>| {
        let hops = path.iter().map(|hop| {
            let links: Vec<Judged<'_>> = hop
                .arrows
                .iter()
                .map(|link| judged(timeline, link))
                .collect();
            (together(timeline, &links), links)
        });
        // Of links that are equally weak the first.
        hops.reduce(|weakest, hop| if hop.0 > weakest.0 { hop } else { weakest })
    };
    let found = graph.paths(earlier, later, CHAINS).paths;
    found
        .iter()
        .filter_map(|path| Some((path.len(), weakest(path)?)))
        .min_by_key(|(steps, (verdict, _))| (*verdict, *steps))
        .map(|(steps, (_, links))| (steps, links))
}

/// How many events led to both.
pub(super) fn shared(graph: &CausalGraph, one: usize, other: usize) -> usize {
    let of_one: BTreeSet<usize> = graph.ancestors(one).into_iter().collect();
    let of_other = graph.ancestors(other).into_iter();
    of_other.filter(|event| of_one.contains(event)).count()
}
