//! DOT, for Graphviz: `dot` draws it from left to right, `neato`, `fdp` and `sfdp` read the same file.
//!
//! By default it holds nothing that bends the layout: no ranks, no lengths, no nodes and no edges besides events and links.
//! It keeps to what all readers of DOT agree on: every name and value stands between quotes, one statement a line, no markup in
//! labels, no ports, not `strict`.

mod axis;
mod caption;
mod escape;
mod groups;
mod palette;

use std::collections::BTreeSet;
use std::fmt::Write;

use rayon::prelude::*;

use self::axis::{Column, columns};
use self::caption::caption;
use self::escape::{escaped, hovered, quoted};
use self::groups::groups;
use self::palette::{Fill, Palette, head, stroke};
use super::{Edge, GraphFormat, Layout, Options, address, arrows, remarks};
use crate::export::ExportContext;
use crate::graph::{Arrow, Selection};
use crate::model::{Basis, Event, Family, Timeline};
use crate::svg::wrap;

/// The format.
pub(super) const FORMAT: GraphFormat = GraphFormat {
    name: "dot",
    about: "Graphviz",
    file: Some("data/graph.dot"),
    is_drawn: false,
    is_picture: true,
    write,
};

/// How wide a label may be, and at which size that is reckoned.
const LABEL: (i32, i32) = (14, 210);
/// How many lines a title may take, and how many the date and the kind below it.
const LINES: usize = 6;
const DATE_LINES: usize = 3;
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

/// The heads of the columns, from left to right, and what keeps them in that order.
fn axis(columns: &[Column<'_>]) -> String {
    let mut dot = String::new();
    for column in columns {
        let is_headed = !column.heading.is_empty();
        let shape = if is_headed { "plaintext" } else { "point" };
        let mut looks = vec![
            ("label", escaped(&column.heading)),
            ("class", "axis".to_owned()),
            ("group", "axis".to_owned()),
            ("shape", shape.to_owned()),
            (
                "style",
                if is_headed { "solid" } else { "invis" }.to_owned(),
            ),
        ];
        if is_headed {
            looks.push(("fontsize", "18".to_owned()));
        }
        line(&mut dot, 1, &quoted(&column.name), &looks);
    }
    for pair in columns.windows(2) {
        let ends = format!("{} -> {}", quoted(&pair[0].name), quoted(&pair[1].name));
        let looks = [("class", "axis"), ("style", "invis"), ("weight", "100")];
        let looks = looks.map(|(name, value)| (name, value.to_owned()));
        line(&mut dot, 1, &ends, &looks);
    }
    dot
}

/// What puts events under the heads of their columns.
fn ranks(columns: &[Column<'_>]) -> String {
    let mut dot = String::new();
    for column in columns {
        let _ = write!(dot, "  {{ rank=\"same\"; {};", quoted(&column.name));
        for id in &column.events {
            let _ = write!(dot, " {};", quoted(id));
        }
        dot.push_str(" }\n");
    }
    dot
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

fn node(dot: &mut String, depth: usize, event: &Event, timeline: &Timeline, options: &Options<'_>) {
    let title = event.title.get(options.locale.tag);
    let date = options.locale.date(&event.date);
    let kinds = &timeline.settings.kinds;
    let kind = kinds.iter().find(|kind| kind.id == event.kind);
    let name = kind.map_or("", |kind| kind.name.get(options.locale.tag));
    let fill = Fill::of(kinds, &event.kind);
    let mut lines = wrap(title, LABEL.0, LABEL.1, LINES);
    lines.extend(wrap(
        &format!("{date} · {name}"),
        LABEL.0,
        LABEL.1,
        DATE_LINES,
    ));
    let lines: Vec<String> = lines.iter().map(|line| escaped(line)).collect();
    let mut attributes = vec![
        ("id", escaped(&event.id)),
        ("label", lines.join("\\n")),
        ("fillcolor", Palette::of(options.dark).fill(fill).to_owned()),
    ];
    if kind.is_some_and(|kind| kind.legal) {
        attributes.push(("style", "filled".to_owned()));
    }
    if fill.is_double {
        attributes.push(("peripheries", "2".to_owned()));
    }
    attributes.extend([
        ("URL", escaped(&address(options, event))),
        ("tooltip", hovered(&format!("{date}: {title} ({name})"))),
        ("class", escaped(&format!("event kind-{}", event.kind))),
        ("date", escaped(event.date.as_str())),
        ("edtf", escaped(event.date.as_str())),
        ("precision", event.date.precision().word().to_owned()),
        ("kind", escaped(&event.kind)),
        ("status", event.status.word().to_owned()),
    ]);
    line(dot, depth, &quoted(&event.id), &attributes);
}

type Looks = [(&'static str, &'static str); 5];

/// How edges look unless they say otherwise: like a causal link on an official text.
const fn usual_looks(options: &Options<'_>) -> Looks {
    appearance(Family::Causal, Basis::Official, false, options)
}

fn looks(edge: &Edge<'_>, options: &Options<'_>) -> Looks {
    let link = edge.link;
    appearance(link.relation.family(), link.basis, link.disputed, options)
}

/// Head, line and colours of a link.
const fn appearance(family: Family, basis: Basis, disputed: bool, options: &Options<'_>) -> Looks {
    let color = Palette::of(options.dark).line(family);
    let (style, width) = stroke(basis);
    [
        ("style", style),
        ("penwidth", width),
        ("arrowhead", head(family, disputed)),
        ("color", color),
        ("fontcolor", color),
    ]
}

fn edge(dot: &mut String, edge: &Edge<'_>, options: &Options<'_>) {
    let link = edge.link;
    let family = link.relation.family();
    let mut class = format!("edge {} basis-{}", family.word(), link.basis);
    if link.disputed {
        class.push_str(" disputed");
    }
    let mut attributes = vec![
        ("id", escaped(&edge.id())),
        ("label", escaped(&edge.label)),
        ("tooltip", hovered(&edge.sentence)),
        ("labeltooltip", hovered(&edge.sentence)),
        ("URL", escaped(&address(options, edge.to))),
        ("class", escaped(&class)),
        ("relation", link.relation.word().to_owned()),
        ("family", family.word().to_owned()),
        ("basis", link.basis.word().to_owned()),
        ("disputed", link.disputed.to_string()),
    ];
    // Looks that are those of most edges are said once, for all of them: Graphviz takes its time over each value.
    let usual = usual_looks(options);
    let looks = looks(edge, options).into_iter().zip(usual);
    attributes.extend(
        looks
            .filter(|(look, usual)| look != usual)
            .map(|((name, value), _)| (name, value.to_owned())),
    );
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
    let (from, to) = (edge.from.id.as_str(), edge.to.id.as_str());
    if options.layout == Layout::Time {
        // The columns stand already. Graphviz 2.43 fails where some edges have a say in them and others have none.
        attributes.push(("constraint", "false".to_owned()));
    } else if !family.in_causal_graph() {
        // What is no cause gives way to what is.
        attributes.push(("weight", "0".to_owned()));
    }
    let ends = format!("{} -> {}", quoted(from), quoted(to));
    line(dot, 1, &ends, &attributes);
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
