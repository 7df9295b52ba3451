//! What led to an event and what hangs on it, in the whole graph or in what is left of it.

use std::collections::BTreeSet;

use crate::graph::{Arrow, CausalGraph};

/// The question why an event happened.
#[derive(Clone, Copy)]
pub(crate) struct Why<'g> {
    /// The whole graph.
    pub(crate) all: &'g CausalGraph,
    /// The same, or what is left of it.
    pub(crate) graph: &'g CausalGraph,
    /// The position of the event.
    pub(crate) event: usize,
}

/// A link in the tree of what led to an event.
pub(crate) struct Branch {
    pub(crate) arrow: Arrow,
    /// Whether what led to the earlier event stands further up.
    pub(crate) is_above: bool,
    /// What led to the earlier event.
    pub(crate) branches: Vec<Branch>,
}

impl Why<'_> {
    /// Everything that led to the event, in order of time.
    pub(crate) fn ancestors(&self) -> Vec<usize> {
        self.graph.ancestors(self.event)
    }

    /// Everything that the event led to.
    pub(crate) fn descendants(&self) -> Vec<usize> {
        self.graph.descendants(self.event)
    }

    /// The events that this one dominates: each of their recorded chains back to an event without causes passes through it.
    pub(crate) fn dominated(&self) -> Vec<usize> {
        self.graph.dominated_by(self.event)
    }

    /// What led to the event in the whole graph and does not in what is left of it.
    pub(crate) fn left_out(&self) -> Vec<usize> {
        let still: BTreeSet<usize> = self.ancestors().into_iter().collect();
        let mut all = self.all.ancestors(self.event);
        all.retain(|event| !still.contains(event));
        all
    }

    /// The event and some others, in order of time, and the arrows among them, in the graph's order.
    pub(crate) fn with(&self, mut events: Vec<usize>) -> (Vec<usize>, Vec<Arrow>) {
        events.push(self.event);
        events.sort_unstable();
        let among: BTreeSet<usize> = events.iter().copied().collect();
        let arrows = self.graph.arrows().iter();
        let arrows = arrows
            .filter(|arrow| among.contains(&arrow.from) && among.contains(&arrow.to))
            .copied();
        (events, arrows.collect())
    }

    /// What led to the event, so many steps back, and how many events that is. What led to an event is told once.
    pub(crate) fn tree(&self, depth: usize) -> (Vec<Branch>, usize) {
        let mut growth = Growth {
            graph: self.graph,
            shown: BTreeSet::new(),
            cut: BTreeSet::new(),
        };
        let branches = growth.branches(self.event, depth);
        (branches, growth.shown.len())
    }
}

/// A tree as it grows.
struct Growth<'g> {
    graph: &'g CausalGraph,
    shown: BTreeSet<usize>,
    /// Events that stand at the end of the depth: what led to them is told where they are met again nearer by.
    cut: BTreeSet<usize>,
}

impl Growth<'_> {
    fn branches(&mut self, event: usize, depth: usize) -> Vec<Branch> {
        let arrows = self.graph.arrows_to(event).iter();
        arrows.map(|arrow| self.branch(arrow, depth)).collect()
    }

    fn branch(&mut self, arrow: &Arrow, depth: usize) -> Branch {
        let known = !self.shown.insert(arrow.from) && !self.cut.remove(&arrow.from);
        let is_above = known && !self.graph.arrows_to(arrow.from).is_empty();
        let mut branches = Vec::new();
        if !is_above && depth > 1 {
            branches = self.branches(arrow.from, depth - 1);
        } else if !is_above {
            self.cut.insert(arrow.from);
        }
        Branch {
            arrow: *arrow,
            is_above,
            branches,
        }
    }
}
