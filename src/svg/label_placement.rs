//! Room for labels: where a word can stand without lying on a card, on another word or on a line.

use std::collections::BTreeMap;

use super::axis;
use super::line::{self, Rect};
use crate::graph::layout::Layout;

/// How large a cell of the grid is that neighbours are looked up in.
const CELL: i32 = 128;

/// How many cells things are noted in. A picture that has more is a tangle in which a label lies on some line wherever it
/// stands; without an end a few thousand long arrows would fill gigabytes.
const NOTED: usize = 16_000_000;

/// How far below the lowest card and line a label may stand.
const BELOW: i32 = 12;

/// What stands where.
#[derive(Default)]
pub(super) struct LabelPlacement {
    /// How far the picture reaches: what stands beyond it is cut off.
    width: i32,
    height: i32,
    /// Cards, labels and pieces of lines, and for each cell the numbers of those that reach into it: a long one is in hundreds.
    rects: Vec<Rect>,
    taken: BTreeMap<(i32, i32), Vec<u32>>,
    noted: usize,
}

impl LabelPlacement {
    /// The room that cards, the bars of their dates, the head of the axis and all lines leave.
    pub(super) fn beside(layout: &Layout, bars: &[(i32, i32)]) -> Self {
        let mut room = Self {
            width: layout.width,
            height: layout.height + BELOW,
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
        for (place, &(from, to)) in layout.places.iter().zip(bars) {
            room.fill((from, place.y - 3, to, place.y + 3));
        }
        for piece in layout.routes.iter().flat_map(line::pieces) {
            room.fill(piece);
        }
        room
    }

    /// Keeps a rectangle free of labels.
    pub(super) fn fill(&mut self, rect: Rect) {
        let Ok(number) = u32::try_from(self.rects.len()) else {
            return;
        };
        self.rects.push(rect);
        for cell in cells(rect).take(NOTED - self.noted) {
            self.taken.entry(cell).or_default().push(number);
            self.noted += 1;
        }
    }

    /// Whether a label could stand in a rectangle: on no card, no other label and no line, and not beyond the picture.
    pub(super) fn is_free(&self, rect: Rect) -> bool {
        let inside = rect.0 >= 0 && rect.1 >= 0 && rect.2 <= self.width && rect.3 <= self.height;
        inside
            && cells(rect).all(|cell| {
                let mut taken = self.taken.get(&cell).into_iter().flatten();
                !taken.any(|&number| {
                    let other = usize::try_from(number).ok();
                    let other = other.and_then(|number| self.rects.get(number));
                    other.is_some_and(|other| meet(rect, *other))
                })
            })
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
