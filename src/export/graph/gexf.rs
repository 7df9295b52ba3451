//! GEXF 1.3, for Gephi: a dynamic graph in which an event lasts as long as its date is wide.

use std::io::{Result, Write};

use super::{GraphFormat, Options, address, day, edges, remarks};
use crate::export::ExportContext;
use crate::graph::Selection;
use crate::model::{Confidence, Event};
use crate::svg::xml;

/// The format.
pub(super) const FORMAT: GraphFormat = GraphFormat {
    name: "gexf",
    about: "Gephi",
    file: Some("data/graph.gexf"),
    is_drawn: false,
    is_picture: false,
    write,
};

/// What is said of nodes.
const NODE_KEYS: &[(&str, &str)] = &[
    ("date_edtf", "string"),
    ("date_words", "string"),
    ("precision", "string"),
    ("type", "string"),
    ("status", "string"),
    ("url", "anyURI"),
];
/// What is said of edges.
const EDGE_KEYS: &[(&str, &str)] = &[
    ("relation", "string"),
    ("family", "string"),
    ("basis", "string"),
    ("confidence", "string"),
    ("asserted_by", "string"),
    ("sources", "string"),
    ("sentence", "string"),
    ("disputed", "boolean"),
];

fn write(
    context: &ExportContext<'_>,
    selection: &Selection,
    options: &Options<'_>,
    out: &mut dyn Write,
) -> Result<()> {
    let settings = &context.timeline.settings;
    let tag = options.locale.tag;
    out.write_all(
        b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"http://gexf.net/1.3\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" \
         xsi:schemaLocation=\"http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd\" version=\"1.3\">\n",
    )?;
    // The standard has no fields of its own for these.
    let description = [settings.title.get(tag).to_owned()]
        .into_iter()
        .chain(
            remarks(context, selection)
                .iter()
                .map(|(name, value)| format!("{name}: {value}")),
        )
        .collect::<Vec<_>>()
        .join("\n");
    writeln!(
        out,
        "  <meta{}>\n    <creator>throughline</creator>\n    <description>{}</description>\n  </meta>",
        settings
            .as_of
            .as_ref()
            .filter(|date| date.precision() == crate::model::Precision::Day)
            .map(|date| format!(" lastmodifieddate=\"{}\"", xml(date.as_str())))
            .unwrap_or_default(),
        xml(&description),
    )?;
    out.write_all(b"  <graph mode=\"dynamic\" defaultedgetype=\"directed\" timeformat=\"date\" timerepresentation=\"interval\">\n")?;
    attributes(out, "node", NODE_KEYS)?;
    attributes(out, "edge", EDGE_KEYS)?;
    out.write_all(b"    <nodes>\n")?;
    for &position in &selection.events {
        node(out, &context.timeline.events[position], options)?;
    }
    out.write_all(b"    </nodes>\n    <edges>\n")?;
    for edge in edges(context, selection, options) {
        let link = edge.link;
        let weight = match link.confidence {
            Some(Confidence::High) => "3",
            Some(Confidence::Medium) => "2",
            Some(Confidence::Low) | None => "1",
        };
        let directed = if link.relation.family().in_causal_graph() {
            ""
        } else {
            " type=\"undirected\""
        };
        writeln!(
            out,
            "      <edge id=\"{}\" source=\"{}\" target=\"{}\" kind=\"{}\" label=\"{}\" weight=\"{weight}\"{directed}{}>",
            xml(&edge.id()),
            xml(&edge.from.id),
            xml(&edge.to.id),
            link.relation,
            xml(&edge.label),
            span(edge.to),
        )?;
        let disputed = link.disputed.to_string();
        let sources = edge.sources().join(" ");
        values(
            out,
            EDGE_KEYS,
            &[
                link.relation.word(),
                link.relation.family().word(),
                link.basis.word(),
                link.confidence.map_or("", |confidence| confidence.word()),
                link.asserted_by.as_deref().unwrap_or(""),
                &sources,
                &edge.sentence,
                &disputed,
            ],
        )?;
        out.write_all(b"      </edge>\n")?;
    }
    out.write_all(b"    </edges>\n  </graph>\n</gexf>\n")
}

fn node(out: &mut dyn Write, event: &Event, options: &Options<'_>) -> Result<()> {
    writeln!(
        out,
        "      <node id=\"{}\" label=\"{}\"{}>",
        xml(&event.id),
        xml(event.title.get(options.locale.tag)),
        span(event)
    )?;
    values(
        out,
        NODE_KEYS,
        &[
            event.date.as_str(),
            &options.locale.date(&event.date),
            event.date.precision().word(),
            &event.kind,
            event.status.word(),
            &address(options, event),
        ],
    )?;
    out.write_all(b"      </node>\n")
}

/// The first and the last day that a date touches, as far as it has any.
fn span(event: &Event) -> String {
    let start = event
        .date
        .earliest()
        .map(|first| format!(" start=\"{}\"", day(first)));
    let end = event
        .date
        .latest()
        .map(|last| format!(" end=\"{}\"", day(last)));
    start.unwrap_or_default() + &end.unwrap_or_default()
}

fn attributes(out: &mut dyn Write, class: &str, keys: &[(&str, &str)]) -> Result<()> {
    writeln!(out, "    <attributes class=\"{class}\" mode=\"static\">")?;
    for (name, kind) in keys {
        writeln!(
            out,
            "      <attribute id=\"{name}\" title=\"{name}\" type=\"{kind}\"/>"
        )?;
    }
    out.write_all(b"    </attributes>\n")
}

fn values(out: &mut dyn Write, keys: &[(&str, &str)], values: &[&str]) -> Result<()> {
    out.write_all(b"<attvalues>\n")?;
    for ((name, _), value) in keys
        .iter()
        .zip(values)
        .filter(|(_, value)| !value.is_empty())
    {
        writeln!(out, "<attvalue for=\"{name}\" value=\"{}\"/>", xml(value))?;
    }
    out.write_all(b"</attvalues>\n")
}
