//! Ways for arrows: along lanes and gutters, changing over where no node stands.

use super::bends::{BEND, Bend, Bends, Level};
use super::detour::{Stand, Uprights};
use super::rows::{CLEAR, Rows};

/// How long the last stretch before a node is at least: room for the arrow's head.
const HEAD: i32 = 12;
/// How wide the curve is after an arrow has left a node downwards or upwards.
const CURVE: i32 = 14;
/// How far from a node's corner it may leave it so.
const CORNER: i32 = 12;
/// How many gutters are looked at beside either end.
const GUTTERS: usize = 6;
/// What it costs that none of the short ways is free.
const BEHIND: i64 = 60;

/// The way of an arrow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Path {
    /// Its changes of height, in order; the last one leads to the lane of its head.
    pub(super) bends: Bends,
    /// Where its first change of height begins when it leaves the node's upper or lower side.
    pub(super) drop: Option<i32>,
    /// Whether a straight line would pass behind nodes, and no short way around them is free.
    pub(super) behind: bool,
    /// How bad it is.
    pub(super) cost: i64,
}

/// The way that an arrow is drawn on.
#[derive(Clone, Debug, Default)]
pub(super) struct Way {
    /// Its changes of height, in order; the last one leads to the lane of its head.
    pub(super) bends: Vec<Bend>,
    /// Where its first change of height begins when it leaves the node's upper or lower side.
    pub(super) drop: Option<i32>,
}

impl Rows {
    /// The way from one node to another on which an arrow is drawn: never behind a node.
    pub(super) fn way(&self, tail: Stand, head: Stand, uprights: &mut Uprights) -> Way {
        let path = self.path(tail, head);
        if path.behind {
            let (drop, bends) = uprights.detour(self, tail, head);
            return Way { bends, drop };
        }
        Way {
            bends: path.bends.to_vec(),
            drop: path.drop,
        }
    }

    /// The best short way that was found from one node to another.
    pub(super) fn path(&self, tail: Stand, head: Stand) -> Path {
        let ((from, (left, begin)), (to, (end, _))) = (tail, head);
        let distance = i64::try_from(from.abs_diff(to)).unwrap_or(0);
        if from == to && begin <= end && self.blocking(from, begin, end).is_none() {
            return Path::default();
        }
        if let Some(start) = self.single(from, to, begin, end) {
            return Path {
                bends: [Bend::at(start, Level::Lane(to))].into(),
                cost: 2 + distance,
                ..Path::default()
            };
        }
        if let Some((gutter, first, second)) = self.through_gutter(from, to, begin, end) {
            return Path {
                bends: [
                    Bend::at(first, Level::Gutter(gutter)),
                    Bend::at(second, Level::Lane(to)),
                ]
                .into(),
                cost: 6 + distance,
                ..Path::default()
            };
        }
        if let Some(bends) = self.through_two(from, to, begin, end) {
            return Path {
                bends,
                cost: 12 + distance,
                ..Path::default()
            };
        }
        if let Some(path) = self.dropping((from, left, begin), to, end) {
            return Path {
                cost: 8 + distance,
                ..path
            };
        }
        // None is free: the way that the arrow gets in the end is not looked for while orders of lanes are compared.
        Path {
            behind: true,
            cost: BEHIND + distance,
            ..Path::default()
        }
    }

    /// One bend from lane to lane: where it begins.
    fn single(&self, from: usize, to: usize, begin: i32, end: i32) -> Option<i32> {
        if from == to {
            return None;
        }
        let low = begin.max(self.previous(to, end).saturating_add(CLEAR));
        let high = (end - BEND - HEAD).min(self.next(from, begin).saturating_sub(BEND + CLEAR));
        self.earliest(between(from, to), low, high)
    }

    /// Two bends, into a gutter and out of it: the gutter and where the bends begin.
    fn through_gutter(
        &self,
        from: usize,
        to: usize,
        begin: i32,
        end: i32,
    ) -> Option<(usize, i32, i32)> {
        let mut found: Option<(i32, usize, i32, i32)> = None;
        for gutter in near_gutters(from, to) {
            let Some(first) = self.leaving(from, gutter, begin, end) else {
                continue;
            };
            let Some(second) = self.arriving(gutter, to, first + BEND, end) else {
                continue;
            };
            // A long stretch in the gutter is a short one among the nodes.
            let candidate = (first - second, gutter, first, second);
            if found.is_none_or(|best| candidate < best) {
                found = Some(candidate);
            }
        }
        found.map(|(_, gutter, first, second)| (gutter, first, second))
    }

