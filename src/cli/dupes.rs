//! `dupes`: events that may be on record twice, and documents that are.

use std::collections::BTreeMap;
use std::fmt;

use anyhow::{Result, bail};
use serde::Serialize;

use super::output::Output;
use super::{Context, Outcome, session};
use crate::check::twins;
use crate::diag::{json_in_lines, nearest};
use crate::invisible::shown;
use crate::model::{Timeline, canonical_address};
use crate::study::{Options, study};

/// Find events that may be on record twice, and sources with the same address
#[derive(clap::Args)]
pub(super) struct Args {
    /// Only pairs with this event or source; all when left out
    id: Option<String>,
    /// How to write it
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = ["human", "json"])]
    format: String,
    #[command(flatten)]
    output: Output,
}

/// Two records that may be one.
#[derive(Serialize)]
pub(super) struct Pair {
    /// `event` or `source`.
    pub(super) kind: &'static str,
    pub(super) ids: [String; 2],
    /// The files in which the two stand.
    pub(super) files: [String; 2],
    /// Why they may be one.
    pub(super) reasons: Vec<String>,
}

impl fmt::Display for Pair {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [left, right] = &self.ids;
        write!(formatter, "{left} and {right}: {}", self.reasons.join("; "))
    }
}

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome> {
    let corpus = session::corpus(context)?;
    let study = study(&corpus, &Options::default());
    let timeline = &study.timeline;
    let mut pairs = events(timeline);
    pairs.extend(sources(timeline));
    if let Some(id) = &args.id {
        let ids = || {
            let events = timeline.events.iter().map(|event| event.id.as_str());
            events.chain(timeline.sources.keys().map(|id| id.as_str()))
        };
        if !ids().any(|known| known == id) {
            match nearest(id, ids()) {
                Some(name) => bail!("no event or source is called `{id}`; did you mean `{name}`?"),
                None => bail!("no event or source is called `{id}`"),
            }
        }
        pairs.retain(|pair| pair.ids.contains(id));
    }
    let text = if args.format == "json" {
        json_in_lines(&pairs)?
    } else if pairs.is_empty() {
        "no probable duplicates\n".to_owned()
    } else {
        pairs.iter().map(human).collect()
    };
    args.output.write(&text)?;
    Ok(Outcome::Done)
}

fn human(pair: &Pair) -> String {
    let [left, right] = &pair.ids;
    let [left_file, right_file] = &pair.files;
    let reasons: String = pair
        .reasons
        .iter()
        .map(|reason| format!("  {}\n", visible(reason)))
        .collect();
    format!(
        "{} {left} ({left_file})\n{} {right} ({right_file})\n{reasons}\n",
        pair.kind,
        " ".repeat(pair.kind.len()),
    )
}

/// A text without characters that would steer a terminal or hide in it.
fn visible(text: &str) -> String {
    shown(text, |_| '\u{fffd}').replace('\n', "\u{fffd}")
}

/// The pairs that an event is in.
pub(super) fn of_event(timeline: &Timeline, id: &str) -> Vec<Pair> {
    let mut pairs = events(timeline);
    pairs.retain(|pair| pair.ids.iter().any(|other| other == id));
    pairs
}

/// Events that may be one.
fn events(timeline: &Timeline) -> Vec<Pair> {
    twins(timeline)
        .into_iter()
        .map(|twins| Pair {
            kind: "event",
            ids: [twins.first.id.to_string(), twins.second.id.to_string()],
            files: [twins.first.file.clone(), twins.second.file.clone()],
            reasons: twins.reasons,
        })
        .collect()
}

/// Sources with one address.
fn sources(timeline: &Timeline) -> Vec<Pair> {
    let mut by_address: BTreeMap<String, Vec<&crate::model::Source>> = BTreeMap::new();
    for source in timeline.sources.values() {
        by_address
            .entry(canonical_address(&source.url))
            .or_default()
            .push(source);
    }
    let file = |source: &crate::model::Source| {
        timeline
            .event(&source.defined_in)
            .map_or_else(String::new, |event| event.file.clone())
    };
    let mut pairs = Vec::new();
    for group in by_address.values() {
        for (position, left) in group.iter().enumerate() {
            for right in group.iter().skip(position + 1) {
                pairs.push(Pair {
                    kind: "source",
                    ids: [left.id.to_string(), right.id.to_string()],
                    files: [file(left), file(right)],
                    reasons: vec![if left.url == right.url {
                        format!("the same address: {}", left.url)
                    } else {
                        format!(
                            "one address, written in two ways: {} and {}",
                            left.url, right.url
                        )
                    }],
                });
            }
        }
    }
    pairs.sort_by(|left, right| left.ids.cmp(&right.ids));
    pairs
}
