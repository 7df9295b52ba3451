//! How to look for something: for now the one page that holds every event, and the lists.

use anyhow::Result;
use askama::Template;

use super::browse::{Shelf, shelves};
use super::edition::Edition;
use super::frame::Frame;
use super::view::View;
use super::{Page, Sheet, sheet};
use crate::locale::PageWords;

/// How to look for something.
pub const PAGE: Page = Page {
    name: "search",
    sheets,
};

#[derive(Template)]
#[template(path = "page/search.html", whitespace = "minimize")]
struct SearchPage {
    frame: Frame,
    words: &'static PageWords,
    all: String,
    browse: String,
    shelves: Vec<Shelf>,
}

fn sheets(edition: &Edition<'_>) -> Result<Vec<Sheet>> {
    let path = "search.html";
    let view = View::new(edition, path);
    let words = view.words();
    let template = SearchPage {
        frame: view.frame(
            words.navigation.search,
            words.other.search.first().copied().unwrap_or_default(),
        ),
        words,
        all: view.to("index.html"),
        browse: view.to("browse.html"),
        shelves: shelves(&view),
    };
    Ok(vec![sheet(path, &template)?])
}
