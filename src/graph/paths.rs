//! Paths between two events, and where there is none the nearest connection that is no cause.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::{Arrow, CausalGraph};

/// A step from one event to another, with every arrow between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hop {
    /// Position of the event that the step leaves.
    pub from: usize,
    /// Position of the event that it reaches.
    pub to: usize,
    /// The arrows that it rests on, in the order of the record that holds them.
    pub arrows: Vec<Arrow>,
}

/// The paths between two events.
#[derive(Clone, Debug, Default)]
pub struct Paths {
    /// Each path as its hops; shorter ones first, then in order of time.
    pub paths: Vec<Vec<Hop>>,
    /// Whether these are all: the search stops at a limit.
    pub complete: bool,
}

/// How many steps a search for paths may take in all before it gives up.
const STEP_LIMIT: usize = 1_000_000;

impl CausalGraph {
    /// Simple paths along causal and legal arrows, at most `limit` of them.
    pub fn paths(&self, from: usize, to: usize, limit: usize) -> Paths {
        let mut useful: BTreeSet<usize> = self.ancestors(to).into_iter().collect();
        useful.insert(to);
        let mut found: Vec<Vec<usize>> = Vec::new();
        let mut complete = true;
        let mut steps = 0;
        let mut trail = vec![from];
        let mut open = vec![self.onward(from, &useful)];
        if from == to || !useful.contains(&from) {
            return Paths {
                paths: Vec::new(),
                complete,
            };
        }
        while let Some(next) = open.last_mut().map(Vec::pop) {
            steps += 1;
            if steps > STEP_LIMIT || found.len() > limit {
                complete = false;
                break;
            }
            match next {
                None => {
                    open.pop();
                    trail.pop();
                }
                Some(event) if event == to => {
                    let mut path = trail.clone();
                    path.push(to);
                    found.push(path);
                }
                Some(event) if trail.contains(&event) => {}
                Some(event) => {
                    trail.push(event);
                    open.push(self.onward(event, &useful));
                }
            }
        }
        found.sort_by(|left, right| (left.len(), left).cmp(&(right.len(), right)));
        found.truncate(limit);
        Paths {
            paths: found
                .iter()
                .map(|path| {
                    path.windows(2)
                        .map(|pair| self.hop(pair[0], pair[1]))
                        .collect()
                })
                .collect(),
            complete,
        }
    }

    /// The events that arrows from one lead to, the earliest last.
    fn onward(&self, event: usize, useful: &BTreeSet<usize>) -> Vec<usize> {
        let next: BTreeSet<usize> = self
            .arrows_from(event)
            .iter()
            .map(|arrow| arrow.to)
            .filter(|event| useful.contains(event))
            .collect();
        next.into_iter().rev().collect()
    }

    fn hop(&self, from: usize, to: usize) -> Hop {
        Hop {
            from,
            to,
            arrows: self
                .arrows_to(to)
                .iter()
                .filter(|arrow| arrow.from == from)
                .copied()
                .collect(),
        }
    }

    /// The shortest way between two events along links of any family in either direction. Each arrow keeps its own
    /// direction: read it from its record.
    pub fn nearest_connection(&self, from: usize, to: usize) -> Option<Vec<Arrow>> {
        let mut beside: BTreeMap<usize, Vec<(usize, Arrow)>> = BTreeMap::new();
        for arrow in self.arrows.iter().chain(&self.connections) {
            beside
                .entry(arrow.from)
                .or_default()
                .push((arrow.to, *arrow));
            beside
                .entry(arrow.to)
                .or_default()
                .push((arrow.from, *arrow));
        }
        let mut came_by: BTreeMap<usize, (usize, Arrow)> = BTreeMap::new();
        let mut open = VecDeque::from([from]);
        while let Some(event) = open.pop_front() {
            if event == to {
                let mut way = Vec::new();
                let mut at = to;
                while at != from {
                    let (before, arrow) = came_by.get(&at)?;
                    way.push(*arrow);
                    at = *before;
                }
                way.reverse();
                return Some(way);
            }
            for (next, arrow) in beside.get(&event).into_iter().flatten() {
                if *next != from && !came_by.contains_key(next) {
                    came_by.insert(*next, (event, *arrow));
                    open.push_back(*next);
                }
            }
        }
        None
    }
}
