//! Arrows: smooth lines with a word on each, told apart by style and by word.

use super::label::{self, HEAD};
use super::label_placement::LabelPlacement;
use super::sentence::{attributed_grounds, marks, sentence};
use super::{Drawing, add, xml};
use crate::graph::Arrow;
use crate::graph::layout::{Layout, Route, Run};
use crate::model::{Confidence, Family};

/// An arrow as it is laid out: links that are no cause have no direction of their own, so they run forwards in time.
pub(super) fn forwards(picture: &Drawing<'_>, arrow: &Arrow) -> Arrow {
    if family(picture, arrow).in_causal_graph() {
        return *arrow;
    }
    Arrow {
        from: arrow.from.min(arrow.to),
        to: arrow.from.max(arrow.to),
        link: arrow.link,
    }
}

/// Draws all arrows, each family with its own heads. The length of the shortest arrow says how wide labels are where there
/// is little room.
pub(super) fn write(svg: &mut String, picture: &Drawing<'_>, layout: &Layout, shortest: i32) {
    let mut room = LabelPlacement::beside(layout);
    let id = xml(picture.id);
    for (name, heads) in [
        ("causal", true),
        ("legal", true),
        ("factual", true),
        ("other", false),
    ] {
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
                    "<marker id=\"{id}-{name}\" class=\"head {name}\" refX=\"9\" refY=\"4\" markerWidth=\"9\" \
                     markerHeight=\"8\" markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path d=\"M0 0L9 4L0 8Z\"/></marker>\
                     <g marker-end=\"url(#{id}-{name})\">"
                ),
            );
        } else {
            svg.push_str("<g>");
        }
        for (_, arrow, route) in members {
            one(svg, picture, arrow, route, (shortest - HEAD, &mut room));
        }
        svg.push_str("</g>");
    }
}

fn one(
    svg: &mut String,
    picture: &Drawing<'_>,
    arrow: &Arrow,
    route: &Route,
    (narrow, room): (i32, &mut LabelPlacement),
) {
    let timeline = picture.timeline;
    let link = arrow.link(timeline);
    let family = link.relation.family();
    add(svg, format_args!("<g class=\"edge {}", class(family)));
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
    // Only a large picture has switches that ask for these.
    let held = if picture.focus.is_some() {
        String::new()
    } else {
        format!(
            " data-family=\"{}\" data-held=\"{}\"",
            family.word(),
            link.confidence.map_or("unsaid", Confidence::word)
        )
    };
    // In a small picture both ends are near, and the page says the whole sentence beside it.
    let title = if picture.focus.is_some() {
        attributed_grounds(timeline, arrow, picture.locale)
    } else {
        sentence(timeline, arrow, picture.locale)
    };
    add(
        svg,
        format_args!(
            " data-relation=\"{}\" data-basis=\"{}\"{held}><title>{}</title><path d=\"{}\"/>",
            link.relation,
            link.basis,
            xml(&title),
            line(route)
        ),
    );
    let word = (picture.locale.words.relation)(link.relation).arrow;
    let marks = marks(timeline, arrow, picture.locale).join(", ");
    label::write(svg, route, (word, &marks), narrow, room);
    svg.push_str("</g>");
}

fn family(picture: &Drawing<'_>, arrow: &Arrow) -> Family {
    arrow.link(picture.timeline).relation.family()
}

fn class(family: Family) -> &'static str {
    match family {
        Family::Causal => "causal",
        Family::Legal => "legal",
        Family::Factual => "factual",
        _ => "other",
    }
}

/// The line of an arrow: level stretches with smooth bends between them.
fn line(route: &Route) -> String {
    let mut line = String::new();
    let mut before: Option<&Run> = None;
    for run in &route.runs {
        match before {
            None if let Some((x, y)) = route.drop => {
                // Down or up from the card, then a curve into the level.
                let curve = run.from - x;
                let turn = if run.y > y {
                    run.y - curve
                } else {
                    run.y + curve
                };
                add(&mut line, format_args!("M{x} {y}"));
                if (run.y - y).abs() > curve {
                    add(&mut line, format_args!("V{turn}"));
                }
                add(
                    &mut line,
                    format_args!("Q{x} {} {} {}", run.y, run.from, run.y),
                );
            }
            None => add(&mut line, format_args!("M{} {}", run.from, run.y)),
            Some(before) => {
                let middle = before.bend(run);
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
