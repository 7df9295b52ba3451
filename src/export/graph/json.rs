//! Node-link JSON, for D3, NetworkX and programs of one's own.

use std::collections::BTreeMap;
use std::io::{Result, Write};

use serde::Serialize;

use super::{GraphFormat, Options, address, day, edges};
use crate::export::ExportContext;
use crate::export::provenance::Provenance;
use crate::graph::Selection;
use crate::model::{Event, Text, Timeline};

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

/// What the file says of the collection.
#[derive(Serialize)]
pub(super) struct About<'a> {
    format: &'static str,
    title: Texts<'a>,
    licence: Option<&'a str>,
    as_of: Option<&'a str>,
    records: &'a str,
}

type Texts<'a> = BTreeMap<&'a str, &'a str>;

/// An event.
#[derive(Serialize)]
pub(super) struct Node<'a> {
    pub(super) id: &'a str,
    pub(super) title: Texts<'a>,
    date: &'a str,
    earliest: Option<String>,
    latest: Option<String>,
    precision: &'static str,
    kind: &'a str,
    status: &'static str,
    url: String,
}

/// An arrow, or another link.
#[derive(Serialize)]
pub(super) struct Connection<'a> {
    pub(super) source: &'a str,
    pub(super) target: &'a str,
    pub(super) key: usize,
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

fn write(
    context: &ExportContext<'_>,
    selection: &Selection,
    options: &Options<'_>,
    out: &mut dyn Write,
) -> Result<()> {
    let document = NodeLink {
        directed: true,
        multigraph: true,
        graph: about(context.timeline),
        nodes: nodes(context, selection, options).collect(),
        links: connections(context, selection, options).collect(),
        left_out: left_out(context.timeline, selection),
    };
    printed(&document, out)
}

/// Writes a document with a line for each value.
pub(super) fn printed(document: &impl Serialize, out: &mut dyn Write) -> Result<()> {
    serde_json::to_writer_pretty(&mut *out, document)?;
    out.write_all(b"\n")
}

/// What the collection is.
pub(super) fn about(timeline: &Timeline) -> About<'_> {
    let settings = &timeline.settings;
    About {
        format: "throughline-graph/1",
        title: texts(&settings.title),
        licence: settings.licence.as_deref(),
        as_of: settings.as_of.as_ref().map(|date| date.as_str()),
        records: Provenance::of(timeline).records,
    }
}

/// The events of a selection.
pub(super) fn nodes<'a>(
    context: &ExportContext<'a>,
    selection: &'a Selection,
    options: &'a Options<'_>,
) -> impl Iterator<Item = Node<'a>> {
    let timeline = context.timeline;
    let events = selection.events.iter();
    events.map(move |&position| node(&timeline.events[position], options))
}

/// The links of a selection.
pub(super) fn connections<'a>(
    context: &ExportContext<'a>,
    selection: &'a Selection,
    options: &'a Options<'_>,
) -> impl Iterator<Item = Connection<'a>> {
    edges(context, selection, options).map(|edge| Connection {
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
}

/// What a reduction left out, a name of an arrow each.
pub(super) fn left_out(timeline: &Timeline, selection: &Selection) -> Vec<String> {
    let arrows = selection.left_out.iter();
    arrows
        .map(|arrow| {
            format!(
                "{}|{}|{}",
                arrow.source(timeline).id,
                arrow.target(timeline).id,
                arrow.link
            )
        })
        .collect()
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
