//! Every event with its text: the site for print, and for the search of the reader's own browser. A collection of thousands is
//! parted by year.

use std::io::{Result, Write};

use askama::Template;

use super::citations::{Cited, Listed};
use super::event_metadata::{Fact, facts, measures};
use super::html::Html;
use super::layout::PageLayout;
use super::link_sentences::{Sentence, Viewpoint, sentence};
use super::locale_site::LocaleSite;
use super::page_context::PageContext;
use super::page_description;
use super::pagination::{LONGEST, Leaf, PageLink, by_month, by_year, leaf};
use super::statements::{self, ClaimView, DisputeView};
use super::{Page, Route, fill};
use crate::locale::PageWords;
use crate::model::Event;

/// More events of a year than this are parted by month: here each of them stands with all its text.
const MOST_OF_YEAR: usize = 100;

/// Every event with its text.
pub(crate) const PAGE: Page = Page { routes };

#[derive(Template)]
#[template(path = "page/all.html", whitespace = "minimize")]
struct AllPage {
    frame: PageLayout,
    words: &'static PageWords,
    title: String,
    lead: String,
    /// The pages of the years, where the whole is parted.
    years: Vec<Leaf>,
    /// The way back from one of them.
    up: String,
    events: Vec<Whole>,
    sources: Vec<Listed>,
}

/// An event with its text.
struct Whole {
    id: String,
    edtf: String,
    date: Html,
    date_note: Html,
    kind: Html,
    title: Html,
    summary: Html,
    facts: Vec<Fact>,
    measures: Vec<Html>,
    led: Vec<Sentence>,
    claims: Vec<ClaimView>,
    disputes: Vec<DisputeView>,
    changes: Vec<(Html, Html)>,
}

fn routes<'e>(site: &'e LocaleSite<'e>) -> Vec<Route<'e>> {
    if site.index.events.len() <= LONGEST {
        let all = site.index.events.as_slice();
        return vec![Route::new("all.html", move |path, out| {
            page(site, path, String::new(), all, out)
        })];
    }
    let mut routes = vec![Route::new("all.html", move |path, out| {
        contents(site, path, out)
    })];
    for part in parts(site) {
        routes.push(Route::new(
            format!("all/{}.html", part.name),
            move |path, out| page(site, path, part.label.clone(), &part.events, out),
        ));
    }
    routes
}

/// The years with their events, those of an unknown year, and instead of a long year its months.
fn parts(site: &LocaleSite<'_>) -> Vec<PageLink> {
    by_year(site, &site.index.events)
        .into_iter()
        .flat_map(|year| match year.name.parse() {
            Ok(number) if year.events.len() > MOST_OF_YEAR => whole_year(site, number, year),
            _ => vec![year],
        })
        .collect()
}

/// The months of a year, and what is known to the year only.
fn whole_year(site: &LocaleSite<'_>, number: i32, year: PageLink) -> Vec<PageLink> {
    let months = by_month(site, number, &year.events);
    let rest = year.events.into_iter().filter(|&position| {
        site.event(position)
            .is_some_and(|event| event.date.month().is_none())
    });
    let rest = PageLink {
        events: rest.collect(),
        ..year
    };
    std::iter::once(rest)
        .filter(|rest| !rest.events.is_empty())
        .chain(months)
        .collect()
}

/// Where the years stand.
fn contents(site: &LocaleSite<'_>, path: &str, out: &mut dyn Write) -> Result<()> {
    let context = PageContext::new(site, path);
    let words = context.words();
    let years = parts(site)
        .into_iter()
        .map(|part| {
            let count = words.list.events(part.events.len());
            leaf(&context, "all", &part.name, &part.label, count)
        })
        .collect();
    let template = AllPage {
        frame: context.frame(words.all.title, words.all.lead),
        title: words.all.title.to_owned(),
        lead: words.all.by_year.to_owned(),
        words,
        years,
        up: String::new(),
        events: Vec::new(),
        sources: Vec::new(),
    };
    fill(&template, out)
}

fn page(
    site: &LocaleSite<'_>,
    path: &str,
    year: String,
    positions: &[usize],
    out: &mut dyn Write,
) -> Result<()> {
    let context = PageContext::new(site, path);
    let words = context.words();
    let mut cited = Cited::default();
    let events = positions
        .iter()
        .filter_map(|&position| Some(whole(&context, &mut cited, position, site.event(position)?)))
        .collect();
    let title = if year.is_empty() {
        words.all.title.to_owned()
    } else {
        year
    };
    let template = AllPage {
        frame: context.frame(
            &title,
            &page_description::followed_by(
                &page_description::time(&context, &title, positions),
                words.all.lead,
            ),
        ),
        lead: format!("{} {}.", words.all.lead, words.list.events(positions.len())),
        up: if path == "all.html" {
            String::new()
        } else {
            context.to("all.html")
        },
        words,
        title,
        years: Vec::new(),
        events,
        sources: cited.list(&context),
    };
    fill(&template, out)
}

fn whole<'a>(
    context: &PageContext<'a>,
    cited: &mut Cited<'a>,
    position: usize,
    event: &Event,
) -> Whole {
    let arrows = context.site.graph.arrows_to(position);
    let whole = Whole {
        id: event.id.to_string(),
        edtf: event.date.to_string(),
        date: context.date(&event.date),
        date_note: context.text(&event.date_note),
        kind: context.kind_name(&event.kind),
        title: context.event_link(event),
        summary: context.prose(&event.summary),
        facts: facts(context, event),
        measures: measures(context, event),
        led: arrows
            .iter()
            .filter_map(|arrow| sentence(context, cited, *arrow, Viewpoint::Later))
            .collect(),
        claims: event
            .claims
            .iter()
            .map(|claim| statements::claim(context, cited, claim))
            .collect(),
        disputes: event
            .disputes
            .iter()
            .map(|dispute| statements::dispute(context, cited, dispute))
            .collect(),
        changes: event
            .changes
            .iter()
            .map(|change| (context.date(&change.date), context.text(&change.what)))
            .collect(),
    };
    cited.add(context, &event.sources);
    whole
}
