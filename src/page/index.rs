//! The timeline.

use std::io::{Result, Write};

use askama::Template;

use super::filters::{Choice, choice};
use super::html::Html;
use super::layout::PageLayout;
use super::listing::{Listing, listing};
use super::locale_site::LocaleSite;
use super::overview_chart::{Strip, strip};
use super::page_context::PageContext;
use super::share::{self, Share};
use super::subset_listing::SCRIPT;
use super::{Page, Route, fill, json_ld, oembed};
use crate::locale::PageWords;

/// The timeline.
pub(crate) const PAGE: Page = Page { routes };

#[derive(Template)]
#[template(path = "page/index.html", whitespace = "minimize")]
struct IndexPage {
    frame: PageLayout,
    words: &'static PageWords,
    title: Html,
    description: Html,
    counts: String,
    researched_to: String,
    /// The ways into the story lines.
    stories: Vec<Html>,
    strip: Option<Strip>,
    share: Share,
    choice: Option<Choice>,
    script: String,
    listing: Listing,
}

/// How many story lines the timeline leads to.
const STORIES: usize = 12;

fn routes<'e>(site: &'e LocaleSite<'e>) -> Vec<Route<'e>> {
    vec![Route::new("index.html", move |path, out| {
        page(site, path, out)
    })]
}

fn page(site: &LocaleSite<'_>, path: &str, out: &mut dyn Write) -> Result<()> {
    let context = PageContext::new(site, path);
    let settings = &site.timeline.settings;
    let sources = site.index.cited.len();
    let mut frame = context.frame("", context.plain(&settings.description));
    frame.linked = json_ld::index(&context);
    let choice = choice(&context, &site.index.events);
    frame.oembed = oembed::address(site, oembed::HOME);
    let template = IndexPage {
        share: context.share(&frame, share::TIMELINE, ""),
        frame,
        words: context.words(),
        title: context.text(&settings.title),
        description: context.text(&settings.description),
        counts: context.words().list.counts(
            site.index.events.len(),
            site.graph.arrows().len(),
            sources,
        ),
        researched_to: context.researched_to(),
        stories: stories(&context),
        strip: strip(&context),
        script: context.to_root(SCRIPT),
        listing: listing(&context, &site.index.events, choice.as_ref()),
        choice,
    };
    fill(&template, out)
}

fn stories(context: &PageContext<'_>) -> Vec<Html> {
    let stories = context.site.timeline.stories.iter();
    stories
        .zip(&context.site.index.lines)
        .filter(|(_, line)| !line.is_empty())
        .take(STORIES)
        .map(|(story, _)| context.story_link(story))
        .collect()
}
