//! Every event with its text: the edition for print, and for the search of the reader's own browser. A collection of thousands is
//! parted by year.

use anyhow::Result;
use askama::Template;

use super::arrows::{Sentence, Told, sentence};
use super::cites::{Cited, Listed};
use super::edition::Edition;
use super::facts::{Fact, facts, measures};
use super::frame::Frame;
use super::html::Html;
use super::parting::{LONGEST, Leaf, Part, by_month, by_year, leaf};
use super::statements::{self, ClaimView, DisputeView};
use super::view::View;
use super::{Page, Sheet, fill};
use crate::locale::PageWords;
use crate::model::Event;

/// More events of a year than this are parted by month: here each of them stands with all its text.
const MOST_OF_YEAR: usize = 100;

/// Every event with its text.
pub const PAGE: Page = Page {
    name: "all",
    sheets,
};

#[derive(Template)]
#[template(path = "page/all.html", whitespace = "minimize")]
struct AllPage {
    frame: Frame,
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

fn sheets<'e>(edition: &'e Edition<'e>) -> Vec<Sheet<'e>> {
    if edition.index.events.len() <= LONGEST {
        let all = edition.index.events.as_slice();
        return vec![Sheet::new("all.html", move |path| {
            page(edition, path, String::new(), all)
        })];
    }
    let mut sheets = vec![Sheet::new("all.html", move |path| contents(edition, path))];
    for part in parts(edition) {
        sheets.push(Sheet::new(format!("all/{}.html", part.name), move |path| {
            page(edition, path, part.label.clone(), &part.events)
        }));
    }
    sheets
}

/// The years with their events, those of an unknown year, and instead of a long year its months.
fn parts(edition: &Edition<'_>) -> Vec<Part> {
    by_year(edition, &edition.index.events)
        .into_iter()
        .flat_map(|year| match year.name.parse() {
            Ok(number) if year.events.len() > MOST_OF_YEAR => whole_year(edition, number, year),
            _ => vec![year],
        })
        .collect()
}

/// The months of a year, and what is known to the year only.
fn whole_year(edition: &Edition<'_>, number: i32, year: Part) -> Vec<Part> {
    let months = by_month(edition, number, &year.events);
    let rest = year.events.into_iter().filter(|&position| {
        edition
            .event(position)
            .is_some_and(|event| event.date.month().is_none())
    });
    let rest = Part {
        events: rest.collect(),
        ..year
    };
    std::iter::once(rest)
        .filter(|rest| !rest.events.is_empty())
        .chain(months)
        .collect()
}

/// Where the years stand.
fn contents(edition: &Edition<'_>, path: &str) -> Result<String> {
    let view = View::new(edition, path);
    let words = view.words();
    let years = parts(edition)
        .into_iter()
        .map(|part| {
            let count = (words.list.events)(part.events.len());
            leaf(&view, "all", &part.name, &part.label, count)
        })
        .collect();
    fill(&AllPage {
        frame: view.frame(words.all.title, words.all.lead),
        title: words.all.title.to_owned(),
        lead: words.all.by_year.to_owned(),
        words,
        years,
        up: String::new(),
        events: Vec::new(),
        sources: Vec::new(),
    })
}

fn page(edition: &Edition<'_>, path: &str, year: String, positions: &[usize]) -> Result<String> {
    let view = View::new(edition, path);
    let words = view.words();
    let mut cited = Cited::default();
    let events = positions
        .iter()
        .filter_map(|&position| Some(whole(&view, &mut cited, position, edition.event(position)?)))
        .collect();
    let title = if year.is_empty() {
        words.all.title.to_owned()
    } else {
        year
    };
    fill(&AllPage {
        frame: view.frame(&title, words.all.lead),
        lead: format!(
            "{} {}.",
            words.all.lead,
            (words.list.events)(positions.len())
        ),
        up: if path == "all.html" {
            String::new()
        } else {
            view.to("all.html")
        },
        words,
        title,
        years: Vec::new(),
        events,
        sources: cited.list(&view),
    })
}

fn whole<'a>(view: &View<'a>, cited: &mut Cited<'a>, position: usize, event: &Event) -> Whole {
    let arrows = view.edition.graph.arrows_to(position);
    let whole = Whole {
        id: event.id.to_string(),
        edtf: event.date.to_string(),
        date: view.date(&event.date),
        date_note: view.text(&event.date_note),
        kind: view.kind_name(&event.kind),
        title: view.event_link(event),
        summary: view.prose(&event.summary),
        facts: facts(view, event),
        measures: measures(view, event),
        led: arrows
            .iter()
            .filter_map(|arrow| sentence(view, cited, *arrow, Told::Later))
            .collect(),
        claims: event
            .claims
            .iter()
            .map(|claim| statements::claim(view, cited, claim))
            .collect(),
        disputes: event
            .disputes
            .iter()
            .map(|dispute| statements::dispute(view, cited, dispute))
            .collect(),
        changes: event
            .changes
            .iter()
            .map(|change| (view.date(&change.date), view.text(&change.what)))
            .collect(),
    };
    cited.add(view, &event.sources);
    whole
}
