//! The transitive reduction: which arrows join two events that a longer path joins as well.

use super::{Arrow, CausalGraph};
use crate::parallel;

/// Into how many parts the events are cut that are looked at side by side.
const PARTS: usize = 32;

/// A graph without cycles, its events known by their ranks: no arrow leads to a lower one.
pub(super) struct Ranked {
    /// The position of the event of each rank.
    pub(super) events: Vec<usize>,
    /// Where the arrows from the event of each rank begin, and after the last where they end.
    starts: Vec<usize>,
    /// Arrows, each with the rank that it leads to; those from one event in order of these ranks.
    arrows: Vec<(usize, Arrow)>,
}

impl CausalGraph {
    /// The arrows that a transitive reduction leaves out: each joins two events that a longer path joins as well. In order of
    /// their later events and of their places in the record; none where arrows run in a circle.
    pub fn transitive_edges(&self) -> Vec<Arrow> {
        let Some(ranked) = Ranked::new(self) else {
            return Vec::new();
        };
        let count = ranked.len();
        let ranks: Vec<usize> = (0..count).collect();
        let parts: Vec<&[usize]> = ranks.chunks(count.div_ceil(PARTS).max(1)).collect();
        let mut redundant = parallel::flat_map(&parts, |part| ranked.transitive_edges_from(part));
        redundant.sort_unstable_by_key(|arrow| (arrow.to, arrow.link));
        redundant
    }
}

impl Ranked {
    /// The graph in topological order; nothing where arrows run in a circle.
    pub(super) fn new(graph: &CausalGraph) -> Option<Self> {
        let sorted = petgraph::algo::toposort(&graph.graph, None).ok()?;
        // The rank of each event, by its number.
        let mut ranks = vec![0; sorted.len()];
        for (rank, node) in sorted.iter().enumerate() {
            ranks[node.index()] = rank;
        }
        let events = sorted.iter().map(|&node| graph.graph[node]).collect();
        let mut starts = Vec::with_capacity(sorted.len() + 1);
        let mut arrows = Vec::with_capacity(graph.arrows.len());
        for node in sorted {
            starts.push(arrows.len());
            let from = graph.out_of.of(node.index()).iter();
            arrows.extend(
                from.filter_map(|arrow| Some((ranks[graph.members.number(arrow.to)?], *arrow))),
            );
            arrows[starts[starts.len() - 1]..].sort_unstable();
        }
        starts.push(arrows.len());
        Some(Self {
            events,
            starts,
            arrows,
        })
    }

    /// How many events there are.
    pub(super) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// The arrows from the event of a rank, each with the rank that it leads to.
    pub(super) fn arrows_from(&self, rank: usize) -> &[(usize, Arrow)] {
        &self.arrows[self.starts[rank]..self.starts[rank + 1]]
    }

    /// The arrows from the events of these ranks whose heads they also reach by two or more. Heads are taken in topological
    /// order, so that whatever leads to one was followed before it; what lies behind the last of them is not looked at.
    fn transitive_edges_from(&self, part: &[usize]) -> Vec<Arrow> {
        // For each event the one from which it was met last: no search need clear what the one before it met.
        let mut met = vec![usize::MAX; self.len()];
        let (mut redundant, mut open) = (Vec::new(), Vec::new());
        for &start in part {
            let heads = self.arrows_from(start);
            let [_, .., (limit, _)] = heads else {
                continue;
            };
            for (head, arrow) in heads {
                if met[*head] == start {
                    redundant.push(*arrow);
                    continue;
                }
                open.push(*head);
                while let Some(event) = open.pop() {
                    for (next, _) in self.arrows_from(event) {
                        if next <= limit && met[*next] != start {
                            met[*next] = start;
                            open.push(*next);
                        }
                    }
                }
            }
        }
        redundant
    }
}
