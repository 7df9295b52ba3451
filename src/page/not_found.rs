//! The page for addresses where nothing is.

use std::io::{Result, Write};

use askama::Template;

use super::layout::PageLayout;
use super::locale_site::LocaleSite;
use super::page_context::PageContext;
use super::{Page, Route, fill};
use crate::locale::PageWords;

/// The page for addresses where nothing is.
pub(crate) const PAGE: Page = Page { routes };

#[derive(Template)]
#[template(path = "page/not_found.html", whitespace = "minimize")]
struct NotFoundPage {
    frame: PageLayout,
    words: &'static PageWords,
}

fn routes<'e>(site: &'e LocaleSite<'e>) -> Vec<Route<'e>> {
    vec![Route::new("404.html", move |path, out| page(site, path, out)).hidden()]
}

fn page(site: &LocaleSite<'_>, path: &str, out: &mut dyn Write) -> Result<()> {
    let context = PageContext::anywhere(site, path);
    let words = context.words();
    let mut frame = context.frame(words.other.not_found, words.other.not_found_text);
    frame.hidden = true;
    fill(&NotFoundPage { frame, words }, out)
}
