//! Labels: the words on arrows.

use super::label_placement::LabelPlacement;
use super::line::Rect;
use super::{add, text, xml};
use crate::graph::layout::{Route, Run};

/// The size of a label's letters, and how far its lines are apart.
const SIZE: i32 = 11;
const LINE: i32 = 12;
/// How wide a label may be at best.
const WIDE: i32 = 170;
/// How long an arrow's head is.
pub(super) const HEAD: i32 = 9;
/// How long an arrow is whose label stands at its end, where it is looked for.
const LONG: i32 = 500;
/// How far apart places are that are tried along a line.
const STEP: i32 = 24;
/// How many of them are tried along one stretch.
const TRIED: i32 = 10;
/// How far a label beside an upright stretch keeps from its ends.
const ROUND: i32 = 8;
/// How far a label keeps from its line.
const OFF: i32 = 4;

/// The words on an arrow, broken into lines.
struct Label {
    words: Vec<String>,
    marks: Vec<String>,
}

/// A label and where it stands.
pub(super) struct Placed {
    label: Label,
    rect: Rect,
}

/// Finds a place for a word, and for what marks a weak link, where they lie on no card, on no other label and on no line: in one
/// line where there is room for that, else broken. Where there is no such place the arrow has no word: its line and its title
/// tell the same.
pub(super) fn place(
    route: &Route,
    (word, marks): (&str, &str),
    narrow: i32,
    room: &mut LabelPlacement,
) -> Option<Placed> {
    [WIDE, narrow, 0].into_iter().find_map(|limit| {
        let label = Label::new(word, marks, limit);
        let (width, height) = label.size();
        let mut places = candidates(route, width, height).into_iter();
        let rect = places.find(|rect| room.is_free(*rect))?;
        room.fill(rect);
        Some(Placed { label, rect })
    })
}

impl Label {
    fn new(word: &str, marks: &str, limit: i32) -> Self {
        let parts = word.split_whitespace().chain(marks.split_whitespace());
        let longest = parts.map(|part| text::width(part, SIZE)).max();
        let limit = limit.max(longest.unwrap_or(0));
        Self {
            words: text::wrap(word, SIZE, limit, 2),
            marks: text::wrap(marks, SIZE, limit, 3),
        }
    }

    fn size(&self) -> (i32, i32) {
        let lines = || self.words.iter().chain(&self.marks);
        let width = lines().map(|line| text::width(line, SIZE)).max();
        let count = i32::try_from(lines().count()).unwrap_or(0);
        (width.unwrap_or(0), count * LINE)
    }
}

impl Placed {
    /// Draws it.
    pub(super) fn write(&self, svg: &mut String) {
        let Self { label, rect } = self;
        let middle = (rect.0 + rect.2) / 2;
        let mut baseline = rect.1 + SIZE - 1;
        add(svg, format_args!("<text x=\"{middle}\" y=\"{baseline}\">"));
        let plain = label.words.iter().map(|line| ("", line));
        let weak = label.marks.iter().map(|line| (" class=\"mark\"", line));
        for (number, (class, line)) in plain.chain(weak).enumerate() {
            if number == 0 {
                svg.push_str(&xml(line));
                continue;
            }
            baseline += LINE;
            let line = xml(line);
            add(
                svg,
                format_args!(" <tspan{class} x=\"{middle}\" y=\"{baseline}\">{line}</tspan>"),
            );
        }
        svg.push_str("</text>");
    }
}

/// Rectangles in which a label could stand, the best first.
fn candidates(route: &Route, width: i32, height: i32) -> Vec<Rect> {
    let mut candidates = Vec::new();
    let (Some(first), Some(last)) = (route.runs.first(), route.runs.last()) else {
        return candidates;
    };
    let above = |left: i32, y: i32| (left, y - OFF - height, left + width, y - OFF);
    let below = |left: i32, y: i32| (left, y + OFF - 1, left + width, y + OFF - 1 + height);
    let falls = first.y < last.y;
    let mut both = |left: i32, y: i32, under: bool| {
        if under {
            candidates.extend([below(left, y), above(left, y)]);
        } else {
            candidates.extend([above(left, y), below(left, y)]);
        }
    };
    if let [only] = route.runs.as_slice()
        && only.to - only.from < LONG
    {
        both((only.from + only.to - HEAD - width) / 2, only.y, false);
    }
    if last.to - last.from >= width {
        both(last.to - HEAD - 3 - width, last.y, falls);
    }
    let mut runs: Vec<&Run> = route
        .runs
        .iter()
        .filter(|run| run.to - run.from >= width + 8)
        .collect();
    runs.sort_by_key(|run| run.from - run.to);
    for run in runs {
        for share in (1..4).rev() {
            both(
                run.from + (run.to - run.from) * share / 4 - width / 2,
                run.y,
                false,
            );
        }
    }
    both(last.to - HEAD - 3 - width, last.y, falls);
    both(first.from + 6, first.y, !falls);
    for run in &route.runs {
        let left = run.from.min(run.to) + 4;
        for step in steps((run.to - run.from).abs() - 8 - width) {
            both(left + step, run.y, false);
        }
    }
    // Beside what stands upright.
    let mut uprights: Vec<(i32, i32, i32)> = route
        .runs
        .windows(2)
        .filter_map(|pair| match pair {
            [before, after] => Some((before.bend(after), before.y, after.y)),
            _ => None,
        })
        .collect();
    if let Some((x, y)) = route.drop {
        uprights.push((x, y, first.y));
    }
    for (x, one, other) in uprights.into_iter().rev() {
        let (high, low) = (one.min(other), one.max(other));
        let span = low - high - 2 * ROUND - height;
        for (number, step) in steps(span).enumerate() {
            // From the middle towards both ends by turns.
            let aside = if number % 2 == 0 { step / 2 } else { -step / 2 };
            let top = (high + low - height) / 2 + aside;
            for left in [x + 6, x - 6 - width, x + 18, x - 18 - width] {
                candidates.push((left, top, left + width, top + height));
            }
        }
    }
    candidates
}

/// Places along a stretch that is longer than a label by so much, counted from the first; none where it is shorter.
fn steps(span: i32) -> impl Iterator<Item = i32> {
    let apart = STEP.max(span / TRIED);
    (0..=span).step_by(usize::try_from(apart).unwrap_or(1))
}
