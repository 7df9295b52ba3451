//! What led to an event and what followed from it, step by step: a page for each event with a causal or legal arrow. A long
//! chain goes on from the pages of the last events that it tells of.

use std::collections::BTreeSet;

use anyhow::Result;
use askama::Template;

use super::arrows::{Sentence, Told, sentence};
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
struct WhyPage {
    frame: Frame,
    words: &'static PageWords,
    title: Html,
    date: Html,
    path: String,
    data: String,
    parts: Vec<Part>,
}

/// What led to the event, or what followed from it.
struct Part {
    anchor: &'static str,
    heading: String,
    chapters: Vec<Chapter>,
    left_out: String,
    /// The pages of the events from which the chain goes on.
    onward: Vec<Html>,
}

/// An event of a chain with the arrows that lead to it.
struct Chapter {
    edtf: String,
    date: Html,
    title: Html,
    arrows: Vec<Sentence>,
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
    told(edition)
        .map(|(position, event)| {
            Sheet::new(path(event), move |path| {
                page(edition, path, position, event)
            })
        })
        .collect()
}

fn page(edition: &Edition<'_>, path: &str, position: usize, event: &Event) -> Result<String> {
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
            .filter_map(|(way, anchor)| part(&view, position, way, anchor))
            .collect(),
    };
    fill(&template)
}

fn part(view: &View<'_>, position: usize, way: Way, anchor: &'static str) -> Option<Part> {
    let graph = view.edition.graph;
    let words = &view.words().ways;
    let near = graph.nearest(position, way, EVENT_LIMIT, COUNT_LIMIT);
    if near.shown.is_empty() {
        return None;
    }
    let shown: BTreeSet<usize> = near.shown.iter().copied().chain([position]).collect();
    let mut cited = Cited::elsewhere();
    let chapters = shown
        .iter()
        // What led here ends with the event itself; what followed begins with what it led to.
        .filter(|&&event| way == Way::Back || event != position)
        .filter_map(|&event| {
            let arrows = graph.arrows_to(event).iter();
            let arrows: Vec<Sentence> = arrows
                .filter(|arrow| shown.contains(&arrow.from))
                .filter_map(|arrow| sentence(view, &mut cited, *arrow, Told::Later))
                .collect();
            let event = view.edition.event(event)?;
            (!arrows.is_empty()).then(|| Chapter {
                edtf: event.date.to_string(),
                date: view.date(&event.date),
                title: view.event_link(event),
                arrows,
            })
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
