//! The page of an event.

use std::collections::BTreeSet;
use std::io::{Result, Write};

use askama::Template;

use super::answer::{self, AnswerView};
use super::citations::{Cited, Listed};
use super::event_chain::{self, Chain};
use super::event_metadata::{Fact, facts, measures};
use super::glossary_terms::{Definition, Terms};
use super::how_to_cite::{Cite, cite};
use super::html::Html;
use super::layout::PageLayout;
use super::link_sentences::Sentence;
use super::locale_site::LocaleSite;
use super::neighbours::{Surroundings, Told, near, surroundings};
use super::page_context::PageContext;
use super::page_description;
use super::prev_next::{PrevNext, ways};
use super::record::{Record, record};
use super::share::{self, Share};
use super::site_index::countries;
use super::statements::{self, ClaimView, DisputeView};
use super::{Page, Route, fill, json_ld, months, why};
use crate::attribution::dispute_of;
use crate::locale::PageWords;
use crate::model::{Dispute, Event};

/// The pages of the events that readers see.
pub(crate) const PAGE: Page = Page { routes };

#[derive(Template)]
#[template(path = "page/event.html", whitespace = "minimize")]
struct EventPage {
    frame: PageLayout,
    words: &'static PageWords,
    kind: Html,
    countries: Vec<Html>,
    title: Html,
    date: Html,
    date_note: Html,
    in_force: String,
    summary: Html,
    answer: AnswerView,
    definitions: Vec<Definition>,
    facts: Vec<Fact>,
    measures: Vec<Html>,
    claims: Vec<ClaimView>,
    disputes: Vec<DisputeView>,
    why: String,
    led: Told,
    followed: Told,
    chain: Chain,
    beyond: Vec<Sentence>,
    beyond_label: String,
    others: Vec<Sentence>,
    picture: Html,
    reach: String,
    command: String,
    sources: Vec<Listed>,
    more_sources: Vec<Listed>,
    changes: Vec<(Html, Html)>,
    cite: Cite,
    share: Share,
    archived: bool,
    record: Record,
    ways: Vec<PrevNext>,
}

/// How many sources are listed before the others are folded: those that the page cites first.
const MAIN_SOURCES: usize = 5;

/// How many definitions of the glossary a page holds, unless it is heavy already: with so many more sources.
const DEFINITIONS: usize = 2;
const MANY_SOURCES: usize = 15;

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
    let mut frame = context.frame(
        context.plain(&event.title),
        &page_description::event(&context, event),
    );
    frame.kind = "article";
    frame.image = context.event_image(event).or(frame.image);
    let mut cited = Cited::default();
    // Sources are numbered as a reader meets them: the folded parts come last.
    let [led, followed] = near(&context, &mut cited, position);
    let disputes = disputes(&context, &mut cited, position, event);
    let Surroundings {
        beyond,
        others,
        picture,
        reach,
        command,
    } = surroundings(&context, &mut cited, position, event);
    let claims = event
        .claims
        .iter()
        .map(|claim| statements::claim(&context, &mut cited, claim))
        .collect();
    cited.add(&context, &event.sources);
    let mut sources = cited.list(&context);
    let archived = sources.iter().any(|source| !source.copy.href.is_empty());
    // One that is left is listed as soon as counted.
    let more_sources = match sources.len() > MAIN_SOURCES + 1 {
        true => sources.split_off(MAIN_SOURCES),
        false => Vec::new(),
    };
    let room = match more_sources.len() > MANY_SOURCES {
        true => 0,
        false => DEFINITIONS,
    };
    let mut terms = Terms::new(&context, room);
    let summary = terms.mark(&context.prose(&event.summary));
    let mut answer = answer::why(&context, position);
    for sentence in &mut answer.sentences {
        *sentence = terms.mark(sentence);
    }
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
        countries: countries(site.timeline, event)
            .into_iter()
            .map(|code| context.country_link(code))
            .collect(),
        summary,
        answer,
        definitions: terms.definitions,
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
        chain: event_chain::chain(&context, position),
        archived,
        sources,
        more_sources,
        changes: event
            .changes
            .iter()
            .map(|change| (context.date(&change.date), context.text(&change.what)))
            .collect(),
        cite: cite(&context, event),
        share: context.share(&frame, share::EVENT, &event.id),
        record: record(&context, event),
        ways: ways(&context, position),
        frame,
    };
    fill(&template, out)
}

/// The disputes of an event: the open ones first, and of these what a contested cause or effect is part of.
fn disputes<'a>(
    context: &PageContext<'a>,
    cited: &mut Cited<'a>,
    position: usize,
    event: &Event,
) -> Vec<DisputeView> {
    let (timeline, graph) = (context.site.timeline, context.site.graph);
    let near = graph.arrows_to(position).iter();
    let contested = near.chain(graph.arrows_from(position)).filter_map(|arrow| {
        let (record, dispute) = dispute_of(timeline, arrow)?;
        let is_here = arrow.link(timeline).disputed && record.id == event.id;
        is_here.then_some(dispute.index)
    });
    let contested: BTreeSet<usize> = contested.collect();
    let mut disputes: Vec<&Dispute> = event.disputes.iter().collect();
    disputes.sort_by_key(|one| (one.resolution.is_some(), !contested.contains(&one.index)));
    disputes
        .into_iter()
        .map(|dispute| statements::dispute(context, cited, dispute))
        .collect()
}
