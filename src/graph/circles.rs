//! What leads back to itself, in any relation: bodies that are part of each other, sources that are derived from each other.

use petgraph::algo::kosaraju_scc;
use petgraph::graph::DiGraph;

/// Which of so many things, by their numbers, these steps from one to another lead back to, in order. A step from a thing to
/// itself counts.
pub(crate) fn in_circles(
    count: usize,
    steps: impl IntoIterator<Item = (usize, usize)>,
) -> Vec<usize> {
    let mut graph: DiGraph<(), (), usize> = DiGraph::default();
    for _ in 0..count {
        graph.add_node(());
    }
    for (from, to) in steps
        .into_iter()
        .filter(|&(from, to)| from < count && to < count)
    {
        graph.add_edge(from.into(), to.into(), ());
    }
    let mut found: Vec<usize> = kosaraju_scc(&graph)
        .into_iter()
        .filter(|group| match group.as_slice() {
            [one] => graph.contains_edge(*one, *one),
            _ => true,
        })
        .flatten()
        .map(|node| node.index())
        .collect();
    found.sort_unstable();
    found
}
