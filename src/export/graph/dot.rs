//! DOT, for Graphviz: time runs from left to right, each month on one rank, or on a few where one event of a month led to
//! another.
//!
//! Ranks keep their order through the lengths of the arrows themselves, so that the file has no nodes and no edges besides
//! events and links.

mod escape;
mod ranks;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use rayon::prelude::*;

use self::escape::{escaped, hovered, quoted};
use super::{Cluster, Edge, GraphFormat, Options, address, arrows, remarks};
use crate::export::ExportContext;
use crate::graph::{Arrow, Selection};
use crate::model::{Basis, Event, Family};
use crate::svg::wrap;

/// The format.
pub(super) const FORMAT: GraphFormat = GraphFormat {
    name: "dot",
    about: "Graphviz",
    file: Some("data/graph.dot"),
    is_drawn: false,
    write,
};

/// How wide a label may be, and at which size that is reckoned.
const LABEL: (i32, i32) = (14, 210);
/// How many lines a title may take.
const LINES: usize = 6;
/// What the file ends with.
const END: &str = "}\n";

fn write(context: &ExportContext<'_>, selection: &Selection, options: &Options<'_>) -> String {
    // What the file says of itself goes through the whole collection, which takes as long as the rest.
    let (remarks, body) = rayon::join(
        || remarks(context, selection),
        || body(context, selection, options),
    );
    let mut dot = head(context, remarks, options);
    dot.reserve_exact(body.iter().map(String::len).sum::<usize>() + END.len());
    // Each piece is given back as soon as it stands in the whole: the file is large, and two of them need not be there at once.
    for piece in body {
        dot.push_str(&piece);
    }
    dot.push_str(END);
    dot
}

