//! Where the sources disagree: open questions, settled ones, contested arrows and claims.

use anyhow::Result;
use askama::Template;

use super::arrows::{Sentence, Told, sentence};
use super::cites::Cited;
use super::edition::Edition;
use super::frame::Frame;
use super::html::Html;
use super::statements::{DisputeView, Pointer, dispute, pointer};
use super::view::View;
use super::{Page, Sheet, fill};
use crate::locale::PageWords;
use crate::model::ClaimStatus;

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
    lead: String,
    groups: Vec<Group>,
    arrows: Vec<Sentence>,
    claims: Vec<Pointer>,
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
    vec![Sheet::new("disputes.html", move |path| page(edition, path))]
}

fn page(edition: &Edition<'_>, path: &str) -> Result<String> {
    let view = View::new(edition, path);
    let words = view.words();
    let mut cited = Cited::elsewhere();
    let (mut open, mut resolved, mut claims) = (Vec::new(), Vec::new(), Vec::new());
    for event in edition.events(&edition.index.events) {
        for known in &event.disputes {
            let mut shown = dispute(&view, &mut cited, known);
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
        let contested = event.claims.iter().filter(|claim| {
            matches!(
                claim.status,
                ClaimStatus::Disputed | ClaimStatus::Contradicted
            )
        });
        claims.extend(contested.map(|claim| pointer(&view, event, claim)));
    }
    let arrows = edition.graph.arrows().iter();
    let disputed = arrows.filter(|arrow| arrow.link(edition.timeline).disputed);
    let lead = (words.other.disputes_lead)(open.len(), resolved.len());
    let groups = [
        (words.other.disputes_open, open),
        (words.other.disputes_resolved, resolved),
    ];
    let template = DisputesPage {
        frame: view.frame(words.navigation.disputes, &lead),
        words,
        lead,
        groups: groups
            .into_iter()
            .filter(|(_, disputes)| !disputes.is_empty())
            .map(|(heading, disputes)| Group { heading, disputes })
            .collect(),
        arrows: disputed
            .filter_map(|arrow| sentence(&view, &mut cited, *arrow, Told::Outside))
            .collect(),
        claims,
    };
    fill(&template)
}
