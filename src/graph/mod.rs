//! The causal graph of a timeline: the only module that uses petgraph.
//!
//! Events are known here by their position in [`Timeline::events`], which is the order of time. An arrow runs from the
//! earlier event, the cause, to the event whose record holds the link.

mod adjacency;
mod circles;
mod cycles;
mod extent;
pub mod layout;
mod paths;
mod reach;
mod reduction;
mod selection;

use petgraph::graph::{DiGraph, NodeIndex};

use self::adjacency::{Adjacency, Members};
use crate::model::{Event, Link, Timeline};

pub(crate) use circles::in_circles;
pub(crate) use cycles::cycles;
pub(crate) use paths::{Hop, Paths};
pub(crate) use petgraph::unionfind::UnionFind;
pub use reach::{Neighbourhood, Way};
pub use selection::{Selection, Wanted};

/// One link, seen as an arrow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Arrow {
    /// Position of the event that the link names: for the arrows of the causal graph the cause.
    pub from: usize,
    /// Position of the event whose record holds the link.
    pub to: usize,
    /// Position of the link in that event's `links`.
    pub link: usize,
}

impl Arrow {
    /// The link itself.
    pub(crate) fn link<'a>(&self, timeline: &'a Timeline) -> &'a Link {
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

/// The events that readers see, the causal, legal and factual arrows between them, and beside these their other connections.
#[derive(Clone, Debug, Default)]
pub struct CausalGraph {
    /// Its nodes have the numbers of the members.
    graph: DiGraph<usize, ()>,
    members: Members,
    arrows: Vec<Arrow>,
    connections: Vec<Arrow>,
    into: Adjacency,
    out_of: Adjacency,
    beside: Adjacency,
}

impl CausalGraph {
    /// The graph of the published events.
    pub(crate) fn new(timeline: &Timeline) -> Self {
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
    pub(crate) fn within(timeline: &Timeline, positions: impl IntoIterator<Item = usize>) -> Self {
        let members = Members::new(positions);
        let (mut arrows, mut connections) = (Vec::new(), Vec::new());
        for &to in members.positions() {
            for (number, link) in timeline.events[to].links.iter().enumerate() {
                let Some(&from) = timeline.positions.get(&link.event) else {
                    continue;
                };
                if members.number(from).is_none() {
                    continue;
                }
                let is_arrow = link.relation.family().in_causal_graph() && from != to;
                let kind = if is_arrow {
                    &mut arrows
                } else {
                    &mut connections
                };
                kind.push(Arrow {
                    from,
                    to,
                    link: number,
                });
            }
        }
        Self::made(members, arrows, connections)
    }

    /// The graph of these events and of these causal, legal and factual arrows between them.
    pub fn joined(events: &[usize], arrows: &[Arrow]) -> Self {
        let members = Members::new(events.iter().copied());
        let mut arrows = arrows.to_vec();
        arrows.retain(|arrow| {
            members.number(arrow.from).is_some() && members.number(arrow.to).is_some()
        });
        Self::made(members, arrows, Vec::new())
    }

    /// The graph of these events and of these links, both ends of which are among them.
    fn made(members: Members, arrows: Vec<Arrow>, connections: Vec<Arrow>) -> Self {
        let count = members.len();
        let mut graph = DiGraph::with_capacity(count, arrows.len());
        for &position in members.positions() {
            graph.add_node(position);
        }
        let (mut into, mut out_of) = (Vec::new(), Vec::new());
        for &arrow in &arrows {
            let ends = (members.number(arrow.from), members.number(arrow.to));
            if let (Some(tail), Some(head)) = ends {
                graph.add_edge(NodeIndex::new(tail), NodeIndex::new(head), ());
                out_of.push((tail, arrow));
                into.push((head, arrow));
            }
        }
        let mut beside = Vec::new();
        for &link in &connections {
            beside.extend(members.number(link.to).map(|event| (event, link)));
            if link.from != link.to {
                beside.extend(members.number(link.from).map(|event| (event, link)));
            }
        }
        Self {
            graph,
            into: Adjacency::new(count, &into),
            out_of: Adjacency::new(count, &out_of),
            beside: Adjacency::new(count, &beside),
            members,
            arrows,
            connections,
        }
    }

    /// The node of the event at a position.
    fn node(&self, position: usize) -> Option<NodeIndex> {
        self.members.number(position).map(NodeIndex::new)
    }

    /// The arrows that an event has on one side.
    fn of_event<'a>(&self, side: &'a Adjacency, position: usize) -> &'a [Arrow] {
        let number = self.members.number(position);
        number.map_or(&[], |number| side.of(number))
    }

    /// The positions of the events in the graph, in order of time.
    pub fn events(&self) -> impl Iterator<Item = usize> + '_ {
        self.members.positions().iter().copied()
    }

    /// Whether an event is in the graph.
    pub(crate) fn contains(&self, position: usize) -> bool {
        self.members.number(position).is_some()
    }

    /// Causal, legal and factual arrows, in order of their later events and of their places in the record.
    pub fn arrows(&self) -> &[Arrow] {
        &self.arrows
    }

    /// Links that are no cause: structural, temporal, disputing, intended. In the same order.
    pub fn connections(&self) -> &[Arrow] {
        &self.connections
    }

    /// The connections that an event has, whichever end it is, in the same order.
    pub fn connections_of(&self, position: usize) -> &[Arrow] {
        self.of_event(&self.beside, position)
    }

    /// The arrows that lead to an event: what led here.
    pub(crate) fn arrows_to(&self, position: usize) -> &[Arrow] {
        self.of_event(&self.into, position)
    }

    /// The arrows that lead from an event: what followed from it.
    pub fn arrows_from(&self, position: usize) -> &[Arrow] {
        self.of_event(&self.out_of, position)
    }
}
