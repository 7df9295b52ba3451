//! What an event can be reached from, what it reaches, and what hangs on it alone.

use std::collections::BTreeSet;

use petgraph::algo::dominators;
use petgraph::visit::{Dfs, Reversed};

use super::CausalGraph;
use crate::model::FastSet;

/// Which way arrows are followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Against time, to causes.
    Back,
    /// With time, to consequences.
    Forth,
}

/// The events about one, as far as they were asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Neighbourhood {
    /// Those of the nearest steps, in order of time.
    pub shown: Vec<usize>,
    /// Those of them that lead on to events which are not shown, in order of time.
    pub border: Vec<usize>,
    /// How many are not shown, as far as they were counted.
    pub beyond: usize,
}

impl CausalGraph {
    /// All events that led to one, in order of time.
    pub(crate) fn ancestors(&self, position: usize) -> Vec<usize> {
        let Some(node) = self.node(position) else {
            return Vec::new();
        };
        let reversed = Reversed(&self.graph);
        let mut search = Dfs::new(reversed, node);
        let mut found = BTreeSet::new();
        while let Some(node) = search.next(reversed) {
            found.insert(self.graph[node]);
        }
        found.remove(&position);
        found.into_iter().collect()
    }

    /// All events that one led to, in order of time.
    pub fn descendants(&self, position: usize) -> Vec<usize> {
        let Some(node) = self.node(position) else {
            return Vec::new();
        };
        let mut search = Dfs::new(&self.graph, node);
        let mut found = BTreeSet::new();
        while let Some(node) = search.next(&self.graph) {
            found.insert(self.graph[node]);
        }
        found.remove(&position);
        found.into_iter().collect()
    }

    /// Events that led to one (or, forwards, that it led to), step by step: as many whole steps as hold no more than `most`
    /// events. Those beyond are counted, up to `counted`. Of a first step that is too long by itself its latest (or, forwards,
    /// its earliest) events are taken.
    pub fn neighbourhood(
        &self,
        position: usize,
        way: Way,
        most: usize,
        counted: usize,
    ) -> Neighbourhood {
        let mut nearest = Neighbourhood::default();
        let mut seen = FastSet::default();
        seen.insert(position);
        let mut last = vec![position];
        let mut open = true;
        while !last.is_empty() && nearest.beyond <= counted {
            let mut next: Vec<usize> = last
                .iter()
                .flat_map(|&event| self.one_step(event, way))
                .filter(|event| seen.insert(*event))
                .collect();
            next.sort_unstable();
            let is_first = nearest.shown.is_empty();
            if open && nearest.shown.len() + next.len() <= most {
                nearest.shown.extend(&next);
            } else if open && is_first {
                let kept = match way {
                    Way::Back => next.split_off(next.len().saturating_sub(most)),
                    Way::Forth => next.drain(..most.min(next.len())).collect(),
                };
                nearest.beyond += next.len();
                nearest.border.extend(&kept);
                next.extend(&kept);
                nearest.shown = kept;
                open = false;
            } else {
                if open {
                    nearest.border = last;
                    open = false;
                }
                nearest.beyond += next.len();
            }
            last = next;
        }
        nearest.shown.sort_unstable();
        let shown = &nearest.shown;
        nearest.border.retain(|&event| {
            let mut on = self.one_step(event, way);
            on.any(|event| event != position && shown.binary_search(&event).is_err())
        });
        nearest.beyond = nearest.beyond.min(counted);
        nearest
    }

    /// The events that one arrow joins to one.
    fn one_step(&self, event: usize, way: Way) -> impl Iterator<Item = usize> + '_ {
        let arrows = match way {
            Way::Back => self.arrows_to(event),
            Way::Forth => self.arrows_from(event),
        };
        arrows.iter().map(move |arrow| match way {
            Way::Back => arrow.from,
            Way::Forth => arrow.to,
        })
    }

    /// What would be left without any recorded cause in this graph if an event were removed: the events all of whose paths
    /// from a beginning run through it. In order of time.
    pub fn dominated_by(&self, position: usize) -> Vec<usize> {
        let Some(node) = self.node(position) else {
            return Vec::new();
        };
        let mut rooted = self.graph.clone();
        let beginnings: Vec<_> = self
            .graph
            .externals(petgraph::Direction::Incoming)
            .collect();
        let root = rooted.add_node(usize::MAX);
        for beginning in beginnings {
            rooted.add_edge(root, beginning, ());
        }
        let dominators = dominators::simple_fast(&rooted, root);
        self.descendants(position)
            .into_iter()
            .filter(|event| {
                self.node(*event)
                    .and_then(|other| dominators.strict_dominators(other))
                    .is_some_and(|mut chain| chain.any(|dominator| dominator == node))
            })
            .collect()
    }
}
