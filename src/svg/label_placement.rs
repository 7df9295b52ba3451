//! Room for labels: where a word can stand without lying on a card or on another word.

use std::collections::BTreeMap;

use super::axis;
use crate::graph::layout::Layout;

/// How large a cell of the grid is that neighbours are looked up in.
const CELL: i32 = 128;

/// How many cells pieces of arrows are noted in. A picture that has more is a tangle in which a label lies on some line wherever
/// it stands; without an end a few thousand long arrows would fill gigabytes.
const NOTED: usize = 16_000_000;

/// A rectangle: left, top, right, bottom.
pub(super) type Rect = (i32, i32, i32, i32);

/// What stands where.
#[derive(Default)]
pub(super) struct LabelPlacement {
    /// How far the picture reaches: what stands beyond it is cut off.
    width: i32,
    height: i32,
    solid: BTreeMap<(i32, i32), Vec<Rect>>,
    /// Pieces of arrows, and for each cell the numbers of those that reach into it: a long one is in hundreds of cells.
    pieces: Vec<(usize, Rect)>,
    lines: BTreeMap<(i32, i32), Vec<u32>>,
    noted: usize,
}

impl LabelPlacement {
    /// The room that cards, the head of the axis and all lines leave.
    pub(super) fn beside(layout: &Layout) -> Self {
        let mut room = Self {
            width: layout.width,
            height: layout.height,
            ..Self::default()
        };
        room.fill((0, 0, layout.width, axis::HEIGHT));
        for place in &layout.places {
            room.fill((
                place.x - 2,
                place.y - 3,
                place.x + place.size.width + 2,
                place.y + place.size.height + 2,
            ));
        }
        for (number, route) in layout.routes.iter().enumerate() {
            if let (Some((x, y)), Some(first)) = (route.drop, route.runs.first()) {
                room.line(number, (x - 1, y.min(first.y), x + 2, y.max(first.y)));
            }
            for run in &route.runs {
                room.line(number, (run.from, run.y - 1, run.to + 1, run.y + 1));
            }
            for pair in route.runs.windows(2) {
                if let [before, after] = pair {
                    let middle = before.bend(after);
                    let (high, low) = (before.y.min(after.y), before.y.max(after.y));
                    room.line(number, (middle - 6, high, middle + 6, low));
                }
            }
        }
        room
    }

    /// Keeps a rectangle free of labels.
    pub(super) fn fill(&mut self, rect: Rect) {
        for cell in cells(rect) {
            self.solid.entry(cell).or_default().push(rect);
        }
    }

    /// Notes a piece of an arrow, which labels of others had better not lie on.
    pub(super) fn line(&mut self, arrow: usize, rect: Rect) {
        let Ok(piece) = u32::try_from(self.pieces.len()) else {
            return;
        };
        self.pieces.push((arrow, rect));
        for cell in cells(rect).take(NOTED - self.noted) {
            self.lines.entry(cell).or_default().push(piece);
            self.noted += 1;
        }
    }

    /// How well a label would stand in a rectangle: nothing when it cannot, else the number of lines that it lies on.
    pub(super) fn fits(&self, rect: Rect) -> Option<usize> {
        if rect.0 < 0 || rect.1 < 0 || rect.2 > self.width || rect.3 > self.height {
            return None;
        }
        let mut lines = Vec::new();
        for cell in cells(rect) {
            if self
                .solid
                .get(&cell)
                .into_iter()
                .flatten()
                .any(|other| meet(rect, *other))
            {
                return None;
            }
            let met = self
                .lines
                .get(&cell)
                .into_iter()
                .flatten()
                .filter_map(|&piece| self.pieces.get(usize::try_from(piece).ok()?))
                .filter(|(_, line)| meet(rect, *line));
            lines.extend(met.map(|(arrow, _)| *arrow));
        }
        lines.sort_unstable();
        lines.dedup();
        Some(lines.len())
    }
}

fn cells(rect: Rect) -> impl Iterator<Item = (i32, i32)> {
    let columns = rect.0.div_euclid(CELL)..=rect.2.div_euclid(CELL);
    let rows = rect.1.div_euclid(CELL)..=rect.3.div_euclid(CELL);
    columns.flat_map(move |column| rows.clone().map(move |row| (column, row)))
}

fn meet(one: Rect, other: Rect) -> bool {
    one.0 < other.2 && other.0 < one.2 && one.1 < other.3 && other.1 < one.3
}
