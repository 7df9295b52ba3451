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
use std::io::{Result, Write};

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
/// What every Graphviz can measure; a list of fonts takes it longer.
const FONT: &str = "Helvetica";

fn write(
    context: &ExportContext<'_>,
    selection: &Selection,
    options: &Options<'_>,
    out: &mut dyn Write,
) -> Result<()> {
    opening(context, selection, options, out)?;
    body(context, selection, options, out)?;
    out.write_all(b"}\n")
}

/// What comes before the nodes: what the file says of itself, and how nodes and edges look.
fn opening(
    context: &ExportContext<'_>,
    selection: &Selection,
    options: &Options<'_>,
    out: &mut dyn Write,
) -> Result<()> {
    let palette = Palette::of(options.dark);
    let title = context.timeline.settings.title.get(options.locale.tag);
    let said = remarks(context, selection)
        .into_iter()
        .map(|(name, value)| (name, escaped(&value)));
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
    out.write_all(b"digraph throughline {\n")?;
    line(out, 1, "graph", &attributes)?;
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
    line(out, 1, "node", &node.map(owned))?;
    let edge = [("fontname", FONT), ("fontsize", "10"), ("len", "3")];
    let edge = edge.into_iter().chain(usual_looks(options)).map(owned);
    line(out, 1, "edge", &edge.collect::<Vec<_>>())
}

/// The nodes, the axis and the edges.
fn body(
    context: &ExportContext<'_>,
    selection: &Selection,
    options: &Options<'_>,
    out: &mut dyn Write,
) -> Result<()> {
    let timeline = context.timeline;
    let palette = Palette::of(options.dark);
    let events: Vec<&Event> = selection
        .events
        .iter()
        .map(|&event| &timeline.events[event])
        .collect();
    let columns = match options.layout {
        Layout::Flow => Vec::new(),
        Layout::Time => columns(context, selection, options.locale),
    };
    axis(&columns, out)?;
    for (group, members) in groups(context, &events, options) {
        let depth = 1 + usize::from(group.is_some());
        if let Some((name, label)) = &group {
            writeln!(out, "  subgraph {} {{", quoted(&format!("cluster_{name}")))?;
            let looks = [
                ("label", escaped(label)),
                ("tooltip", hovered(label)),
                ("style", "rounded".to_owned()),
                ("color", palette.frame.to_owned()),
            ];
            line(out, 2, "graph", &looks)?;
        }
        all(&members, out, |event, out| {
            node(depth, event, timeline, options, out)
        })?;
        if group.is_some() {
            out.write_all(b"  }\n")?;
        }
    }
    ranks(&columns, out)?;
    let arrows: Vec<&Arrow> = arrows(selection).collect();
    all(&arrows, out, |arrow, out| {
        edge(&Edge::new(timeline, arrow, options), options, out)
    })
}

/// Statements of their own, made side by side, some thousand at a time, and written in their order.
fn all<T: Sync>(
    items: &[T],
    out: &mut dyn Write,
    statement: impl Fn(&T, &mut dyn Write) -> Result<()> + Sync,
) -> Result<()> {
    for items in items.chunks(4096) {
        let parts: Vec<&[T]> = items.chunks(256).collect();
        let pieces = parallel::map(&parts, |items| -> Result<Vec<u8>> {
            let mut piece = Vec::new();
            items
                .iter()
                .try_for_each(|item| statement(item, &mut piece))?;
            Ok(piece)
        });
        for piece in pieces {
            out.write_all(&piece?)?;
        }
    }
    Ok(())
}

/// One statement. The values are escaped already.
fn line(
    out: &mut dyn Write,
    depth: usize,
    name: &str,
    attributes: &[(&str, String)],
) -> Result<()> {
    write!(out, "{}{name} [", "  ".repeat(depth))?;
    let mut seen = BTreeSet::new();
    for (number, (key, value)) in attributes
        .iter()
        .filter(|(key, _)| seen.insert(*key))
        .enumerate()
    {
        let comma = if number == 0 { "" } else { ", " };
        write!(out, "{comma}{key}=\"{value}\"")?;
    }
    out.write_all(b"];\n")
}
