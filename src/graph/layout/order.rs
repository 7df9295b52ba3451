//! The order of chains from top to bottom, and the lanes that follow from it.

use super::Spacing;
use super::chains::Pair;
use super::route::Rows;
use super::settle;
use super::skyline::Skyline;

/// How many barycentre sweeps are made.
const SWEEPS: usize = 12;
/// How many chains a picture may have for the search among single moves.
const SEARCHED: usize = 160;
/// How often that search goes through all chains.
const ROUNDS: usize = 3;
/// How much work the search may be: orders tried, times the chains and arrows that each is judged by.
const WORK: usize = 400_000;
/// What a crossing costs.
const CROSSING: i64 = 4;
/// What a lane costs.
const LANE: i64 = 2;

/// What stays the same while orders are tried.
struct Ground<'a> {
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
    let mut best = ground.cost(&ground.pack(&order));
    let mut trial = order.clone();
    for _ in 0..SWEEPS {
        trial = ground.swept(&trial);
        let cost = ground.cost(&ground.pack(&trial));
        if cost < best {
            best = cost;
            order.clone_from(&trial);
        }
    }
    if ground.is_small() {
        ground.search(&mut order, best);
    }
    let mut lanes = ground.pack(&order);
    if ground.is_small() {
        ground.float(&order, &mut lanes);
    } else {
        settle::settle(&order, &ground.spans, &ground.friends, &mut lanes);
    }
    settle::without_gaps(&mut lanes);
    ground.of_events(&lanes)
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
        let searched = if chains.len() <= SEARCHED {
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

    /// Whether there are few enough chains for a search among single moves.
    fn is_small(&self) -> bool {
        self.chains.len() <= SEARCHED
    }

    /// Packs chains upwards in this order: the lane of each chain.
    fn pack(&self, order: &[usize]) -> Vec<usize> {
        let mut skyline = Skyline::new(2 * self.chains.len());
        let mut lanes = vec![0; self.chains.len()];
        for &chain in order {
            let (from, to) = self.slots[chain];
            lanes[chain] = skyline.put(from, to);
        }
        lanes
    }

    /// The order after one barycentre sweep.
    fn swept(&self, order: &[usize]) -> Vec<usize> {
        let lanes = self.pack(order);
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

    /// Moves single chains to better places while there are any.
    fn search(&self, order: &mut Vec<usize>, mut best: i64) {
        let mut left = WORK / (self.chains.len() + self.arrows.len()).max(1);
        for _ in 0..ROUNDS {
            let before = best;
            for chain in 0..self.chains.len() {
                let Some(place) = order.iter().position(|&other| other == chain) else {
                    continue;
                };
                let mut found: Option<usize> = None;
                let mut trial = order.clone();
                trial.remove(place);
                for target in self.targets(chain, &trial) {
                    if left == 0 {
                        break;
                    }
                    left -= 1;
                    trial.insert(target, chain);
                    let cost = self.cost(&self.pack(&trial));
                    if cost < best {
                        best = cost;
                        found = Some(target);
                    }
                    trial.remove(target);
                }
                if let Some(target) = found {
                    trial.insert(target, chain);
                    *order = trial;
                }
            }
            if best == before {
                break;
            }
        }
    }

    /// Places in an order that are worth trying for a chain: beside those that it touches.
    fn targets(&self, chain: usize, order: &[usize]) -> Vec<usize> {
        if order.len() <= 16 {
            return (0..=order.len()).collect();
        }
        let mut targets: Vec<usize> = order
            .iter()
            .enumerate()
            .filter(|(_, other)| {
                self.friends[chain].contains(other) || self.rivals[chain].contains(other)
            })
            .flat_map(|(place, _)| [place, place + 1])
            .collect();
        targets.dedup();
        targets
    }

    /// Lets chains float towards the median of those that they are joined with, without overtaking any other.
    fn float(&self, order: &[usize], lanes: &mut [usize]) {
        let last = lanes.iter().max().copied().unwrap_or(0);
        let mut place = vec![0; order.len()];
        for (number, &chain) in order.iter().enumerate() {
            place[chain] = number;
        }
        for round in 0..4 {
            let mut best = self.cost(lanes);
            for step in 0..order.len() {
                let chain = order[if round % 2 == 0 {
                    order.len() - 1 - step
                } else {
                    step
                }];
                let mut wanted: Vec<usize> = self.friends[chain]
                    .iter()
                    .map(|&friend| lanes[friend])
                    .collect();
                wanted.sort_unstable();
                let Some(&median) = wanted.get(wanted.len() / 2) else {
                    continue;
                };
                let (mut low, mut high) = (0, last);
                for &rival in &self.rivals[chain] {
                    if place[rival] < place[chain] {
                        low = low.max(lanes[rival] + 1);
                    } else {
                        high = high.min(lanes[rival].saturating_sub(1));
                    }
                }
                if low > high {
                    continue;
                }
                let old = lanes[chain];
                lanes[chain] = median.clamp(low, high);
                if lanes[chain] != old && self.is_small() {
                    let cost = self.cost(lanes);
                    if cost <= best {
                        best = cost;
                    } else {
                        lanes[chain] = old;
                    }
                }
            }
        }
    }

    fn of_events(&self, lanes: &[usize]) -> Vec<Option<usize>> {
        self.chain
            .iter()
            .map(|chain| chain.map(|chain| lanes[chain]))
            .collect()
    }

    /// How bad a picture with these lanes is.
    fn cost(&self, lanes: &[usize]) -> i64 {
        let lanes = self.of_events(lanes);
        let high = |lane: usize| i64::try_from(lane).unwrap_or(0);
        let height = LANE * high(lanes.iter().flatten().max().copied().unwrap_or(0));
        if !self.is_small() {
            let ends = self
                .arrows
                .iter()
                .filter_map(|&(from, to)| Some((lanes[from]?, lanes[to]?)));
            return height
                + ends
                    .map(|(tail, head)| high(tail.abs_diff(head)))
                    .sum::<i64>();
        }
        let rows = Rows::new(&lanes, self.boxes);
        let mut cost = 0;
        let mut lines: Vec<(i64, i64, i64, i64)> = Vec::with_capacity(self.arrows.len());
        for &(from, to) in &self.arrows {
            let (Some(tail), Some(head)) = (lanes[from], lanes[to]) else {
                continue;
            };
            let (begin, end) = (self.boxes[from], self.boxes[to]);
            let path = rows.path((tail, begin), (head, end));
            cost += path.cost;
            let start = path.drop.unwrap_or(begin.1);
            lines.push((start.into(), high(tail), end.0.into(), high(head)));
        }
        for (number, one) in lines.iter().enumerate() {
            let crossed = lines[number + 1..]
                .iter()
                .filter(|other| cross(one, other))
                .count();
            cost += CROSSING * i64::try_from(crossed).unwrap_or(0);
        }
        cost + height
    }
}

/// Whether two lines cross, ends not counted.
fn cross(one: &(i64, i64, i64, i64), other: &(i64, i64, i64, i64)) -> bool {
    let side = |line: &(i64, i64, i64, i64), x: i64, y: i64| {
        ((line.2 - line.0) * (y - line.1) - (line.3 - line.1) * (x - line.0)).signum()
    };
    side(one, other.0, other.1) * side(one, other.2, other.3) < 0
        && side(other, one.0, one.1) * side(other, one.2, one.3) < 0
}
