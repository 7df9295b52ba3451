//! GEXF 1.3, for Gephi: a dynamic graph in which an event lasts as long as its date is wide.

use std::fmt::Write;

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

fn write(context: &ExportContext<'_>, selection: &Selection, options: &Options<'_>) -> String {
    let settings = &context.timeline.settings;
    let tag = options.locale.tag;
    let mut gexf = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"http://gexf.net/1.3\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" \
         xsi:schemaLocation=\"http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd\" version=\"1.3\">\n",
    );
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
    let _ = writeln!(
        gexf,
        "  <meta{}>\n    <creator>throughline</creator>\n    <description>{}</description>\n  </meta>",
        settings
            .as_of
            .as_ref()
            .filter(|date| date.precision() == crate::model::Precision::Day)
            .map(|date| format!(" lastmodifieddate=\"{}\"", xml(date.as_str())))
            .unwrap_or_default(),
        xml(&description),
    );
    gexf.push_str("  <graph mode=\"dynamic\" defaultedgetype=\"directed\" timeformat=\"date\" timerepresentation=\"interval\">\n");
    attributes(&mut gexf, "node", NODE_KEYS);
    attributes(&mut gexf, "edge", EDGE_KEYS);
    gexf.push_str("    <nodes>\n");
    for &position in &selection.events {
        node(&mut gexf, &context.timeline.events[position], options);
    }
    gexf.push_str("    </nodes>\n    <edges>\n");
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
        let _ = writeln!(
            gexf,
            "      <edge id=\"{}\" source=\"{}\" target=\"{}\" kind=\"{}\" label=\"{}\" weight=\"{weight}\"{directed}{}>",
            xml(&edge.id()),
            xml(&edge.from.id),
            xml(&edge.to.id),
            link.relation,
            xml(&edge.label),
            span(edge.to),
        );
        let disputed = link.disputed.to_string();
        let sources = edge.sources().join(" ");
        values(
            &mut gexf,
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
        );
        gexf.push_str("      </edge>\n");
    }
    gexf.push_str("    </edges>\n  </graph>\n</gexf>\n");
    gexf
}

fn node(gexf: &mut String, event: &Event, options: &Options<'_>) {
    let _ = writeln!(
        gexf,
        "      <node id=\"{}\" label=\"{}\"{}>",
        xml(&event.id),
        xml(event.title.get(options.locale.tag)),
        span(event)
    );
    values(
        gexf,
        NODE_KEYS,
        &[
            event.date.as_str(),
            &options.locale.date(&event.date),
            event.date.precision().word(),
            &event.kind,
            event.status.word(),
            &address(options, event),
        ],
    );
    gexf.push_str("      </node>\n");
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

fn attributes(gexf: &mut String, class: &str, keys: &[(&str, &str)]) {
    let _ = writeln!(gexf, "    <attributes class=\"{class}\" mode=\"static\">");
    for (name, kind) in keys {
        let _ = writeln!(
            gexf,
            "      <attribute id=\"{name}\" title=\"{name}\" type=\"{kind}\"/>"
        );
    }
    gexf.push_str("    </attributes>\n");
}

fn values(gexf: &mut String, keys: &[(&str, &str)], values: &[&str]) {
    gexf.push_str("<attvalues>\n");
    for ((name, _), value) in keys
        .iter()
        .zip(values)
        .filter(|(_, value)| !value.is_empty())
    {
        let _ = writeln!(gexf, "<attvalue for=\"{name}\" value=\"{}\"/>", xml(value));
    }
    gexf.push_str("</attvalues>\n");
}
