//! Chains: events that stand in one lane, one after the other.

use std::collections::{BTreeMap, BTreeSet};

use super::{Size, Spacing};
use crate::model::Timeline;

/// Two numbers of events, the earlier one first.
pub(super) type Pair = (usize, usize);

/// The pairs of events that follow each other directly in a story line, as far as they are in the picture.
pub(super) fn stories(timeline: &Timeline, numbers: &BTreeMap<usize, usize>) -> BTreeSet<Pair> {
    let mut pairs = BTreeSet::new();
    for story in &timeline.stories {
        let shown: Vec<usize> = story
            .events
            .iter()
            .filter_map(|event| numbers.get(timeline.positions.get(event)?).copied())
            .collect();
        for pair in shown.windows(2) {
            if let [earlier, later] = pair {
                pairs.insert((*earlier, *later));
            }
        }
    }
    pairs
}

/// Every event in one chain: arrows along story lines are matched first, then other arrows, then story lines without
/// arrows, short ones before long ones. Chains are ordered by their first events.
pub(super) fn chains(
    lefts: &[i32],
    sizes: &[Size],
    arrows: &[Pair],
    stories: &BTreeSet<Pair>,
    spacing: &Spacing,
) -> Vec<Vec<usize>> {
    let gap = |&(from, to): &Pair| lefts[to] - lefts[from] - sizes[from].width;
    let mut matches: BTreeSet<(u8, i32, Pair)> = BTreeSet::new();
    for pair in arrows {
        matches.insert((u8::from(!stories.contains(pair)), gap(pair), *pair));
    }
    let arrows: BTreeSet<Pair> = arrows.iter().copied().collect();
    for pair in stories.difference(&arrows) {
        matches.insert((2, gap(pair), *pair));
    }
    let mut next: Vec<Option<usize>> = vec![None; lefts.len()];
    let mut previous: Vec<Option<usize>> = vec![None; lefts.len()];
    for (rank, gap, (from, to)) in matches {
        let (nearest, farthest) = match rank {
            0 => (spacing.arrow, 6 * sizes[from].width),
            1 => (spacing.arrow, 3 * sizes[from].width),
            _ => (spacing.beside, sizes[from].width),
        };
        if (nearest..=farthest).contains(&gap) && next[from].is_none() && previous[to].is_none() {
            next[from] = Some(to);
            previous[to] = Some(from);
        }
    }
    let mut chains: Vec<Vec<usize>> = (0..lefts.len())
        .filter(|&number| previous[number].is_none())
        .map(|first| std::iter::successors(Some(first), |&number| next[number]).collect())
        .collect();
    chains.sort_by_key(|chain| chain.first().map(|&first| (lefts[first], first)));
    chains
}

/// Chains without any arrow, and the others.
pub(super) fn split(
    chains: Vec<Vec<usize>>,
    arrows: &[Pair],
) -> (Vec<Vec<usize>>, Vec<Vec<usize>>) {
    let touched: BTreeSet<usize> = arrows.iter().flat_map(|&(from, to)| [from, to]).collect();
    chains
        .into_iter()
        .partition(|chain| !chain.iter().any(|event| touched.contains(event)))
}
