//! Node-link JSON, for D3, NetworkX and programs of one's own.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{GraphFormat, Options, address, day, edges};
use crate::export::ExportContext;
use crate::export::provenance::Provenance;
use crate::graph::Selection;
use crate::model::{Event, Text};

/// The format.
pub(super) const FORMAT: GraphFormat = GraphFormat {
    name: "json",
    about: "node-link JSON for D3 and NetworkX",
    file: None,
    is_drawn: false,
    is_picture: false,
    write,
};

#[derive(Serialize)]
struct NodeLink<'a> {
    directed: bool,
    multigraph: bool,
    graph: About<'a>,
    nodes: Vec<Node<'a>>,
    links: Vec<Connection<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    left_out: Vec<String>,
}

#[derive(Serialize)]
struct About<'a> {
    format: &'static str,
    title: Texts<'a>,
    licence: Option<&'a str>,
    as_of: Option<&'a str>,
    records: &'a str,
}

type Texts<'a> = BTreeMap<&'a str, &'a str>;

#[derive(Serialize)]
struct Node<'a> {
    id: &'a str,
    title: Texts<'a>,
    date: &'a str,
    earliest: Option<String>,
    latest: Option<String>,
    precision: &'static str,
    kind: &'a str,
    status: &'static str,
    url: String,
}

#[derive(Serialize)]
struct Connection<'a> {
    source: &'a str,
    target: &'a str,
    key: usize,
    relation: &'static str,
    family: &'static str,
    basis: &'static str,
    confidence: Option<&'static str>,
    asserted_by: Option<&'a str>,
    disputed: bool,
    sources: Vec<&'a str>,
    note: Texts<'a>,
    label: String,
    sentence: String,
}

fn write(context: &ExportContext<'_>, selection: &Selection, options: &Options<'_>) -> String {
    let timeline = context.timeline;
    let settings = &timeline.settings;
    let node_link = NodeLink {
        directed: true,
        multigraph: true,
        graph: About {
            format: "throughline-graph/1",
            title: texts(&settings.title),
            licence: settings.licence.as_deref(),
            as_of: settings.as_of.as_ref().map(|date| date.as_str()),
            records: Provenance::of(timeline).records,
        },
        nodes: selection
            .events
            .iter()
            .map(|&position| node(&timeline.events[position], options))
            .collect(),
        links: edges(context, selection, options)
            .map(|edge| Connection {
                source: &edge.from.id,
                target: &edge.to.id,
                key: edge.link.index,
                relation: edge.link.relation.word(),
                family: edge.link.relation.family().word(),
                basis: edge.link.basis.word(),
                confidence: edge.link.confidence.map(|confidence| confidence.word()),
                asserted_by: edge.link.asserted_by.as_deref(),
                disputed: edge.link.disputed,
                sources: edge
                    .link
                    .sources
                    .iter()
                    .map(|citation| citation.source.as_str())
                    .collect(),
                note: texts(&edge.link.note),
                label: edge.label,
                sentence: edge.sentence,
            })
            .collect(),
        left_out: selection
            .left_out
            .iter()
            .map(|arrow| {
                format!(
                    "{}|{}|{}",
                    arrow.source(timeline).id,
                    arrow.target(timeline).id,
                    arrow.link
                )
            })
            .collect(),
    };
    // Strings, numbers and maps with string keys: there is nothing in it that JSON cannot hold.
    let mut json = serde_json::to_string_pretty(&node_link).unwrap_or_default();
    json.push('\n');
    json
}

fn node<'a>(event: &'a Event, options: &Options<'_>) -> Node<'a> {
    Node {
        id: &event.id,
        title: texts(&event.title),
        date: event.date.as_str(),
        earliest: event.date.earliest().map(day),
        latest: event.date.latest().map(day),
        precision: event.date.precision().word(),
        kind: &event.kind,
        status: event.status.word(),
        url: address(options, event),
    }
}

fn texts(text: &Text) -> Texts<'_> {
    text.iter().collect()
}