    /// A way that leaves the node downwards or upwards: straight to the other lane, or to the gutter beside the own one and
    /// from there.
    fn dropping(&self, tail: (usize, i32, i32), to: usize, end: i32) -> Option<Path> {
        let (from, left, right) = tail;
        let low = left + CORNER;
        let high = (right - CORNER).min(end - CURVE - HEAD);
        let curve = |start: i32, level: Level| Bend {
            from: start,
            to: start + CURVE,
            level,
        };
        if from != to {
            let low = low.max(self.previous(to, end).saturating_add(CLEAR));
            if let Some(start) = self.earliest(between(from, to), low, high) {
                return Some(Path {
                    bends: [curve(start, Level::Lane(to))].into(),
                    drop: Some(start),
                    ..Path::default()
                });
            }
        }
        let sides = if from < to {
            [from + 1, from]
        } else {
            [from, from + 1]
        };
        sides.into_iter().find_map(|gutter| {
            let second = self.arriving(gutter, to, low + CURVE, end)?;
            Some(Path {
                bends: [
                    curve(low, Level::Gutter(gutter)),
                    Bend::at(second, Level::Lane(to)),
                ]
                .into(),
                drop: Some(low),
                ..Path::default()
            })
        })
    }

    /// Three bends by way of two gutters.
    fn through_two(&self, from: usize, to: usize, begin: i32, end: i32) -> Option<Bends> {
        let gutters = near_gutters(from, to);
        for near in gutters.clone() {
            let Some(first) = self.leaving(from, near, begin, end) else {
                continue;
            };
            for far in gutters.clone() {
                let onward = if from < to { far > near } else { far < near };
                if !onward {
                    continue;
                }
                let Some(last) = self.arriving(far, to, first, end) else {
                    continue;
                };
                let crossed = near.min(far)..near.max(far);
                // There is no such place when the two other bends are too near to each other.
                if let Some(middle) = self.earliest(crossed, first + BEND, last - BEND) {
                    let bends = [
                        Bend::at(first, Level::Gutter(near)),
                        Bend::at(middle, Level::Gutter(far)),
                        Bend::at(last, Level::Lane(to)),
                    ];
                    return Some(bends.into());
                }
            }
        }
        None
    }

    /// The earliest bend from a lane into a gutter.
    fn leaving(&self, lane: usize, gutter: usize, begin: i32, end: i32) -> Option<i32> {
        let high = self.next(lane, begin).saturating_sub(BEND + CLEAR).min(end);
        let crossed = if gutter > lane {
            lane + 1..gutter
        } else {
            gutter..lane
        };
        self.earliest(crossed, begin, high)
    }

    /// The latest bend from a gutter into a lane.
    fn arriving(&self, gutter: usize, lane: usize, begin: i32, end: i32) -> Option<i32> {
        let low = self.previous(lane, end).saturating_add(CLEAR).max(begin);
        let crossed = if gutter > lane {
            lane + 1..gutter
        } else {
            gutter..lane
        };
        self.latest(crossed, low, end - BEND - HEAD)
    }
}

/// The lanes strictly between two.
fn between(one: usize, other: usize) -> std::ops::Range<usize> {
    one.min(other) + 1..one.max(other)
}

/// The gutters between two lanes that lie beside either of them, or the one above a lane.
fn near_gutters(from: usize, to: usize) -> impl Iterator<Item = usize> + Clone {
    let (low, high) = match from.cmp(&to) {
        std::cmp::Ordering::Equal => (from, from),
        _ => (from.min(to) + 1, from.max(to)),
    };
    let (first, second) = if high - low < 2 * GUTTERS {
        (high + 1, high + 1)
    } else {
        (low + GUTTERS, high + 1 - GUTTERS)
    };
    (low..first).chain(second..high + 1)
}
