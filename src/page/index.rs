//! The timeline.

use anyhow::Result;
use askama::Template;

use super::choice::{Choice, choice};
use super::edition::Edition;
use super::facet::SCRIPT;
use super::frame::Frame;
use super::html::Html;
use super::listing::{Listing, listing};
use super::strip::{Strip, strip};
use super::view::View;
use super::{Page, Sheet, fill};
use crate::locale::PageWords;

/// The timeline.
pub const PAGE: Page = Page {
    name: "index",
    sheets,
};

#[derive(Template)]
#[template(path = "page/index.html", whitespace = "minimize")]
struct IndexPage {
    frame: Frame,
    words: &'static PageWords,
    title: Html,
    description: Html,
    counts: String,
    strip: Option<Strip>,
    choice: Option<Choice>,
    script: String,
    listing: Listing,
}

fn sheets<'e>(edition: &'e Edition<'e>) -> Vec<Sheet<'e>> {
    vec![Sheet::new("index.html", move |path| page(edition, path))]
}

fn page(edition: &Edition<'_>, path: &str) -> Result<String> {
    let view = View::new(edition, path);
    let settings = &edition.timeline.settings;
    let sources = edition.index.cited.len();
    let template = IndexPage {
        frame: view.frame("", view.plain(&settings.description)),
        words: view.words(),
        title: view.text(&settings.title),
        description: view.text(&settings.description),
        counts: (view.words().list.counts)(
            edition.index.events.len(),
            edition.graph.arrows().len(),
            sources,
        ),
        strip: strip(&view),
        choice: choice(&view, &edition.index.events),
        script: view.to_root(SCRIPT),
        listing: listing(&view, &edition.index.events),
    };
    fill(&template)
}
