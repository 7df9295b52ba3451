//! The nodes of each lane, and where a bend can cross lanes between them.

use std::ops::Range;

use super::bends::BEND;

/// How far a bend keeps from nodes that it passes.
pub(super) const CLEAR: i32 = 5;

/// The nodes of each lane by their left and right sides, from left to right.
#[derive(Default)]
pub(super) struct Rows {
    /// Where the nodes of each lane begin, and after the last lane where they end.
    starts: Vec<usize>,
    nodes: Vec<(i32, i32)>,
}

impl Rows {
    /// The nodes in these lanes.
    pub(super) fn new(lanes: &[Option<usize>], boxes: &[(i32, i32)]) -> Self {
        let mut rows = Self::default();
        rows.set(lanes, boxes);
        rows
    }

    /// Puts nodes in these lanes in place of those that were there.
    pub(super) fn set(&mut self, lanes: &[Option<usize>], boxes: &[(i32, i32)]) {
        let count = lanes.iter().flatten().max().map_or(0, |lane| lane + 1);
        self.starts.clear();
        self.starts.resize(count + 1, 0);
        for lane in lanes.iter().flatten() {
            self.starts[lane + 1] += 1;
        }
        for lane in 0..count {
            self.starts[lane + 1] += self.starts[lane];
        }
        self.nodes.clear();
        self.nodes.resize(self.starts[count], (0, 0));
        // Each lane is filled from its beginning, which so moves to its end, which is the beginning of the next one.
        for (lane, &sides) in lanes.iter().zip(boxes) {
            if let Some(lane) = *lane {
                self.nodes[self.starts[lane]] = sides;
                self.starts[lane] += 1;
            }
        }
        self.starts.rotate_right(1);
        self.starts[0] = 0;
        for lane in 0..count {
            self.nodes[self.starts[lane]..self.starts[lane + 1]].sort_unstable();
        }
    }

    /// The nodes of a lane.
    fn row(&self, lane: usize) -> &[(i32, i32)] {
        match self.starts.get(lane..lane + 2) {
            Some(&[from, to]) => &self.nodes[from..to],
            _ => &[],
        }
    }

    /// The first place from `low` to `high` where a bend can cross these lanes.
    pub(super) fn earliest(&self, lanes: Range<usize>, low: i32, high: i32) -> Option<i32> {
        let mut place = low;
        while place <= high {
            let blocked = lanes
                .clone()
                .filter_map(|lane| self.blocking(lane, place - CLEAR, place + BEND + CLEAR))
                .map(|(_, right)| right)
                .max();
            match blocked {
                None => return Some(place),
                Some(right) => place = right + CLEAR,
            }
        }
        None
    }

    /// The last place from `low` to `high` where a bend can cross these lanes.
    pub(super) fn latest(&self, lanes: Range<usize>, low: i32, high: i32) -> Option<i32> {
        let mut place = high;
        while place >= low {
            let blocked = lanes
                .clone()
                .filter_map(|lane| self.blocking(lane, place - CLEAR, place + BEND + CLEAR))
                .map(|(left, _)| left)
                .min();
            match blocked {
                None => return Some(place),
                Some(left) => place = left - CLEAR - BEND,
            }
        }
        None
    }

    /// A node in a lane that reaches into a stretch.
    pub(super) fn blocking(&self, lane: usize, from: i32, to: i32) -> Option<(i32, i32)> {
        let row = self.row(lane);
        let before = row.partition_point(|&(_, right)| right <= from);
        row.get(before).copied().filter(|&(left, _)| left < to)
    }

    /// The gaps of a lane at a place or to its left and right, as far as an arrow can stand in them that keeps so far from the
    /// nodes: where it may stand.
    pub(super) fn gaps_near(
        &self,
        lane: usize,
        place: i32,
        clear: i32,
    ) -> impl Iterator<Item = (i32, i32)> {
        let row = self.row(lane);
        let gap = move |number: usize| {
            let low = number
                .checked_sub(1)
                .map_or(clear, |before| row[before].1 + clear);
            let high = row.get(number).map_or(i32::MAX / 4, |node| node.0 - clear);
            (low <= high).then_some((low, high))
        };
        let at = row.partition_point(|&(_, right)| right + clear <= place);
        let left = (0..=at).rev().find_map(gap);
        let is_inside = left.is_some_and(|(_, high)| place <= high);
        let right = (at + 1..=row.len()).find_map(gap).filter(|_| !is_inside);
        left.into_iter().chain(right)
    }

    /// The left side of the next node in a lane.
    pub(super) fn next(&self, lane: usize, x: i32) -> i32 {
        let row = self.row(lane);
        let after = row.partition_point(|&(left, _)| left < x);
        row.get(after).map_or(i32::MAX, |&(left, _)| left)
    }

    /// The right side of the node before a place in a lane.
    pub(super) fn previous(&self, lane: usize, x: i32) -> i32 {
        let row = self.row(lane);
        let after = row.partition_point(|&(left, _)| left < x);
        after
            .checked_sub(1)
            .and_then(|before| row.get(before))
            .map_or(i32::MIN, |&(_, right)| right)
    }
}
