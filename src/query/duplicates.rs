//! Records that may be one: events that tell of the same, documents with one address.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::Serialize;

use crate::message::ENGLISH;
use crate::model::{Source, Timeline, canonical_address};
use crate::rules::{DuplicateGroup, DuplicatePair, duplicate_groups, pairs_with};

/// Records that may be one.
#[derive(Serialize)]
pub struct Group {
    /// `event` or `source`.
    pub(crate) kind: &'static str,
    pub(crate) ids: Vec<String>,
    /// The files in which they stand.
    pub(crate) files: Vec<String>,
    /// Why the first two may be one.
    pub(crate) reasons: Vec<String>,
}

impl fmt::Display for Group {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (ids, reasons) = (self.ids.join(" and "), self.reasons.join("; "));
        write!(formatter, "{ids}: {reasons}")
    }
}

/// Every group of a collection.
pub(crate) fn all(timeline: &Timeline) -> Vec<Group> {
    let events = duplicate_groups(timeline).into_iter().map(event_group);
    events.chain(sources(timeline, None)).collect()
}

/// The groups that an event or a source is in.
pub(crate) fn of(timeline: &Timeline, id: &str) -> Vec<Group> {
    let mut groups = of_event(timeline, id);
    groups.extend(sources(timeline, Some(id)));
    groups
}

/// The pairs that an event is in.
pub(crate) fn of_event(timeline: &Timeline, id: &str) -> Vec<Group> {
    let pairs = pairs_with(timeline, id).into_iter();
    pairs
        .map(|pair| {
            event_group(DuplicateGroup {
                members: vec![pair.first, pair.second],
                pair,
            })
        })
        .collect()
}

/// Events that may be one, the two first of which it is said why.
fn event_group(group: DuplicateGroup<'_>) -> Group {
    let DuplicatePair {
        first,
        second,
        reasons,
    } = group.pair;
    let others = group
        .members
        .into_iter()
        .filter(|event| event.id != first.id && event.id != second.id);
    let events = || [first, second].into_iter().chain(others.clone());
    Group {
        kind: "event",
        ids: events().map(|event| event.id.to_string()).collect(),
        files: events().map(|event| event.file.clone()).collect(),
        reasons: reasons
            .iter()
            .map(|reason| reason.in_words(&ENGLISH))
            .collect(),
    }
}

/// Sources with one address; only the group with a source when one is asked for.
fn sources(timeline: &Timeline, with: Option<&str>) -> Vec<Group> {
    let mut by_address: BTreeMap<String, Vec<&Source>> = BTreeMap::new();
    for source in timeline.sources.values() {
        by_address
            .entry(canonical_address(&source.url))
            .or_default()
            .push(source);
    }
    let mut groups: Vec<Group> = by_address
        .values_mut()
        .filter(|group| group.len() > 1)
        .filter_map(|group| {
            if let Some(id) = with {
                // The one that is asked for stands first.
                let asked = group.iter().position(|source| *source.id == *id)?;
                group.get_mut(..=asked)?.rotate_right(1);
            }
            Some(source_group(timeline, group))
        })
        .collect();
    groups.sort_by(|left, right| left.ids.cmp(&right.ids));
    groups
}

fn source_group(timeline: &Timeline, group: &[&Source]) -> Group {
    let file = |source: &Source| {
        timeline
            .event(&source.defined_in)
            .map_or_else(String::new, |event| event.file.clone())
    };
    let spellings: BTreeSet<&str> = group.iter().map(|source| source.url.as_str()).collect();
    let spellings: Vec<&str> = spellings.into_iter().collect();
    Group {
        kind: "source",
        ids: group.iter().map(|source| source.id.to_string()).collect(),
        files: group.iter().map(|source| file(source)).collect(),
        reasons: vec![match spellings.as_slice() {
            [one] => format!("the same address: {one}"),
            [_, _] => {
                let other = group.iter().find(|source| source.url != group[0].url);
                let other = other.map_or("", |source| &source.url);
                format!(
                    "one address, written in two ways: {} and {other}",
                    group[0].url
                )
            }
            [one, other, ..] => format!(
                "one address, written in {} ways: {one}, {other} and others",
                spellings.len()
            ),
            [] => String::new(),
        }],
    }
}
