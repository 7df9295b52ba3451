//! How high lanes and the gutters between them are.

use super::{Size, Spacing};

/// Room over the arrows that run above everything, so that two lines of words fit there.
const LABEL: i32 = 8;

/// The heights of lanes and gutters. Gutter `n` lies above lane `n`.
pub(super) struct Heights {
    gutters: Vec<(i32, usize)>,
    middles: Vec<i32>,
    /// Where everything ends.
    pub(super) bottom: i32,
}

/// Stacks gutters and lanes. An outer gutter is only there when arrows run in it.
pub(super) fn heights(
    lanes: &[usize],
    sizes: &[Size],
    tracks: &[usize],
    spacing: &Spacing,
) -> Heights {
    let count = lanes.iter().max().map_or(0, |lane| lane + 1);
    let mut rows = vec![0; count];
    for (&lane, size) in lanes.iter().zip(sizes) {
        rows[lane] = rows[lane].max(size.height);
    }
    let mut y = spacing.top;
    let mut heights = Heights {
        gutters: Vec::with_capacity(count + 1),
        middles: Vec::with_capacity(count),
        bottom: 0,
    };
    for gutter in 0..=count {
        let arrows = tracks.get(gutter).copied().unwrap_or(0);
        if gutter == 0 && arrows > 0 {
            y += LABEL;
        }
        heights.gutters.push((y, arrows));
        let outer = gutter == 0 || gutter == count;
        let needed = (i32::try_from(arrows).unwrap_or(0) + 1) * spacing.track;
        y += match (outer, arrows) {
            (true, 0) => 0,
            (true, _) => needed,
            (false, _) => needed.max(spacing.between),
        };
        if let Some(row) = rows.get(gutter) {
            heights.middles.push(y + row / 2);
            y += row;
        }
    }
    heights.bottom = y;
    heights
}

impl Heights {
    /// The middle of a lane.
    pub(super) fn middle(&self, lane: usize) -> i32 {
        self.middles.get(lane).copied().unwrap_or(0)
    }

    /// The height of a track in a gutter.
    pub(super) fn track(&self, gutter: usize, track: usize, spacing: &Spacing) -> i32 {
        let (top, arrows) = self.gutters.get(gutter).copied().unwrap_or((0, 0));
        let used = (i32::try_from(arrows).unwrap_or(0) + 1) * spacing.track;
        let slack = (spacing.between - used).max(0) / 2;
        top + slack + (i32::try_from(track).unwrap_or(0) + 1) * spacing.track
    }
}
