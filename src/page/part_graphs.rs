//! The graphs of the stories and topics, as files beside their pages: what `throughline graph` prints of the same part.

use std::io::{Result, Write};

use super::locale_site::LocaleSite;
use crate::export::graph::{GRAPHS, GraphFormat, Options, base, command, subject, svg_command};
use crate::graph::Wanted;

/// The command that draws the graph of a part; nothing for a part whose graph is not published.
pub(crate) fn drawn_by(site: &LocaleSite<'_>, part: &str) -> String {
    let options = Options::new(site.locale, "");
    let wanted = site.index.part_graphs.get(part);
    wanted.map_or_else(String::new, |wanted| {
        svg_command(site.timeline, wanted, &options)
    })
}

/// A file with the graph of a part.
pub(crate) struct GraphFile {
    /// The format.
    format: &'static GraphFormat,
    /// Its path, relative to its site.
    pub(crate) path: String,
}

impl GraphFile {
    /// Its media type.
    pub(crate) fn media_type(&self) -> &'static str {
        if self.format.is_drawn {
            "image/svg+xml"
        } else {
            "text/vnd.graphviz"
        }
    }

    /// Whether it is the picture itself.
    pub(crate) fn is_drawn(&self) -> bool {
        self.format.is_drawn
    }
}

/// The files with the graph of a part: what Graphviz reads, and the picture.
pub(crate) fn files(part: &str) -> impl Iterator<Item = GraphFile> {
    let formats = GRAPHS
        .iter()
        .filter(|format| ["dot", "svg"].contains(&format.name));
    formats.map(move |format| GraphFile {
        format,
        path: format!("{part}.{}", format.name),
    })
}

/// Writes such a file.
pub(crate) fn write(
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
