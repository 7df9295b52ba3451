//! How an arrow changes its height: at most three bends, kept without a heap.

use std::ops::Deref;

/// How wide a bend is.
pub(super) const BEND: i32 = 32;
/// The most bends that an arrow has.
const MOST: usize = 3;

/// A height that an arrow can run at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Level {
    /// In a lane.
    Lane(usize),
    /// Above the lane with this number.
    Gutter(usize),
}

/// A change of height.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bend {
    /// Where it begins.
    pub(super) from: i32,
    /// Where it ends.
    pub(super) to: i32,
    /// What height it leads to.
    pub(super) level: Level,
}

/// The changes of height of an arrow, in order. Layouts are tried by the hundred thousand: a list on the heap for each arrow
/// of each would cost more than the search itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bends {
    bends: [Bend; MOST],
    count: usize,
}

impl Bend {
    /// A bend of the usual width.
    pub(super) const fn at(from: i32, level: Level) -> Self {
        Self {
            from,
            to: from + BEND,
            level,
        }
    }
}

impl Default for Bends {
    fn default() -> Self {
        Self::from([])
    }
}

impl<const N: usize> From<[Bend; N]> for Bends {
    fn from(list: [Bend; N]) -> Self {
        const { assert!(N <= MOST) };
        let mut bends = [Bend::at(0, Level::Lane(0)); MOST];
        for (place, bend) in bends.iter_mut().zip(list) {
            *place = bend;
        }
        Self { bends, count: N }
    }
}

impl Deref for Bends {
    type Target = [Bend];

    fn deref(&self) -> &[Bend] {
        self.bends.get(..self.count).unwrap_or_default()
    }
}
