//! What led to an event and what followed from it, step by step: a page for each event with a causal, legal or factual arrow. A long
//! chain goes on from the pages of the last events that it tells of.

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use anyhow::Result;
use askama::Template;

use super::arrows::{self, Told};
use super::cites::Cited;
use super::edition::Edition;
use super::frame::Frame;
use super::html::Html;
use super::view::View;
use super::{Page, Sheet, fill};
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
    sheets,
};

#[derive(Template)]
#[template(path = "page/why.html", whitespace = "minimize")]
struct WhyPage<'c> {
    frame: Frame,
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
    fn of(edition: &Edition<'_>) -> Self {
        let events = edition.timeline.events.iter();
        Self(events.map(|_| OnceLock::new()).collect())
    }

    fn get(&self, view: &View<'_>, position: usize) -> Option<&Entry> {
        let made = self.0.get(position)?;
        made.get_or_init(|| entry(view, position)).as_ref()
    }
}

fn entry(view: &View<'_>, position: usize) -> Option<Entry> {
    let event = view.edition.event(position)?;
    let mut cited = Cited::elsewhere();
    let arrows = view.edition.graph.arrows_to(position).iter();
    Some(Entry {
        edtf: event.date.to_string(),
        date: view.date(&event.date),
        title: view.event_link(event),
        arrows: arrows
            .filter_map(|arrow| {
                let sentence = arrows::sentence(view, &mut cited, *arrow, Told::Later)?;
                Some((arrow.from, sentence.html(view.words())?))
            })
            .collect(),
    })
}

/// The way from a page to that of an event's causes and consequences; empty for an event without arrows.
pub fn link(view: &View<'_>, position: usize, event: &Event) -> String {
    let graph = view.edition.graph;
    if graph.arrows_to(position).is_empty() && graph.arrows_from(position).is_empty() {
        return String::new();
    }
    view.to(&path(event))
}

fn path(event: &Event) -> String {
    format!("why/{}.html", event.id)
}

/// The events that have such a page, in order of time.
pub fn told<'e>(edition: &'e Edition<'e>) -> impl Iterator<Item = (usize, &'e Event)> {
    let graph = edition.graph;
    edition
        .index
        .events
        .iter()
        .copied()
        .filter(|&event| !graph.arrows_to(event).is_empty() || !graph.arrows_from(event).is_empty())
        .filter_map(|position| Some((position, edition.event(position)?)))
}

fn sheets<'e>(edition: &'e Edition<'e>) -> Vec<Sheet<'e>> {
    let entries = Arc::new(Entries::of(edition));
    told(edition)
        .map(|(position, event)| {
            let entries = Arc::clone(&entries);
            Sheet::new(path(event), move |path| {
                page(edition, &entries, path, position, event)
            })
        })
        .collect()
}

fn page(
    edition: &Edition<'_>,
    entries: &Entries,
    path: &str,
    position: usize,
    event: &Event,
) -> Result<String> {
    let view = View::new(edition, path);
    let words = view.words();
    let title = format!("{}: {}", words.ways.why_title, view.plain(&event.title));
    let template = WhyPage {
        frame: view.frame(&title, words.ways.why_lead),
        words,
        title: view.event_link(event),
        date: view.date(&event.date),
        path: format!("{}?from={}", view.to("path.html"), event.id),
        data: view.to_root("data/links.csv"),
        parts: [(Way::Back, "_led"), (Way::Forth, "_followed")]
            .into_iter()
            .filter_map(|(way, anchor)| part(&view, entries, position, way, anchor))
            .collect(),
    };
    fill(&template)
}

fn part<'c>(
    view: &View<'_>,
    entries: &'c Entries,
    position: usize,
    way: Way,
    anchor: &'static str,
) -> Option<Part<'c>> {
    let graph = view.edition.graph;
    let words = &view.words().ways;
    let near = graph.nearest(position, way, EVENT_LIMIT, COUNT_LIMIT);
    if near.shown.is_empty() {
        return None;
    }
    let shown: BTreeSet<usize> = near.shown.iter().copied().chain([position]).collect();
    let chapters = shown
        .iter()
        // What led here ends with the event itself; what followed begins with what it led to.
        .filter(|&&event| way == Way::Back || event != position)
        .filter_map(|&event| {
            let event = entries.get(view, event)?;
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
        onward: view
            .edition
            .events(&near.border)
            .map(|event| {
                let href = format!("{}#{anchor}", view.to(&path(event)));
                super::html::anchor(&href, &view.text(&event.title))
            })
            .collect(),
    })
}
