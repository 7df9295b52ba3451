//! How far the graph reaches: its components, its longest chain, and how many events follow from each.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rayon::prelude::*;

use super::reduction::Ranked;
use super::{CausalGraph, UnionFind};

/// How many events a word of bits holds.
const BITS: usize = 64;

impl CausalGraph {
    /// The groups of events that arrows join, in whichever direction: the largest first, then the earliest. An event without
    /// an arrow is a group of its own.
    pub(crate) fn components(&self) -> Vec<Vec<usize>> {
        let numbers: BTreeMap<usize, usize> = self
            .events()
            .enumerate()
            .map(|(number, event)| (event, number))
            .collect();
        let mut joined = UnionFind::new(numbers.len());
        for arrow in &self.arrows {
            if let (Some(&from), Some(&to)) = (numbers.get(&arrow.from), numbers.get(&arrow.to)) {
                joined.union(from, to);
            }
        }
        let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (&event, &number) in &numbers {
            groups.entry(joined.find(number)).or_default().push(event);
        }
        let mut groups: Vec<Vec<usize>> = groups.into_values().collect();
        groups.sort_by_key(|group| (Reverse(group.len()), group.first().copied()));
        groups
    }

    /// The events of a longest path along arrows, in its order: of several the one whose events come first. Empty where no arrow
    /// is, or where arrows run in a circle.
    pub(crate) fn longest_chain(&self) -> Vec<usize> {
        let Some(ranked) = Ranked::new(self).filter(|_| !self.arrows.is_empty()) else {
            return Vec::new();
        };
        // For each rank how many arrows can follow, and where the first of them leads.
        let mut onward: Vec<(usize, Option<usize>)> = vec![(0, None); ranked.len()];
        for rank in (0..ranked.len()).rev() {
            for &(head, _) in ranked.arrows_from(rank) {
                let (length, next) = onward[rank];
                let candidate = onward[head].0 + 1;
                let is_earlier = next.is_some_and(|next| ranked.events[head] < ranked.events[next]);
                if candidate > length || (candidate == length && is_earlier) {
                    onward[rank] = (candidate, Some(head));
                }
            }
        }
        let first =
            (0..ranked.len()).min_by_key(|&rank| (Reverse(onward[rank].0), ranked.events[rank]));
        std::iter::successors(first, |&rank| onward[rank].1)
            .map(|rank| ranked.events[rank])
            .collect()
    }

    /// How many events follow from each, directly or by way of others: the positions of the events, in order of time, and the
    /// numbers.
    pub(crate) fn effects(&self) -> Vec<(usize, usize)> {
        let Some(ranked) = Ranked::new(self) else {
            return self
                .events()
                .map(|event| (event, self.descendants(event).len()))
                .collect();
        };
        let count = ranked.len();
        // A word of bits says which of 64 events each event leads to: all of them are told in one pass over the arrows.
        let blocks: Vec<usize> = (0..count).step_by(BITS).collect();
        let counts = blocks
            .par_iter()
            .fold(
                || vec![0; count],
                |counts, &block| added(counts, ranked.led_to(block)),
            )
            .reduce(|| vec![0; count], added);
        let mut effects: Vec<(usize, usize)> = ranked.events.iter().copied().zip(counts).collect();
        effects.sort_unstable();
        effects
    }
}

impl Ranked {
    /// How many of the events from this rank to the 63rd after it each event leads to.
    fn led_to(&self, block: usize) -> Vec<usize> {
        let last = (block + BITS).min(self.len());
        let bit = |rank: usize| {
            if (block..last).contains(&rank) {
                1_u64 << (rank - block)
            } else {
                0
            }
        };
        let mut reached = vec![0_u64; self.len()];
        for rank in (0..last).rev() {
            for &(head, _) in self.arrows_from(rank) {
                reached[rank] |= reached[head] | bit(head);
            }
        }
        let ones = reached.iter().map(|bits| bits.count_ones());
        ones.map(|ones| usize::try_from(ones).unwrap_or(0))
            .collect()
    }
}

/// Two rows of numbers, added up.
fn added(mut sums: Vec<usize>, more: Vec<usize>) -> Vec<usize> {
    for (sum, more) in sums.iter_mut().zip(more) {
        *sum += more;
    }
    sums
}