/// What comes before the nodes: what the file says of itself, and how nodes and edges look.
fn head(
    context: &ExportContext<'_>,
    remarks: Vec<(&'static str, String)>,
    options: &Options<'_>,
) -> String {
    let mut dot = String::from("digraph throughline {\n");
    let title = context.timeline.settings.title.get(options.locale.tag);
    let said = remarks.iter().map(|(name, value)| (*name, escaped(value)));
    let looks = [
        ("rankdir", "LR".to_owned()),
        ("newrank", "true".to_owned()),
        ("label", escaped(title)),
        ("labelloc", "t".to_owned()),
        ("fontname", "Helvetica".to_owned()),
        ("fontsize", "20".to_owned()),
        ("bgcolor", "transparent".to_owned()),
        ("nodesep", "0.25".to_owned()),
        ("ranksep", "0.8".to_owned()),
        ("tooltip", hovered(title)),
    ];
    let attributes: Vec<_> = looks.into_iter().chain(said).collect();
    line(&mut dot, 1, "graph", &attributes);
    line(
        &mut dot,
        1,
        "node",
        &[
            ("shape", "box".to_owned()),
            ("style", "rounded,filled".to_owned()),
            ("fillcolor", "#ffffff".to_owned()),
            ("color", "#5d5a55".to_owned()),
            ("fontname", "Helvetica".to_owned()),
            ("fontsize", "12".to_owned()),
        ],
    );
    line(
        &mut dot,
        1,
        "edge",
        &[
            ("fontname", "Helvetica".to_owned()),
            ("fontsize", "10".to_owned()),
        ],
    );
    dot
}

/// The nodes, the ranks and the edges, in pieces.
fn body(context: &ExportContext<'_>, selection: &Selection, options: &Options<'_>) -> Vec<String> {
    let timeline = context.timeline;
    let events: Vec<&Event> = selection
        .events
        .iter()
        .map(|&event| &timeline.events[event])
        .collect();
    let mut pieces = Vec::new();
    for (group, members) in groups(context, &events, options) {
        let Some((name, label)) = group else {
            pieces.extend(all(&members, |dot, event| node(dot, 1, event, options)));
            continue;
        };
        let mut dot = String::new();
        let _ = writeln!(dot, "  subgraph {} {{", quoted(&format!("cluster_{name}")));
        line(
            &mut dot,
            2,
            "graph",
            &[
                ("label", escaped(&label)),
                ("style", "rounded".to_owned()),
                ("color", "#b3ada2".to_owned()),
            ],
        );
        pieces.push(dot);
        pieces.extend(all(&members, |dot, event| node(dot, 2, event, options)));
        pieces.push("  }\n".to_owned());
    }
    let rank = ranks::ranks(context, selection);
    let mut members: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
    for event in &events {
        if let Some(&rank) = rank.get(event.id.as_str()) {
            members.entry(rank).or_default().push(&event.id);
        }
    }
    // Graphviz cannot keep ranks and boxes apart from each other: where there are boxes, arrows alone hold the order.
    members.retain(|_, members| members.len() > 1 && options.cluster.is_none());
    let mut dot = String::new();
    for members in members.values() {
        dot.push_str("  { rank=same;");
        for id in members {
            let _ = write!(dot, " {};", quoted(id));
        }
        dot.push_str(" }\n");
    }
    pieces.push(dot);
    let arrows: Vec<&Arrow> = arrows(selection).collect();
    pieces.extend(all(&arrows, |dot, arrow| {
        edge(dot, &Edge::new(timeline, arrow, options), &rank, options);
    }));
    pieces
}

/// Statements of their own in pieces, written side by side and kept in their order.
fn all<T: Sync>(items: &[T], write: impl Fn(&mut String, &T) + Sync) -> Vec<String> {
    items
        .par_chunks(256)
        .map(|items| {
            let mut text = String::new();
            items.iter().for_each(|item| write(&mut text, item));
            text
        })
        .collect()
}

/// A box's name and what is written on it.
type Group = Option<(String, String)>;

/// Events by the boxes that they stand in, in the order of the boxes' names; without boxes one group.
fn groups<'a>(
    context: &ExportContext<'_>,
    events: &[&'a Event],
    options: &Options<'_>,
) -> BTreeMap<Group, Vec<&'a Event>> {
    let language = options.locale.tag;
    let timeline = context.timeline;
    let mut groups: BTreeMap<Group, Vec<&Event>> = BTreeMap::new();
    for &event in events {
        let group = options.cluster.and_then(|cluster| match cluster {
            Cluster::Year => event
                .date
                .year()
                .map(|year| (year.to_string(), year.to_string())),
            Cluster::Actor => event.actors.first().map(|part| {
                let name = timeline
                    .actors
                    .get(&part.actor)
                    .map_or("", |actor| actor.name.get(language));
                (part.actor.to_string(), name.to_owned())
            }),
            Cluster::Topic => event.topics.first().map(|topic| {
                let name = timeline
                    .topics
                    .get(topic)
                    .map_or("", |topic| topic.name.get(language));
                (topic.to_string(), name.to_owned())
            }),
        });
        groups.entry(group).or_default().push(event);
    }
    groups
}

fn node(dot: &mut String, depth: usize, event: &Event, options: &Options<'_>) {
    let title = event.title.get(options.locale.tag);
    let date = options.locale.date(&event.date);
    let mut lines = wrap(title, LABEL.0, LABEL.1, LINES);
    lines.push(date.clone());
    let lines: Vec<String> = lines.iter().map(|line| escaped(line)).collect();
    line(
        dot,
        depth,
        &quoted(&event.id),
        &[
            ("id", escaped(&event.id)),
            ("label", lines.join("\\n")),
            ("URL", escaped(&address(options, event))),
            ("tooltip", hovered(&format!("{date}: {title}"))),
            ("class", escaped(&format!("event kind-{}", event.kind))),
            ("date", escaped(event.date.as_str())),
            ("edtf", escaped(event.date.as_str())),
            ("precision", event.date.precision().word().to_owned()),
            ("kind", escaped(&event.kind)),
            ("status", event.status.word().to_owned()),
        ],
    );
}

