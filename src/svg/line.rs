//! The line of an arrow: level stretches, smooth bends between them, round corners where it stands upright.

use super::add;
use crate::graph::layout::{Route, Run};

/// How round a corner is at most.
const CORNER: i32 = 6;
/// Into how many pieces a bend is cut where labels look for room.
const PIECES: i32 = 8;

type Point = (i32, i32);

/// A rectangle: left, top, right, bottom.
pub(super) type Rect = (i32, i32, i32, i32);

/// A part of a line, from where the one before it ends.
enum Part {
    Straight(Point),
    /// A curve with one pole, to its end.
    Corner(Point, Point),
    /// A curve with two poles, to its end.
    Bend(Point, Point, Point),
}

/// The line as the data of an SVG path.
pub(super) fn line(route: &Route) -> String {
    let Some((start, parts)) = parts(route) else {
        return String::new();
    };
    let mut line = format!("M{} {}", start.0, start.1);
    let mut here = start;
    for part in parts {
        match part {
            Part::Straight(to) if to.1 == here.1 => add(&mut line, format_args!("H{}", to.0)),
            Part::Straight(to) => add(&mut line, format_args!("V{}", to.1)),
            Part::Corner(pole, to) => add(
                &mut line,
                format_args!("Q{} {} {} {}", pole.0, pole.1, to.0, to.1),
            ),
            Part::Bend(one, other, to) => add(
                &mut line,
                format_args!(
                    "C{} {} {} {} {} {}",
                    one.0, one.1, other.0, other.1, to.0, to.1
                ),
            ),
        }
        here = part.end();
    }
    line
}

/// The rectangles that the line runs through.
pub(super) fn pieces(route: &Route) -> Vec<Rect> {
    let Some((start, parts)) = parts(route) else {
        return Vec::new();
    };
    let mut pieces = Vec::new();
    let mut here = start;
    for part in parts {
        let count = match part {
            Part::Straight(_) => 1,
            Part::Corner(..) | Part::Bend(..) => PIECES,
        };
        let begin = here;
        for number in 1..=count {
            let next = part.point(begin, number, count);
            pieces.push((
                here.0.min(next.0) - 1,
                here.1.min(next.1) - 1,
                here.0.max(next.0) + 1,
                here.1.max(next.1) + 1,
            ));
            here = next;
        }
    }
    pieces
}

impl Part {
    fn end(&self) -> Point {
        match self {
            Self::Straight(to) | Self::Corner(_, to) | Self::Bend(_, _, to) => *to,
        }
    }

    /// The point after so many of so many equal shares.
    fn point(&self, from: Point, number: i32, count: i32) -> Point {
        let (share, rest) = (i64::from(number), i64::from(count - number));
        let count = i64::from(count);
        // The weights of the poles (Bernstein), and what they add up to.
        let (weights, all) = match self {
            Self::Straight(to) => (vec![(rest, from), (share, *to)], count),
            Self::Corner(pole, to) => (
                vec![
                    (rest * rest, from),
                    (2 * rest * share, *pole),
                    (share * share, *to),
                ],
                count * count,
            ),
            Self::Bend(one, other, to) => (
                vec![
                    (rest.pow(3), from),
                    (3 * rest.pow(2) * share, *one),
                    (3 * rest * share.pow(2), *other),
                    (share.pow(3), *to),
                ],
                count.pow(3),
            ),
        };
        let sum = |of: fn(Point) -> i32| {
            let terms = weights
                .iter()
                .map(|(weight, point)| weight * i64::from(of(*point)));
            i32::try_from(terms.sum::<i64>() / all).unwrap_or(0)
        };
        (sum(|point| point.0), sum(|point| point.1))
    }
}

/// Where the line begins, and its parts.
fn parts(route: &Route) -> Option<(Point, Vec<Part>)> {
    let first = route.runs.first()?;
    let mut parts = Vec::new();
    let start = match route.drop {
        None => (first.from, first.y),
        Some((x, y)) => {
            // Down or up from the card, then a curve into the level.
            let curve = (first.from - x).abs();
            if (first.y - y).abs() > curve {
                let turn = first.y - curve * (first.y - y).signum();
                parts.push(Part::Straight((x, turn)));
            }
            parts.push(Part::Corner((x, first.y), (first.from, first.y)));
            (x, y)
        }
    };
    let mut here = first.from;
    for (number, run) in route.runs.iter().enumerate() {
        let next = route.runs.get(number + 1);
        let upright = next.filter(|next| next.from == run.to);
        let round = upright.map_or(0, |next| radius(here, run, next));
        let end = run.to - round * (run.to - here).signum();
        if end != here {
            parts.push(Part::Straight((end, run.y)));
        }
        match (upright, next) {
            (Some(next), _) => {
                let down = (next.y - run.y).signum();
                here = next.from + round * (next.to - next.from).signum();
                if round > 0 {
                    parts.push(Part::Corner(
                        (run.to, run.y),
                        (run.to, run.y + down * round),
                    ));
                }
                parts.push(Part::Straight((run.to, next.y - down * round)));
                if round > 0 {
                    parts.push(Part::Corner((run.to, next.y), (here, next.y)));
                }
            }
            (None, Some(next)) => {
                let middle = run.bend(next);
                parts.push(Part::Bend(
                    (middle, run.y),
                    (middle, next.y),
                    (next.from, next.y),
                ));
                here = next.from;
            }
            (None, None) => {}
        }
    }
    Some((start, parts))
}

/// How round the corners of an upright stretch can be between two level ones, the first of which begins here.
fn radius(here: i32, before: &Run, after: &Run) -> i32 {
    let level = (before.to - here)
        .abs()
        .min((after.to - after.from).abs() / 2);
    CORNER.min(level).min((after.y - before.y).abs() / 2)
}
