//! The glossary.

use anyhow::Result;
use askama::Template;

use super::edition::Edition;
use super::frame::Frame;
use super::html::{Html, anchor};
use super::view::View;
use super::{Page, Sheet, fill};
use crate::locale::PageWords;
use crate::model::Entry;

/// The glossary.
pub const PAGE: Page = Page {
    name: "glossary",
    sheets,
};

#[derive(Template)]
#[template(path = "page/glossary.html", whitespace = "minimize")]
struct GlossaryPage {
    frame: Frame,
    words: &'static PageWords,
    entries: Vec<Term>,
}

/// An entry.
struct Term {
    id: String,
    term: Html,
    text: Html,
    see: Vec<Html>,
    refs: String,
}

fn sheets<'e>(edition: &'e Edition<'e>) -> Vec<Sheet<'e>> {
    vec![Sheet::new("glossary.html", move |path| page(edition, path))]
}

fn page(edition: &Edition<'_>, path: &str) -> Result<String> {
    let view = View::new(edition, path);
    let words = view.words();
    let template = GlossaryPage {
        frame: view.frame(words.navigation.glossary, words.other.glossary_lead),
        words,
        entries: edition
            .timeline
            .glossary
            .iter()
            .map(|entry| term(&view, entry))
            .collect(),
    };
    fill(&template)
}

fn term(view: &View<'_>, entry: &Entry) -> Term {
    let others = view.edition.timeline.glossary.iter();
    let see = others.filter(|other| entry.see.contains(&other.id));
    let measures = entry
        .measures
        .iter()
        .map(|measure| view.measure_link(measure));
    Term {
        id: entry.id.to_string(),
        term: view.text(&entry.term),
        text: view.text(&entry.text),
        see: see
            .map(|other| anchor(&format!("#{}", other.id), &view.text(&other.term)))
            .chain(measures)
            .collect(),
        refs: entry.refs.join(", "),
    }
}
