//! Corrections and additions to all records, the latest first.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use anyhow::Result;
use askama::Template;

use super::edition::Edition;
use super::frame::Frame;
use super::html::Html;
use super::view::View;
use super::{Page, Sheet, fill};
use crate::locale::PageWords;

/// Corrections and additions.
pub const PAGE: Page = Page {
    name: "changes",
    sheets,
};

#[derive(Template)]
#[template(path = "page/changes.html", whitespace = "minimize")]
struct ChangesPage {
    frame: Frame,
    words: &'static PageWords,
    days: Vec<Day>,
}

/// What changed on a day.
struct Day {
    date: Html,
    changes: Vec<(Html, Html)>,
}

/// Sorts days of change, the last one first.
type LastFirst<'a> = Reverse<((i32, i32), &'a str)>;

fn sheets<'e>(edition: &'e Edition<'e>) -> Vec<Sheet<'e>> {
    vec![Sheet::new("changes.html", move |path| page(edition, path))]
}

fn page(edition: &Edition<'_>, path: &str) -> Result<String> {
    let view = View::new(edition, path);
    let words = view.words();
    let mut days: BTreeMap<LastFirst<'_>, Day> = BTreeMap::new();
    // Withdrawn records too: that one was taken back is the change that readers most need to see.
    for event in edition.shown() {
        for change in &event.changes {
            let key = Reverse((change.date.sort_key(), change.date.as_str()));
            let day = days.entry(key).or_insert_with(|| Day {
                date: view.date(&change.date),
                changes: Vec::new(),
            });
            day.changes
                .push((view.event_link(event), view.text(&change.what)));
        }
    }
    let template = ChangesPage {
        frame: view.frame(words.navigation.changes, words.other.changes_lead),
        words,
        days: days.into_values().collect(),
    };
    fill(&template)
}
