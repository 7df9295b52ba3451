//! The path between two events: two fields where scripts run, and the way to every event's causes and consequences where they
//! do not.

use std::io::{Result, Write};

use askama::Template;

use super::html::{Html, anchor};
use super::layout::PageLayout;
use super::locale_site::LocaleSite;
use super::page_context::PageContext;
use super::{Page, Route, fill, path_index, search_index, why};
use crate::locale::PageWords;

/// The script that looks for paths, relative to the site.
pub(crate) const SCRIPT: &str = "assets/path.js";

/// How many events the page lists; their own pages lead to the others.
const EVENT_LIMIT: usize = 400;

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
    events: Vec<(Html, Html)>,
    left_out: usize,
}

fn routes<'e>(site: &'e LocaleSite<'e>) -> Vec<Route<'e>> {
    vec![Route::new("path.html", move |path, out| {
        page(site, path, out)
    })]
}

fn page(site: &LocaleSite<'_>, path: &str, out: &mut dyn Write) -> Result<()> {
    let context = PageContext::new(site, path);
    let words = context.words();
    let template = PathPage {
        frame: context.frame(words.ways.path_title, words.ways.path_lead),
        words,
        script: context.to_root(SCRIPT),
        paths: path_index::settings(&context).to_string(),
        finding: search_index::settings(&context).to_string(),
        count: site.index.events.len(),
        answers: serde_json::to_string(&words.ways.path_answers)?,
        home: context.to("index.html"),
        events: why::linked(site)
            .take(EVENT_LIMIT)
            .map(|(position, event)| {
                let link = context.to(&why::best(site, position, event));
                (
                    context.date(&event.date),
                    anchor(&link, &context.text(&event.title)),
                )
            })
            .collect(),
        left_out: why::linked(site).count().saturating_sub(EVENT_LIMIT),
    };
    fill(&template, out)
}
