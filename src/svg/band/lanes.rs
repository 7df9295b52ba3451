//! Where the dots of a band stand: in lanes, so that none lies on another and no title on a title, however narrow the band is.

use super::super::text;
use super::years::WIDTH;

/// How wide a band is at least, in pixels: what has room there has room in every wider one.
const NARROW: i32 = 680;
/// How far two dots of a lane are apart: a finger hits each of them.
const APART: i32 = 26;
/// How far a title begins before the middle of its dot.
const BEFORE: i32 = 6;
/// How far two titles of a lane are apart.
const BETWEEN: i32 = 10;
/// How many lanes a band that shows only some titles makes for them.
const FEW: usize = 2;
/// How high a lane is without titles, and how far their lines are apart.
pub(super) const LANE: i32 = 26;
pub(super) const LINE: i32 = 13;
/// The size of the letters.
pub(super) const SIZE: i32 = 12;

/// A dot that is to be placed.
pub(super) struct Wanted {
    /// Its place on the axis.
    pub(super) x: i32,
    /// The lines of its title; none where it has no title.
    pub(super) lines: Vec<String>,
    /// Whether its title has to be shown.
    pub(super) must: bool,
    /// The numbers of the dots before it that arrows come from.
    pub(super) after: Vec<usize>,
}

/// A dot in its place.
pub(super) struct Dot {
    pub(super) x: i32,
    pub(super) y: i32,
    pub(super) lane: usize,
    pub(super) lines: Vec<String>,
    /// Whether its title ends at the dot instead of beginning there.
    pub(super) ends: bool,
}

/// What of a lane is taken, in pixels from the left.
#[derive(Default)]
struct Lane {
    dots: i32,
    titles: i32,
    lines: usize,
}

impl Lane {
    fn has_room(&self, middle: i32, title: Option<(i32, i32)>) -> bool {
        self.dots <= middle && title.is_none_or(|(left, _)| self.titles <= left)
    }
}

/// The dots, and how high all lanes are together. They come in the order of the axis.
pub(super) fn arrange(wanted: Vec<Wanted>, top: i32) -> (Vec<Dot>, i32) {
    let mut lanes: Vec<Lane> = Vec::new();
    let mut dots: Vec<Dot> = Vec::new();
    for Wanted {
        x,
        mut lines,
        must,
        after,
    } in wanted
    {
        let middle = x * NARROW / WIDTH;
        let widest = lines.iter().map(|line| text::width(line, SIZE)).max();
        let ends = widest.is_some_and(|width| middle - BEFORE + width > NARROW);
        let title = widest.map(|width| match ends {
            true => (middle + BEFORE - width, middle + BEFORE),
            false => (middle - BEFORE, middle - BEFORE + width),
        });
        // A chain runs straight on where it can.
        let causes = after.iter().rev().filter_map(|&cause| dots.get(cause));
        let order: Vec<usize> = causes.map(|dot| dot.lane).chain(0..lanes.len()).collect();
        let free = |title: Option<(i32, i32)>| {
            let mut order = order.iter().copied();
            order.find(|&lane| {
                lanes
                    .get(lane)
                    .is_some_and(|lane| lane.has_room(middle, title))
            })
        };
        let mut found = free(title);
        if found.is_none() && title.is_some() && !must && lanes.len() >= FEW {
            lines.clear();
            found = free(None);
        }
        let lane = found.unwrap_or(lanes.len());
        if lane == lanes.len() {
            lanes.push(Lane::default());
        }
        if let Some(taken) = lanes.get_mut(lane) {
            taken.dots = middle + APART;
            if let Some((_, right)) = title.filter(|_| !lines.is_empty()) {
                taken.titles = right + BETWEEN;
                taken.lines = taken.lines.max(lines.len());
            }
        }
        dots.push(Dot {
            x,
            y: 0,
            lane,
            lines,
            ends,
        });
    }
    let mut tops = Vec::with_capacity(lanes.len());
    let mut height = top;
    for lane in &lanes {
        tops.push(height + LANE / 2);
        height += LANE + LINE * i32::try_from(lane.lines).unwrap_or(0);
    }
    for dot in &mut dots {
        dot.y = tops.get(dot.lane).copied().unwrap_or(top);
    }
    (dots, height)
}

#[cfg(test)]
mod tests {
    use super::{Wanted, arrange};

    fn wanted(x: i32, title: &str, must: bool) -> Wanted {
        Wanted {
            x,
            lines: Some(title.to_owned())
                .filter(|title| !title.is_empty())
                .into_iter()
                .collect(),
            must,
            after: Vec::new(),
        }
    }

    #[test]
    fn dots_of_a_lane_keep_apart_and_titles_too() {
        let title = "Mexico announces flights";
        let (dots, height) = arrange(
            vec![
                wanted(0, title, true),
                wanted(100, "", false),
                wanted(2000, title, true),
            ],
            0,
        );
        let lanes: Vec<usize> = dots.iter().map(|dot| dot.lane).collect();
        assert_eq!(lanes, [0, 1, 1]);
        assert_eq!(height, 2 * 26 + 2 * 13);
    }

    #[test]
    fn a_title_at_the_right_edge_ends_at_its_dot() {
        let (dots, _) = arrange(vec![wanted(9900, "Mexico announces flights", true)], 0);
        assert!(dots[0].ends);
    }

    #[test]
    fn titles_that_have_no_room_are_left_out_unless_they_must_be_shown() {
        let many = |must| {
            (0..9)
                .map(|x| wanted(x * 400, "Mexico announces flights", must))
                .collect()
        };
        assert!(
            arrange(many(false), 0)
                .0
                .iter()
                .any(|dot| dot.lines.is_empty())
        );
        assert!(
            arrange(many(true), 0)
                .0
                .iter()
                .all(|dot| !dot.lines.is_empty())
        );
    }
}
