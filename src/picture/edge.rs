//! Arrows: smooth lines with a word on each, told apart by style and by word.

use super::label::{Rect, Room};
use super::sentence::{marks, sentence};
use super::{Picture, add, axis, text, xml};
use crate::graph::Arrow;
use crate::graph::layout::{Layout, Route, Run};
use crate::model::{Basis, Family};

/// The size of a label's letters, and how far its lines are apart.
const SIZE: i32 = 11;
const LINE: i32 = 12;
/// How wide a label may be, at best and where there is little room.
const WIDE: i32 = 170;
const NARROW: i32 = 62;
/// How long an arrow's head is.
const HEAD: i32 = 9;
/// How far a label keeps from its line.
const OFF: i32 = 4;

/// An arrow as it is laid out: links that are no cause have no direction of their own, so they run forwards in time.
pub(super) fn forwards(picture: &Picture<'_>, arrow: &Arrow) -> Arrow {
    if family(picture, arrow).in_causal_graph() {
        return *arrow;
    }
    Arrow {
        from: arrow.from.min(arrow.to),
        to: arrow.from.max(arrow.to),
        link: arrow.link,
    }
}

/// Draws all arrows, each family with its own heads.
pub(super) fn write(svg: &mut String, picture: &Picture<'_>, layout: &Layout) {
    let mut room = room(layout);
    let id = xml(picture.id);
    for (name, heads) in [("causal", true), ("legal", true), ("other", false)] {
        let members: Vec<(usize, &Arrow, &Route)> = picture
            .arrows
            .iter()
            .zip(&layout.routes)
            .enumerate()
            .filter(|(_, (arrow, route))| {
                class(family(picture, arrow)) == name && !route.runs.is_empty()
            })
            .map(|(number, (arrow, route))| (number, arrow, route))
            .collect();
        if members.is_empty() {
            continue;
        }
        if heads {
            add(
                svg,
                format_args!(
                    "<marker id=\"{id}-{name}\" class=\"head {name}\" viewBox=\"0 0 9 8\" refX=\"9\" refY=\"4\" markerWidth=\"9\" \
                     markerHeight=\"8\" markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path d=\"M0 0L9 4L0 8Z\"/></marker>\
                     <g marker-end=\"url(#{id}-{name})\">"
                ),
            );
        } else {
            svg.push_str("<g>");
        }
        for (_, arrow, route) in members {
            one(svg, picture, arrow, route, &mut room);
        }
        svg.push_str("</g>");
    }
}

fn one(svg: &mut String, picture: &Picture<'_>, arrow: &Arrow, route: &Route, room: &mut Room) {
    let timeline = picture.timeline;
    let link = arrow.link(timeline);
    let family = link.relation.family();
    add(svg, format_args!("<g class=\"edge {}", class(family)));
    if link.basis == Basis::Editorial {
        svg.push_str(" basis-editorial");
    }
    if link.disputed {
        svg.push_str(" disputed");
    }
    svg.push('"');
    if family.in_causal_graph() {
        add(
            svg,
            format_args!(
                " data-edge=\"{}|{}\"",
                xml(&arrow.source(timeline).id),
                xml(&arrow.target(timeline).id)
            ),
        );
    }
    add(
        svg,
        format_args!(
            " data-relation=\"{}\" data-basis=\"{}\"><title>{}</title><path d=\"{}\"/>",
            link.relation,
            link.basis,
            xml(&sentence(timeline, arrow, picture.locale)),
            line(route)
        ),
    );
    let word = (picture.locale.words.relation)(link.relation).arrow;
    let marks = marks(timeline, arrow, picture.locale).join(", ");
    label(svg, route, word, &marks, room);
    svg.push_str("</g>");
}

fn family(picture: &Picture<'_>, arrow: &Arrow) -> Family {
    arrow.link(picture.timeline).relation.family()
}

fn class(family: Family) -> &'static str {
    match family {
        Family::Causal => "causal",
        Family::Legal => "legal",
        _ => "other",
    }
}

