//! How bad a picture with given lanes is: how high it is, how its arrows bend, and how often they cross.

use super::super::rows::Rows;
use super::Ground;

/// What a crossing costs.
const CROSSING: i64 = 4;
/// What a lane costs.
const LANE: i64 = 2;
/// What an arrow to another lane costs at least, besides the lanes that lie between.
const TURN: i64 = 2;

/// Room that one judgement leaves to the next: pictures are judged by the hundred thousand.
#[derive(Default)]
pub(super) struct Scratch {
    lanes: Vec<Option<usize>>,
    rows: Rows,
    lines: Vec<Line>,
    /// The order in which arrows are judged: those first at which a judgement came to its end, for the next one is soonest over
    /// at the same.
    turns: Vec<usize>,
}

/// An arrow as a straight line: from where to where it reaches, then its ends.
type Line = ((i64, i64), (i64, i64, i64, i64));

impl Ground<'_> {
    /// The lanes of events from those of chains.
    pub(super) fn set_lanes(&self, lanes: &[usize], events: &mut Vec<Option<usize>>) {
        events.clear();
        events.extend(
            self.chain
                .iter()
                .map(|chain| chain.map(|chain| lanes[chain])),
        );
    }

    /// How bad a picture with these lanes is; of one that is at least as bad as a limit only that.
    pub(super) fn cost(&self, lanes: &[usize], limit: i64, scratch: &mut Scratch) -> i64 {
        let floor = self.floor(lanes, scratch);
        if floor >= limit || !self.is_small() {
            return floor;
        }
        self.beyond(floor, limit, scratch)
    }

    /// How bad a picture with these lanes is at least: what every arrow costs whatever its way.
    pub(super) fn floor(&self, lanes: &[usize], scratch: &mut Scratch) -> i64 {
        self.set_lanes(lanes, &mut scratch.lanes);
        let of = &scratch.lanes;
        let mut cost = LANE * high(of.iter().flatten().max().copied().unwrap_or(0));
        for &(from, to) in &self.arrows {
            if let (Some(tail), Some(head)) = (of[from], of[to]) {
                cost += high(tail.abs_diff(head));
                if self.is_small() && tail != head {
                    cost += TURN;
                }
            }
        }
        cost
    }

    /// How bad the picture is whose floor was worked out last, as [`Self::cost`] says it.
    pub(super) fn beyond(&self, floor: i64, limit: i64, scratch: &mut Scratch) -> i64 {
        let Scratch {
            lanes: of,
            rows,
            lines,
            turns,
        } = scratch;
        let mut cost = floor;
        rows.set(of, self.boxes);
        lines.clear();
        if turns.len() != self.arrows.len() {
            *turns = (0..self.arrows.len()).collect();
        }
        for turn in 0..turns.len() {
            let (from, to) = self.arrows[turns[turn]];
            let (Some(tail), Some(head)) = (of[from], of[to]) else {
                continue;
            };
            let (begin, end) = (self.boxes[from], self.boxes[to]);
            let path = rows.path((tail, begin), (head, end));
            cost += path.cost - high(tail.abs_diff(head));
            if tail != head {
                cost -= TURN;
            }
            if cost >= limit {
                turns[..=turn].rotate_right(1);
                return cost;
            }
            let (start, end) = (i64::from(path.drop.unwrap_or(begin.1)), i64::from(end.0));
            let reach = (start.min(end), start.max(end));
            lines.push((reach, (start, high(tail), end, high(head))));
        }
        lines.sort_unstable();
        for (number, ((_, last), one)) in lines.iter().enumerate() {
            let others = lines[number + 1..].iter();
            let beside = others.take_while(|((first, _), _)| first <= last);
            let crossed = beside.filter(|(_, other)| cross(one, other)).count();
            cost += CROSSING * i64::try_from(crossed).unwrap_or(0);
            if cost >= limit {
                return cost;
            }
        }
        cost
    }
}

fn high(lane: usize) -> i64 {
    i64::try_from(lane).unwrap_or(0)
}

/// Whether two lines cross, ends not counted.
fn cross(one: &(i64, i64, i64, i64), other: &(i64, i64, i64, i64)) -> bool {
    let side = |line: &(i64, i64, i64, i64), x: i64, y: i64| {
        ((line.2 - line.0) * (y - line.1) - (line.3 - line.1) * (x - line.0)).signum()
    };
    side(one, other.0, other.1) * side(one, other.2, other.3) < 0
        && side(other, one.0, one.1) * side(other, one.2, one.3) < 0
}
