//! Cycles among causal and legal links: for each knot of events one shortest way round.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use petgraph::algo::kosaraju_scc;
use petgraph::graph::{DiGraph, NodeIndex};

use super::{Arrow, CausalGraph};

/// One shortest cycle in each group of events that lead to each other, hop by hop, beginning at its earliest event.
pub fn cycles(graph: &CausalGraph) -> Vec<Vec<Arrow>> {
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

/// Which of these come back to themselves by way of others, each given with what it leads to. In time that grows with the
/// number of steps, however long the chains are.
pub fn in_circles<'a>(leads_to: &BTreeMap<&'a str, Vec<&'a str>>) -> BTreeSet<&'a str> {
    let mut graph: DiGraph<&str, ()> = DiGraph::new();
    let nodes: BTreeMap<&str, NodeIndex> = leads_to
        .keys()
        .map(|id| (*id, graph.add_node(*id)))
        .collect();
    for (id, others) in leads_to {
        for other in others {
            if let (Some(&from), Some(&to)) = (nodes.get(id), nodes.get(other)) {
                graph.add_edge(from, to, ());
            }
        }
    }
    kosaraju_scc(&graph)
        .into_iter()
        .filter(|group| group.len() > 1)
        .flatten()
        .map(|node| graph[node])
        .collect()
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
