//! Two states of a collection held against each other: what readers would see change, event by event.

mod changed_fields;
mod escape;
mod event;
mod file_list;
mod files;
pub mod lines;
mod markdown;
mod parts;
mod registry;
mod style;
mod summary;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::analysis::Analysis;
use crate::diag::{Diagnostic, Locator, Report, Severity, located};
use crate::message::Language;
use crate::model::{Event, Timeline};

pub(crate) use files::FileDifference;
pub use markdown::{markdown, text};
pub(crate) use style::Style;

use changed_fields::Facts;

/// What differs between two states; also the published form of `diff --format json`.
#[derive(Debug, Serialize)]
pub struct Comparison {
    /// Names this form and its version.
    pub(crate) format: &'static str,
    /// The events that differ, in order of time.
    pub(crate) events: Vec<EventDifference>,
    /// The entries of registries and settings that differ, by file.
    pub(crate) entries: Vec<PartDifference>,
    /// The files that differ without an event or an entry that does: hidden ones, links, what is not a record, and records that say the same.
    pub(crate) files: Vec<FileDifference>,
    /// Findings of `check` that were not there before.
    pub new_findings: Vec<NewFinding>,
    /// How many findings are gone.
    pub(crate) findings_gone: usize,
    /// The language in which it is told.
    #[serde(skip)]
    language: &'static Language,
}

/// How something differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Difference {
    /// It is there now.
    Added,
    /// It says something else.
    Changed,
    /// A draft is shown now, or a withdrawn event again.
    Published,
    /// A published event is a draft now.
    Unpublished,
    /// It was taken back; its id stays.
    Withdrawn,
    /// It is gone.
    Removed,
}

impl Difference {
    /// Its name in data, and in the message files.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Published => "published",
            Self::Unpublished => "unpublished",
            Self::Withdrawn => "withdrawn",
            Self::Removed => "removed",
        }
    }
}

/// An event that differs.
#[derive(Debug, Serialize)]
pub(crate) struct EventDifference {
    /// Its id.
    pub(crate) id: String,
    /// The id that it had before, if another.
    pub(crate) former_id: Option<String>,
    /// How it differs.
    pub(crate) difference: Difference,
    /// Its status now, or the last one.
    pub(crate) status: &'static str,
    /// Its title, in the language of the report where it is given, else in the collection's first.
    pub(crate) title: String,
    /// Its date as its record writes it.
    pub(crate) date: String,
    /// Its record.
    pub(crate) file: String,
    /// Its fields that differ.
    pub(crate) fields: Vec<FieldDifference>,
    /// Its claims, disputes, links and sources that differ.
    pub(crate) parts: Vec<PartDifference>,
    /// How many events it is joined to by causal, legal and factual paths, where that differs.
    pub(crate) reach: Option<Reach>,
}

/// A field that differs. A list has one item a line.
#[derive(Debug, Serialize)]
pub(crate) struct FieldDifference {
    /// Its name; texts have their locale after a dot.
    pub(crate) field: String,
    /// What it said.
    pub(crate) before: Option<String>,
    /// What it says.
    pub(crate) after: Option<String>,
}

/// A part of a record that differs.
#[derive(Debug, Serialize)]
pub(crate) struct PartDifference {
    /// `claim`, `dispute`, `link` or `source`; for registries their file.
    pub(crate) part: String,
    /// Its id; of a link its relation and event; of a dispute its subject.
    pub(crate) id: String,
    /// How it differs.
    pub(crate) difference: Difference,
    /// The link as a sentence.
    pub(crate) sentence: Option<String>,
    /// Its fields that differ.
    pub(crate) fields: Vec<FieldDifference>,
    /// What it says now, or said last.
    #[serde(skip)]
    facts: Facts,
}

/// Causal, legal and factual paths of an event.
#[derive(Debug, Serialize)]
pub(crate) struct Reach {
    /// What led to it.
    pub(crate) ancestors: ReachDifference,
    /// What it led to.
    pub(crate) descendants: ReachDifference,
}

