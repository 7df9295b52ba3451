//! What the collection does not know: gaps that the editors name, claims that rest on one account, findings they accept.

use anyhow::Result;
use askama::Template;

use super::edition::Edition;
use super::frame::Frame;
use super::html::{Html, anchor};
use super::statements::{Pointer, pointer};
use super::view::View;
use super::{Page, Sheet, fill};
use crate::diag::{Diagnostic, Severity};
use crate::locale::PageWords;
use crate::model::{Claim, ClaimStatus, Gap, Slug, Stance, Timeline};

/// What is not known.
pub const PAGE: Page = Page {
    name: "gaps",
    sheets,
};

#[derive(Template)]
#[template(path = "page/gaps.html", whitespace = "minimize")]
struct GapsPage {
    frame: Frame,
    words: &'static PageWords,
    gaps: Vec<Entry>,
    single_heading: String,
    single: Vec<Pointer>,
    findings: Vec<Finding>,
}

/// A gap that the editors name.
struct Entry {
    id: String,
    kind: &'static str,
    text: Html,
    time: Html,
    events: Vec<Html>,
    refs: String,
}

/// A finding of the checks.
struct Finding {
    code: &'static str,
    severity: &'static str,
    file: Html,
    message: String,
    reason: Html,
}

fn sheets<'e>(edition: &'e Edition<'e>) -> Vec<Sheet<'e>> {
    vec![Sheet::new("gaps.html", move |path| page(edition, path))]
}

fn page(edition: &Edition<'_>, path: &str) -> Result<String> {
    let view = View::new(edition, path);
    let words = view.words();
    let mut single = Vec::new();
    for event in edition.events(&edition.index.events) {
        let claims = event.claims.iter();
        let alone = claims.filter(|claim| rests_on_one_account(edition.timeline, claim));
        single.extend(alone.map(|claim| pointer(&view, event, claim)));
    }
    let accepted = edition.allowed.iter().map(|(finding, allowance)| {
        let allowance = edition.timeline.settings.allowances.get(*allowance);
        let reason = allowance.map(|allowance| view.text(&allowance.reason));
        shown(&view, finding, reason.unwrap_or_default())
    });
    let open = edition.report.diagnostics.iter();
    let open = open
        .filter(|finding| finding.severity != Severity::Error)
        .map(|finding| shown(&view, finding, Html::default()));
    let template = GapsPage {
        frame: view.frame(words.navigation.gaps, words.other.gaps_lead),
        words,
        gaps: edition
            .timeline
            .gaps
            .iter()
            .map(|gap| entry(&view, gap))
            .collect(),
        single_heading: (words.other.gaps_single)(single.len()),
        single,
        findings: accepted.chain(open).collect(),
    };
    fill(&template)
}

fn entry(view: &View<'_>, gap: &Gap) -> Entry {
    let words = &view.words().event;
    let mut time = Vec::new();
    for (phrase, date) in [(words.since, &gap.from), (words.till, &gap.to)] {
        time.extend(date.iter().map(|date| phrase(view.date(date).as_str())));
    }
    let events = gap
        .events
        .iter()
        .filter_map(|id| view.edition.timeline.event(id));
    Entry {
        id: gap.id.to_string(),
        kind: (view.locale().words.gap_kind)(gap.kind),
        text: view.text(&gap.text),
        time: Html::made(time.join(" ")),
        events: events
            .filter(|event| event.is_published())
            .map(|event| view.event_link(event))
            .collect(),
        refs: gap.refs.join(", "),
    }
}

/// Whether a claim is recorded as attested though all that supports it goes back to one account, and none of it is a primary text.
fn rests_on_one_account(timeline: &Timeline, claim: &Claim) -> bool {
    let supporting: Vec<&Slug> = claim
        .sources
        .iter()
        .filter(|citation| citation.stance == Stance::Supports)
        .map(|citation| &citation.source)
        .collect();
    let mut documents = supporting.iter().filter_map(|id| timeline.sources.get(*id));
    claim.status == ClaimStatus::Attested
        && !documents.any(|source| source.kind.is_primary())
        && timeline.independent(supporting.iter().copied()) == 1
}

/// A finding; the file of an event leads to its page.
fn shown(view: &View<'_>, finding: &Diagnostic, reason: Html) -> Finding {
    let file = &finding.place.file;
    let position = view.edition.index.by_file.get(&**file);
    let event = position.and_then(|&position| view.edition.event(position));
    Finding {
        code: finding.code,
        severity: match finding.severity {
            Severity::Info => view.words().other.info,
            _ => view.words().other.warning,
        },
        file: match event {
            Some(event) => anchor(&view.to_event(&event.id), &Html::text(file)),
            None => Html::text(file),
        },
        message: finding.message.clone(),
        reason,
    }
}
