//! Paths between two events, the shortest ones first, or else the nearest connection that is not causal.

use std::cmp::Reverse;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, VecDeque};

use super::{Arrow, CausalGraph};

/// A step from one event to another, with every arrow between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hop {
    /// Position of the event that the step leaves.
    pub from: usize,
    /// Position of the event that it reaches.
    pub to: usize,
    /// The arrows that it rests on, in the order of the record that holds them.
    pub(crate) arrows: Vec<Arrow>,
}

/// The paths between two events.
#[derive(Clone, Debug, Default)]
pub struct Paths {
    /// Each path as its hops; shorter ones first, then in order of time.
    pub paths: Vec<Vec<Hop>>,
    /// Whether these are all: the search stops at a limit.
    pub complete: bool,
    /// How many there are in all; none when that is more than can be counted.
    pub total: Option<u128>,
}

/// The beginning of a path, as the event that it has reached and the beginning before that.
struct Beginning {
    event: usize,
    before: Option<usize>,
    depth: usize,
}

impl CausalGraph {
    /// Paths along causal, legal and factual arrows: all, or the shortest `limit` of them.
    ///
    /// Each beginning knows how far the end is at least, and the one with the shortest whole is carried on, so that no
    /// step is taken in vain: the time depends on what is shown, however many paths there are.
    pub fn paths(&self, from: usize, to: usize, limit: usize) -> Paths {
        let far = self.steps_to(to);
        if from == to || !far.contains_key(&from) {
            return Paths {
                paths: Vec::new(),
                complete: true,
                total: Some(0),
            };
        }
        let mut onward: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for &event in far.keys() {
            onward.insert(event, self.onward(event, &far));
        }
        let total = self.number_of_paths(from, to, &onward);
        let mut beginnings = vec![Beginning {
            event: from,
            before: None,
            depth: 0,
        }];
        let mut found: Vec<usize> = Vec::new();
        // What is carried on next: the shortest whole, then the longest beginning, then the one that was met first.
        let mut open = BinaryHeap::from([Reverse((far[&from], Reverse(0), 0, 0))]);
        while let Some(Reverse((_, _, at, turn))) = open.pop() {
            if found.len() >= limit {
                break;
            }
            let (event, depth) = (beginnings[at].event, beginnings[at].depth);
            if event == to {
                found.push(at);
                continue;
            }
            let ways = &onward[&event];
            // Only the next way on is opened, and then the one after it: a crowded event costs no more than a lonely one.
            if let Some(&next) = ways.get(turn) {
                let new = beginnings.len();
                beginnings.push(Beginning {
                    event: next,
                    before: Some(at),
                    depth: depth + 1,
                });
                open.push(Reverse((
                    depth + 1 + far[&next],
                    Reverse(depth + 1),
                    new,
                    0,
                )));
                if let Some(&after) = ways.get(turn + 1) {
                    open.push(Reverse((
                        depth + 1 + far[&after],
                        Reverse(depth),
                        at,
                        turn + 1,
                    )));
                }
            }
        }
        let mut paths: Vec<Vec<usize>> = found.iter().map(|&at| trail(&beginnings, at)).collect();
        paths.sort_by(|left, right| (left.len(), left).cmp(&(right.len(), right)));
        Paths {
            complete: total == Some(paths.len() as u128),
            total,
            paths: paths
                .iter()
                .map(|path| {
                    path.windows(2)
                        .map(|pair| self.hop(pair[0], pair[1]))
                        .collect()
                })
                .collect(),
        }
    }

    /// How many arrows away an event is from each that leads to it, itself included.
    fn steps_to(&self, to: usize) -> BTreeMap<usize, usize> {
        let mut far = BTreeMap::from([(to, 0)]);
        let mut open = VecDeque::from([(to, 0)]);
        while let Some((event, steps)) = open.pop_front() {
            for arrow in self.arrows_to(event) {
                if let Entry::Vacant(entry) = far.entry(arrow.from) {
                    entry.insert(steps + 1);
                    open.push_back((arrow.from, steps + 1));
                }
            }
        }
        far
    }

    /// The events that arrows from one lead to and that lead on to the end: the nearest to it first, then in order of time.
    fn onward(&self, event: usize, far: &BTreeMap<usize, usize>) -> Vec<usize> {
        let next: BTreeSet<(usize, usize)> = self
            .arrows_from(event)
            .iter()
            .filter_map(|arrow| Some((*far.get(&arrow.to)?, arrow.to)))
            .collect();
        next.into_iter().map(|(_, event)| event).collect()
    }

    /// How many paths there are between two events; none when that is more than can be counted.
    fn number_of_paths(
        &self,
        from: usize,
        to: usize,
        onward: &BTreeMap<usize, Vec<usize>>,
    ) -> Option<u128> {
        let order = petgraph::algo::toposort(&self.graph, None).ok()?;
        let mut ways: BTreeMap<usize, u128> = BTreeMap::from([(from, 1)]);
        for node in order {
            let event = self.graph[node];
            let Some(&here) = ways.get(&event) else {
                continue;
            };
            if event == to {
                return Some(here);
            }
            for &next in onward.get(&event).into_iter().flatten() {
                let there = ways.entry(next).or_default();
                *there = there.checked_add(here)?;
            }
        }
        ways.get(&to).copied()
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

/// The events of a beginning, the first one first.
fn trail(beginnings: &[Beginning], end: usize) -> Vec<usize> {
    let mut trail = Vec::new();
    let mut at = Some(end);
    while let Some(beginning) = at.and_then(|at| beginnings.get(at)) {
        trail.push(beginning.event);
        at = beginning.before;
    }
    trail.reverse();
    trail
}
