//! How to help.

use anyhow::Result;
use askama::Template;

use super::edition::Edition;
use super::frame::Frame;
use super::html::is_web;
use super::view::View;
use super::{Page, Sheet, fill};
use crate::locale::PageWords;

/// How to help.
pub const PAGE: Page = Page {
    name: "contribute",
    sheets,
};

#[derive(Template)]
#[template(path = "page/contribute.html", whitespace = "minimize")]
struct ContributePage {
    frame: Frame,
    words: &'static PageWords,
    repository: String,
}

fn sheets<'e>(edition: &'e Edition<'e>) -> Vec<Sheet<'e>> {
    vec![Sheet::new("contribute.html", move |path| {
        page(edition, path)
    })]
}

fn page(edition: &Edition<'_>, path: &str) -> Result<String> {
    let view = View::new(edition, path);
    let words = view.words();
    let repository = edition.timeline.settings.repository.clone();
    let first = words
        .other
        .contribute
        .first()
        .and_then(|(_, paragraphs)| paragraphs.first());
    let template = ContributePage {
        frame: view.frame(
            words.navigation.contribute,
            first.copied().unwrap_or_default(),
        ),
        words,
        repository: repository
            .filter(|address| is_web(address))
            .unwrap_or_default(),
    };
    fill(&template)
}
