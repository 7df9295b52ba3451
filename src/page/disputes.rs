//! Where the sources disagree: open questions, settled ones, contested arrows and claims.

use std::io::{Result, Write};

use askama::Template;

use super::citations::Cited;
use super::html::Html;
use super::layout::PageLayout;
use super::link_sentences::{Sentence, Viewpoint, sentence};
use super::locale_site::LocaleSite;
use super::page_context::PageContext;
use super::pagination::{LONGEST, Leaf, PageLink, by_year, leaf};
use super::statements::{DisputeView, Pointer, dispute, pointer};
use super::{Page, Route, fill};
use crate::graph::Arrow;
use crate::locale::PageWords;
use crate::model::{Claim, ClaimStatus};

/// Where the sources disagree.
pub(crate) const PAGE: Page = Page { routes };

#[derive(Template)]
#[template(path = "page/disputes.html", whitespace = "minimize")]
struct DisputesPage {
    frame: PageLayout,
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

fn routes<'e>(site: &'e LocaleSite<'e>) -> Vec<Route<'e>> {
    let mut routes = vec![Route::new("disputes.html", move |path, out| {
        page(site, path, out)
    })];
    for year in years(site) {
        routes.push(Route::new(
            format!("disputes/{}.html", year.name),
            move |path, out| year_page(site, path, &year, out),
        ));
    }
    routes
}

/// The years by which disputes are parted; none where they fit on one page.
fn years(site: &LocaleSite<'_>) -> Vec<PageLink> {
    let all = &site.index.events;
    if all.iter().map(|&event| entries(site, event)).sum::<usize>() <= LONGEST {
        return Vec::new();
    }
    let events = all
        .iter()
        .copied()
        .filter(|&event| entries(site, event) > 0);
    by_year(site, &events.collect::<Vec<_>>())
}

/// How many entries an event has among the disputes.
fn entries(site: &LocaleSite<'_>, position: usize) -> usize {
    let Some(event) = site.event(position) else {
        return 0;
    };
    let claims = event.claims.iter().filter(|claim| is_contested(claim));
    event.disputes.len() + claims.count() + disputed(site, position).count()
}

fn is_contested(claim: &Claim) -> bool {
    matches!(
        claim.status,
        ClaimStatus::Disputed | ClaimStatus::Contradicted
    )
}

/// The contested arrows to an event.
fn disputed<'e>(site: &LocaleSite<'e>, position: usize) -> impl Iterator<Item = Arrow> + use<'e> {
    let (graph, timeline) = (site.graph, site.timeline);
    let arrows = graph.arrows_to(position).iter().copied();
    arrows.filter(|arrow| arrow.link(timeline).disputed)
}

fn page(site: &LocaleSite<'_>, path: &str, out: &mut dyn Write) -> Result<()> {
    let context = PageContext::new(site, path);
    let words = context.words();
    let events = &site.index.events;
    let disputes = || site.events(events).flat_map(|event| &event.disputes);
    let resolved = disputes()
        .filter(|dispute| dispute.resolution.is_some())
        .count();
    let lead = words
        .other
        .disputes_lead(disputes().count() - resolved, resolved);
    let years = years(site);
    let shown = if years.is_empty() {
        events.as_slice()
    } else {
        &[]
    };
    let leaves = years.iter().map(|year| {
        let count = year.events.iter().map(|&event| entries(site, event)).sum();
        let count = words.other.entries(count);
        leaf(&context, "disputes", &year.name, &year.label, count)
    });
    let template = DisputesPage {
        leaves: leaves.collect(),
        ..of(&context, shown, words.navigation.disputes.to_owned(), lead)
    };
    fill(&template, out)
}

/// The disputes about the events of a year.
fn year_page(
    site: &LocaleSite<'_>,
    path: &str,
    year: &PageLink,
    out: &mut dyn Write,
) -> Result<()> {
    let context = PageContext::new(site, path);
    let words = context.words();
    let count = year.events.iter().map(|&event| entries(site, event)).sum();
    let title = format!("{}, {}", words.navigation.disputes, year.label);
    let template = DisputesPage {
        up: context.to("disputes.html"),
        ..of(&context, &year.events, title, words.other.entries(count))
    };
    fill(&template, out)
}

/// The disputes about some events.
fn of(context: &PageContext<'_>, positions: &[usize], title: String, lead: String) -> DisputesPage {
    let site = context.site;
    let words = context.words();
    let mut cited = Cited::elsewhere();
    let (mut open, mut resolved, mut claims) = (Vec::new(), Vec::new(), Vec::new());
    for event in site.events(positions) {
        for known in &event.disputes {
            let mut shown = dispute(context, &mut cited, known);
            shown.anchor = format!("{}-{}", event.id, shown.anchor);
            let entry = Entry {
                event: context.event_link(event),
                date: context.date(&event.date),
                dispute: shown,
            };
            if known.resolution.is_some() {
                resolved.push(entry)
            } else {
                open.push(entry)
            }
        }
        let contested = event.claims.iter().filter(|claim| is_contested(claim));
        claims.extend(contested.map(|claim| pointer(context, event, claim)));
    }
    let arrows = positions.iter().flat_map(|&event| disputed(site, event));
    let groups = [
        (words.other.disputes_open, open),
        (words.other.disputes_resolved, resolved),
    ];
    DisputesPage {
        frame: context.frame(&title, &lead),
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
            .filter_map(|arrow| sentence(context, &mut cited, arrow, Viewpoint::Outside))
            .collect(),
        claims,
        leaves: Vec::new(),
    }
}
