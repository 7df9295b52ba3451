//! Where marks and their numbers stand in a chart, so that none covers another at any width of the page.

/// The widths of the page at which a chart has to be clear, in px.
const WIDTHS: [f64; 3] = [290.0, 420.0, 640.0];
/// The space that a mark takes, and a letter of its number, in px.
const MARK: f64 = 9.0;
const LETTER: f64 = 6.6;
const LINE: f64 = 13.0;

/// A mark on its way into a chart: its place in percent of the width and px of the height, and its number.
pub(super) struct Mark {
    pub(super) share: f64,
    pub(super) y: f64,
    pub(super) number: String,
}

/// Where a mark stands: how far beside its true place, and its number, if there is room for it.
#[derive(Clone, Copy, Default)]
pub(super) struct Placed {
    /// How far the mark is moved to the side, in px.
    pub(super) aside: f64,
    /// Where the number stands from there: to the right, the left, above or below; none where there is no room.
    pub(super) side: Option<Side>,
}

/// A side of a mark.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Right,
    Left,
    Above,
    Below,
}

/// A box in px, from its corner at the top left.
#[derive(Clone, Copy)]
struct Area {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
}

impl Area {
    fn meets(&self, other: &Self) -> bool {
        self.x < other.x + other.width
            && other.x < self.x + self.width
            && self.y < other.y + other.height
            && other.y < self.y + self.height
    }
}

/// What numbers keep clear of beside marks: a line between two places, in percent of the width and px, moved aside by some px.
pub(super) struct Obstacle {
    pub(super) from: f64,
    pub(super) to: f64,
    pub(super) aside: f64,
    pub(super) top: f64,
    pub(super) bottom: f64,
}

impl Obstacle {
    fn area(&self, width: f64) -> Area {
        Area {
            x: self.from / 100.0 * width + self.aside - 4.0,
            y: self.top,
            width: (self.to - self.from) / 100.0 * width + 6.0,
            height: self.bottom - self.top,
        }
    }
}

/// Places marks, each beside those before it, then their numbers where there is room at every width.
pub(super) fn place(marks: &[Mark], obstacles: &[Obstacle], height: f64) -> Vec<Placed> {
    let mut placed: Vec<Placed> = Vec::new();
    let mut taken: [Vec<Area>; 3] = Default::default();
    for mark in marks {
        let aside = [0.0, MARK, -MARK, 2.0 * MARK, -2.0 * MARK]
            .into_iter()
            .find(|aside| {
                WIDTHS.iter().zip(&taken).all(|(width, taken)| {
                    let own = of_mark(mark, *aside, *width);
                    taken.iter().all(|other| !own.meets(other))
                })
            })
            .unwrap_or_default();
        for (width, taken) in WIDTHS.iter().zip(&mut taken) {
            taken.push(of_mark(mark, aside, *width));
        }
        placed.push(Placed { aside, side: None });
    }
    for (width, taken) in WIDTHS.iter().zip(&mut taken) {
        taken.extend(obstacles.iter().map(|obstacle| obstacle.area(*width)));
    }
    for (mark, placed) in marks.iter().zip(&mut placed) {
        placed.side = [Side::Right, Side::Above, Side::Left, Side::Below]
            .into_iter()
            .find(|side| {
                WIDTHS.iter().zip(&taken).all(|(width, taken)| {
                    let own = of_number(mark, placed.aside, *side, *width);
                    own.x >= 0.0
                        && own.x + own.width <= *width
                        && own.y >= 0.0
                        && own.y + own.height <= height
                        && taken.iter().all(|other| !own.meets(other))
                })
            });
        if let Some(side) = placed.side {
            for (width, taken) in WIDTHS.iter().zip(&mut taken) {
                taken.push(of_number(mark, placed.aside, side, *width));
            }
        }
    }
    placed
}

fn of_mark(mark: &Mark, aside: f64, width: f64) -> Area {
    Area {
        x: mark.share / 100.0 * width + aside - MARK / 2.0,
        y: mark.y - MARK / 2.0,
        width: MARK,
        height: MARK,
    }
}

fn of_number(mark: &Mark, aside: f64, side: Side, width: f64) -> Area {
    let long = mark.number.chars().count() as f64 * LETTER;
    let x = mark.share / 100.0 * width + aside;
    let (x, y) = match side {
        Side::Right => (x + MARK / 2.0 + 3.0, mark.y - LINE / 2.0),
        Side::Left => (x - MARK / 2.0 - 3.0 - long, mark.y - LINE / 2.0),
        Side::Above => (x - long / 2.0, mark.y - MARK / 2.0 - 1.0 - LINE),
        Side::Below => (x - long / 2.0, mark.y + MARK / 2.0 + 1.0),
    };
    Area {
        x,
        y,
        width: long,
        height: LINE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_mark_and_no_number_covers_another() {
        let marks: Vec<Mark> = (0..40)
            .map(|number| Mark {
                share: 13.0 + f64::from(number * number % 84),
                y: f64::from(20 + number * 37 % 140),
                number: (number * 1000).to_string(),
            })
            .collect();
        let placed = place(&marks, &[], 180.0);
        assert!(placed.iter().any(|placed| placed.side.is_some()));
        for width in WIDTHS {
            let mut numbers: Vec<Area> = Vec::new();
            for (mark, own_place) in marks.iter().zip(&placed) {
                let Some(side) = own_place.side else { continue };
                let own = of_number(mark, own_place.aside, side, width);
                assert!(
                    numbers.iter().all(|other| !own.meets(other)),
                    "{}",
                    mark.number
                );
                for (other, moved) in marks.iter().zip(&placed) {
                    assert!(
                        !own.meets(&of_mark(other, moved.aside, width)),
                        "{}",
                        mark.number
                    );
                }
                numbers.push(own);
            }
        }
    }
}
