//! What led to an event and what followed from it, step by step: a page for each event of which it tells more than the event's own
//! page. A long chain goes on from the pages of the last events that it tells of.

use std::collections::BTreeSet;
use std::io::{Result, Write};
use std::sync::{Arc, OnceLock};

use askama::Template;

use super::answer::{self, AnswerView};
use super::citations::Cited;
use super::html::Html;
use super::layout::PageLayout;
use super::link_sentences::{self, Viewpoint};
use super::locale_site::LocaleSite;
use super::page_context::PageContext;
use super::page_title;
use super::{Page, Route, fill};
use crate::graph::{Arrow, Way};
use crate::locale::PageWords;
use crate::model::Event;
use crate::query::chains::Chain;

/// Beyond this many events with arrows, nothing stands at the address of a page that would tell no more than the event's own.
const REDIRECT_LIMIT: usize = 1000;

/// The pages of causes and consequences.
pub(crate) const PAGE: Page = Page { routes };

#[derive(Template)]
#[template(path = "page/why.html", whitespace = "minimize")]
struct WhyPage<'c> {
    frame: PageLayout,
    words: &'static PageWords,
    title: Html,
    date: Html,
    answer: AnswerView,
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
    /// The way to those left out; empty where none are.
    more: Html,
}

/// An event as every chain tells of it.
struct Entry {
    edtf: String,
    date: Html,
    title: Html,
    /// Each arrow that leads to it, and the arrow as a sentence.
    arrows: Vec<(Arrow, Html)>,
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
                let sentence =
                    link_sentences::sentence(context, &mut cited, *arrow, Viewpoint::Later)?;
                Some((*arrow, sentence.html(context.words())))
            })
            .collect(),
    })
}

/// The way from a page to that of an event's causes and consequences; empty for an event whose own page tells as much.
pub(crate) fn link(context: &PageContext<'_>, position: usize, event: &Event) -> String {
    if has_page(context.site, position) {
        context.to(&path(event))
    } else {
        String::new()
    }
}

/// The path of the page that tells most of an event's causes and consequences.
pub(crate) fn best(site: &LocaleSite<'_>, position: usize, event: &Event) -> String {
    if has_page(site, position) {
        path(event)
    } else {
        format!("events/{}.html", event.id)
    }
}

fn has_page(site: &LocaleSite<'_>, position: usize) -> bool {
    site.chains().positions.binary_search(&position).is_ok()
}

fn path(event: &Event) -> String {
    format!("why/{}.html", event.id)
}

/// The events without such a page that have something at its address nevertheless: the way to their own.
pub(crate) fn redirected<'e>(site: &'e LocaleSite<'e>) -> impl Iterator<Item = &'e Event> {
    let few = linked(site).count() <= REDIRECT_LIMIT;
    linked(site)
        .filter(move |&(position, _)| few && !has_page(site, position))
        .map(|(_, event)| event)
}

/// The events with such a page, in order of time.
fn told<'e>(site: &'e LocaleSite<'e>) -> impl Iterator<Item = (usize, &'e Event)> {
    linked(site).filter(|&(position, _)| has_page(site, position))
}

fn routes<'e>(site: &'e LocaleSite<'e>) -> Vec<Route<'e>> {
    let entries = Arc::new(Entries::of(site));
    told(site)
        .map(|(position, event)| {
            let entries = Arc::clone(&entries);
            Route::new(path(event), move |path, out| {
                page(site, &entries, path, position, event, out)
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
    out: &mut dyn Write,
) -> Result<()> {
    let context = PageContext::new(site, path);
    let words = context.words();
    let template = WhyPage {
        frame: context.frame(
            &page_title::of_event(context.plain(&event.title), words.ways.why_title),
            &words.head.why(context.plain(&event.title)),
        ),
        words,
        title: context.event_link(event),
        date: context.date(&event.date),
        answer: answer::why(&context, position),
        path: format!("{}?from={}", context.to("path.html"), event.id),
        data: context.to_root("data/links.csv"),
        parts: [(Way::Back, "_led"), (Way::Forth, "_followed")]
            .into_iter()
            .filter_map(|(way, anchor)| part(&context, entries, position, way, anchor))
            .collect(),
    };
    fill(&template, out)
}

fn part<'c>(
    context: &PageContext<'_>,
    entries: &'c Entries,
    position: usize,
    way: Way,
    anchor: &'static str,
) -> Option<Part<'c>> {
    let site = context.site;
    let words = &context.words().ways;
    let chain = Chain::of(site.graph, position, way, site.chains().events_told)?;
    let chapters = chain.chapters.iter().filter_map(|chapter| {
        let event = entries.get(context, chapter.event)?;
        let sentences = event.arrows.iter();
        let kept: BTreeSet<&Arrow> = chapter.arrows.iter().collect();
        let told = sentences.filter(|(arrow, _)| kept.contains(arrow));
        let record = site.event(chapter.event).filter(|_| chapter.more > 0);
        Some(Chapter {
            event,
            arrows: told.map(|(_, sentence)| sentence).collect(),
            more: record
                .map(|event| {
                    let href = format!("{}#_led", context.to_event(&event.id));
                    super::html::anchor(&href, &Html::text(&words.why_more(chapter.more)))
                })
                .unwrap_or_default(),
        })
    });
    Some(Part {
        anchor,
        heading: match way {
            Way::Back => words.why_ancestry(chain.events, chain.is_exact),
            Way::Forth => words.why_consequences(chain.events, chain.is_exact),
        },
        chapters: chapters.collect(),
        left_out: if chain.beyond > 0 {
            words.why_left_out(chain.beyond, chain.is_exact)
        } else {
            String::new()
        },
        onward: chain
            .border
            .iter()
            .filter_map(|&last| Some((last, site.event(last)?)))
            .map(|(last, event)| {
                let href = format!("{}#{anchor}", context.to(&best(site, last, event)));
                super::html::anchor(&href, &context.text(&event.title))
            })
            .collect(),
    })
}

/// The events that a causal, legal or factual arrow joins to another, in order of time.
pub(crate) fn linked<'e>(site: &'e LocaleSite<'e>) -> impl Iterator<Item = (usize, &'e Event)> {
    let graph = site.graph;
    site.index
        .events
        .iter()
        .copied()
        .filter(|&event| !graph.arrows_to(event).is_empty() || !graph.arrows_from(event).is_empty())
        .filter_map(|position| Some((position, site.event(position)?)))
}
