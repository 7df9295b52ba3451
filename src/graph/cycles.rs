//! Cycles among causal, legal and factual links: for each knot of events one shortest way round.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use petgraph::algo::kosaraju_scc;

use super::{Arrow, CausalGraph};

/// One shortest cycle in each group of events that lead to each other, hop by hop, beginning at its earliest event.
pub(crate) fn cycles(graph: &CausalGraph) -> Vec<Vec<Arrow>> {
    // Not Tarjan's algorithm, which goes down a chain of events on the stack.
    let mut cycles: Vec<Vec<Arrow>> = kosaraju_scc(&graph.graph)
        .into_iter()
        .filter(|group| group.len() > 1)
        .filter_map(|group| {
            let members: BTreeSet<usize> = group.iter().map(|&node| graph.graph[node]).collect();
            let start = *members.first()?;
            way_round(graph, start, &members)
        })
        .collect();
    cycles.sort();
    cycles
}

/// The shortest way from an event back to itself, within a group.
fn way_round(graph: &CausalGraph, start: usize, members: &BTreeSet<usize>) -> Option<Vec<Arrow>> {
    let mut came_by: BTreeMap<usize, Arrow> = BTreeMap::new();
    let mut open = VecDeque::from([start]);
    while let Some(event) = open.pop_front() {
        for arrow in graph.arrows_from(event) {
            if arrow.to == start {
                let mut way = vec![*arrow];
                let mut at = event;
                while at != start {
                    let arrow = came_by.get(&at)?;
                    way.push(*arrow);
                    at = arrow.from;
                }
                way.reverse();
                return Some(way);
            }
            if members.contains(&arrow.to) && !came_by.contains_key(&arrow.to) {
                came_by.insert(arrow.to, *arrow);
                open.push_back(arrow.to);
            }
        }
    }
    None
}
