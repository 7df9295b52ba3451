//! Two states of a collection held against each other: what readers would see change, event by event.

mod escape;
mod event;
mod facts;
mod markdown;
mod registry;

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use serde::Serialize;

use crate::diag::{Diagnostic, Locator, Report, Severity, located};
use crate::model::{Event, Timeline};
use crate::study::Study;

pub use markdown::markdown;

use facts::{Facts, Part};

/// What differs between two states; also the published form of `diff --format json`.
#[derive(Debug, Serialize)]
pub struct Comparison {
    /// Names this form and its version.
    pub format: &'static str,
    /// The events that differ, in order of time.
    pub events: Vec<EventDifference>,
    /// The entries of registries and settings that differ, by file.
    pub entries: Vec<PartDifference>,
    /// Findings of `check` that were not there before.
    pub new_findings: Vec<NewFinding>,
    /// How many findings are gone.
    pub findings_gone: usize,
}

/// How something differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Difference {
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
    /// The word that reports use.
    pub const fn word(self) -> &'static str {
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
pub struct EventDifference {
    /// Its id.
    pub id: String,
    /// The id that it had before, if another.
    pub former_id: Option<String>,
    /// How it differs.
    pub difference: Difference,
    /// Its status now, or the last one.
    pub status: &'static str,
    /// Its title in the collection's first language.
    pub title: String,
    /// Its date as its record writes it.
    pub date: String,
    /// Its record.
    pub file: String,
    /// Its fields that differ.
    pub fields: Vec<FieldDifference>,
    /// Its claims, disputes, links and sources that differ.
    pub parts: Vec<PartDifference>,
    /// How many events it is joined to by causal and legal paths, where that differs.
    pub reach: Option<Reach>,
}

/// A field that differs. A list has one item a line.
#[derive(Debug, Serialize)]
pub struct FieldDifference {
    /// Its name; texts have their locale after a dot.
    pub field: String,
    /// What it said.
    pub before: Option<String>,
    /// What it says.
    pub after: Option<String>,
}

/// A part of a record that differs.
#[derive(Debug, Serialize)]
pub struct PartDifference {
    /// `claim`, `dispute`, `link` or `source`; for registries their file.
    pub part: String,
    /// Its id; of a link its relation and event; of a dispute its subject.
    pub id: String,
    /// How it differs.
    pub difference: Difference,
    /// The link as a sentence.
    pub sentence: Option<String>,
    /// Its fields that differ.
    pub fields: Vec<FieldDifference>,
    /// What it says now, or said last.
    #[serde(skip)]
    facts: Facts,
}

/// Causal and legal paths of an event.
#[derive(Debug, Serialize)]
pub struct Reach {
    /// What led to it.
    pub ancestors: ReachDifference,
    /// What it led to.
    pub descendants: ReachDifference,
}

/// The events at the other ends of an event's paths.
#[derive(Debug, Serialize)]
pub struct ReachDifference {
    /// How many there were.
    pub before: usize,
    /// How many there are.
    pub after: usize,
    /// Those that are new.
    pub gained: Vec<String>,
    /// Those that are gone.
    pub lost: Vec<String>,
}

/// A finding that was not there before.
#[derive(Debug, Serialize)]
pub struct NewFinding {
    /// The code of the check.
    pub code: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// Where it is.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is so.
    pub message: String,
    /// What to do about it.
    pub help: String,
}

