//! Events that nothing is joined with: they take the room that the others leave.

use std::collections::BTreeMap;

use super::Spacing;
use super::bends::Level;
use super::chains::Pair;
use super::route::Way;

/// How far an event without arrows keeps from the arrows of others.
const CLEAR: i32 = 6;

/// Gives each chain without arrows the highest lane that is free over its length; below all others when none is.
pub(super) fn fill(
    lanes: &mut [Option<usize>],
    chains: &[Vec<usize>],
    boxes: &[(i32, i32)],
    ends: &[Option<Pair>],
    paths: &[Option<Way>],
    spacing: &Spacing,
) {
    let mut taken: Vec<BTreeMap<i32, i32>> = Vec::new();
    for (lane, &(left, right)) in lanes.iter().zip(boxes) {
        if let Some(lane) = *lane {
            take(&mut taken, lane, left, right + spacing.beside);
        }
    }
    for (ends, path) in ends.iter().zip(paths) {
        if let (Some((from, to)), Some(path)) = (ends, path)
            && let (Some(tail), Some(head)) = (lanes[*from], lanes[*to])
        {
            run(
                &mut taken,
                path,
                (tail, boxes[*from].1),
                (head, boxes[*to].0),
            );
        }
    }
    // Where the search ended for the chain before, if it begins at the same place: what was not free there is not free now.
    let mut hint = (i32::MIN, 0, 0);
    for chain in chains {
        let left = chain.first().map_or(0, |&event| boxes[event].0);
        let right = chain.last().map_or(0, |&event| boxes[event].1) + spacing.beside;
        let begin = if (hint.0, hint.1) == (left, right) {
            hint.2
        } else {
            0
        };
        let free = (begin..taken.len()).find(|&lane| is_free(&taken[lane], left, right));
        let lane = free.unwrap_or(taken.len());
        hint = (left, right, lane + 1);
        take(&mut taken, lane, left, right);
        for &event in chain {
            lanes[event] = Some(lane);
        }
    }
}

/// Takes what an arrow needs of the lanes that it runs in and crosses.
fn run(taken: &mut Vec<BTreeMap<i32, i32>>, path: &Way, tail: (usize, i32), head: (usize, i32)) {
    let mut level = Level::Lane(tail.0);
    let mut x = tail.1;
    for bend in &path.bends {
        if let Level::Lane(lane) = level
            && (path.drop.is_none() || x != tail.1)
        {
            take(taken, lane, x, bend.from.max(bend.to) + CLEAR);
        }
        for lane in crossed(level, bend.level) {
            take(
                taken,
                lane,
                bend.from.min(bend.to) - CLEAR,
                bend.from.max(bend.to) + CLEAR,
            );
        }
        level = bend.level;
        x = bend.from;
    }
    take(taken, head.0, x - CLEAR, head.1);
}

/// The lanes between two levels.
fn crossed(one: Level, other: Level) -> std::ops::Range<usize> {
    let first = |level: Level| match level {
        Level::Lane(lane) => lane + 1,
        Level::Gutter(gutter) => gutter,
    };
    let end = |level: Level| match level {
        Level::Lane(number) | Level::Gutter(number) => number,
    };
    let (high, low) = if end(one) <= end(other) {
        (one, other)
    } else {
        (other, one)
    };
    first(high)..end(low)
}

fn take(taken: &mut Vec<BTreeMap<i32, i32>>, lane: usize, left: i32, right: i32) {
    if taken.len() <= lane {
        taken.resize(lane + 1, BTreeMap::new());
    }
    let (mut left, mut right) = (left, right.max(left));
    // Stretches are kept apart: those that touch become one.
    while let Some((&from, &to)) = taken[lane]
        .range(..=right)
        .next_back()
        .filter(|&(_, &to)| to >= left)
    {
        taken[lane].remove(&from);
        left = left.min(from);
        right = right.max(to);
    }
    taken[lane].insert(left, right);
}

fn is_free(taken: &BTreeMap<i32, i32>, left: i32, right: i32) -> bool {
    taken
        .range(..right)
        .next_back()
        .is_none_or(|(_, &to)| to <= left)
}
