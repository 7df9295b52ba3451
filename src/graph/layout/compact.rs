//! Many chains at rest: each goes towards its neighbours as far as lanes are free.

use std::collections::BTreeMap;

/// Lets many chains move, lane by lane and as far as these are free, towards the median of those that they are joined
/// with.
pub(super) fn settle(
    order: &[usize],
    spans: &[(i32, i32)],
    friends: &[Vec<usize>],
    lanes: &mut [usize],
) {
    let height = lanes.iter().max().map_or(0, |lane| lane + 1);
    let mut rows: Vec<BTreeMap<i32, i32>> = vec![BTreeMap::new(); height];
    for (chain, &(left, right)) in spans.iter().enumerate() {
        rows[lanes[chain]].insert(left, right);
    }
    for round in 0..4 {
        for step in 0..order.len() {
            let chain = order[if round % 2 == 0 {
                order.len() - 1 - step
            } else {
                step
            }];
            let mut wanted: Vec<usize> =
                friends[chain].iter().map(|&friend| lanes[friend]).collect();
            wanted.sort_unstable();
            let Some(&median) = wanted.get(wanted.len() / 2) else {
                continue;
            };
            let (left, right) = spans[chain];
            let free = |row: &BTreeMap<i32, i32>| {
                let before = row.range(..right).next_back();
                before.is_none_or(|(_, &end)| end <= left)
            };
            let old = lanes[chain];
            let mut lane = old;
            while lane != median {
                let next = if median > lane { lane + 1 } else { lane - 1 };
                if !free(&rows[next]) {
                    break;
                }
                lane = next;
            }
            if lane != old {
                rows[old].remove(&left);
                rows[lane].insert(left, right);
                lanes[chain] = lane;
            }
        }
    }
}

/// Takes out lanes that nothing stands in.
pub(super) fn without_gaps(lanes: &mut [usize]) {
    let mut used: Vec<usize> = lanes.to_vec();
    used.sort_unstable();
    used.dedup();
    for lane in lanes {
        *lane = used.partition_point(|other| other < lane);
    }
}
