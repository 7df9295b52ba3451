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
use super::{Page, Sheet, fill, linked};
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
    /// The ways into the story lines.
    stories: Vec<Html>,
    strip: Option<Strip>,
    choice: Option<Choice>,
    script: String,
    listing: Listing,
}

/// How many story lines the timeline leads to.
const STORIES: usize = 12;

fn sheets<'e>(edition: &'e Edition<'e>) -> Vec<Sheet<'e>> {
    vec![Sheet::new("index.html", move |path| page(edition, path))]
}

fn page(edition: &Edition<'_>, path: &str) -> Result<String> {
    let view = View::new(edition, path);
    let settings = &edition.timeline.settings;
    let sources = edition.index.cited.len();
    let mut frame = view.frame("", view.plain(&settings.description));
    frame.linked = linked::index(&view);
    let choice = choice(&view, &edition.index.events);
    let template = IndexPage {
        frame,
        words: view.words(),
        title: view.text(&settings.title),
        description: view.text(&settings.description),
        counts: (view.words().list.counts)(
            edition.index.events.len(),
            edition.graph.arrows().len(),
            sources,
        ),
        stories: stories(&view),
        strip: strip(&view),
        script: view.to_root(SCRIPT),
        listing: listing(&view, &edition.index.events, choice.as_ref()),
        choice,
    };
    fill(&template)
}

fn stories(view: &View<'_>) -> Vec<Html> {
    let stories = view.edition.timeline.stories.iter();
    stories
        .zip(&view.edition.index.lines)
        .filter(|(_, line)| !line.is_empty())
        .take(STORIES)
        .map(|(story, _)| view.story_link(story))
        .collect()
}
