//! The path between two events: two fields where scripts run, and the way to every event's causes and consequences where they
//! do not.

use anyhow::Result;
use askama::Template;

use super::edition::Edition;
use super::frame::Frame;
use super::html::{Html, anchor};
use super::view::View;
use super::{Page, Sheet, fill, path_data, why, words_index};
use crate::locale::PageWords;

/// The script that looks for paths, relative to the site.
pub const SCRIPT: &str = "assets/path.js";

/// How many events the page lists; their own pages lead to the others.
const EVENT_LIMIT: usize = 400;

/// The path between two events.
pub const PAGE: Page = Page {
    name: "path",
    sheets,
};

#[derive(Template)]
#[template(path = "page/path.html", whitespace = "minimize")]
struct PathPage {
    frame: Frame,
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

fn sheets<'e>(edition: &'e Edition<'e>) -> Vec<Sheet<'e>> {
    vec![Sheet::new("path.html", move |path| page(edition, path))]
}

fn page(edition: &Edition<'_>, path: &str) -> Result<String> {
    let view = View::new(edition, path);
    let words = view.words();
    let template = PathPage {
        frame: view.frame(words.ways.path_title, words.ways.path_lead),
        words,
        script: view.to_root(SCRIPT),
        paths: path_data::settings(&view).to_string(),
        finding: words_index::settings(&view).to_string(),
        count: edition.index.events.len(),
        answers: serde_json::to_string(&words.ways.path_answers)?,
        home: view.to("index.html"),
        events: why::told(edition)
            .take(EVENT_LIMIT)
            .map(|(position, event)| {
                let link = why::link(&view, position, event);
                (
                    view.date(&event.date),
                    anchor(&link, &view.text(&event.title)),
                )
            })
            .collect(),
        left_out: why::told(edition).count().saturating_sub(EVENT_LIMIT),
    };
    fill(&template)
}
