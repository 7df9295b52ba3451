//! Arrows: smooth lines with a word on each, told apart by style and by word.

use super::label::{self, HEAD, Placed};
use super::label_placement::LabelPlacement;
use super::line::line;
use super::sentence::{attributed_grounds, marks, sentence};
use super::{Drawing, add, xml};
use crate::graph::Arrow;
use crate::graph::layout::{Layout, Route};
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
pub(super) fn write(
    svg: &mut String,
    picture: &Drawing<'_>,
    (layout, bars): (&Layout, &[(i32, i32)]),
    shortest: i32,
) {
    let room = LabelPlacement::beside(layout, bars);
    let labels = labels(picture, layout, shortest - HEAD, room);
    let id = xml(picture.id);
    for (name, heads) in [
        ("causal", true),
        ("legal", true),
        ("factual", true),
        ("disputed", true),
        ("other", false),
    ] {
        let members: Vec<(usize, &Arrow, &Route)> = picture
            .arrows
            .iter()
            .zip(&layout.routes)
            .enumerate()
            .filter(|(_, (arrow, route))| group(picture, arrow) == name && !route.runs.is_empty())
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
        for (number, arrow, route) in members {
            one(
                svg,
                picture,
                (arrow, route),
                labels.get(number).and_then(Option::as_ref),
            );
        }
        svg.push_str("</g>");
    }
}

/// The label of each arrow that has room for one. Short arrows have the least choice, so they choose first.
fn labels(
    picture: &Drawing<'_>,
    layout: &Layout,
    narrow: i32,
    mut room: LabelPlacement,
) -> Vec<Option<Placed>> {
    let mut order: Vec<(i32, usize, &Arrow, &Route)> = picture
        .arrows
        .iter()
        .zip(&layout.routes)
        .enumerate()
        .map(|(number, (arrow, route))| (length(route), number, arrow, route))
        .collect();
    order.sort_by_key(|&(length, number, ..)| (length, number));
    let mut labels: Vec<Option<Placed>> = order.iter().map(|_| None).collect();
    for (_, number, arrow, route) in order {
        let relation = arrow.link(picture.timeline).relation;
        let word = picture.locale.words.relation(relation).arrow;
        let marks = marks(picture.timeline, arrow, picture.locale).join(", ");
        labels[number] = label::place(route, (word, &marks), narrow, &mut room);
    }
    labels
}

/// How long an arrow is, along the axis and across it.
fn length(route: &Route) -> i32 {
    let level = route.runs.iter().map(|run| (run.to - run.from).abs());
    let turns = route
        .runs
        .windows(2)
        .filter_map(|pair| Some((pair.first()?, pair.last()?)));
    let turns = turns.map(|(one, next)| (next.y - one.y).abs() + (next.from - one.to).abs());
    level.chain(turns).fold(0, i32::saturating_add)
}

fn one(
    svg: &mut String,
    picture: &Drawing<'_>,
    (arrow, route): (&Arrow, &Route),
    label: Option<&Placed>,
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
    if let Some(label) = label {
        label.write(svg);
    }
    svg.push_str("</g>");
}

fn family(picture: &Drawing<'_>, arrow: &Arrow) -> Family {
    arrow.link(picture.timeline).relation.family()
}

/// The arrows whose heads look alike: a disputed one shows it up to its tip.
fn group(picture: &Drawing<'_>, arrow: &Arrow) -> &'static str {
    let class = class(family(picture, arrow));
    if arrow.link(picture.timeline).disputed && class != "other" {
        "disputed"
    } else {
        class
    }
}

fn class(family: Family) -> &'static str {
    match family {
        Family::Causal => "causal",
        Family::Legal => "legal",
        Family::Factual => "factual",
        _ => "other",
    }
}
