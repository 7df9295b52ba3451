//! The order of chains from top to bottom, and the lanes that follow from it.

mod cost;
mod moves;

use self::cost::Scratch;
use super::Spacing;
use super::chains::Pair;
use super::compact;
use super::skyline::Skyline;

/// How many barycentre sweeps are made.
const SWEEPS: usize = 12;
/// How many chains and arrows a picture may have for the search among single moves. Each order is judged by the crossings of
/// its arrows, which takes the square of their number: 60 events with 900 arrows took four seconds.
const SEARCHED: usize = 160;
const SEARCHED_ARROWS: usize = 500;

/// Said of a chain that has no lane yet.
const UNPLACED: usize = usize::MAX;

/// What stays the same while orders are tried.
struct Ground<'a> {
    /// How much work the search may be: orders tried, times the chains and arrows that each is judged by.
    work: usize,
    chains: &'a [Vec<usize>],
    boxes: &'a [(i32, i32)],
    arrows: Vec<Pair>,
    /// The chain of each event.
    chain: Vec<Option<usize>>,
    /// From where to where each chain reaches, with the room beside it; and the same in slots of a skyline.
    spans: Vec<(i32, i32)>,
    slots: Vec<(usize, usize)>,
    /// For each chain those that it may not share a lane with; only known where single moves are searched.
    rivals: Vec<Vec<usize>>,
    /// For each chain those that arrows join it with.
    friends: Vec<Vec<usize>>,
}

/// The lane of each event that is in a chain.
pub(super) fn lanes(
    chains: &[Vec<usize>],
    boxes: &[(i32, i32)],
    arrows: &[Pair],
    spacing: &Spacing,
) -> Vec<Option<usize>> {
    let ground = Ground::new(chains, boxes, arrows, spacing);
    let mut order = ground.beginning();
    let mut scratch = Scratch::default();
    let mut packed = Vec::new();
    ground.pack(&order, &mut packed);
    let mut best = ground.cost(&packed, i64::MAX, &mut scratch);
    let (mut trial, mut judged) = (order.clone(), packed.clone());
    for _ in 0..SWEEPS {
        let swept = ground.swept(&trial);
        // Nothing would change any more.
        if swept == trial {
            break;
        }
        trial = swept;
        ground.pack(&trial, &mut packed);
        if packed == judged {
            continue;
        }
        let cost = ground.cost(&packed, best, &mut scratch);
        if cost < best {
            best = cost;
            order.clone_from(&trial);
        }
        judged.clone_from(&packed);
    }
    if ground.is_small() {
        best = ground.search(&mut order, best, &mut scratch);
    }
    let mut lanes = packed;
    ground.pack(&order, &mut lanes);
    if ground.is_small() {
        ground.float(&order, &mut lanes, best, &mut scratch);
    } else {
        compact::settle(&order, &ground.spans, &ground.friends, &mut lanes);
    }
    compact::without_gaps(&mut lanes);
    let mut events = Vec::new();
    ground.set_lanes(&lanes, &mut events);
    events
}

impl<'a> Ground<'a> {
    fn new(
        chains: &'a [Vec<usize>],
        boxes: &'a [(i32, i32)],
        arrows: &[Pair],
        spacing: &Spacing,
    ) -> Self {
        let mut chain = vec![None; boxes.len()];
        for (number, events) in chains.iter().enumerate() {
            for &event in events {
                chain[event] = Some(number);
            }
        }
        let mut arrows = arrows.to_vec();
        arrows.sort_unstable();
        arrows.dedup();
        let mut friends = vec![Vec::new(); chains.len()];
        for &(from, to) in &arrows {
            if let (Some(one), Some(other)) = (chain[from], chain[to])
                && one != other
            {
                friends[one].push(other);
                friends[other].push(one);
            }
        }
        let spans: Vec<(i32, i32)> = chains
            .iter()
            .map(|events| {
                let left = events.first().map_or(0, |&event| boxes[event].0);
                let right = events.last().map_or(0, |&event| boxes[event].1);
                (left, right + spacing.beside)
            })
            .collect();
        let mut places: Vec<i32> = spans
            .iter()
            .flat_map(|&(left, right)| [left, right])
            .collect();
        places.sort_unstable();
        places.dedup();
        let slots = spans
            .iter()
            .map(|&(left, right)| {
                let slot = |x: i32| places.partition_point(|&place| place < x);
                (slot(left), slot(right))
            })
            .collect();
        let mut rivals = vec![Vec::new(); chains.len()];
        // Chains come ordered by their left sides.
        let mut open: Vec<usize> = Vec::new();
        let searched = if is_small(chains, &arrows) {
            spans.len()
        } else {
            0
        };
        for (number, &(left, _)) in spans.iter().enumerate().take(searched) {
            open.retain(|&earlier| spans[earlier].1 > left);
            for &earlier in &open {
                rivals[number].push(earlier);
                rivals[earlier].push(number);
            }
            open.push(number);
        }
        Self {
            work: spacing.search,
            chains,
            boxes,
            arrows,
            chain,
            spans,
            slots,
            rivals,
            friends,
        }
    }