fn edge(dot: &mut String, edge: &Edge<'_>, rank: &BTreeMap<&str, usize>, options: &Options<'_>) {
    let link = edge.link;
    let family = link.relation.family();
    let color = match family {
        Family::Causal => "#a3330b",
        Family::Legal => "#1d4f8c",
        Family::Factual => "#4a5d0c",
        _ => "#5d5a55",
    };
    let mut class = format!("edge {} basis-{}", family.word(), link.basis);
    if link.disputed {
        class.push_str(" disputed");
    }
    let mut attributes = vec![
        ("id", escaped(&edge.id())),
        ("label", escaped(&edge.label)),
        ("style", style(edge).to_owned()),
        ("color", color.to_owned()),
        ("fontcolor", color.to_owned()),
        ("tooltip", hovered(&edge.sentence)),
        ("labeltooltip", hovered(&edge.sentence)),
        ("URL", escaped(&address(options, edge.to))),
        ("class", escaped(&class)),
        ("relation", link.relation.word().to_owned()),
        ("family", family.word().to_owned()),
        ("basis", link.basis.word().to_owned()),
        ("disputed", link.disputed.to_string()),
    ];
    attributes.extend(
        link.confidence
            .map(|confidence| ("confidence", confidence.word().to_owned())),
    );
    attributes.extend(
        link.asserted_by
            .as_ref()
            .map(|actor| ("asserted_by", escaped(actor))),
    );
    if !link.sources.is_empty() {
        attributes.push(("sources", escaped(&edge.sources().join(" "))));
    }
    let ends = (
        rank.get(edge.from.id.as_str()),
        rank.get(edge.to.id.as_str()),
    );
    if family.in_causal_graph() {
        if let (Some(from), Some(to)) = ends {
            match to.checked_sub(*from) {
                // Months that lie between are kept free of shortcuts.
                Some(apart @ 2..) => attributes.push(("minlen", apart.to_string())),
                Some(1) => {}
                _ => attributes.extend(free(options)),
            }
        }
    } else {
        attributes.extend(free(options));
        attributes.push(("arrowhead", "none".to_owned()));
    }
    if family == Family::Factual {
        attributes.push(("arrowhead", "vee".to_owned()));
    }
    let ends = format!("{} -> {}", quoted(&edge.from.id), quoted(&edge.to.id));
    line(dot, 1, &ends, &attributes);
}

/// What keeps an edge from having a say in where events stand. Graphviz 2.43 fails on edges without constraint between
/// boxes, so there they weigh nothing instead.
fn free(options: &Options<'_>) -> Vec<(&'static str, String)> {
    if options.cluster.is_some() {
        vec![("weight", "0".to_owned())]
    } else {
        vec![("constraint", "false".to_owned())]
    }
}

/// Families and weak arrows are told apart by their lines, besides by their words.
fn style(edge: &Edge<'_>) -> &'static str {
    let family = edge.link.relation.family();
    match (family, edge.link.disputed, edge.link.basis) {
        (Family::Legal, false, Basis::Editorial) => "dashed,bold",
        (Family::Causal | Family::Factual, false, Basis::Editorial) => "dashed",
        (Family::Legal, false, _) => "bold",
        (Family::Causal | Family::Factual, false, _) => "solid",
        // What is disputed, and what is not causal.
        _ => "dotted",
    }
}

/// One statement. The values are escaped already.
fn line(dot: &mut String, depth: usize, name: &str, attributes: &[(&str, String)]) {
    let _ = write!(dot, "{}{name} [", "  ".repeat(depth));
    let mut seen = BTreeSet::new();
    for (number, (key, value)) in attributes
        .iter()
        .filter(|(key, _)| seen.insert(*key))
        .enumerate()
    {
        let comma = if number == 0 { "" } else { ", " };
        let _ = write!(dot, "{comma}{key}=\"{value}\"");
    }
    dot.push_str("];\n");
}