/// The line of an arrow: level stretches with smooth bends between them.
fn line(route: &Route) -> String {
    let mut line = String::new();
    let mut before: Option<&Run> = None;
    for run in &route.runs {
        match before {
            None => add(&mut line, format_args!("M{} {}", run.from, run.y)),
            Some(before) => {
                let middle = (before.to + run.from) / 2;
                add(
                    &mut line,
                    format_args!(
                        "C{middle} {} {middle} {} {} {}",
                        before.y, run.y, run.from, run.y
                    ),
                );
            }
        }
        if run.to != run.from {
            add(&mut line, format_args!("H{}", run.to));
        }
        before = Some(run);
    }
    line
}

/// Cards, the head of the axis and all lines.
fn room(layout: &Layout) -> Room {
    let mut room = Room::default();
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
        for run in &route.runs {
            room.line(number, (run.from, run.y - 1, run.to + 1, run.y + 1));
        }
        for pair in route.runs.windows(2) {
            if let [before, after] = pair {
                let middle = (before.to + after.from) / 2;
                let (high, low) = (before.y.min(after.y), before.y.max(after.y));
                room.line(number, (middle - 6, high, middle + 6, low));
            }
        }
    }
    room
}

/// Puts the label where it lies on no card, on no other label and on as few lines as can be: in one line where there is
/// room for that, else broken.
fn label(svg: &mut String, route: &Route, word: &str, marks: &str, room: &mut Room) {
    let shape = |limit: i32| {
        let longest = word
            .split_whitespace()
            .map(|part| text::width(part, SIZE))
            .max()
            .unwrap_or(0);
        let limit = limit.max(longest);
        (
            text::wrap(word, SIZE, limit, 2),
            text::wrap(marks, SIZE, limit, 3),
        )
    };
    let shapes = [shape(WIDE), shape(NARROW)];
    let mut best: Option<(usize, usize, Rect, &(Vec<String>, Vec<String>))> = None;
    let mut rank = 0;
    for shape in &shapes {
        let lines = || shape.0.iter().chain(&shape.1);
        let width = lines()
            .map(|line| text::width(line, SIZE))
            .max()
            .unwrap_or(0);
        let height = i32::try_from(lines().count()).unwrap_or(0) * LINE;
        for rect in candidates(route, width, height) {
            rank += 1;
            if let Some(crossed) = room.fits(rect)
                && best.is_none_or(|(least, earlier, ..)| (crossed, rank) < (least, earlier))
            {
                best = Some((crossed, rank, rect, shape));
            }
        }
    }
    let Some((_, _, rect, (words, marks))) = best else {
        return;
    };
    room.fill(rect);
    let middle = (rect.0 + rect.2) / 2;
    let mut baseline = rect.1 + SIZE - 1;
    add(svg, format_args!("<text x=\"{middle}\" y=\"{baseline}\">"));
    let plain = words.iter().map(|line| ("", line));
    let weak = marks.iter().map(|line| (" class=\"mark\"", line));
    for (number, (class, line)) in plain.chain(weak).enumerate() {
        if number > 0 {
            baseline += LINE;
            add(
                svg,
                format_args!(
                    " <tspan{class} x=\"{middle}\" y=\"{baseline}\">{}</tspan>",
                    xml(line)
                ),
            );
        } else {
            svg.push_str(&xml(line));
        }
    }
    svg.push_str("</text>");
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
    if let [only] = route.runs.as_slice() {
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
        for share in 1..4 {
            both(
                run.from + (run.to - run.from) * share / 4 - width / 2,
                run.y,
                false,
            );
        }
    }
    both(last.to - HEAD - 3 - width, last.y, falls);
    both(first.from + 6, first.y, !falls);
    for pair in route.runs.windows(2).rev() {
        if let [before, after] = pair
            && (before.y - after.y).abs() >= height + 16
        {
            let middle = (before.to + after.from) / 2;
            let top = (before.y + after.y - height) / 2;
            candidates.push((middle + 6, top, middle + 6 + width, top + height));
            candidates.push((middle - 6 - width, top, middle - 6, top + height));
        }
    }
    candidates
}
