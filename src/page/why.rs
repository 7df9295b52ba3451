//! What led to an event and what followed from it, step by step: a page for each event with a causal, legal or factual arrow. A long
//! chain goes on from the pages of the last events that it tells of.

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use anyhow::Result;
use askama::Template;

use super::citations::Cited;
use super::html::Html;
use super::layout::PageLayout;
use super::link_sentences::{self, Told};
use super::locale_site::LocaleSite;
use super::page_context::PageContext;
use super::{Page, Route, fill};
use crate::graph::Way;
use crate::locale::PageWords;
use crate::model::Event;

/// The most events that a page tells of in either direction, in whole steps from the event; those further away stand on the
/// pages of the last ones told. Without a limit these pages would grow with the square of the collection.
const EVENT_LIMIT: usize = 30;
/// How far those further away are counted.
const COUNT_LIMIT: usize = 200;

/// The pages of causes and consequences.
pub const PAGE: Page = Page {
    name: "why",
    routes,
};

#[derive(Template)]
#[template(path = "page/why.html", whitespace = "minimize")]
struct WhyPage<'c> {
    frame: PageLayout,
    words: &'static PageWords,
    title: Html,
    date: Html,
    path: String,
    data: String,
    parts: Vec<Part<'c>>,
}

/// What led to the event, or what followed from it.
struct Part<'c> {
    anchor: &'static str,
    heading: String,
    chapters: Vec<Chapter<'c>>,
    left_out: String,
    /// The pages of the events from which the chain goes on.
    onward: Vec<Html>,
}

/// An event of a chain with those arrows that lead to it from the chain.
struct Chapter<'c> {
    event: &'c Entry,
    arrows: Vec<&'c Html>,
}

/// An event as every chain tells of it.
struct Entry {
    edtf: String,
    date: Html,
    title: Html,
    /// Where each arrow that leads to it comes from, and the arrow as a sentence.
    arrows: Vec<(usize, Html)>,
}

/// The entries of all events, each made when it is first needed: an event stands in some sixty chains, and on pages in one
/// folder it is told in the same words.
struct Entries(Vec<OnceLock<Option<Entry>>>);

impl Entries {
    fn of(site: &LocaleSite<'_>) -> Self {
        let events = site.timeline.events.iter();
        Self(events.map(|_| OnceLock::new()).collect())
    }

    fn get(&self, context: &PageContext<'_>, position: usize) -> Option<&Entry> {
        let made = self.0.get(position)?;
        made.get_or_init(|| entry(context, position)).as_ref()
    }
}

fn entry(context: &PageContext<'_>, position: usize) -> Option<Entry> {
    let event = context.site.event(position)?;
    let mut cited = Cited::elsewhere();
    let arrows = context.site.graph.arrows_to(position).iter();
    Some(Entry {
        edtf: event.date.to_string(),
        date: context.date(&event.date),
        title: context.event_link(event),
        arrows: arrows
            .filter_map(|arrow| {
                let sentence = link_sentences::sentence(context, &mut cited, *arrow, Told::Later)?;
                Some((arrow.from, sentence.html(context.words())?))
            })
            .collect(),
    })
}

/// The way from a page to that of an event's causes and consequences; empty for an event without arrows.
pub fn link(context: &PageContext<'_>, position: usize, event: &Event) -> String {
    let graph = context.site.graph;
    if graph.arrows_to(position).is_empty() && graph.arrows_from(position).is_empty() {
        return String::new();
    }
    context.to(&path(event))
}

fn path(event: &Event) -> String {
    format!("why/{}.html", event.id)
}

/// The events that have such a page, in order of time.
pub fn told<'e>(site: &'e LocaleSite<'e>) -> impl Iterator<Item = (usize, &'e Event)> {
    let graph = site.graph;
    site.index
        .events
        .iter()
        .copied()
        .filter(|&event| !graph.arrows_to(event).is_empty() || !graph.arrows_from(event).is_empty())
        .filter_map(|position| Some((position, site.event(position)?)))
}

fn routes<'e>(site: &'e LocaleSite<'e>) -> Vec<Route<'e>> {
    let entries = Arc::new(Entries::of(site));
    told(site)
        .map(|(position, event)| {
            let entries = Arc::clone(&entries);
            Route::new(path(event), move |path| {
                page(site, &entries, path, position, event)
            })
        })
        .collect()
}

fn page(
    site: &LocaleSite<'_>,
    entries: &Entries,
    path: &str,
    position: usize,
    event: &Event,
) -> Result<String> {
    let context = PageContext::new(site, path);
    let words = context.words();
    let title = format!("{}: {}", words.ways.why_title, context.plain(&event.title));
    let template = WhyPage {
        frame: context.frame(&title, words.ways.why_lead),
        words,
        title: context.event_link(event),
        date: context.date(&event.date),
        path: format!("{}?from={}", context.to("path.html"), event.id),
        data: context.to_root("data/links.csv"),
        parts: [(Way::Back, "_led"), (Way::Forth, "_followed")]
            .into_iter()
            .filter_map(|(way, anchor)| part(&context, entries, position, way, anchor))
            .collect(),
    };
    fill(&template)
}

fn part<'c>(
    context: &PageContext<'_>,
    entries: &'c Entries,
    position: usize,
    way: Way,
    anchor: &'static str,
) -> Option<Part<'c>> {
    let graph = context.site.graph;
    let words = &context.words().ways;
    let near = graph.neighbourhood(position, way, EVENT_LIMIT, COUNT_LIMIT);
    if near.shown.is_empty() {
        return None;
    }
    let shown: BTreeSet<usize> = near.shown.iter().copied().chain([position]).collect();
    let chapters = shown
        .iter()
        // What led here ends with the event itself; what followed begins with what it led to.
        .filter(|&&event| way == Way::Back || event != position)
        .filter_map(|&event| {
            let event = entries.get(context, event)?;
            let arrows = event.arrows.iter();
            let arrows: Vec<&Html> = arrows
                .filter(|(from, _)| shown.contains(from))
                .map(|(_, sentence)| sentence)
                .collect();
            (!arrows.is_empty()).then_some(Chapter { event, arrows })
        })
        .collect();
    let exact = near.beyond < COUNT_LIMIT;
    let all = near.shown.len() + near.beyond;
    Some(Part {
        anchor,
        heading: match way {
            Way::Back => (words.why_ancestry)(all, exact),
            Way::Forth => (words.why_consequences)(all, exact),
        },
        chapters,
        left_out: if near.beyond > 0 {
            (words.why_left_out)(near.beyond, exact)
        } else {
            String::new()
        },
        onward: context
            .site
            .events(&near.border)
            .map(|event| {
                let href = format!("{}#{anchor}", context.to(&path(event)));
                super::html::anchor(&href, &context.text(&event.title))
            })
            .collect(),
    })
}
