//! Room for labels: where a word can stand without lying on a card or on another word.

use std::collections::BTreeMap;

/// How large a cell of the grid is that neighbours are looked up in.
const CELL: i32 = 128;

/// A rectangle: left, top, right, bottom.
pub(super) type Rect = (i32, i32, i32, i32);

/// What stands where.
#[derive(Default)]
pub(super) struct Room {
    solid: BTreeMap<(i32, i32), Vec<Rect>>,
    lines: BTreeMap<(i32, i32), Vec<(usize, Rect)>>,
}

impl Room {
    /// Keeps a rectangle free of labels.
    pub(super) fn fill(&mut self, rect: Rect) {
        for cell in cells(rect) {
            self.solid.entry(cell).or_default().push(rect);
        }
    }

    /// Notes a piece of an arrow, which labels of others had better not lie on.
    pub(super) fn line(&mut self, arrow: usize, rect: Rect) {
        for cell in cells(rect) {
            self.lines.entry(cell).or_default().push((arrow, rect));
        }
    }

    /// How well a label would stand in a rectangle: nothing when it cannot, else the number of lines that it lies on.
    pub(super) fn fits(&self, rect: Rect) -> Option<usize> {
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
