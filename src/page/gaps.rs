//! What the collection does not know: gaps that the editors name, claims that rest on one account, findings they accept, and open ones.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Result, Write};

use askama::Template;

use super::html::{Html, escape};
use super::layout::PageLayout;
use super::locale_site::LocaleSite;
use super::page_context::PageContext;
use super::pagination::{LONGEST, Leaf, PageLink, by_year, leaf};
use super::statements::{Pointer, pointer};
use super::{Page, Route, fill};
use crate::diag::{Diagnostic, Severity};
use crate::locale::PageWords;
use crate::model::{Claim, ClaimStatus, Gap, Slug, Timeline};
use crate::rules;

/// What is not known.
pub(crate) const PAGE: Page = Page { routes };

#[derive(Template)]
#[template(path = "page/gaps.html", whitespace = "minimize")]
struct GapsPage {
    frame: PageLayout,
    words: &'static PageWords,
    /// The way back from the page of a year.
    up: String,
    title: String,
    lead: String,
    gaps: Vec<Entry>,
    single_heading: String,
    single: Vec<Pointer>,
    findings: Vec<Findings>,
    leaves: Vec<Leaf>,
}

/// A gap that the editors name.
struct Entry {
    id: String,
    kind: &'static str,
    text: Html,
    time: Html,
    events: Vec<Html>,
}

/// What the checks found and the editors accept, or what is open.
struct Findings {
    heading: &'static str,
    note: &'static str,
    groups: Vec<Group>,
}

/// The findings of each check, and how many there are, of which only the first are told.
type ByCode = BTreeMap<&'static str, (usize, Vec<Finding>)>;

/// What one check found.
struct Group {
    /// Its place on the page.
    anchor: String,
    code: &'static str,
    count: String,
    why: String,
    findings: Vec<Finding>,
    /// How many more there are, in words; empty when all are here.
    more: String,
}

/// How many findings of a check a page tells; `check` tells the others.
const MOST: usize = 200;

/// A finding of the checks.
struct Finding {
    place: Html,
    message: Html,
    reason: Html,
}

fn routes<'e>(site: &'e LocaleSite<'e>) -> Vec<Route<'e>> {
    let mut routes = vec![Route::new("gaps.html", move |path, out| {
        page(site, path, out)
    })];
    for year in years(site) {
        routes.push(Route::new(
            format!("gaps/{}.html", year.name),
            move |path, out| year_page(site, path, &year, out),
        ));
    }
    routes
}

/// Claims that rest on one account, with the positions of their events.
fn single<'e>(site: &'e LocaleSite<'e>) -> impl Iterator<Item = (usize, &'e Claim)> {
    site.index.events.iter().flat_map(|&position| {
        let claims = site.event(position).map(|event| &event.claims);
        let claims = claims.into_iter().flatten();
        claims
            .filter(|claim| rests_on_one_account(site.timeline, claim))
            .map(move |claim| (position, claim))
    })
}

/// The check that finds what the list of claims that rest on one account tells.
const ONE_ACCOUNT: &str = "single-source";

/// Accepted and open findings of the checks: accepted ones with the position of what allows them. Claims that rest on one account
/// have a list of their own.
fn found<'e>(site: &'e LocaleSite<'e>) -> impl Iterator<Item = (&'e Diagnostic, Option<usize>)> {
    let accepted = site.allowed.iter();
    let accepted = accepted.map(|(finding, allowance)| (finding, Some(*allowance)));
    let open = site.open.iter().copied();
    let open =
        open.filter(|finding| finding.severity != Severity::Error && finding.code() != ONE_ACCOUNT);
    accepted.chain(open.map(|finding| (finding, None)))
}

/// The event in whose file something was found.
fn event_of(site: &LocaleSite<'_>, finding: &Diagnostic) -> Option<usize> {
    site.index.by_file.get(&*finding.place.file).copied()
}

/// The years by which what is not known of events is parted, an event for each entry; none where one page holds it all.
fn years(site: &LocaleSite<'_>) -> Vec<PageLink> {
    let mut events: Vec<usize> = single(site).map(|(position, _)| position).collect();
    events.extend(found(site).filter_map(|(finding, _)| event_of(site, finding)));
    if events.len() <= LONGEST {
        return Vec::new();
    }
    by_year(site, &events)
}

fn page(site: &LocaleSite<'_>, path: &str, out: &mut dyn Write) -> Result<()> {
    let context = PageContext::new(site, path);
    let words = context.words();
    let years = years(site);
    let is_parted = !years.is_empty();
    let leaves = years.iter().map(|year| {
        let count = words.other.entries(year.events.len());
        leaf(&context, "gaps", &year.name, &year.label, count)
    });
    let gaps = site.timeline.gaps.iter();
    let title = words.navigation.gaps.to_owned();
    let lead = words.other.gaps_lead.to_owned();
    let template = GapsPage {
        gaps: gaps.map(|gap| entry(&context, gap)).collect(),
        leaves: leaves.collect(),
        ..of(&context, title, lead, |event| !is_parted || event.is_none())
    };
    fill(&template, out)
}

