//! GraphML, for NetworkX, igraph, Gephi and many more; with labels in elements of yEd's own, for yEd.
//!
//! Gephi shows the attribute `label`. The elements of yEd are a format of their own, since igraph warns of each of them.

use std::io::{Result, Write};

use super::{Edge, GraphFormat, Options, address, day, edges, remarks};
use crate::export::ExportContext;
use crate::graph::Selection;
use crate::model::{Basis, Event};
use crate::svg::{wrap, xml};

/// The format.
pub(super) const FORMAT: GraphFormat = GraphFormat {
    name: "graphml",
    about: "NetworkX, igraph, Gephi",
    file: Some("data/graph.graphml"),
    is_drawn: false,
    is_picture: false,
    write,
};

/// The same for yEd.
pub(super) const YED_FORMAT: GraphFormat = GraphFormat {
    name: "yed",
    about: "GraphML with the labels and boxes of yEd",
    file: None,
    write: for_yed,
    ..FORMAT
};

/// The elements of yEd.
const YED: &str = "http://www.yworks.com/xml/graphml";
/// How wide a label of yEd may be, at which size that is reckoned, and how many lines it may take; how high a line is, and what a
/// box has beside it.
const LABEL: (i32, i32) = (14, 210);
const LINES: usize = 8;
const LINE: usize = 18;
const MARGIN: (i32, usize) = (20, 12);

/// What is said of nodes besides their titles.
const NODE_KEYS: &[&str] = &[
    "label",
    "date_edtf",
    "date_words",
    "date_start",
    "date_end",
    "precision",
    "type",
    "status",
    "url",
];
/// What is said of edges.
const EDGE_KEYS: &[&str] = &[
    "relation",
    "family",
    "basis",
    "confidence",
    "asserted_by",
    "sources",
    "label",
    "sentence",
];

fn write(
    context: &ExportContext<'_>,
    selection: &Selection,
    options: &Options<'_>,
    out: &mut dyn Write,
) -> Result<()> {
    document(context, selection, options, false, out)
}

fn for_yed(
    context: &ExportContext<'_>,
    selection: &Selection,
    options: &Options<'_>,
    out: &mut dyn Write,
) -> Result<()> {
    document(context, selection, options, true, out)
}

fn document(
    context: &ExportContext<'_>,
    selection: &Selection,
    options: &Options<'_>,
    is_for_yed: bool,
    out: &mut dyn Write,
) -> Result<()> {
    let space = if is_for_yed {
        format!(" xmlns:y=\"{YED}\"")
    } else {
        String::new()
    };
    write!(
        out,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"{space} \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns \
         http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n",
    )?;
    let locales = &context.timeline.settings.locales;
    for locale in locales {
        key(out, "node", &format!("title_{locale}"), "string")?;
    }
    for name in NODE_KEYS {
        key(out, "node", name, "string")?;
    }
    for name in EDGE_KEYS {
        key(out, "edge", name, "string")?;
    }
    key(out, "edge", "disputed", "boolean")?;
    for name in ["title", "format", "licence", "as_of", "records", "left_out"] {
        key(out, "graph", name, "string")?;
    }
    for of in ["node", "edge"].iter().filter(|_| is_for_yed) {
        writeln!(
            out,
            "  <key id=\"{of}-graphics\" for=\"{of}\" yfiles.type=\"{of}graphics\"/>"
        )?;
    }
    out.write_all(b"  <graph id=\"throughline\" edgedefault=\"directed\">\n")?;
    let settings = &context.timeline.settings;
    data(
        out,
        "graph",
        "title",
        settings.title.get(options.locale.tag),
    )?;
    for (name, value) in remarks(context, selection) {
        data(out, "graph", name, &value)?;
    }
    for &position in &selection.events {
        node(
            out,
            &context.timeline.events[position],
            locales,
            options,
            is_for_yed,
        )?;
    }
    for edge in edges(context, selection, options) {
        let link = edge.link;
        writeln!(
            out,
            "    <edge id=\"{}\" source=\"{}\" target=\"{}\">",
            xml(&edge.id()),
            xml(&edge.from.id),
            xml(&edge.to.id)
        )?;
        if is_for_yed {
            line(out, &edge)?;
        }
        let values = [
            link.relation.word(),
            link.relation.family().word(),
            link.basis.word(),
            link.confidence.map_or("", |confidence| confidence.word()),
            link.asserted_by.as_deref().unwrap_or(""),
            &edge.sources().join(" "),
            &edge.label,
            &edge.sentence,
            if link.disputed { "true" } else { "false" },
        ];
        for (name, value) in EDGE_KEYS.iter().chain(&["disputed"]).zip(values) {
            data(out, "edge", name, value)?;
        }
        out.write_all(b"    </edge>\n")?;
    }
    out.write_all(b"  </graph>\n</graphml>\n")
}

