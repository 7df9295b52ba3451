//! Ways around nodes for arrows that none of the short ways is free for: from gutter to gutter, upright through the gaps
//! between the nodes of each lane. Every lane has gaps, so there always is such a way.

use std::collections::BTreeSet;

use super::bends::{Bend, Level};
use super::rows::Rows;

/// How far an upright stretch keeps from the nodes of a lane; gaps are wider than twice this.
const CLEAR: i32 = 7;
/// How far before its head an arrow turns towards it, and how near to a node beside the head it may do so.
const HEAD: i32 = 16;
const LEAST: i32 = 13;
/// How far from a node's corner an arrow may leave it upwards or downwards.
const CORNER: i32 = 12;
/// How far apart two upright stretches in one gap are kept.
const APART: i32 = 5;
/// How many places a lane is crossed at are compared, and how many at most lie between the ends of such an arrow.
const COMPARED: usize = 8;
const FAR: usize = 200;
/// What a stretch against time costs beside its length, and what every turn does.
const TURN: i64 = 40;

/// A node's lane and its sides.
pub(super) type Stand = (usize, (i32, i32));

/// Where arrows already stand upright: lanes and places.
#[derive(Default)]
pub(super) struct Uprights(BTreeSet<(usize, i32)>);

/// A way: where it leaves the node's upper or lower side, if it does, and its changes of height.
pub(super) type Detour = (Option<i32>, Vec<Bend>);

/// A place where a lane is crossed: what the way there costs, where it is, and which of the lane before it comes from.
type Crossing = (i64, i32, usize);

impl Uprights {
    /// The way from one node to another.
    pub(super) fn detour(&mut self, rows: &Rows, tail: Stand, head: Stand) -> Detour {
        let ((from, (left, begin)), (to, (end, _))) = (tail, head);
        let lanes: Vec<usize> = if from < to {
            (from + 1..to).collect()
        } else {
            (to + 1..from).rev().collect()
        };
        let room = |low: i32, high: i32| (low, high.max(low));
        // Left of everything there is a little room as well.
        let before = rows.previous(to, end).saturating_add(CLEAR).max(1);
        let last = room(before, end - LEAST);
        let last = self.free(to, last, end - HEAD);
        // An effect that begins before its cause's card ends is reached from the card's upper or lower side.
        let is_drop = end - HEAD < begin + CLEAR;
        let start = if is_drop {
            let inside = room(left + CORNER, begin - CORNER);
            last.clamp(inside.0, inside.1)
        } else {
            let beside = room(begin + CLEAR, rows.next(from, begin).saturating_sub(CLEAR));
            self.free(from, beside, begin + CLEAR)
        };
        let places = self.places(rows, &lanes, start, last);
        let gutter = |number: usize| match (lanes.get(number), from < to) {
            (Some(&lane), true) => lane,
            (Some(&lane), false) => lane + 1,
            (None, true) => to,
            (None, false) if from == to => to,
            (None, false) => to + 1,
        };
        let mut bends = Vec::new();
        let mut here = start;
        for (number, &next) in places.iter().chain([&last]).enumerate() {
            if next != here {
                bends.push(upright(here, Level::Gutter(gutter(number))));
                here = next;
            }
        }
        bends.push(upright(here, Level::Lane(to)));
        for (&lane, &place) in lanes.iter().zip(&places) {
            self.0.insert((lane, place));
        }
        self.0.insert((to, last));
        if !is_drop {
            self.0.insert((from, start));
        }
        (is_drop.then_some(start), bends)
    }

    /// Where each of these lanes is crossed on a short way with few turns.
    fn places(&self, rows: &Rows, lanes: &[usize], start: i32, last: i32) -> Vec<i32> {
        let most = if lanes.len() > FAR { 1 } else { COMPARED };
        let mut steps: Vec<Vec<Crossing>> = Vec::with_capacity(lanes.len());
        let mut before: Vec<Crossing> = vec![(0, start, 0)];
        for &lane in lanes {
            let mut anchors: Vec<i32> = before.iter().map(|&(_, place, _)| place).collect();
            anchors.extend([last, start.midpoint(last)]);
            let mut places = BTreeSet::new();
            for anchor in anchors {
                places.extend(
                    rows.gaps_near(lane, anchor, CLEAR)
                        .map(|gap| self.free(lane, gap, anchor)),
                );
            }
            let mut here: Vec<Crossing> = places
                .into_iter()
                .filter_map(|place| cheapest(&before, place))
                .collect();
            here.sort_by_key(|&(cost, place, _)| (cost + step(place, last), place));
            here.truncate(most);
            steps.push(std::mem::replace(&mut before, here));
        }
        let mut found = cheapest(&before, last).map_or(0, |(_, _, number)| number);
        let mut places = Vec::with_capacity(lanes.len());
        steps.push(before);
        for step in steps.iter().skip(1).rev() {
            if let Some(&(_, place, number)) = step.get(found) {
                places.push(place);
                found = number;
            }
        }
        places.reverse();
        places
    }

    /// The place in a gap that lies nearest to a wanted one and beside which no other arrow stands.
    fn free(&self, lane: usize, (low, high): (i32, i32), wanted: i32) -> i32 {
        let wanted = wanted.clamp(low, high);
        let is_taken = |place: i32| {
            let beside = (lane, place - APART + 1)..(lane, place + APART);
            self.0.range(beside).next().is_some()
        };
        (0..8)
            .flat_map(|number| [wanted - number * APART, wanted + number * APART])
            .find(|&place| (low..=high).contains(&place) && !is_taken(place))
            .unwrap_or(wanted)
    }
}

fn upright(place: i32, level: Level) -> Bend {
    Bend {
        from: place,
        to: place,
        level,
    }
}

/// The cheapest way to a place from those before it.
fn cheapest(before: &[Crossing], place: i32) -> Option<Crossing> {
    let ways = before.iter().enumerate();
    let ways = ways.map(|(number, &(cost, from, _))| (cost + step(from, place), place, number));
    ways.min()
}

/// What a level stretch costs: nothing where there is none.
fn step(from: i32, to: i32) -> i64 {
    let length = i64::from(to) - i64::from(from);
    match length {
        0 => 0,
        1.. => length + TURN,
        _ => TURN - 2 * length,
    }
}
