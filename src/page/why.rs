//! Everything that led to an event and everything that followed from it, step by step: a page for each event with a causal or
//! legal arrow.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use askama::Template;

use super::arrows::{Sentence, Told, sentence};
use super::cites::Cited;
use super::edition::Edition;
use super::frame::Frame;
use super::html::Html;
use super::view::View;
use super::{Page, Sheet, fill};
use crate::graph::{Arrow, Way};
use crate::locale::PageWords;
use crate::model::Event;

/// How many events a chain shows; those that fewer steps join to the event come first.
const EVENT_LIMIT: usize = 200;
/// How far those left out are counted.
const COUNT_LIMIT: usize = 2000;

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
    let all = graph.nearest(position, way, COUNT_LIMIT);
    let shown: BTreeSet<usize> = all
        .iter()
        .take(EVENT_LIMIT)
        .copied()
        .chain([position])
        .collect();
    let left_out = all.len().saturating_sub(EVENT_LIMIT);
    let mut cited = Cited::elsewhere();
    let mut chapters: BTreeMap<usize, Vec<Arrow>> = BTreeMap::new();
    for &event in &shown {
        // What led here ends with the event itself; what followed begins with what it led to.
        if way == Way::Forth && event == position {
            continue;
        }
        let arrows = graph.arrows_to(event).iter();
        let arrows = arrows.filter(|arrow| shown.contains(&arrow.from)).copied();
        chapters.entry(event).or_default().extend(arrows);
    }
    let chapters: Vec<Chapter> = chapters
        .into_iter()
        .filter(|(_, arrows)| !arrows.is_empty())
        .filter_map(|(event, arrows)| {
            let event = view.edition.event(event)?;
            Some(Chapter {
                edtf: event.date.to_string(),
                date: view.date(&event.date),
                title: view.event_link(event),
                arrows: arrows
                    .into_iter()
                    .filter_map(|arrow| sentence(view, &mut cited, arrow, Told::Later))
                    .collect(),
            })
        })
        .collect();
    (!all.is_empty()).then(|| Part {
        anchor,
        heading: match way {
            Way::Back => (words.why_ancestry)(all.len()),
            Way::Forth => (words.why_consequences)(all.len()),
        },
        chapters,
        left_out: if left_out > 0 {
            (words.why_left_out)(left_out, all.len() < COUNT_LIMIT)
        } else {
            String::new()
        },
    })
}
