//! DOT, for Graphviz: `dot` draws it from left to right, `neato`, `fdp` and `sfdp` read the same file.
//!
//! By default it holds nothing that bends the layout: no ranks, no lengths, no nodes and no edges besides events and links.
//! It keeps to what all readers of DOT agree on: every name and value stands between quotes, one statement a line, no markup in
//! labels, no ports, not `strict`.

mod axis;
mod caption;
mod edge;
mod escape;
mod groups;
mod node;

use std::collections::BTreeSet;
use std::fmt::Write;

use self::axis::{axis, columns, ranks};
use self::caption::caption;
use self::edge::{edge, usual_looks};
use self::escape::{escaped, hovered, quoted};
use self::groups::groups;
use self::node::node;
use super::palette::Palette;
use super::{Edge, GraphFormat, Layout, Options, arrows, remarks};
use crate::export::ExportContext;
use crate::graph::{Arrow, Selection};
use crate::model::Event;
use crate::parallel;

/// The format.
pub(super) const FORMAT: GraphFormat = GraphFormat {
    name: "dot",
    about: "Graphviz",
    file: Some("data/graph.dot"),
    is_drawn: false,
    is_picture: true,
    write,
};

/// Up to how many lines `neato`, `fdp` and `sfdp` lead around boxes in half a minute; where there are more, they draw them straight.
const MOST_ROUTED: usize = 400;
/// What the file ends with.
const END: &str = "}\n";
/// What every Graphviz can measure; a list of fonts takes it longer.
const FONT: &str = "Helvetica";

fn write(context: &ExportContext<'_>, selection: &Selection, options: &Options<'_>) -> String {
    // What the file says of itself goes through the whole collection, which takes as long as the rest.
    let (remarks, body) = rayon::join(
        || remarks(context, selection),
        || body(context, selection, options),
    );
    let mut dot = opening(context, selection, remarks, options);
    dot.reserve_exact(body.iter().map(String::len).sum::<usize>() + END.len());
    // Each piece is given back as soon as it stands in the whole: the file is large, and two of them need not be there at once.
    for piece in body {
        dot.push_str(&piece);
    }
    dot.push_str(END);
    dot
}

/// What comes before the nodes: what the file says of itself, and how nodes and edges look.
fn opening(
    context: &ExportContext<'_>,
    selection: &Selection,
    remarks: Vec<(&'static str, String)>,
    options: &Options<'_>,
) -> String {
    let palette = Palette::of(options.dark);
    let title = context.timeline.settings.title.get(options.locale.tag);
    let said = remarks.iter().map(|(name, value)| (*name, escaped(value)));
    let lines = arrows(selection).count();
    let looks = [
        ("rankdir", "LR"),
        // What keeps boxes apart and lines around them where `neato`, `fdp` or `sfdp` draws; `dot` has no use for it.
        ("overlap", "prism"),
        ("sep", "+16"),
        ("K", "1.8"),
        ("outputorder", "edgesfirst"),
        // Beyond as many steps as there are nodes `dot` makes the picture no better, only later.
        ("nslimit", "1"),
        ("labelloc", "t"),
        ("labeljust", "l"),
        ("fontname", FONT),
        ("fontsize", "14"),
        ("fontcolor", palette.text),
        ("bgcolor", palette.ground),
    ];
    let own = [
        ("label", caption(context, selection, options)),
        ("tooltip", hovered(title)),
    ];
    let looks = looks
        .into_iter()
        .chain(options.cluster.map(|_| ("newrank", "true")))
        .chain((lines <= MOST_ROUTED).then_some(("splines", "true")))
        .map(|(name, value)| (name, value.to_owned()));
    let attributes: Vec<_> = looks.chain(own).chain(said).collect();
    let mut dot = String::from("digraph throughline {\n");
    line(&mut dot, 1, "graph", &attributes);
    let owned = |(name, value): (&'static str, &'static str)| (name, value.to_owned());
    let node = [
        ("shape", "box"),
        ("style", "rounded,filled"),
        ("fillcolor", palette.plain),
        ("color", palette.border),
        ("fontcolor", palette.text),
        ("fontname", FONT),
        ("fontsize", "12"),
        ("margin", "0.12,0.06"),
    ];
    line(&mut dot, 1, "node", &node.map(owned));
    let edge = [("fontname", FONT), ("fontsize", "10"), ("len", "3")];
    let edge = edge.into_iter().chain(usual_looks(options)).map(owned);
    line(&mut dot, 1, "edge", &edge.collect::<Vec<_>>());
    dot
}

/// The nodes, the axis and the edges, in pieces.
fn body(context: &ExportContext<'_>, selection: &Selection, options: &Options<'_>) -> Vec<String> {
    let timeline = context.timeline;
    let palette = Palette::of(options.dark);
    let events: Vec<&Event> = selection
        .events
        .iter()
        .map(|&event| &timeline.events[event])
        .collect();
    let mut pieces = Vec::new();
    let columns = match options.layout {
        Layout::Flow => Vec::new(),
        Layout::Time => columns(context, selection, options.locale),
    };
    pieces.push(axis(&columns));
    for (group, members) in groups(context, &events, options) {
        let depth = 1 + usize::from(group.is_some());
        let nodes = all(&members, |dot, event| {
            node(dot, depth, event, timeline, options);
        });
        let Some((name, label)) = group else {
            pieces.extend(nodes);
            continue;
        };
        let mut dot = String::new();
        let _ = writeln!(dot, "  subgraph {} {{", quoted(&format!("cluster_{name}")));
        let looks = [
            ("label", escaped(&label)),
            ("tooltip", hovered(&label)),
            ("style", "rounded".to_owned()),
            ("color", palette.frame.to_owned()),
        ];
        line(&mut dot, 2, "graph", &looks);
        pieces.push(dot);
        pieces.extend(nodes);
        pieces.push("  }\n".to_owned());
    }
    pieces.push(ranks(&columns));
    let arrows: Vec<&Arrow> = arrows(selection).collect();
    pieces.extend(all(&arrows, |dot, arrow| {
        edge(dot, &Edge::new(timeline, arrow, options), options);
    }));
    pieces
}

/// Statements of their own in pieces, written side by side and kept in their order.
fn all<T: Sync>(items: &[T], write: impl Fn(&mut String, &T) + Sync) -> Vec<String> {
    let parts: Vec<&[T]> = items.chunks(256).collect();
    parallel::map(&parts, |items| {
        let mut text = String::new();
        items.iter().for_each(|item| write(&mut text, item));
        text
    })
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
