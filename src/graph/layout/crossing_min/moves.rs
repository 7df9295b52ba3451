//! Single chains moved to better places: in the order from top to bottom, then from lane to lane.

use super::Ground;
use super::cost::Scratch;
use crate::model::FastSet;

/// How often the search goes through all chains.
const ROUNDS: usize = 3;

impl Ground<'_> {
    /// Moves single chains to better places while there are any; `best` is how bad the order is, and how bad it is afterwards is
    /// given back.
    pub(super) fn search(
        &self,
        order: &mut Vec<usize>,
        mut best: i64,
        scratch: &mut Scratch,
    ) -> i64 {
        let mut lanes = Vec::new();
        // Many places give a chain the same lanes, and each round tries many that the last one tried: what was no better once is
        // none later.
        let mut judged: FastSet<Vec<usize>> = FastSet::default();
        self.pack(order, &mut lanes);
        judged.insert(lanes.clone());
        let mut left = self.work / (self.chains.len() + self.arrows.len()).max(1);
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
                    self.pack(&trial, &mut lanes);
                    let floor = self.floor(&lanes, scratch);
                    if floor < best && !judged.contains(&lanes) {
                        judged.insert(lanes.clone());
                        let cost = self.beyond(floor, best, scratch);
                        if cost < best {
                            best = cost;
                            found = Some(target);
                        }
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
        best
    }

    /// Places in an order that are worth trying for a chain: beside those that it touches.
    fn targets(&self, chain: usize, order: &[usize]) -> Vec<usize> {
        if order.len() <= 16 {
            return (0..=order.len()).collect();
        }
        let mut touched = vec![false; self.chains.len()];
        for &other in self.friends[chain].iter().chain(&self.rivals[chain]) {
            touched[other] = true;
        }
        let mut targets: Vec<usize> = order
            .iter()
            .enumerate()
            .filter(|(_, other)| touched[**other])
            .flat_map(|(place, _)| [place, place + 1])
            .collect();
        targets.dedup();
        targets
    }

    /// Lets chains float towards the median of those that they are joined with, without overtaking any other; `best` is how bad
    /// these lanes are.
    pub(super) fn float(
        &self,
        order: &[usize],
        lanes: &mut [usize],
        mut best: i64,
        scratch: &mut Scratch,
    ) {
        let last = lanes.iter().max().copied().unwrap_or(0);
        let mut place = vec![0; order.len()];
        for (number, &chain) in order.iter().enumerate() {
            place[chain] = number;
        }
        // Once upwards and once downwards without a move: there would be none any more.
        let mut still = 0;
        for round in 0..4 {
            if still == 2 {
                break;
            }
            still += 1;
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
                    let cost = self.cost(lanes, best + 1, scratch);
                    if cost <= best {
                        best = cost;
                        still = 0;
                    } else {
                        lanes[chain] = old;
                    }
                }
            }
        }
    }
}
