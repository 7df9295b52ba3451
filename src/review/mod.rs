//! What an editor should look up again: measures, disputes, addresses and copies, the oldest first.
//!
//! To add a part: write its file, and name it twice below.

mod copies;
mod disputes;
mod links;
mod measures;
mod report;

use chrono::NaiveDate;
use serde::Serialize;

use crate::analysis::Analysis;
use crate::diag::{Locator, Place};
use crate::model::EventDate;

pub use report::{markdown, text};

/// What to list.
#[derive(Clone, Debug, Default)]
pub(crate) struct ReviewOptions {
    /// The day to count from; without one, no measure is due.
    pub(crate) today: Option<EventDate>,
    /// After how many days a measure is to be looked at again.
    pub(crate) age: i64,
    /// How many entries a part has at most.
    pub(crate) limit: usize,
}

/// What is to be looked up; also the published form of `review --format json`.
#[derive(Debug, Serialize)]
pub struct Review {
    /// Names this form and its version.
    pub(crate) format: &'static str,
    /// The day that was taken for today.
    pub(crate) today: Option<String>,
    /// The parts, those without an entry as well.
    pub(crate) parts: Vec<Listed>,
}

/// A part with its entries.
#[derive(Debug, Serialize)]
pub(crate) struct Listed {
    /// Its name.
    pub(crate) part: &'static str,
    /// What it lists, in words.
    pub(crate) about: String,
    /// How many entries there are.
    pub(crate) total: usize,
    /// The oldest of them.
    pub(crate) entries: Vec<Entry>,
}

/// Something to look up.
#[derive(Debug, Serialize)]
pub struct Entry {
    /// The day since when it has been waiting, as its record writes it; none where no day is recorded.
    pub(crate) day: Option<String>,
    /// The id of the measure, the event or the source.
    pub(crate) id: String,
    /// What is to be looked up.
    pub(crate) what: String,
    /// The address to look at, where there is one.
    pub(crate) url: Option<String>,
    /// Its file, relative to the events folder.
    pub(crate) file: String,
    /// The line in it, from 1.
    pub(crate) line: usize,
}

/// A part of what is to be looked up.
struct Part {
    name: &'static str,
    about: fn(&ReviewOptions) -> String,
    find: fn(&Analysis, &ReviewOptions) -> Vec<Item>,
}

/// An entry before its place is known as a line.
struct Item {
    day: Option<EventDate>,
    id: String,
    what: String,
    url: Option<String>,
    place: Place,
}

const PARTS: &[Part] = &[measures::PART, disputes::PART, links::PART, copies::PART];

impl Review {
    /// What is to be looked up in a collection.
    pub(crate) fn of(analysis: &Analysis, options: &ReviewOptions) -> Self {
        let locator = Locator::new(|file| analysis.source_files.text(file));
        let parts = PARTS.iter().map(|part| {
            let mut found = (part.find)(analysis, options);
            found.sort_by(|one, other| one.key().cmp(&other.key()));
            Listed {
                part: part.name,
                about: (part.about)(options),
                total: found.len(),
                entries: found
                    .into_iter()
                    .take(options.limit)
                    .map(|found| found.located(&locator))
                    .collect(),
            }
        });
        Self {
            format: "throughline-review/1",
            today: options.today.as_ref().map(EventDate::to_string),
            parts: parts.collect(),
        }
    }

    /// Whether there is nothing to look up.
    pub(crate) fn is_empty(&self) -> bool {
        self.parts.iter().all(|part| part.total == 0)
    }
}

impl Item {
    /// Entries without a day come first.
    fn key(&self) -> (Option<NaiveDate>, &str, &Place) {
        let day = self.day.as_ref().and_then(|day| day.start().earliest);
        (day, &self.id, &self.place)
    }

    fn located(self, locator: &Locator<'_>) -> Entry {
        Entry {
            day: self.day.map(|day| day.to_string()),
            id: self.id,
            what: self.what,
            url: self.url,
            line: locator.position(&self.place).start.0,
            file: self.place.file.to_string(),
        }
    }
}