/// What is not known of the events of a year.
fn year_page(
    site: &LocaleSite<'_>,
    path: &str,
    year: &PageLink,
    out: &mut dyn Write,
) -> Result<()> {
    let context = PageContext::new(site, path);
    let words = context.words();
    let title = format!("{}, {}", words.navigation.gaps, year.label);
    let lead = words.other.entries(year.events.len());
    let events: BTreeSet<usize> = year.events.iter().copied().collect();
    let template = GapsPage {
        up: context.to("gaps.html"),
        ..of(&context, title, lead, |event| {
            event.is_some_and(|event| events.contains(&event))
        })
    };
    fill(&template, out)
}

/// What is not known of the events that pass.
fn of(
    context: &PageContext<'_>,
    title: String,
    lead: String,
    pass: impl Fn(Option<usize>) -> bool,
) -> GapsPage {
    let site = context.site;
    let words = context.words();
    let single: Vec<Pointer> = single(site)
        .filter(|(position, _)| pass(Some(*position)))
        .filter_map(|(position, claim)| Some(pointer(context, site.event(position)?, claim)))
        .collect();
    let mut accepted = ByCode::new();
    let mut open = ByCode::new();
    for (finding, allowance) in found(site).filter(|(finding, _)| pass(event_of(site, finding))) {
        let by_code = if allowance.is_some() {
            &mut accepted
        } else {
            &mut open
        };
        let (found, told) = by_code.entry(finding.code()).or_default();
        *found += 1;
        if *found > MOST {
            continue;
        }
        let allowance = allowance.and_then(|at| site.timeline.settings.allowances.get(at));
        let reason = allowance.map(|allowance| context.text(&allowance.reason));
        told.push(shown(context, finding, reason.unwrap_or_default()));
    }
    let is_twice: Vec<&str> = open
        .keys()
        .filter(|code| accepted.contains_key(*code))
        .copied()
        .collect();
    let mut findings = Vec::new();
    for (by_code, heading, note) in [
        (
            accepted,
            words.other.gaps_findings,
            words.other.gaps_findings_note,
        ),
        (open, words.other.gaps_open, words.other.gaps_open_note),
    ] {
        let groups = groups(context, by_code, |code| {
            let is_second = !findings.is_empty() && is_twice.contains(&code);
            format!("{}_{code}", if is_second { "open" } else { "" })
        });
        if !groups.is_empty() {
            findings.push(Findings {
                heading,
                note,
                groups,
            });
        }
    }
    GapsPage {
        frame: context.frame(&title, &lead),
        words,
        up: String::new(),
        title,
        lead,
        gaps: Vec::new(),
        single_heading: words.other.gaps_single(single.len()),
        single,
        findings,
        leaves: Vec::new(),
    }
}

/// The findings of each check, with the anchor of each.
fn groups(
    context: &PageContext<'_>,
    by_code: ByCode,
    anchor: impl Fn(&str) -> String,
) -> Vec<Group> {
    let words = context.words();
    let groups = by_code.into_iter().map(|(code, (found, findings))| Group {
        anchor: anchor(code),
        code,
        count: words.other.findings(found),
        more: match found.saturating_sub(MOST) {
            0 => String::new(),
            more => words.other.more_findings(more),
        },
        why: rules::find(code).map_or_else(String::new, |rule| rule.why(context.language())),
        findings,
    });
    groups.collect()
}

fn entry(context: &PageContext<'_>, gap: &Gap) -> Entry {
    let time: Vec<String> = context.bounds(gap.from.as_ref(), gap.to.as_ref()).collect();
    let events = gap
        .events
        .iter()
        .filter_map(|id| context.site.timeline.event(id));
    Entry {
        id: gap.id.to_string(),
        kind: context.locale().words.gap_kind(gap.kind),
        text: context.text(&gap.text),
        time: Html::made(time.join(" ")),
        events: events
            .filter(|event| event.is_published())
            .map(|event| context.event_link(event))
            .collect(),
    }
}

/// Whether a claim is recorded as attested though all that supports it goes back to one account, and none of it is a primary text.
fn rests_on_one_account(timeline: &Timeline, claim: &Claim) -> bool {
    let supporting: Vec<&Slug> = claim.supporting().collect();
    let mut documents = supporting.iter().filter_map(|id| timeline.source(id));
    claim.status == ClaimStatus::Attested
        && !documents.any(|source| source.kind.is_primary())
        && timeline.independent(supporting.iter().copied()) == 1
}

/// A finding; in the file of an event it leads to its page.
fn shown(context: &PageContext<'_>, finding: &Diagnostic, reason: Html) -> Finding {
    let file = &finding.place.file;
    let position = context.site.index.by_file.get(&**file);
    let event = position.and_then(|&position| context.site.event(position));
    Finding {
        place: event.map_or_else(|| Html::text(file), |event| context.event_link(event)),
        message: message(&finding.message.in_words(context.language())),
        reason,
    }
}

/// The words of a message, with what stands between backticks as code.
fn message(text: &str) -> Html {
    let escaped = escape(text);
    let pieces = escaped.split('`').enumerate();
    let pieces = pieces.map(|(at, piece)| match at % 2 {
        0 => piece.to_owned(),
        _ => format!("<code>{piece}</code>"),
    });
    Html::made(pieces.collect())
}
