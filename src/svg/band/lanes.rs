//! Where the dots of a band stand: in lanes, so that none lies on another and no title on a title, however narrow the band is.

use std::cmp::Reverse;

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
/// How high a lane is without titles, and how far their lines are apart.
pub(super) const LANE: i32 = 26;
pub(super) const LINE: i32 = 13;
/// The size of the letters.
pub(super) const SIZE: i32 = 12;

/// A dot that is to be placed.
#[derive(Default)]
pub(super) struct Wanted {
    /// Its place on the axis.
    pub(super) x: i32,
    /// The lines of its title.
    pub(super) lines: Vec<String>,
    /// How much it matters that its title is shown.
    pub(super) weight: usize,
    /// The numbers of the dots before it that arrows come from.
    pub(super) after: Vec<usize>,
}

/// A dot in its place.
#[derive(Default)]
pub(super) struct Dot {
    pub(super) x: i32,
    pub(super) y: i32,
    pub(super) lane: usize,
    /// The lines of its title; none where there is no room for it.
    pub(super) lines: Vec<String>,
    /// Whether its title ends at the dot instead of beginning there.
    pub(super) ends: bool,
}

/// From where to where a title reaches, in pixels from the left, and whether it ends at its dot.
type Reach = (i32, i32, bool);

/// What of a lane is taken.
#[derive(Default)]
struct Lane {
    dots: Vec<i32>,
    titles: Vec<Reach>,
    lines: usize,
}

impl Lane {
    fn has_room(&self, middle: i32, title: Option<Reach>) -> bool {
        self.dots.iter().all(|dot| (dot - middle).abs() >= APART)
            && title.is_none_or(|title| is_apart(&self.titles, title))
    }

    fn take(&mut self, middle: i32, title: Option<Reach>, lines: usize) {
        self.dots.push(middle);
        self.titles.extend(title);
        self.lines = self.lines.max(lines);
    }
}

/// The dots, and how high all lanes are together. They come in the order of the axis. Where only some titles are shown, so many at most,
/// they stand in the first lane, the weightiest ones.
pub(super) fn arrange(wanted: Vec<Wanted>, some: Option<usize>, top: i32) -> (Vec<Dot>, i32) {
    let mut lanes: Vec<Lane> = Vec::new();
    let titled = some.map(|most| weightiest(&wanted, most));
    if let Some(titled) = &titled {
        let mut first = Lane::default();
        for &number in titled {
            if let Some(wanted) = wanted.get(number) {
                first.take(middle(wanted), reach(wanted), wanted.lines.len());
            }
        }
        lanes.push(first);
    }
    let mut dots: Vec<Dot> = Vec::new();
    for (number, one) in wanted.into_iter().enumerate() {
        let (here, title) = (middle(&one), reach(&one));
        let ends = title.is_some_and(|(.., ends)| ends);
        let (lane, lines) = match &titled {
            Some(titled) if titled.contains(&number) => (0, one.lines),
            _ => {
                let title = title.filter(|_| titled.is_none());
                let lines = title.map(|_| one.lines).unwrap_or_default();
                // A chain runs straight on where it can.
                let causes = one.after.iter().rev().filter_map(|&cause| dots.get(cause));
                let causes: Vec<usize> = causes.map(|dot| dot.lane).collect();
                let mut order = causes.into_iter().chain(0..lanes.len());
                let free = order.find(|&lane| {
                    lanes
                        .get(lane)
                        .is_some_and(|lane| lane.has_room(here, title))
                });
                let lane = free.unwrap_or(lanes.len());
                if lane == lanes.len() {
                    lanes.push(Lane::default());
                }
                if let Some(taken) = lanes.get_mut(lane) {
                    taken.take(here, title, lines.len());
                }
                (lane, lines)
            }
        };
        dots.push(Dot {
            x: one.x,
            lane,
            lines,
            ends,
            ..Dot::default()
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

/// The dots whose titles stand in one lane: the weightiest first, as long as there is room.
fn weightiest(wanted: &[Wanted], most: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by_key(|&number| (wanted.get(number).map(|one| Reverse(one.weight)), number));
    let mut lane = Lane::default();
    let mut found = Vec::new();
    for number in order {
        let Some(one) = wanted.get(number) else {
            continue;
        };
        if found.len() < most && lane.has_room(middle(one), reach(one)) {
            lane.take(middle(one), reach(one), 0);
            found.push(number);
        }
    }
    found
}

fn middle(wanted: &Wanted) -> i32 {
    wanted.x * NARROW / WIDTH
}

fn reach(wanted: &Wanted) -> Option<Reach> {
    let width = wanted
        .lines
        .iter()
        .map(|line| text::width(line, SIZE))
        .max()?;
    let middle = middle(wanted);
    Some(if middle - BEFORE + width > NARROW {
        (middle + BEFORE - width, middle + BEFORE, true)
    } else {
        (middle - BEFORE, middle - BEFORE + width, false)
    })
}

/// Whether a title lies on none of these.
fn is_apart(titles: &[Reach], (left, right, _): Reach) -> bool {
    let mut titles = titles.iter();
    titles.all(|other| other.1 + BETWEEN <= left || right + BETWEEN <= other.0)
}

#[cfg(test)]
mod tests {
    use super::{Wanted, arrange};

    fn wanted(x: i32, weight: usize) -> Wanted {
        Wanted {
            x,
            lines: vec!["Mexico announces flights".to_owned()],
            weight,
            ..Wanted::default()
        }
    }

    #[test]
    fn the_weightiest_titles_stand_in_the_first_lane() {
        let (dots, height) = arrange(
            vec![wanted(0, 1), wanted(100, 9), wanted(4000, 2)],
            Some(2),
            0,
        );
        let lanes: Vec<usize> = dots.iter().map(|dot| dot.lane).collect();
        assert_eq!(lanes, [1, 0, 0]);
        let titled: Vec<bool> = dots.iter().map(|dot| !dot.lines.is_empty()).collect();
        assert_eq!(titled, [false, true, true]);
        assert_eq!(height, 26 + 13 + 26);
    }

    #[test]
    fn every_title_is_shown_where_all_are_wanted() {
        let (dots, _) = arrange((0..9).map(|x| wanted(x * 400, 0)).collect(), None, 0);
        assert!(dots.iter().all(|dot| !dot.lines.is_empty()));
        for (number, one) in dots.iter().enumerate() {
            let mut others = dots.iter().skip(number + 1);
            assert!(others.all(|other| other.lane != one.lane || other.x - one.x > 1500));
        }
    }

    #[test]
    fn a_title_at_the_right_edge_ends_at_its_dot() {
        let (dots, _) = arrange(vec![wanted(9900, 0)], None, 0);
        assert!(dots[0].ends);
    }
}
