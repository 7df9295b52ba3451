//! What this is, how to read it, and where to take it from.

use anyhow::Result;
use askama::Template;

use super::edition::Edition;
use super::frame::Frame;
use super::view::View;
use super::{Page, Sheet, fill, linked};
use crate::export::graph::GRAPHS;
use crate::export::{EXPORTS, release};
use crate::locale::PageWords;
use crate::model::Relation;

/// What this is and how to read it.
pub const PAGE: Page = Page {
    name: "about",
    sheets,
};

#[derive(Template)]
#[template(path = "page/about.html", whitespace = "minimize")]
struct AboutPage {
    frame: Frame,
    words: &'static PageWords,
    relations: Vec<Row>,
    sections: [&'static (&'static str, &'static [&'static str]); 3],
    files: Vec<File>,
}

/// A relation in the legend.
struct Row {
    relation: &'static str,
    sentence: &'static str,
    family: &'static str,
    family_word: &'static str,
    drawn: &'static str,
}

/// A data file.
struct File {
    href: String,
    name: &'static str,
    about: &'static str,
}

fn sheets<'e>(edition: &'e Edition<'e>) -> Vec<Sheet<'e>> {
    vec![Sheet::new("about.html", move |path| page(edition, path))]
}

fn page(edition: &Edition<'_>, path: &str) -> Result<String> {
    let view = View::new(edition, path);
    let words = view.words();
    let first = words.about.what.1.first().copied().unwrap_or_default();
    let mut frame = view.frame(words.navigation.about, first);
    frame.linked = linked::data(&view, words.navigation.about);
    let template = AboutPage {
        frame,
        words,
        sections: [&words.about.basis, &words.about.dates, &words.about.method],
        relations: Relation::ALL
            .iter()
            .map(|relation| row(&view, *relation))
            .collect(),
        files: files(&view),
    };
    fill(&template)
}

fn row(view: &View<'_>, relation: Relation) -> Row {
    let words = &view.locale().words;
    let about = &view.words().about;
    let family = relation.family();
    Row {
        relation: relation.word(),
        sentence: (words.relation)(relation).sentence,
        family: family.word(),
        family_word: (words.family)(family),
        drawn: if family.in_causal_graph() {
            about.drawn
        } else {
            about.not_drawn
        },
    }
}

/// The data files, from the shelves of formats.
fn files(view: &View<'_>) -> Vec<File> {
    let exports = EXPORTS.iter().map(|export| File {
        href: view.to_export(export),
        name: export.file,
        about: export.about,
    });
    let graphs = GRAPHS.iter().filter_map(|format| {
        Some(File {
            href: view.to_root(format.file?),
            name: format.file?,
            about: format.about,
        })
    });
    let release = [
        (release::SCHEMA, "JSON Schema of the JSON"),
        (
            release::PACKAGE,
            "description of every data file (Frictionless Data Package)",
        ),
        (release::CHECKSUMS, "checksums of the data files"),
    ];
    let release = release.map(|(name, about)| File {
        href: view.to_root(name),
        name,
        about,
    });
    exports.chain(graphs).chain(release).collect()
}
