//! What we changed in published records, apart from the records that we added; the latest first.

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
use crate::model::{Change, Event, EventDate, RecordStatus};

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
    corrections: Vec<Day<Correction>>,
    additions: Vec<Day<Added>>,
}

/// What was done on a day.
struct Day<T> {
    date: Html,
    entries: Vec<T>,
}

impl<T> Day<T> {
    fn of(date: Html) -> Self {
        Self {
            date,
            entries: Vec::new(),
        }
    }
}

/// A change of a record that readers could see before.
struct Correction {
    anchor: String,
    event: Html,
    what: Html,
    withdrawn: bool,
    /// The name of the link to itself.
    name: String,
}

/// Records that were added with the same words.
struct Added {
    what: Html,
    /// Of each the anchor, the title and the date.
    events: Vec<(String, Html, Html)>,
}

/// Sorts days of change, the last one first.
type LastFirst<'a> = Reverse<((i32, i32), &'a str)>;

fn day(date: &EventDate) -> LastFirst<'_> {
    Reverse((date.sort_key(), date.as_str()))
}

fn sheets<'e>(edition: &'e Edition<'e>) -> Vec<Sheet<'e>> {
    vec![Sheet::new("changes.html", move |path| page(edition, path))]
}

fn page(edition: &Edition<'_>, path: &str) -> Result<String> {
    let view = View::new(edition, path);
    let words = view.words();
    let mut corrections: BTreeMap<LastFirst<'_>, Day<Correction>> = BTreeMap::new();
    let mut additions: BTreeMap<LastFirst<'_>, Day<Added>> = BTreeMap::new();
    // Withdrawn records too: that one was taken back is the change that readers most need to see.
    for event in edition.shown() {
        for (number, change) in event.changes.iter().enumerate() {
            let today = day(&change.date);
            let date = view.date(&change.date);
            let anchor = anchor(event, number, change);
            if is_entry(event, number) {
                let what = view.text(&change.what);
                let line = (anchor, view.event_link(event), view.date(&event.date));
                let added = additions.entry(today).or_insert_with(|| Day::of(date));
                match added.entries.iter_mut().find(|group| group.what == what) {
                    Some(group) => group.events.push(line),
                    None => added.entries.push(Added {
                        what,
                        events: vec![line],
                    }),
                }
            } else {
                let in_words = edition.locale.date(&change.date);
                let correction = Correction {
                    anchor,
                    event: view.event_link(event),
                    what: view.text(&change.what),
                    withdrawn: event.status == RecordStatus::Withdrawn,
                    name: (words.other.change_link)(view.plain(&event.title), &in_words),
                };
                let corrected = corrections.entry(today).or_insert_with(|| Day::of(date));
                corrected.entries.push(correction);
            }
        }
    }
    let template = ChangesPage {
        frame: view.frame(words.navigation.changes, words.other.changes_lead),
        words,
        corrections: corrections.into_values().collect(),
        additions: additions.into_values().collect(),
    };
    fill(&template)
}

/// Whether a change is the one by which a record was entered: the earliest, unless all that is known is that the record
/// was taken back.
fn is_entry(event: &Event, number: usize) -> bool {
    let earliest = (0..event.changes.len()).min_by_key(|&at| day_of(event, at));
    let only = event.changes.len() == 1;
    earliest == Some(number) && !(only && event.status == RecordStatus::Withdrawn)
}

fn day_of(event: &Event, at: usize) -> Option<(i32, i32)> {
    event.changes.get(at).map(|change| change.date.sort_key())
}

/// A change's name for links. It stays as long as the record keeps its changes: of which record, on which day, and which
/// of that day's.
fn anchor(event: &Event, number: usize, change: &Change) -> String {
    let date = change.date.as_str();
    let earlier = event.changes.iter().take(number);
    let same = earlier.filter(|other| other.date.as_str() == date).count();
    let mut anchor: String = format!("{}_{date}", event.id)
        .chars()
        .map(|letter| match letter {
            'a'..='z' | '0'..='9' | '-' | '_' => letter,
            // What a date may hold besides has a meaning of its own in addresses.
            _ => '.',
        })
        .collect();
    if same > 0 {
        anchor.push_str(&format!("_{}", same + 1));
    }
    anchor
}
