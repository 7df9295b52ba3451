//! Labels: the words on arrows.

use super::label_placement::{LabelPlacement, Rect};
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
/// How many lines a label may lie on; one that marks a weak link may lie on more.
const CROSSED: usize = 1;
/// How far a label keeps from its line.
const OFF: i32 = 4;

/// The words on an arrow, broken into lines.
struct Label {
    words: Vec<String>,
    marks: Vec<String>,
}

/// A place for a label: how many lines it lies on, how late it was thought of, where it is.
type Found<'a> = (usize, usize, Rect, &'a Label);

/// Puts a word, and what marks a weak link, where they lie on no card, on no other label and on as few lines as can be: in
/// one line where there is room for that, else broken.
pub(super) fn write(
    svg: &mut String,
    route: &Route,
    (word, marks): (&str, &str),
    narrow: i32,
    room: &mut LabelPlacement,
) {
    let labels = [
        Label::new(word, marks, WIDE),
        Label::new(word, marks, narrow),
    ];
    let mut best: Option<Found<'_>> = None;
    let mut rank = 0;
    for label in &labels {
        let (width, height) = label.size();
        for rect in candidates(route, width, height) {
            rank += 1;
            if let Some(crossed) = room.fits(rect)
                && best.is_none_or(|(least, earlier, ..)| (crossed, rank) < (least, earlier))
            {
                best = Some((crossed, rank, rect, label));
            }
        }
    }
    if let Some((crossed, _, rect, label)) = best
        && (crossed <= CROSSED || !marks.is_empty())
    {
        room.fill(rect);
        label.write(svg, rect);
    }
}

impl Label {
    fn new(word: &str, marks: &str, limit: i32) -> Self {
        let longest = word
            .split_whitespace()
            .map(|part| text::width(part, SIZE))
            .max();
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

    fn write(&self, svg: &mut String, rect: Rect) {
        let middle = (rect.0 + rect.2) / 2;
        let mut baseline = rect.1 + SIZE - 1;
        add(svg, format_args!("<text x=\"{middle}\" y=\"{baseline}\">"));
        let plain = self.words.iter().map(|line| ("", line));
        let weak = self.marks.iter().map(|line| (" class=\"mark\"", line));
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
    if let Some((x, y)) = route.drop
        && (first.y - y).abs() >= height + 16
    {
        for share in 1..4 {
            let top = first.y + (y - first.y) * share / 4 - height / 2;
            candidates.push((x + OFF + 2, top, x + OFF + 2 + width, top + height));
            candidates.push((x - OFF - 2 - width, top, x - OFF - 2, top + height));
        }
    }
    for pair in route.runs.windows(2).rev() {
        if let [before, after] = pair
            && (before.y - after.y).abs() >= height + 16
        {
            let middle = before.bend(after);
            let top = (before.y + after.y - height) / 2;
            candidates.push((middle + 6, top, middle + 6 + width, top + height));
            candidates.push((middle - 6 - width, top, middle - 6, top + height));
        }
    }
    candidates
}
