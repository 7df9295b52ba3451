//! Tracks: arrows that run side by side in one gutter.

use std::collections::BTreeMap;

use super::bends::Level;
use super::route::Way;

/// The tracks of arrows in gutters.
pub(super) struct Tracks {
    /// How many tracks each gutter has.
    pub(super) counts: Vec<usize>,
    of: BTreeMap<(usize, usize), usize>,
}

impl Tracks {
    /// The track of an arrow in a gutter.
    pub(super) fn of(&self, arrow: usize, gutter: usize) -> usize {
        self.of.get(&(arrow, gutter)).copied().unwrap_or(0)
    }
}

/// Gives each arrow in a gutter the first track that is free over its stretch.
pub(super) fn tracks(paths: &[Option<Way>], gutters: usize) -> Tracks {
    let mut stretches: Vec<Vec<(i32, i32, usize)>> = vec![Vec::new(); gutters];
    for (arrow, path) in paths.iter().enumerate() {
        let bends = path.as_ref().map_or(&[][..], |path| &path.bends[..]);
        for pair in bends.windows(2) {
            if let [into, out] = pair
                && let Level::Gutter(gutter) = into.level
                && let Some(stretches) = stretches.get_mut(gutter)
            {
                // One that turns back runs from right to left.
                let sides = [into.from, into.to, out.from, out.to];
                let (from, to) = sides
                    .into_iter()
                    .fold((into.from, out.to), |(low, high), x| {
                        (low.min(x), high.max(x))
                    });
                stretches.push((from, to, arrow));
            }
        }
    }
    let mut tracks = Tracks {
        counts: vec![0; gutters],
        of: BTreeMap::new(),
    };
    for (gutter, mut stretches) in stretches.into_iter().enumerate() {
        stretches.sort_unstable();
        let mut ends: Vec<i32> = Vec::new();
        for (from, to, arrow) in stretches {
            let free = ends.iter().position(|&end| end < from);
            let track = free.unwrap_or(ends.len());
            match ends.get_mut(track) {
                Some(end) => *end = to,
                None => ends.push(to),
            }
            tracks.of.insert((arrow, gutter), track);
        }
        tracks.counts[gutter] = ends.len();
    }
    tracks
}
