//! Where on a node's side arrows leave and arrive.

use std::cmp::Ordering;

use super::Place;
use super::bends::Level;
use super::route::Way;
use super::routing_tracks::Tracks;

/// How far apart two ports on one side are.
const APART: i32 = 9;
/// How near to a corner a port may be.
const CORNER: i32 = 8;

/// For each arrow the ports at its tail and at its head, counted from the middle of the node's side.
///
/// A straight arrow keeps the middle; the others are ordered by where they come from or go to, and within one gutter by their
/// tracks, so that they do not cross at the node.
pub(super) fn ports(
    ends: &[Option<(usize, usize)>],
    paths: &[Option<Way>],
    places: &[Place],
    tracks: &Tracks,
) -> Vec<(i32, i32)> {
    let mut leaving: Vec<Vec<Port>> = vec![Vec::new(); places.len()];
    let mut arriving: Vec<Vec<Port>> = vec![Vec::new(); places.len()];
    for (arrow, (ends, path)) in ends.iter().zip(paths).enumerate() {
        let (Some((from, to)), Some(path)) = (ends, path) else {
            continue;
        };
        let (tail, head) = (places[*from].lane, places[*to].lane);
        let first = match path.bends.first() {
            Some(bend) => bend.level,
            None => Level::Lane(head),
        };
        let before = match path.bends[..] {
            [.., bend, _] => bend.level,
            _ => Level::Lane(tail),
        };
        if path.drop.is_none() {
            leaving[*from].push(Port {
                side: side(first, tail),
                level: twice(first),
                track: track(tracks, arrow, first),
                bend: path.bends.first().map_or(0, |bend| -bend.from),
                arrow,
            });
        }
        arriving[*to].push(Port {
            side: side(before, head),
            level: twice(before),
            track: track(tracks, arrow, before),
            bend: path.bends.last().map_or(0, |bend| bend.from),
            arrow,
        });
    }
    let mut ports = vec![(0, 0); ends.len()];
    for (node, side) in leaving.into_iter().enumerate() {
        for (arrow, port) in spread(side, places[node].size.height) {
            ports[arrow].0 = port;
        }
    }
    for (node, side) in arriving.into_iter().enumerate() {
        for (arrow, port) in spread(side, places[node].size.height) {
            ports[arrow].1 = port;
        }
    }
    ports
}

/// One end of an arrow at a node.
#[derive(Clone)]
struct Port {
    /// Whether it leads up, along or down: -1, 0 or 1.
    side: i32,
    /// Where it bends: counted so that of two that lead down the greater one is the lower one.
    bend: i32,
    level: i64,
    track: usize,
    arrow: usize,
}

/// Lanes and gutters on one ladder.
fn twice(level: Level) -> i64 {
    let number = |number: usize| i64::try_from(number).unwrap_or(0);
    match level {
        Level::Lane(lane) => 2 * number(lane) + 1,
        Level::Gutter(gutter) => 2 * number(gutter),
    }
}

/// Whether a level is above a lane, is the lane, or is below it: -1, 0 or 1.
fn side(level: Level, lane: usize) -> i32 {
    match twice(level).cmp(&twice(Level::Lane(lane))) {
        Ordering::Less => -1,
        Ordering::Equal => 0,
        Ordering::Greater => 1,
    }
}

/// The track that an arrow has at a level; lanes have none.
fn track(tracks: &Tracks, arrow: usize, level: Level) -> usize {
    match level {
        Level::Lane(_) => 0,
        Level::Gutter(gutter) => tracks.of(arrow, gutter),
    }
}

fn spread(mut side: Vec<Port>, height: i32) -> Vec<(usize, i32)> {
    side.sort_by_key(|port| {
        (
            port.side,
            port.side * port.bend,
            port.level,
            port.track,
            port.arrow,
        )
    });
    let last = i32::try_from(side.len()).unwrap_or(1) - 1;
    let straight = side.iter().position(|port| port.side == 0);
    let middle = match straight {
        Some(place) => 2 * i32::try_from(place).unwrap_or(0),
        None => last,
    };
    // Half steps from the middle, and how many of them have to find room on one half of the side.
    let most = middle.max(2 * last - middle).max(1);
    let room = (height / 2 - CORNER).max(0);
    side.iter()
        .enumerate()
        .map(|(place, port)| {
            let steps = 2 * i32::try_from(place).unwrap_or(0) - middle;
            (port.arrow, steps * room.min(APART * most / 2) / most)
        })
        .collect()
}

/// Moves ports until no two arrows run over each other in a lane.
pub(super) fn part(
    ports: &mut [(i32, i32)],
    ends: &[Option<(usize, usize)>],
    paths: &[Option<Way>],
    places: &[Place],
) {
    // Stretches in lanes: lane, from, to, arrow, whether it is the arrow's last.
    let mut stretches: Vec<(usize, i32, i32, usize, bool)> = Vec::new();
    for (arrow, (ends, path)) in ends.iter().zip(paths).enumerate() {
        let (Some((from, to)), Some(path)) = (ends, path) else {
            continue;
        };
        let (begin, end) = (places[*from].x + places[*from].size.width, places[*to].x);
        match (path.bends.first(), path.bends.last()) {
            (Some(first), Some(last)) => {
                if path.drop.is_none() {
                    stretches.push((places[*from].lane, begin, first.from, arrow, false));
                }
                stretches.push((places[*to].lane, last.to, end, arrow, true));
            }
            _ => stretches.push((places[*from].lane, begin, end, arrow, true)),
        }
    }
    stretches.sort_unstable();
    let mut lane = None;
    let mut open: Vec<(i32, i32)> = Vec::new();
    for (here, from, to, arrow, last) in stretches {
        if lane != Some(here) {
            open.clear();
            lane = Some(here);
        }
        open.retain(|&(end, _)| end > from);
        let Some((tail, head)) = ends[arrow] else {
            continue;
        };
        let straight = paths[arrow]
            .as_ref()
            .is_some_and(|path| path.bends.is_empty());
        let (tail, head) = (places[tail].size.height, places[head].size.height);
        let height = match (straight, last) {
            (true, _) => tail.min(head),
            (false, true) => head,
            (false, false) => tail,
        };
        let limit = height / 2 - CORNER;
        let wanted = if last { ports[arrow].1 } else { ports[arrow].0 };
        let taken = |port: i32| {
            open.iter()
                .any(|&(_, other)| (other - port).abs() < APART - 3)
        };
        let found = (0..12)
            .flat_map(|step| [wanted + step * APART, wanted - step * APART])
            .find(|&port| port.abs() <= limit && !taken(port));
        let port = found.unwrap_or(wanted);
        if straight && port != wanted {
            ports[arrow] = (port, port);
        } else if last {
            ports[arrow].1 = port;
        } else {
            ports[arrow].0 = port;
        }
        open.push((to, port));
    }
}
