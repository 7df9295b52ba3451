//! Whether one event led to another: two fields where scripts run, and the recorded pairs with their verdicts where they do not.

use std::collections::BTreeSet;
use std::io::{Result, Write};

use askama::Template;

use super::html::{Html, anchor};
use super::layout::PageLayout;
use super::locale_site::LocaleSite;
use super::page_context::PageContext;
use super::{Page, Route, fill, path_index, search_index, why};
use crate::locale::PageWords;
use crate::query::answer;

/// The script that looks for paths, relative to the site.
pub(crate) const SCRIPT: &str = "assets/path.js";

/// How many recorded pairs the page lists; the events' own pages hold the others.
const PAIR_LIMIT: usize = 400;

/// The path between two events.
pub(crate) const PAGE: Page = Page { routes };

#[derive(Template)]
#[template(path = "page/path.html", whitespace = "minimize")]
struct PathPage {
    frame: PageLayout,
    words: &'static PageWords,
    script: String,
    paths: String,
    finding: String,
    count: usize,
    answers: String,
    home: String,
    effects: Vec<Effect>,
    left_out: usize,
}

/// An event that recorded links lead to.
struct Effect {
    date: Html,
    title: Html,
    causes: Vec<Cause>,
}

/// An event that leads to another one.
struct Cause {
    /// Whether it did, as a question that leads to the answer.
    question: Html,
    /// How far the records bear it out: the word by which other programs know it, and the reader's.
    verdict: &'static str,
    label: &'static str,
}

fn routes<'e>(site: &'e LocaleSite<'e>) -> Vec<Route<'e>> {
    vec![Route::new("path.html", move |path, out| {
        page(site, path, out)
    })]
}

fn page(site: &LocaleSite<'_>, path: &str, out: &mut dyn Write) -> Result<()> {
    let context = PageContext::new(site, path);
    let words = context.words();
    let pairs = why::linked(site).map(|(event, _)| causes(site, event).len());
    let pairs: usize = pairs.sum();
    let mut effects = Vec::new();
    let mut listed = 0;
    for (position, event) in why::linked(site) {
        let causes = causes(site, position);
        if causes.is_empty() || listed + causes.len() > PAIR_LIMIT {
            continue;
        }
        listed += causes.len();
        effects.push(Effect {
            date: context.date(&event.date),
            title: context.event_link(event),
            causes: (causes.into_iter())
                .filter_map(|earlier| cause(&context, earlier, position))
                .collect(),
        });
    }
    let template = PathPage {
        frame: context.frame(words.ways.path_title, words.ways.path_lead),
        words,
        script: context.to_root(SCRIPT),
        paths: path_index::settings(&context).to_string(),
        finding: search_index::settings(&context).to_string(),
        count: site.index.events.len(),
        answers: serde_json::to_string(&words.ways.path_answers)?,
        home: context.to("index.html"),
        effects,
        left_out: pairs - listed,
    };
    fill(&template, out)
}

/// The events that a causal, legal or factual link joins to a later one.
fn causes(site: &LocaleSite<'_>, later: usize) -> BTreeSet<usize> {
    let arrows = site.graph.arrows_to(later).iter();
    arrows.map(|arrow| arrow.from).collect()
}

fn cause(context: &PageContext<'_>, earlier: usize, later: usize) -> Option<Cause> {
    let site = context.site;
    let answer = answer::answer(site.timeline, site.graph, earlier, later);
    let title = context.plain(&site.event(earlier)?.title);
    let href = format!("{}#_led", context.to_event(&site.event(later)?.id));
    let question = context.words().ways.path_question(title);
    Some(Cause {
        question: anchor(&href, &Html::text(&question)),
        verdict: answer.verdict.word(),
        label: answer.label(context.locale()),
    })
}
