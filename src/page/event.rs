//! The page of an event.

use anyhow::Result;
use askama::Template;

use super::arrows::Sentence;
use super::cite::{Cite, cite};
use super::cites::{Cited, Listed};
use super::edition::Edition;
use super::facts::{Fact, facts, measures};
use super::frame::Frame;
use super::html::Html;
use super::neighbours::{Neighbours, neighbours};
use super::record::{Record, record};
use super::statements::{self, ClaimView, DisputeView};
use super::view::View;
use super::way::{Way, ways};
use super::{Page, Sheet, fill, linked, months, why};
use crate::locale::PageWords;
use crate::model::Event;

/// The pages of the events that readers see.
pub const PAGE: Page = Page {
    name: "event",
    sheets,
};

#[derive(Template)]
#[template(path = "page/event.html", whitespace = "minimize")]
struct EventPage {
    frame: Frame,
    words: &'static PageWords,
    kind: Html,
    title: Html,
    date: Html,
    date_note: Html,
    in_force: String,
    summary: Html,
    facts: Vec<Fact>,
    measures: Vec<Html>,
    claims: Vec<ClaimView>,
    disputes: Vec<DisputeView>,
    why: String,
    led: Vec<Sentence>,
    followed: Vec<Sentence>,
    beyond: Vec<Sentence>,
    beyond_label: String,
    others: Vec<Sentence>,
    picture: Html,
    reach: String,
    sources: Vec<Listed>,
    changes: Vec<(Html, Html)>,
    cite: Cite,
    archived: bool,
    record: Record,
    ways: Vec<Way>,
}

fn sheets<'e>(edition: &'e Edition<'e>) -> Vec<Sheet<'e>> {
    edition
        .index
        .events
        .iter()
        .filter_map(|&position| Some((position, edition.event(position)?)))
        .map(|(position, event)| {
            let path = format!("events/{}.html", event.id);
            Sheet::new(path, move |path| page(edition, path, position, event))
        })
        .collect()
}

fn page(edition: &Edition<'_>, path: &str, position: usize, event: &Event) -> Result<String> {
    let view = View::new(edition, path);
    let mut frame = view.frame(view.plain(&event.title), view.plain(&event.summary));
    frame.kind = "article";
    frame.image = view.event_image(event).or(frame.image);
    let mut cited = Cited::default();
    let Neighbours {
        led,
        followed,
        beyond,
        others,
        picture,
        reach,
    } = neighbours(&view, &mut cited, position, event);
    let claims = event
        .claims
        .iter()
        .map(|claim| statements::claim(&view, &mut cited, claim))
        .collect();
    let disputes = event
        .disputes
        .iter()
        .map(|dispute| statements::dispute(&view, &mut cited, dispute))
        .collect();
    cited.add(&view, &event.sources);
    let sources = cited.list(&view);
    frame.linked = linked::event(&view, event);
    let template = EventPage {
        words: view.words(),
        kind: view.kind_link(&event.kind),
        title: view.text(&event.title),
        date: view.date(&event.date),
        date_note: view.text(&event.date_note),
        in_force: event
            .date
            .year()
            .zip(event.date.month())
            .and_then(|(year, month)| months::link(&view, year, month))
            .unwrap_or_default(),
        summary: view.prose(&event.summary),
        facts: facts(&view, event),
        measures: measures(&view, event),
        claims,
        disputes,
        why: why::link(&view, position, event),
        led,
        followed,
        beyond_label: (view.words().event.beyond)(beyond.len()),
        beyond,
        others,
        picture,
        reach,
        archived: sources.iter().any(|source| !source.copy.href.is_empty()),
        sources,
        changes: event
            .changes
            .iter()
            .map(|change| (view.date(&change.date), view.text(&change.what)))
            .collect(),
        cite: cite(&view, event),
        record: record(&view, event),
        ways: ways(&view, position),
        frame,
    };
    fill(&template)
}
