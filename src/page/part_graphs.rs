//! The graphs of the stories and topics, as files beside their pages: what `throughline graph` prints of the same part.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Result, Write};

use super::graph::part::WHOLE;
use super::locale_site::LocaleSite;
use super::subsets::Parts;
use crate::export::graph::{GRAPHS, GraphFormat, Options, base, command, subject, svg_command};
use crate::graph::{CausalGraph, Wanted};
use crate::limits::{PART_GRAPHS, PART_GRAPHS_TIMES};
use crate::model::Timeline;

/// What is wanted of the graph for each part that has an arrow between two of its events, by the path of its page without its
/// ending.
pub type PartGraphs = BTreeMap<String, Wanted>;

/// The graphs that are published of these parts.
pub fn part_graphs(timeline: &Timeline, graph: &CausalGraph, parts: &Parts) -> PartGraphs {
    let whole = graph.events().count() + graph.arrows().len();
    let mut left = PART_GRAPHS + PART_GRAPHS_TIMES * whole;
    let mut graphs = PartGraphs::new();
    for (part, events) in parts {
        let Some(wanted) = wanted(timeline, part) else {
            continue;
        };
        let arrows = events.iter().flat_map(|&event| graph.arrows_to(event));
        let within = arrows.filter(|arrow| events.binary_search(&arrow.from).is_ok());
        let (mut joined, mut count) = (BTreeSet::new(), 0);
        for arrow in within.take(WHOLE.1 + 1) {
            joined.extend([arrow.from, arrow.to]);
            count += 1;
        }
        let size = joined.len() + count;
        if count == 0 || count > WHOLE.1 || joined.len() > WHOLE.0 || size > left {
            continue;
        }
        left -= size;
        graphs.insert(part.clone(), wanted);
    }
    graphs
}

/// What is asked of the graph for a part; nothing for a part that is neither a story nor a topic.
fn wanted(timeline: &Timeline, part: &str) -> Option<Wanted> {
    let (folder, id) = part.split_once('/')?;
    match folder {
        "topics" => Some(Wanted {
            topic: Some(timeline.topics.get(id)?.id.clone()),
            ..Wanted::default()
        }),
        "stories" => {
            let mut stories = timeline.stories.iter();
            Some(Wanted {
                story: Some(stories.find(|story| *story.id == *id)?.id.clone()),
                ..Wanted::default()
            })
        }
        _ => None,
    }
}

/// The command that draws the graph of a part; nothing for a part whose graph is not published.
pub fn drawn_by(site: &LocaleSite<'_>, part: &str) -> String {
    let options = Options::new(site.locale, "");
    let wanted = site.index.part_graphs.get(part);
    wanted.map_or_else(String::new, |wanted| {
        svg_command(site.timeline, wanted, &options)
    })
}

/// A file with the graph of a part.
pub struct GraphFile {
    /// The format.
    format: &'static GraphFormat,
    /// Its path, relative to its site.
    pub path: String,
}

impl GraphFile {
    /// Its media type.
    pub fn media_type(&self) -> &'static str {
        if self.format.is_drawn {
            "image/svg+xml"
        } else {
            "text/vnd.graphviz"
        }
    }

    /// Whether it is the picture itself.
    pub fn is_drawn(&self) -> bool {
        self.format.is_drawn
    }
}

/// The files with the graph of a part: what Graphviz reads, and the picture.
pub fn files(part: &str) -> impl Iterator<Item = GraphFile> {
    let formats = GRAPHS
        .iter()
        .filter(|format| ["dot", "svg"].contains(&format.name));
    formats.map(move |format| GraphFile {
        format,
        path: format!("{part}.{}", format.name),
    })
}

/// Writes such a file.
pub fn write(
    site: &LocaleSite<'_>,
    file: &GraphFile,
    wanted: &Wanted,
    out: &mut dyn Write,
) -> Result<()> {
    let timeline = site.timeline;
    let context = site.subject();
    let mut base = base(&context, site.locale);
    // A picture leads to pages where it stands; what Graphviz draws of the other file will stand elsewhere.
    if file.is_drawn() && site.base_url.is_none() {
        "../".clone_into(&mut base);
    }
    let options = Options::new(site.locale, &base);
    let options = Options {
        subject: &subject(timeline, wanted, site.locale),
        part: &command(timeline, wanted, &options),
        ..options
    };
    let selection = file.format.selection(timeline, site.graph, wanted);
    (file.format.write)(&context, &selection, &options, out)
}
