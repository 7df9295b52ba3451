//! The first page: the question of the collection, its stories, and the timeline.

use std::io::{Result, Write};

use askama::Template;

use super::filters::{Choice, choice};
use super::html::Html;
use super::layout::PageLayout;
use super::listing::{Listing, listing};
use super::locale_site::LocaleSite;
use super::overview_chart::{Chart, chart};
use super::page_context::PageContext;
use super::share::{self, Share};
use super::story_cards::{StoryCard, cards};
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
    headline: Html,
    line: String,
    /// Where the search field leads.
    search: String,
    stories: Vec<StoryCard>,
    /// Where all stories stand; empty where each has a card.
    all_stories: String,
    chart: Option<Chart>,
    share: Share,
    choice: Option<Choice>,
    script: String,
    listing: Listing,
    description: Html,
    counts: String,
    researched_to: String,
}

fn routes<'e>(site: &'e LocaleSite<'e>) -> Vec<Route<'e>> {
    vec![Route::new("index.html", move |path, out| {
        page(site, path, out)
    })]
}

fn page(site: &LocaleSite<'_>, path: &str, out: &mut dyn Write) -> Result<()> {
    let context = PageContext::new(site, path);
    let settings = &site.timeline.settings;
    let mut frame = context.frame("", context.plain(&settings.description));
    frame.linked = json_ld::index(&context);
    let choice = choice(&context, &site.index.events);
    frame.oembed = oembed::address(site, oembed::HOME);
    let (stories, are_more) = cards(&context);
    let template = IndexPage {
        share: context.share(&frame, share::TIMELINE, ""),
        frame,
        words: context.words(),
        headline: context.text(if settings.question.is_empty() {
            &settings.title
        } else {
            &settings.question
        }),
        line: line(&context),
        search: context.to("search.html"),
        stories,
        all_stories: if are_more {
            context.to("stories.html")
        } else {
            String::new()
        },
        chart: chart(&context),
        script: context.to_root(SCRIPT),
        listing: listing(&context, &site.index.events, choice.as_ref()),
        choice,
        description: context.text(&settings.description),
        counts: context.words().list.counts(
            site.index.events.len(),
            site.graph.arrows().len(),
            site.index.cited.len(),
        ),
        researched_to: context.researched_to(),
    };
    fill(&template, out)
}

/// What stands beneath the headline: what this is, how much there is, and up to when anybody looked.
fn line(context: &PageContext<'_>) -> String {
    let settings = &context.site.timeline.settings;
    let words = &context.words().home;
    let events = context.words().list.events(context.site.index.events.len());
    // Where no cause is recorded, nobody is said to claim one.
    let what = if context.site.graph.arrows().is_empty() {
        events
    } else {
        words.claimed(&events)
    };
    let first = if settings.question.is_empty() {
        format!("{what}.")
    } else {
        words.titled(context.plain(&settings.title), &what)
    };
    match settings.researched_to() {
        Some(date) => format!("{first} {}", words.researched(&context.locale().date(date))),
        None => first,
    }
}
