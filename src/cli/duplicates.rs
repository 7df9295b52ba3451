//! `duplicates`: events that may be on record twice, and documents that are.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use anyhow::{Result, bail};
use serde::Serialize;

use super::output::Output;
use super::{Context, Outcome, session};
use crate::analysis::{Options, analyze};
use crate::diag::{json_in_lines, nearest};
use crate::invisible::shown;
use crate::message::ENGLISH;
use crate::model::{Source, Timeline, canonical_address};
use crate::rules::{DuplicateGroup, DuplicatePair, duplicate_groups, pairs_with};

/// Find events that may be recorded twice, and sources with the same address
#[derive(clap::Args)]
pub(super) struct Args {
    /// Only possible duplicates of this event or source
    id: Option<String>,
    /// The output format
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = ["human", "json"])]
    format: String,
    /// Show every group with all its records; `json` always does
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    output: Output,
}

/// How many records of a group, and how many groups, people are shown at first.
pub(super) const MEMBERS: usize = 10;
const GROUPS: usize = 100;

/// Records that may be one.
#[derive(Serialize)]
pub(super) struct Group {
    /// `event` or `source`.
    pub(super) kind: &'static str,
    pub(super) ids: Vec<String>,
    /// The files in which they stand.
    pub(super) files: Vec<String>,
    /// Why the first two may be one.
    pub(super) reasons: Vec<String>,
}

impl fmt::Display for Group {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (ids, reasons) = (self.ids.join(" and "), self.reasons.join("; "));
        write!(formatter, "{ids}: {reasons}")
    }
}

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome> {
    let source_files = session::source_files(context)?;
    let analysis = analyze(&source_files, &Options::default());
    let timeline = &analysis.timeline;
    let groups = match &args.id {
        None => {
            let events = duplicate_groups(timeline).into_iter().map(event_group);
            events.chain(sources(timeline, None)).collect()
        }
        Some(id) => {
            let ids = || {
                let events = timeline.events.iter().map(|event| event.id.as_str());
                events.chain(timeline.sources.keys().map(|id| id.as_str()))
            };
            if !ids().any(|known| known == id) {
                match nearest(id, ids()) {
                    Some(name) => {
                        bail!("there is no event or source `{id}`; did you mean `{name}`?")
                    }
                    None => bail!("there is no event or source `{id}`"),
                }
            }
            let mut groups = of_event(timeline, id);
            groups.extend(sources(timeline, Some(id)));
            groups
        }
    };
    let text = if args.format == "json" {
        json_in_lines(&groups)?
    } else if groups.is_empty() {
        "no probable duplicates\n".to_owned()
    } else {
        human(&groups, args.all)
    };
    args.output.write(&text)?;
    Ok(Outcome::Done)
}

fn human(groups: &[Group], all: bool) -> String {
    let (most_groups, most_members) = if all {
        (usize::MAX, usize::MAX)
    } else {
        (GROUPS, MEMBERS)
    };
    let mut text: String = groups
        .iter()
        .take(most_groups)
        .map(|group| one(group, most_members))
        .collect();
    let left = groups.len().saturating_sub(most_groups);
    if left > 0 {
        text.push_str(&format!("and {left} more; `--all` shows them\n"));
    }
    text
}

fn one(group: &Group, most: usize) -> String {
    let margin = " ".repeat(group.kind.len());
    let mut text = String::new();
    for (number, (id, file)) in group.ids.iter().zip(&group.files).take(most).enumerate() {
        let word = if number == 0 { group.kind } else { &margin };
        text.push_str(&format!("{word} {id} ({file})\n"));
    }
    let left = group.ids.len().saturating_sub(most);
    if left > 0 {
        text.push_str(&format!("{margin} and {left} more; `--all` shows them\n"));
    }
    for reason in &group.reasons {
        text.push_str(&format!("  {}\n", visible(reason)));
    }
    text.push('\n');
    text
}

/// A text without characters that would steer a terminal or hide in it.
fn visible(text: &str) -> String {
    shown(text, |_| '\u{fffd}').replace('\n', "\u{fffd}")
}

/// The pairs that an event is in.
pub(super) fn of_event(timeline: &Timeline, id: &str) -> Vec<Group> {
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
