//! The page for addresses where nothing is.

use anyhow::Result;
use askama::Template;

use super::edition::Edition;
use super::frame::Frame;
use super::view::View;
use super::{Page, Sheet, sheet};
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

fn sheets(edition: &Edition<'_>) -> Result<Vec<Sheet>> {
    let path = "404.html";
    let view = View::anywhere(edition, path);
    let words = view.words();
    let mut frame = view.frame(words.other.not_found.0, words.other.not_found.1);
    frame.hidden = true;
    Ok(vec![sheet(path, &NotFoundPage { frame, words })?])
}
