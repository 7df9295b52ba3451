//! Where the sources disagree: open questions, settled ones, contested arrows and claims.

use anyhow::Result;
use askama::Template;

use super::arrows::{Sentence, Told, sentence};
use super::cites::Cited;
use super::edition::Edition;
use super::frame::Frame;
use super::html::Html;
use super::parting::{LONGEST, Leaf, Part, by_year, leaf};
use super::statements::{DisputeView, Pointer, dispute, pointer};
use super::view::View;
use super::{Page, Sheet, fill};
use crate::graph::Arrow;
use crate::locale::PageWords;
use crate::model::{Claim, ClaimStatus};

/// Where the sources disagree.
pub const PAGE: Page = Page {
    name: "disputes",
    sheets,
};

#[derive(Template)]
#[template(path = "page/disputes.html", whitespace = "minimize")]
struct DisputesPage {
    frame: Frame,
    words: &'static PageWords,
    /// The way back from the page of a year.
    up: String,
    title: String,
    lead: String,
    groups: Vec<Group>,
    arrows: Vec<Sentence>,
    claims: Vec<Pointer>,
    leaves: Vec<Leaf>,
}

/// Disputes that are open, or settled.
struct Group {
    heading: &'static str,
    disputes: Vec<Entry>,
}

/// A dispute with its event.
struct Entry {
    event: Html,
    date: Html,
    dispute: DisputeView,
}

fn sheets<'e>(edition: &'e Edition<'e>) -> Vec<Sheet<'e>> {
    let mut sheets = vec![Sheet::new("disputes.html", move |path| page(edition, path))];
    for year in years(edition) {
        sheets.push(Sheet::new(
            format!("disputes/{}.html", year.name),
            move |path| year_page(edition, path, &year),
        ));
    }
    sheets
}

/// The years by which disputes are parted; none where they fit on one page.
fn years(edition: &Edition<'_>) -> Vec<Part> {
    let all = &edition.index.events;
    if all
        .iter()
        .map(|&event| entries(edition, event))
        .sum::<usize>()
        <= LONGEST
    {
        return Vec::new();
    }
    let events = all
        .iter()
        .copied()
        .filter(|&event| entries(edition, event) > 0);
    by_year(edition, &events.collect::<Vec<_>>())
}

/// How many entries an event has among the disputes.
fn entries(edition: &Edition<'_>, position: usize) -> usize {
    let Some(event) = edition.event(position) else {
        return 0;
    };
    let claims = event.claims.iter().filter(|claim| is_contested(claim));
    event.disputes.len() + claims.count() + disputed(edition, position).count()
}

fn is_contested(claim: &Claim) -> bool {
    matches!(
        claim.status,
        ClaimStatus::Disputed | ClaimStatus::Contradicted
    )
}

/// The contested arrows to an event.
fn disputed<'e>(edition: &Edition<'e>, position: usize) -> impl Iterator<Item = Arrow> + use<'e> {
    let (graph, timeline) = (edition.graph, edition.timeline);
    let arrows = graph.arrows_to(position).iter().copied();
    arrows.filter(|arrow| arrow.link(timeline).disputed)
}

fn page(edition: &Edition<'_>, path: &str) -> Result<String> {
    let view = View::new(edition, path);
    let words = view.words();
    let events = &edition.index.events;
    let disputes = || edition.events(events).flat_map(|event| &event.disputes);
    let resolved = disputes()
        .filter(|dispute| dispute.resolution.is_some())
        .count();
    let lead = (words.other.disputes_lead)(disputes().count() - resolved, resolved);
    let years = years(edition);
    let shown = if years.is_empty() {
        events.as_slice()
    } else {
        &[]
    };
    let leaves = years.iter().map(|year| {
        let count = year
            .events
            .iter()
            .map(|&event| entries(edition, event))
            .sum();
        let count = (words.other.entries)(count);
        leaf(&view, "disputes", &year.name, &year.label, count)
    });
    fill(&DisputesPage {
        leaves: leaves.collect(),
        ..of(&view, shown, words.navigation.disputes.to_owned(), lead)
    })
}

/// The disputes about the events of a year.
fn year_page(edition: &Edition<'_>, path: &str, year: &Part) -> Result<String> {
    let view = View::new(edition, path);
    let words = view.words();
    let count = year
        .events
        .iter()
        .map(|&event| entries(edition, event))
        .sum();
    let title = format!("{}, {}", words.navigation.disputes, year.label);
    fill(&DisputesPage {
        up: view.to("disputes.html"),
        ..of(&view, &year.events, title, (words.other.entries)(count))
    })
}

/// The disputes about some events.
fn of(view: &View<'_>, positions: &[usize], title: String, lead: String) -> DisputesPage {
    let edition = view.edition;
    let words = view.words();
    let mut cited = Cited::elsewhere();
    let (mut open, mut resolved, mut claims) = (Vec::new(), Vec::new(), Vec::new());
    for event in edition.events(positions) {
        for known in &event.disputes {
            let mut shown = dispute(view, &mut cited, known);
            shown.anchor = format!("{}-{}", event.id, shown.anchor);
            let entry = Entry {
                event: view.event_link(event),
                date: view.date(&event.date),
                dispute: shown,
            };
            if known.resolution.is_some() {
                resolved.push(entry)
            } else {
                open.push(entry)
            }
        }
        let contested = event.claims.iter().filter(|claim| is_contested(claim));
        claims.extend(contested.map(|claim| pointer(view, event, claim)));
    }
    let arrows = positions.iter().flat_map(|&event| disputed(edition, event));
    let groups = [
        (words.other.disputes_open, open),
        (words.other.disputes_resolved, resolved),
    ];
    DisputesPage {
        frame: view.frame(&title, &lead),
        words,
        up: String::new(),
        title,
        lead,
        groups: groups
            .into_iter()
            .filter(|(_, disputes)| !disputes.is_empty())
            .map(|(heading, disputes)| Group { heading, disputes })
            .collect(),
        arrows: arrows
            .filter_map(|arrow| sentence(view, &mut cited, arrow, Told::Outside))
            .collect(),
        claims,
        leaves: Vec::new(),
    }
}