    /// Connected groups one below the other, the largest on top; within a group a walk from the earliest chain.
    fn beginning(&self) -> Vec<usize> {
        let mut seen = vec![false; self.chains.len()];
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for first in 0..self.chains.len() {
            if seen[first] {
                continue;
            }
            let mut group = Vec::new();
            let mut open = vec![first];
            while let Some(chain) = open.pop() {
                if !std::mem::replace(&mut seen[chain], true) {
                    group.push(chain);
                    open.extend(
                        self.friends[chain]
                            .iter()
                            .rev()
                            .filter(|&&friend| !seen[friend]),
                    );
                }
            }
            groups.push(group);
        }
        let weight = |group: &Vec<usize>| -> usize {
            group.iter().map(|&chain| self.chains[chain].len()).sum()
        };
        groups.sort_by_key(|group| std::cmp::Reverse(weight(group)));
        groups.concat()
    }

    fn is_small(&self) -> bool {
        is_small(self.chains, &self.arrows)
    }

    /// Packs chains upwards in this order: the lane of each chain.
    fn pack(&self, order: &[usize], lanes: &mut Vec<usize>) {
        lanes.clear();
        if self.is_small() {
            // Few enough to look at all that a chain may not share a lane with, in less time than a skyline takes.
            lanes.resize(self.chains.len(), UNPLACED);
            for &chain in order {
                let above = self.rivals[chain].iter().map(|&rival| lanes[rival]);
                let above = above.filter(|lane| *lane != UNPLACED).max();
                lanes[chain] = above.map_or(0, |lane| lane + 1);
            }
            // A chain that the order leaves out would stand in the first lane.
            for lane in lanes.iter_mut().filter(|lane| **lane == UNPLACED) {
                *lane = 0;
            }
            return;
        }
        let mut skyline = Skyline::new(2 * self.chains.len());
        lanes.resize(self.chains.len(), 0);
        for &chain in order {
            let (from, to) = self.slots[chain];
            lanes[chain] = skyline.put(from, to);
        }
    }

    /// The order after one barycentre sweep.
    fn swept(&self, order: &[usize]) -> Vec<usize> {
        let mut lanes = Vec::new();
        self.pack(order, &mut lanes);
        let height = |chain: usize| i64::try_from(lanes[chain]).unwrap_or(0);
        let mut keyed: Vec<(i64, usize, usize)> = order
            .iter()
            .enumerate()
            .map(|(place, &chain)| {
                let friends = &self.friends[chain];
                let sum: i64 = friends.iter().map(|&friend| height(friend)).sum();
                let count = i64::try_from(friends.len()).unwrap_or(1);
                // Half its own place, half that of its friends: sweeps settle instead of swinging.
                let key = if count == 0 {
                    height(chain) * 1000
                } else {
                    height(chain) * 500 + sum * 500 / count
                };
                (key, place, chain)
            })
            .collect();
        keyed.sort_unstable();
        keyed.into_iter().map(|(_, _, chain)| chain).collect()
    }
}

/// Whether there are few enough chains and arrows for a search among single moves.
fn is_small(chains: &[Vec<usize>], arrows: &[Pair]) -> bool {
    chains.len() <= SEARCHED && arrows.len() <= SEARCHED_ARROWS
}
