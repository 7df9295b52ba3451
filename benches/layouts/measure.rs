//! What a drawing is measured by: crossings, length, overlaps. The bench and a test share it.

use std::collections::{BTreeMap, BTreeSet};

/// A point.
pub type Point = (f64, f64);

/// A drawing of a graph, whoever made it.
#[derive(Clone, Debug, Default)]
pub struct Drawing {
    /// Left, top, right, bottom of each node.
    pub boxes: Vec<(f64, f64, f64, f64)>,
    /// The nodes that each line joins.
    pub ends: Vec<(usize, usize)>,
    /// The line itself, point by point.
    pub lines: Vec<Vec<Point>>,
}

/// Its figures.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Figures {
    /// How often two lines cross that share no node.
    pub crossings: usize,
    /// How often two lines cross that share a node: at ports that are in the wrong order.
    pub tangles: usize,
    /// How long all lines are together.
    pub length: f64,
    /// How many pairs of nodes overlap.
    pub overlaps: usize,
    /// How often a line runs over a node that it does not join.
    pub hidden: usize,
    /// Width and height.
    pub size: (f64, f64),
}

/// How large a cell is that neighbours are looked up in.
const CELL: f64 = 240.0;

type Cells<T> = BTreeMap<(i64, i64), Vec<T>>;

impl Drawing {
    /// Measures it.
    pub fn figures(&self) -> Figures {
        let xs = || self.boxes.iter().flat_map(|node| [node.0, node.2]);
        let ys = || self.boxes.iter().flat_map(|node| [node.1, node.3]);
        let points = || self.lines.iter().flatten();
        let span = |values: &mut dyn Iterator<Item = f64>| {
            let (low, high) = values.fold((f64::MAX, f64::MIN), |(low, high), value| {
                (low.min(value), high.max(value))
            });
            (high - low).max(0.0)
        };
        Figures {
            crossings: self.crossings(|one, other| !self.share(one, other)),
            tangles: self.crossings(|one, other| one != other && self.share(one, other)),
            length: self.lines.iter().map(|line| length(line)).sum(),
            overlaps: self.overlaps(),
            hidden: self.over().len(),
            size: (
                span(&mut xs().chain(points().map(|point| point.0))),
                span(&mut ys().chain(points().map(|point| point.1))),
            ),
        }
    }

    fn segments(&self) -> impl Iterator<Item = (usize, Point, Point)> + '_ {
        self.lines
            .iter()
            .enumerate()
            .flat_map(|(line, points)| points.windows(2).map(move |pair| (line, pair[0], pair[1])))
    }

    fn crossings(&self, counts: impl Fn(usize, usize) -> bool) -> usize {
        let mut cells: Cells<(usize, Point, Point)> = BTreeMap::new();
        for segment in self.segments() {
            for cell in crossed(segment.1, segment.2) {
                cells.entry(cell).or_default().push(segment);
            }
        }
        let mut count = 0;
        for (cell, segments) in &cells {
            for (place, one) in segments.iter().enumerate() {
                for other in &segments[place + 1..] {
                    if counts(one.0, other.0)
                        && let Some(meeting) = meeting((one.1, one.2), (other.1, other.2))
                        && cell_of(meeting) == *cell
                    {
                        count += 1;
                    }
                }
            }
        }
        count
    }

    fn share(&self, one: usize, other: usize) -> bool {
        let ((a, b), (c, d)) = (self.ends[one], self.ends[other]);
        one == other || a == c || a == d || b == c || b == d
    }

    fn overlaps(&self) -> usize {
        let mut pairs = BTreeSet::new();
        for (_, nodes) in self.nodes() {
            for (place, &one) in nodes.iter().enumerate() {
                for &other in &nodes[place + 1..] {
                    let (a, b) = (self.boxes[one], self.boxes[other]);
                    if a.0 + 0.5 < b.2 && b.0 + 0.5 < a.2 && a.1 + 0.5 < b.3 && b.1 + 0.5 < a.3 {
                        pairs.insert((one.min(other), one.max(other)));
                    }
                }
            }
        }
        pairs.len()
    }

    /// The lines that run over nodes which they do not join, each with the node.
    pub fn over(&self) -> BTreeSet<(usize, usize)> {
        let nodes = self.nodes();
        let mut pairs = BTreeSet::new();
        for (line, from, to) in self.segments() {
            for cell in crossed(from, to) {
                for &node in nodes.get(&cell).map_or(&[][..], Vec::as_slice) {
                    let (a, b) = self.ends[line];
                    if node != a && node != b && runs_over((from, to), self.boxes[node]) {
                        pairs.insert((line, node));
                    }
                }
            }
        }
        pairs
    }

    fn nodes(&self) -> Cells<usize> {
        let mut cells: Cells<usize> = BTreeMap::new();
        for (node, sides) in self.boxes.iter().enumerate() {
            let (low, high) = (cell_of((sides.0, sides.1)), cell_of((sides.2, sides.3)));
            for column in low.0..=high.0 {
                for row in low.1..=high.1 {
                    cells.entry((column, row)).or_default().push(node);
                }
            }
        }
        cells
    }
}

