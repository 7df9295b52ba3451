//! The search: by the words of the events where scripts run, and the ways to every event where they do not.

use anyhow::Result;
use askama::Template;

use super::browse::{Shelf, shelves};
use super::edition::Edition;
use super::frame::Frame;
use super::view::View;
use super::words_index;
use super::{Page, Sheet, fill};
use crate::locale::PageWords;

/// The folder of the scripts with an edition's words and titles, relative to the edition.
pub const INDEX: &str = "assets/search";
/// The script that searches them, relative to the site.
pub const SCRIPT: &str = "assets/search.js";

/// The search.
pub const PAGE: Page = Page {
    name: "search",
    sheets,
};

#[derive(Template)]
#[template(path = "page/search.html", whitespace = "minimize")]
struct SearchPage {
    frame: Frame,
    words: &'static PageWords,
    finding: String,
    script: String,
    all: String,
    browse: String,
    shelves: Vec<Shelf>,
}

fn sheets<'e>(edition: &'e Edition<'e>) -> Vec<Sheet<'e>> {
    vec![Sheet::new("search.html", move |path| page(edition, path))]
}

fn page(edition: &Edition<'_>, path: &str) -> Result<String> {
    let view = View::new(edition, path);
    let words = view.words();
    let template = SearchPage {
        frame: view.frame(
            words.navigation.search,
            words.other.search.first().copied().unwrap_or_default(),
        ),
        words,
        finding: words_index::settings(&view).to_string(),
        script: view.to_root(SCRIPT),
        all: view.to("all.html"),
        browse: view.to("browse.html"),
        shelves: shelves(&view),
    };
    fill(&template)
}
