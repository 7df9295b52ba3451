//! The search: by the words of the events where scripts run, and the ways to every event where they do not.

use std::io::{Result, Write};

use askama::Template;

use super::browse::{Section, sections};
use super::layout::PageLayout;
use super::locale_site::LocaleSite;
use super::page_context::PageContext;
use super::{Page, Route, fill};
use super::{path_index, search_index};
use crate::locale::PageWords;

/// The folder of the scripts with a site's words and titles, relative to the site.
pub(crate) const INDEX: &str = "assets/search";
/// The script that searches them, relative to the site.
pub(crate) const SCRIPT: &str = "assets/search.js";

/// The search.
pub(crate) const PAGE: Page = Page { routes };

#[derive(Template)]
#[template(path = "page/search.html", whitespace = "minimize")]
struct SearchPage {
    frame: PageLayout,
    words: &'static PageWords,
    finding: String,
    entries: String,
    answering: String,
    said: String,
    script: String,
    all: String,
    browse: String,
    sections: Vec<Section>,
}

fn routes<'e>(site: &'e LocaleSite<'e>) -> Vec<Route<'e>> {
    vec![Route::new("search.html", move |path, out| {
        page(site, path, out)
    })]
}

fn page(site: &LocaleSite<'_>, path: &str, out: &mut dyn Write) -> Result<()> {
    let context = PageContext::new(site, path);
    let words = context.words();
    let template = SearchPage {
        frame: context.frame(words.navigation.search, words.search.lead),
        words,
        finding: search_index::settings(&context).to_string(),
        entries: search_index::entries(&context).to_string(),
        answering: path_index::answering(&context).to_string(),
        said: serde_json::to_string(&words.search)?,
        script: context.to_root(SCRIPT),
        all: context.to("all.html"),
        browse: context.to("browse.html"),
        sections: sections(&context),
    };
    fill(&template, out)
}