fn cell_of(point: Point) -> (i64, i64) {
    #[allow(clippy::cast_possible_truncation, reason = "drawings are far smaller")]
    let cell = |value: f64| (value / CELL).floor() as i64;
    (cell(point.0), cell(point.1))
}

/// The cells that a segment runs through, and a few beside it.
fn crossed(from: Point, to: Point) -> BTreeSet<(i64, i64)> {
    let steps = ((to.0 - from.0).abs().max((to.1 - from.1).abs()) / (CELL / 2.0)).ceil() + 1.0;
    let mut cells = BTreeSet::new();
    let mut before = from;
    let mut step = 0.0;
    while step <= steps {
        let share = step / steps;
        let here = (
            from.0 + (to.0 - from.0) * share,
            from.1 + (to.1 - from.1) * share,
        );
        // Between two steps a segment may cut a corner: both cells beside it are taken.
        let (a, b) = (cell_of(before), cell_of(here));
        cells.extend([a, b, (a.0, b.1), (b.0, a.1)]);
        before = here;
        step += 1.0;
    }
    cells
}

fn length(line: &[Point]) -> f64 {
    line.windows(2)
        .map(|pair| (pair[1].0 - pair[0].0).hypot(pair[1].1 - pair[0].1))
        .sum()
}

fn side(line: (Point, Point), point: Point) -> f64 {
    let (a, b) = line;
    (b.0 - a.0) * (point.1 - a.1) - (b.1 - a.1) * (point.0 - a.0)
}

/// Where two segments cross within both.
fn meeting(one: (Point, Point), other: (Point, Point)) -> Option<Point> {
    let (a, b) = (side(other, one.0), side(other, one.1));
    let (c, d) = (side(one, other.0), side(one, other.1));
    if a * b >= 0.0 || c * d >= 0.0 {
        return None;
    }
    let share = a / (a - b);
    Some((
        one.0.0 + (one.1.0 - one.0.0) * share,
        one.0.1 + (one.1.1 - one.0.1) * share,
    ))
}

/// Whether a segment runs through the inside of a rectangle.
fn runs_over((from, to): (Point, Point), sides: (f64, f64, f64, f64)) -> bool {
    let (mut low, mut high) = (0.0_f64, 1.0_f64);
    for (start, delta, least, most) in [
        (from.0, to.0 - from.0, sides.0 + 1.0, sides.2 - 1.0),
        (from.1, to.1 - from.1, sides.1 + 1.0, sides.3 - 1.0),
    ] {
        if delta.abs() < 1e-9 {
            if start <= least || start >= most {
                return false;
            }
        } else {
            let (one, other) = ((least - start) / delta, (most - start) / delta);
            low = low.max(one.min(other));
            high = high.min(one.max(other));
        }
    }
    low < high
}