/// The events at the other ends of an event's paths.
#[derive(Debug, Serialize)]
pub(crate) struct ReachDifference {
    /// How many there were.
    pub(crate) before: usize,
    /// How many there are.
    pub(crate) after: usize,
    /// Those that are new.
    pub(crate) gained: Vec<String>,
    /// Those that are gone.
    pub(crate) lost: Vec<String>,
}

/// A finding that was not there before.
#[derive(Debug, Serialize)]
pub struct NewFinding {
    /// The code of the check.
    pub(crate) code: &'static str,
    /// How much it weighs.
    pub(crate) severity: Severity,
    /// Where it is.
    pub(crate) file: String,
    /// The line, from 1.
    pub(crate) line: usize,
    /// What is so.
    pub(crate) message: String,
    /// What to do about it.
    pub(crate) help: String,
}

/// Holds two states of a collection against each other, and tells of it in a language.
pub fn compare(before: &Analysis, after: &Analysis, language: &'static Language) -> Comparison {
    let renamed = renamed(&before.timeline, &after.timeline);
    let old_ids: BTreeMap<&str, &str> = renamed
        .iter()
        .map(|(old, new)| (new.as_str(), old.as_str()))
        .collect();
    let states = event::States {
        before,
        after,
        renamed: &renamed,
        language,
    };
    let mut events: Vec<((i32, i32), EventDifference)> = Vec::new();
    for event in &after.timeline.events {
        let id = old_ids.get(event.id.as_str()).copied().unwrap_or(&event.id);
        let old = before.timeline.event(id);
        events.extend(
            states
                .difference(old, Some(event))
                .map(|found| (event.date.sort_key(), found)),
        );
    }
    for event in &before.timeline.events {
        let gone =
            !renamed.contains_key(event.id.as_str()) && after.timeline.event(&event.id).is_none();
        if gone {
            let found = states.difference(Some(event), None);
            events.extend(found.map(|found| (event.date.sort_key(), found)));
        }
    }
    events.sort_by(|(left, one), (right, other)| (left, &one.id).cmp(&(right, &other.id)));
    let events: Vec<EventDifference> = events.into_iter().map(|(_, event)| event).collect();
    let entries = registry::differences(&before.source_files, &after.source_files, &renamed);
    let (new_findings, findings_gone) = findings(before, after, language);
    Comparison {
        format: "throughline-diff/1",
        files: files::differences(before, after, &events, &entries),
        events,
        entries,
        new_findings,
        findings_gone,
        language,
    }
}

/// The ids that events had before, with those that they have now.
fn renamed(before: &Timeline, after: &Timeline) -> BTreeMap<String, String> {
    let mut renamed = BTreeMap::new();
    for event in &after.events {
        if before.event(&event.id).is_some() {
            continue;
        }
        let old = event
            .former_ids
            .iter()
            .rev()
            .find(|former| before.event(former).is_some() && after.event(former).is_none());
        if let Some(old) = old {
            renamed.insert(old.to_string(), event.id.to_string());
        }
    }
    renamed
}

/// The findings that are new, and the number of those that are gone; lines do not count.
fn findings(before: &Analysis, after: &Analysis, language: &Language) -> (Vec<NewFinding>, usize) {
    let new: Vec<Diagnostic> = after.report.new_since(&before.report).cloned().collect();
    let gone = before.report.new_since(&after.report).count();
    let locator = Locator::new(|file| after.source_files.text(file));
    let new = located(&Report { diagnostics: new }, &locator, language)
        .into_iter()
        .map(|finding| NewFinding {
            code: finding.code,
            severity: finding.severity,
            file: finding.file,
            line: finding.line,
            message: finding.message,
            help: finding.help,
        })
        .collect();
    (new, gone)
}

/// The ids of the events at these positions.
fn ids(timeline: &Timeline, positions: &[usize]) -> BTreeSet<String> {
    positions
        .iter()
        .filter_map(|&position| timeline.events.get(position))
        .map(|event: &Event| event.id.to_string())
        .collect()
}