fn node(
    out: &mut dyn Write,
    event: &Event,
    locales: &[String],
    options: &Options<'_>,
    is_for_yed: bool,
) -> Result<()> {
    writeln!(out, "    <node id=\"{}\">", xml(&event.id))?;
    let (title, date) = (
        event.title.get(options.locale.tag),
        options.locale.date(&event.date),
    );
    if is_for_yed {
        node_box(out, title, &date)?;
    }
    for locale in locales {
        data(
            out,
            "node",
            &format!("title_{locale}"),
            event.title.exactly(locale).unwrap_or(""),
        )?;
    }
    let values = [
        title,
        event.date.as_str(),
        &date,
        &event.date.earliest().map(day).unwrap_or_default(),
        &event.date.latest().map(day).unwrap_or_default(),
        event.date.precision().word(),
        &event.kind,
        event.status.word(),
        &address(options, event),
    ];
    for (name, value) in NODE_KEYS.iter().zip(values) {
        data(out, "node", name, value)?;
    }
    out.write_all(b"    </node>\n")
}

/// The box that yEd draws: the title, and the date below it.
fn node_box(out: &mut dyn Write, title: &str, date: &str) -> Result<()> {
    let mut lines = wrap(title, LABEL.0, LABEL.1, LINES);
    lines.extend(wrap(date, LABEL.0, LABEL.1, LINES));
    writeln!(
        out,
        "<data key=\"node-graphics\"><y:ShapeNode><y:Geometry height=\"{}\" width=\"{}\"/><y:NodeLabel>{}</y:NodeLabel>\
         <y:Shape type=\"roundrectangle\"/></y:ShapeNode></data>",
        lines.len() * LINE + MARGIN.1,
        LABEL.1 + MARGIN.0,
        xml(&lines.join("\n"))
    )
}

/// The line that yEd draws.
fn line(out: &mut dyn Write, edge: &Edge<'_>) -> Result<()> {
    let kind = match edge.link.basis {
        Basis::Official | Basis::Stated => "line",
        Basis::Press => "dashed",
        Basis::Editorial => "dotted",
    };
    let head = if edge.link.relation.family().in_causal_graph() {
        "standard"
    } else {
        "none"
    };
    writeln!(
        out,
        "<data key=\"edge-graphics\"><y:PolyLineEdge><y:LineStyle type=\"{kind}\"/><y:Arrows source=\"none\" target=\"{head}\"/>\
         <y:EdgeLabel>{}</y:EdgeLabel></y:PolyLineEdge></data>",
        xml(&edge.label)
    )
}

fn key(out: &mut dyn Write, of: &str, name: &str, kind: &str) -> Result<()> {
    let name = xml(name);
    writeln!(
        out,
        "  <key id=\"{of}-{name}\" for=\"{of}\" attr.name=\"{name}\" attr.type=\"{kind}\"/>"
    )
}

/// One value; nothing is written where there is none.
fn data(out: &mut dyn Write, of: &str, name: &str, value: &str) -> Result<()> {
    if !value.is_empty() {
        writeln!(
            out,
            "<data key=\"{of}-{}\">{}</data>",
            xml(name),
            xml(value)
        )?;
    }
    Ok(())
}
