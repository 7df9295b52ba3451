//! JSON with `elements`, for Cytoscape.js and Cytoscape.

use std::io::{Result, Write};

use serde::Serialize;

use super::json::{About, Connection, Node, about, connections, left_out, nodes, printed};
use super::{GraphFormat, Options};
use crate::export::ExportContext;
use crate::graph::Selection;

/// The format.
pub(super) const FORMAT: GraphFormat = GraphFormat {
    name: "cytoscape",
    about: "JSON for Cytoscape.js and Cytoscape",
    file: None,
    is_drawn: false,
    is_picture: false,
    write,
};

#[derive(Serialize)]
struct Document<'a> {
    format_version: &'static str,
    generated_by: &'static str,
    directed: bool,
    multigraph: bool,
    data: Network<'a>,
    elements: Elements<'a>,
}

#[derive(Serialize)]
struct Network<'a> {
    /// What Cytoscape calls the network.
    name: &'a str,
    #[serde(flatten)]
    about: About<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    left_out: Vec<String>,
}

#[derive(Serialize)]
struct Elements<'a> {
    nodes: Vec<Element<EventData<'a>>>,
    edges: Vec<Element<LinkData<'a>>>,
}

#[derive(Serialize)]
struct Element<T> {
    data: T,
}

#[derive(Serialize)]
struct EventData<'a> {
    /// The title in one language, which style sheets show with `label: data(name)`.
    name: &'a str,
    /// The id once more: NetworkX names nodes by it.
    value: &'a str,
    #[serde(flatten)]
    node: Node<'a>,
}

#[derive(Serialize)]
struct LinkData<'a> {
    /// A name that no other element has, as Cytoscape.js asks for.
    id: String,
    #[serde(flatten)]
    connection: Connection<'a>,
}

fn write(
    context: &ExportContext<'_>,
    selection: &Selection,
    options: &Options<'_>,
    out: &mut dyn Write,
) -> Result<()> {
    let timeline = context.timeline;
    let tag = options.locale.tag;
    let titles = selection
        .events
        .iter()
        .map(|&event| timeline.events[event].title.get(tag));
    let nodes = nodes(context, selection, options)
        .zip(titles)
        .map(|(node, name)| Element {
            data: EventData {
                name,
                value: node.id,
                node,
            },
        });
    let edges = connections(context, selection, options).map(|connection| Element {
        data: LinkData {
            id: format!(
                "{}|{}|{}",
                connection.source, connection.target, connection.key
            ),
            connection,
        },
    });
    let document = Document {
        format_version: "1.0",
        generated_by: "throughline",
        directed: true,
        multigraph: true,
        data: Network {
            name: timeline.settings.title.get(tag),
            about: about(timeline),
            left_out: left_out(timeline, selection),
        },
        elements: Elements {
            nodes: nodes.collect(),
            edges: edges.collect(),
        },
    };
    printed(&document, out)
}
