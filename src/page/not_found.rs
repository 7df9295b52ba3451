//! The page for addresses where nothing is.

use anyhow::Result;
use askama::Template;

use super::edition::Edition;
use super::frame::Frame;
use super::view::View;
use super::{Page, Sheet, fill};
use crate::locale::PageWords;

/// The page for addresses where nothing is.
pub const PAGE: Page = Page {
    name: "not_found",
    sheets,
};

#[derive(Template)]
#[template(path = "page/not_found.html", whitespace = "minimize")]
struct NotFoundPage {
    frame: Frame,
    words: &'static PageWords,
}

fn sheets<'e>(edition: &'e Edition<'e>) -> Vec<Sheet<'e>> {
    vec![Sheet::new("404.html", move |path| page(edition, path)).hidden()]
}

fn page(edition: &Edition<'_>, path: &str) -> Result<String> {
    let view = View::anywhere(edition, path);
    let words = view.words();
    let mut frame = view.frame(words.other.not_found.0, words.other.not_found.1);
    frame.hidden = true;
    fill(&NotFoundPage { frame, words })
}
