//! The page of an event.

use std::io::{Result, Write};

use askama::Template;

use super::answer::{self, AnswerView};
use super::citations::{Cited, Listed};
use super::event_metadata::{Fact, facts, measures};
use super::heads;
use super::how_to_cite::{Cite, cite};
use super::html::Html;
use super::layout::PageLayout;
use super::link_sentences::Sentence;
use super::locale_site::LocaleSite;
use super::neighbours::{Neighbours, neighbours};
use super::page_context::PageContext;
use super::prev_next::{PrevNext, ways};
use super::record::{Record, record};
use super::statements::{self, ClaimView, DisputeView};
use super::{Page, Route, fill, json_ld, months, why};
use crate::locale::PageWords;
use crate::model::Event;

/// The pages of the events that readers see.
pub(crate) const PAGE: Page = Page { routes };

#[derive(Template)]
#[template(path = "page/event.html", whitespace = "minimize")]
struct EventPage {
    frame: PageLayout,
    words: &'static PageWords,
    kind: Html,
    title: Html,
    date: Html,
    date_note: Html,
    in_force: String,
    summary: Html,
    answer: AnswerView,
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
    command: String,
    sources: Vec<Listed>,
    changes: Vec<(Html, Html)>,
    cite: Cite,
    archived: bool,
    record: Record,
    ways: Vec<PrevNext>,
}

fn routes<'e>(site: &'e LocaleSite<'e>) -> Vec<Route<'e>> {
    site.index
        .events
        .iter()
        .filter_map(|&position| Some((position, site.event(position)?)))
        .map(|(position, event)| {
            let path = format!("events/{}.html", event.id);
            Route::new(path, move |path, out| {
                page(site, path, position, event, out)
            })
        })
        .collect()
}

fn page(
    site: &LocaleSite<'_>,
    path: &str,
    position: usize,
    event: &Event,
    out: &mut dyn Write,
) -> Result<()> {
    let context = PageContext::new(site, path);
    let mut frame = context.frame(context.plain(&event.title), &heads::event(&context, event));
    frame.kind = "article";
    frame.image = context.event_image(event).or(frame.image);
    let mut cited = Cited::default();
    let Neighbours {
        led,
        followed,
        beyond,
        others,
        picture,
        reach,
        command,
    } = neighbours(&context, &mut cited, position, event);
    let claims = event
        .claims
        .iter()
        .map(|claim| statements::claim(&context, &mut cited, claim))
        .collect();
    let disputes = event
        .disputes
        .iter()
        .map(|dispute| statements::dispute(&context, &mut cited, dispute))
        .collect();
    cited.add(&context, &event.sources);
    let sources = cited.list(&context);
    frame.linked = json_ld::event(&context, event);
    let template = EventPage {
        words: context.words(),
        kind: context.kind_link(&event.kind),
        title: context.text(&event.title),
        date: context.date(&event.date),
        date_note: context.text(&event.date_note),
        in_force: event
            .date
            .year()
            .zip(event.date.month())
            .and_then(|(year, month)| months::link(&context, year, month))
            .unwrap_or_default(),
        summary: context.prose(&event.summary),
        answer: answer::why(&context, position),
        facts: facts(&context, event),
        measures: measures(&context, event),
        claims,
        disputes,
        why: why::link(&context, position, event),
        led,
        followed,
        beyond_label: context.words().event.beyond(beyond.len()),
        beyond,
        others,
        picture,
        reach,
        command,
        archived: sources.iter().any(|source| !source.copy.href.is_empty()),
        sources,
        changes: event
            .changes
            .iter()
            .map(|change| (context.date(&change.date), context.text(&change.what)))
            .collect(),
        cite: cite(&context, event),
        record: record(&context, event),
        ways: ways(&context, position),
        frame,
    };
    fill(&template, out)
}
