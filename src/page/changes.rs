//! Corrections and additions to all records, the latest first.

use anyhow::Result;
use askama::Template;

use super::edition::Edition;
use super::frame::Frame;
use super::html::{Html, anchor};
use super::parting::{LONGEST, Leaf};
use super::view::View;
use super::{Page, Sheet, fill};
use crate::locale::PageWords;
use crate::model::{Change, Event};

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
    /// The way back from a page of some of them.
    up: String,
    title: String,
    days: Vec<Day>,
    leaves: Vec<Leaf>,
}

/// How many changes a page of earlier ones has. They are counted from the first, so that only the last page grows.
const PAGE_OF: usize = 500;
/// How many of them the first page shows where it cannot show all.
const LATEST: usize = 100;

/// What changed on a day.
struct Day {
    date: Html,
    changes: Vec<(Html, Html)>,
}

/// A change with its event.
type Made<'e> = (&'e Event, &'e Change);

fn sheets<'e>(edition: &'e Edition<'e>) -> Vec<Sheet<'e>> {
    let mut sheets = vec![Sheet::new("changes.html", move |path| page(edition, path))];
    let count: usize = edition.shown().map(|event| event.changes.len()).sum();
    if count > LONGEST {
        for number in 1..=count.div_ceil(PAGE_OF) {
            sheets.push(Sheet::new(path_of(number), move |path| {
                earlier(edition, path, number)
            }));
        }
    }
    sheets
}

fn path_of(number: usize) -> String {
    format!("changes/{number}.html")
}

/// All changes, the first one first; withdrawn records too: that one was taken back is the change that readers most need to see.
fn all<'e>(edition: &Edition<'e>) -> Vec<Made<'e>> {
    let mut all: Vec<Made<'e>> = edition
        .shown()
        .flat_map(|event| event.changes.iter().map(move |change| (event, change)))
        .collect();
    all.sort_by_key(|(_, change)| (change.date.sort_key(), change.date.as_str()));
    all
}

fn page(edition: &Edition<'_>, path: &str) -> Result<String> {
    let view = View::new(edition, path);
    let words = view.words();
    let all = all(edition);
    let is_parted = all.len() > LONGEST;
    let first = if is_parted { all.len() - LATEST } else { 0 };
    let pages = all.chunks(PAGE_OF).enumerate().rev();
    let leaves = pages.filter(|_| is_parted).map(|(index, changes)| {
        let href = view.to(&path_of(index + 1));
        let label = Html::made(span(&view, changes));
        (anchor(&href, &label), (words.other.entries)(changes.len()))
    });
    fill(&ChangesPage {
        frame: view.frame(words.navigation.changes, words.other.changes_lead),
        words,
        up: String::new(),
        title: words.navigation.changes.to_owned(),
        days: days(&view, all.get(first..).unwrap_or_default()),
        leaves: leaves.collect(),
    })
}

/// A page of changes, by its number.
fn earlier(edition: &Edition<'_>, path: &str, number: usize) -> Result<String> {
    let view = View::new(edition, path);
    let words = view.words();
    let all = all(edition);
    let changes = all.chunks(PAGE_OF).nth(number - 1).unwrap_or_default();
    let title = format!("{} {number}", words.navigation.changes);
    fill(&ChangesPage {
        frame: view.frame(&title, words.other.changes_lead),
        words,
        up: view.to("changes.html"),
        title,
        days: days(&view, changes),
        leaves: Vec::new(),
    })
}

/// From when to when changes reach.
fn span(view: &View<'_>, changes: &[Made<'_>]) -> String {
    let date =
        |made: Option<&Made<'_>>| made.map(|(_, change)| view.date(&change.date).to_string());
    let (first, last) = (date(changes.first()), date(changes.last()));
    let (first, last) = (first.unwrap_or_default(), last.unwrap_or_default());
    if first == last {
        first
    } else {
        (view.locale().dates.span)(&first, &last)
    }
}

/// Changes by day, the last day first.
fn days(view: &View<'_>, changes: &[Made<'_>]) -> Vec<Day> {
    let day = |change: &Change| (change.date.sort_key(), change.date.as_str().to_owned());
    let days = changes.chunk_by(|(_, one), (_, other)| day(one) == day(other));
    days.rev()
        .filter_map(|changes| {
            let (_, first) = changes.first()?;
            Some(Day {
                date: view.date(&first.date),
                changes: changes
                    .iter()
                    .map(|(event, change)| (view.event_link(event), view.text(&change.what)))
                    .collect(),
            })
        })
        .collect()
}