/// Holds two states of a collection against each other.
pub fn compare(before: &Study<'_>, after: &Study<'_>) -> Comparison {
    let renamed = renamed(&before.timeline, &after.timeline);
    let old_ids: BTreeMap<&str, &str> = renamed
        .iter()
        .map(|(old, new)| (new.as_str(), old.as_str()))
        .collect();
    let states = event::States {
        before,
        after,
        renamed: &renamed,
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
    let (new_findings, findings_gone) = findings(before, after);
    Comparison {
        format: "throughline-diff/1",
        events: events.into_iter().map(|(_, event)| event).collect(),
        entries: registry::differences(before.corpus, after.corpus, &renamed),
        new_findings,
        findings_gone,
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

/// The facts that differ, in the order in which they stand now.
fn fields(before: &Facts, after: &Facts) -> Vec<FieldDifference> {
    let mut fields = Vec::new();
    for (field, value) in after.iter() {
        let old = before.get(field);
        if old != Some(value) {
            fields.push(FieldDifference {
                field: field.to_owned(),
                before: old.map(str::to_owned),
                after: Some(value.to_owned()),
            });
        }
    }
    for (field, value) in before.iter() {
        if after.get(field).is_none() {
            fields.push(FieldDifference {
                field: field.to_owned(),
                before: Some(value.to_owned()),
                after: None,
            });
        }
    }
    fields
}

/// The parts that differ: those with one key are held against each other.
fn parts(before: Vec<Part>, after: Vec<Part>) -> Vec<PartDifference> {
    let mut by_key: BTreeMap<(&str, String), VecDeque<usize>> = BTreeMap::new();
    for (position, part) in before.iter().enumerate() {
        let same = by_key.entry((part.part, part.key.clone())).or_default();
        same.push_back(position);
    }
    let mut old: Vec<Option<Part>> = before.into_iter().map(Some).collect();
    let mut found = Vec::new();
    let mut new = Vec::new();
    for part in after {
        let same = by_key.get_mut(&(part.part, part.key.clone()));
        let same = same.and_then(VecDeque::pop_front);
        match same.and_then(|position| old[position].take()) {
            Some(old) => found.extend(changed(old, part)),
            None => new.push(part),
        }
    }
    // A dispute has no id: one whose subject was reworded is found by its turn.
    let (disputes, old): (Vec<Part>, Vec<Part>) = old
        .into_iter()
        .flatten()
        .partition(|part| part.part == "dispute");
    let mut disputes = disputes.into_iter();
    for part in new {
        let reworded = match part.part {
            "dispute" => disputes.next(),
            _ => None,
        };
        match reworded {
            Some(old) => found.extend(changed(old, part)),
            None => found.push(single(part, Difference::Added)),
        }
    }
    found.extend(
        old.into_iter()
            .chain(disputes)
            .map(|part| single(part, Difference::Removed)),
    );
    found.sort_by(|left, right| {
        (order(&left.part), left.difference).cmp(&(order(&right.part), right.difference))
    });
    found
}

fn order(part: &str) -> usize {
    const ORDER: &[&str] = &["claim", "dispute", "link", "source"];
    ORDER
        .iter()
        .position(|name| *name == part)
        .unwrap_or(ORDER.len())
}

fn changed(old: Part, new: Part) -> Option<PartDifference> {
    let fields = fields(&old.facts, &new.facts);
    (!fields.is_empty()).then(|| PartDifference {
        part: new.part.to_owned(),
        id: new.key,
        difference: Difference::Changed,
        sentence: new.sentence,
        fields,
        facts: new.facts,
    })
}

fn single(part: Part, difference: Difference) -> PartDifference {
    let none = Facts::default();
    let fields = match difference {
        Difference::Removed => fields(&part.facts, &none),
        _ => fields(&none, &part.facts),
    };
    PartDifference {
        part: part.part.to_owned(),
        id: part.key,
        difference,
        sentence: part.sentence,
        fields,
        facts: part.facts,
    }
}

/// The findings that are new, and the number of those that are gone; lines do not count.
fn findings(before: &Study<'_>, after: &Study<'_>) -> (Vec<NewFinding>, usize) {
    let new: Vec<Diagnostic> = after.report.new_since(&before.report).cloned().collect();
    let gone = before.report.new_since(&after.report).count();
    let locator = Locator::new(|file| after.corpus.text(file));
    let new = located(&Report { diagnostics: new }, &locator)
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
