//! SVG: the picture of the pages as a file of its own.

use std::io::{Result, Write};

use super::{GraphFormat, Options, address, remarks};
use crate::export::ExportContext;
use crate::graph::{Arrow, Selection};
use crate::svg::{Drawing, standalone, xml};

/// The format.
pub(super) const FORMAT: GraphFormat = GraphFormat {
    name: "svg",
    about: "the picture that the site shows",
    file: None,
    is_drawn: true,
    is_picture: true,
    write,
};

fn write(
    context: &ExportContext<'_>,
    selection: &Selection,
    options: &Options<'_>,
    out: &mut dyn Write,
) -> Result<()> {
    let timeline = context.timeline;
    let arrows: Vec<Arrow> = selection
        .arrows
        .iter()
        .chain(&selection.connections)
        .copied()
        .collect();
    let collection = timeline.settings.title.get(options.locale.tag);
    let title = match options.subject {
        "" => collection.to_owned(),
        subject => format!("{subject} — {collection}"),
    };
    let description = match options.part {
        "" => timeline
            .settings
            .description
            .get(options.locale.tag)
            .to_owned(),
        command => format!("{command} --format svg"),
    };
    let picture = standalone(&Drawing {
        timeline,
        events: &selection.events,
        beside: &[],
        arrows: &arrows,
        focus: None,
        one_of_many: false,
        locale: options.locale,
        href: &|event| address(options, event),
        id: "graph",
        title: &title,
        description: &description,
    });
    let facts: Vec<String> = remarks(context, selection)
        .iter()
        // Two hyphens would end the comment.
        .map(|(name, value)| format!("{name}: {}", xml(value).replace("--", "-")))
        .collect();
    let (head, body) = picture.split_once('\n').unwrap_or(("", &picture));
    write!(out, "{head}\n<!-- {} -->\n{body}", facts.join("\n     "))
}
