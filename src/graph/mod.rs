//! The causal graph of a timeline: the only room that names petgraph.
//!
//! Events are known here by their position in [`Timeline::events`], which is the order of time. An arrow runs from the
//! earlier event, the cause, to the event whose record holds the link.

mod cycles;
pub mod layout;
mod paths;
mod reach;
mod selection;

use std::collections::{BTreeMap, BTreeSet};

use petgraph::graph::{DiGraph, NodeIndex};

use crate::model::{Event, Hashed, Link, Timeline};

pub use cycles::cycles;
pub use paths::{Hop, Paths};
pub use reach::{Nearest, Way};
pub use selection::{Selection, Wanted};

/// One link, seen as an arrow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Arrow {
    /// Position of the event that the link names: for causal and legal relations the cause.
    pub from: usize,
    /// Position of the event whose record holds the link.
    pub to: usize,
    /// Position of the link in that event's `links`.
    pub link: usize,
}

impl Arrow {
    /// The link itself.
    pub fn link<'a>(&self, timeline: &'a Timeline) -> &'a Link {
        &timeline.events[self.to].links[self.link]
    }

    /// The event at its tail.
    pub fn source<'a>(&self, timeline: &'a Timeline) -> &'a Event {
        &timeline.events[self.from]
    }

    /// The event at its head.
    pub fn target<'a>(&self, timeline: &'a Timeline) -> &'a Event {
        &timeline.events[self.to]
    }
}

/// Arrows by the event at one of their ends.
type Arrows = Hashed<usize, Vec<Arrow>>;

/// The events that readers see, the causal and legal arrows between them, and beside these their other connections.
#[derive(Clone, Debug, Default)]
pub struct CausalGraph {
    graph: DiGraph<usize, usize>,
    nodes: BTreeMap<usize, NodeIndex>,
    arrows: Vec<Arrow>,
    connections: Vec<Arrow>,
    into: Arrows,
    out_of: Arrows,
    beside: Arrows,
}

impl CausalGraph {
    /// The graph of the published events.
    pub fn new(timeline: &Timeline) -> Self {
        Self::of(timeline, Event::is_published)
    }

    /// The graph of the events that pass.
    pub fn of(timeline: &Timeline, keep: impl Fn(&Event) -> bool) -> Self {
        let events = timeline.events.iter().enumerate();
        Self::within(
            timeline,
            events
                .filter(|(_, event)| keep(event))
                .map(|(position, _)| position),
        )
    }

    /// The graph of the events at these positions, with all their links to each other.
    pub fn within(timeline: &Timeline, positions: impl IntoIterator<Item = usize>) -> Self {
        let mut causal = Self::default();
        let positions: BTreeSet<usize> = positions.into_iter().collect();
        for position in positions {
            causal
                .nodes
                .insert(position, causal.graph.add_node(position));
        }
        for (&to, &head) in &causal.nodes {
            for (number, link) in timeline.events[to].links.iter().enumerate() {
                let Some(&from) = timeline.positions.get(&link.event) else {
                    continue;
                };
                let Some(&tail) = causal.nodes.get(&from) else {
                    continue;
                };
                let arrow = Arrow {
                    from,
                    to,
                    link: number,
                };
                if link.relation.family().in_causal_graph() && from != to {
                    causal.graph.add_edge(tail, head, causal.arrows.len());
                    causal.arrows.push(arrow);
                    causal.into.entry(to).or_default().push(arrow);
                    causal.out_of.entry(from).or_default().push(arrow);
                } else {
                    causal.connections.push(arrow);
                    causal.beside.entry(to).or_default().push(arrow);
                    if from != to {
                        causal.beside.entry(from).or_default().push(arrow);
                    }
                }
            }
        }
        causal
    }

    /// The graph of these events and of these causal and legal arrows between them.
    pub fn joined(events: &[usize], arrows: &[Arrow]) -> Self {
        let mut causal = Self::default();
        for &position in events {
            let node = causal.graph.add_node(position);
            causal.nodes.insert(position, node);
        }
        for &arrow in arrows {
            let ends = (causal.nodes.get(&arrow.from), causal.nodes.get(&arrow.to));
            if let (Some(&tail), Some(&head)) = ends {
                causal.graph.add_edge(tail, head, causal.arrows.len());
                causal.arrows.push(arrow);
                causal.into.entry(arrow.to).or_default().push(arrow);
                causal.out_of.entry(arrow.from).or_default().push(arrow);
            }
        }
        causal
    }

    /// The positions of the events in the graph, in order of time.
    pub fn events(&self) -> impl Iterator<Item = usize> + '_ {
        self.nodes.keys().copied()
    }

    /// Whether an event is in the graph.
    pub fn contains(&self, position: usize) -> bool {
        self.nodes.contains_key(&position)
    }

    /// Causal and legal arrows, in order of their later events and of their places in the record.
    pub fn arrows(&self) -> &[Arrow] {
        &self.arrows
    }

    /// Links that are no cause: structural, temporal, disputing, intended. In the same order.
    pub fn connections(&self) -> &[Arrow] {
        &self.connections
    }

    /// The connections that an event has, whichever end it is, in the same order.
    pub fn connections_of(&self, position: usize) -> &[Arrow] {
        self.beside.get(&position).map_or(&[], Vec::as_slice)
    }

    /// The arrows that lead to an event: what led here.
    pub fn arrows_to(&self, position: usize) -> &[Arrow] {
        self.into.get(&position).map_or(&[], Vec::as_slice)
    }

    /// The arrows that lead from an event: what followed from it.
    pub fn arrows_from(&self, position: usize) -> &[Arrow] {
        self.out_of.get(&position).map_or(&[], Vec::as_slice)
    }
}
