//! `dupes`: events that may be on record twice, and documents that are.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use anyhow::{Result, bail};
use serde::Serialize;

use super::output::Output;
use super::{Context, Outcome, session};
use crate::diag::nearest;
use crate::model::{Event, RecordStatus, Timeline, canonical_address};
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
        let mut text = serde_json::to_string_pretty(&pairs)?;
        text.push('\n');
        text
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

/// A text without characters that would steer a terminal.
fn visible(text: &str) -> String {
    text.chars()
        .map(|letter| {
            if letter.is_control() {
                '\u{fffd}'
            } else {
                letter
            }
        })
        .collect()
}

/// The pairs that an event is in.
pub(super) fn of_event(timeline: &Timeline, id: &str) -> Vec<Pair> {
    let mut pairs = events(timeline);
    pairs.retain(|pair| pair.ids.iter().any(|other| other == id));
    pairs
}

/// Events that may be one: about the same time, shared actors, titles alike. Linked events are known to be two and left out;
/// so are withdrawn ones.
fn events(timeline: &Timeline) -> Vec<Pair> {
    let events: Vec<&Event> = timeline
        .events
        .iter()
        .filter(|event| event.status != RecordStatus::Withdrawn)
        .collect();
    let mut pairs = Vec::new();
    for (position, left) in events.iter().enumerate() {
        for right in events.iter().skip(position + 1) {
            if is_told_apart(left, right) || is_told_apart(right, left) || !overlap(left, right) {
                continue;
            }
            let actors = shared_actors(left, right);
            let (alike, titles) = likeness(left, right);
            let probable = if actors.is_empty() {
                alike >= 0.85
            } else {
                alike >= 0.5
            };
            if !probable {
                continue;
            }
            let mut reasons = vec![format!(
                "about the same time: {} and {}",
                left.date, right.date
            )];
            if !actors.is_empty() {
                reasons.push(format!("both name {}", actors.join(", ")));
            }
            reasons.push(format!(
                "titles alike ({:.0} %): “{}” and “{}”",
                alike * 100.0,
                titles.0,
                titles.1
            ));
            pairs.push(Pair {
                kind: "event",
                ids: [left.id.to_string(), right.id.to_string()],
                files: [left.file.clone(), right.file.clone()],
                reasons,
            });
        }
    }
    pairs
}

/// Whether a record says how it stands to another that resembles it.
fn is_told_apart(event: &Event, other: &Event) -> bool {
    event.links.iter().any(|link| link.event == other.id)
}

/// Whether the days of two events overlap or touch.
fn overlap(left: &Event, right: &Event) -> bool {
    // What has no recorded end is held against others by its beginning.
    let days = |event: &Event| {
        let start = event.date.start();
        Some((start.earliest?, event.date.latest().or(start.latest)?))
    };
    let (Some((left_first, left_last)), Some((right_first, right_last))) =
        (days(left), days(right))
    else {
        return false;
    };
    let before = |last: chrono::NaiveDate, first: chrono::NaiveDate| (first - last).num_days() > 1;
    !before(left_last, right_first) && !before(right_last, left_first)
}

fn shared_actors<'e>(left: &'e Event, right: &Event) -> Vec<&'e str> {
    let shared: BTreeSet<&str> = left
        .actors
        .iter()
        .filter(|part| right.actors.iter().any(|other| other.actor == part.actor))
        .map(|part| part.actor.as_str())
        .collect();
    shared.into_iter().collect()
}

/// How alike two titles are, from 0 to 1, in the language in which they are most alike.
fn likeness<'e>(left: &'e Event, right: &'e Event) -> (f64, (&'e str, &'e str)) {
    left.title
        .iter()
        .filter_map(|(locale, title)| Some((title, right.title.exactly(locale)?)))
        .map(|(one, other)| (alike(one, other), (one, other)))
        .fold(
            (0.0, ("", "")),
            |best, next| if next.0 > best.0 { next } else { best },
        )
}

/// How many of the words of two texts they share, or how few letters tell them apart.
fn alike(one: &str, other: &str) -> f64 {
    let words = |text: &str| -> BTreeSet<String> {
        text.to_lowercase()
            .split(|letter: char| !letter.is_alphanumeric())
            .filter(|word| word.chars().count() > 2 || word.chars().all(char::is_numeric))
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let (left, right) = (words(one), words(other));
    let all = left.union(&right).count();
    if all == 0 {
        return 0.0;
    }
    #[allow(clippy::cast_precision_loss, reason = "titles have few words")]
    let shared = left.intersection(&right).count() as f64 / all as f64;
    let letters =
        strsim::normalized_damerau_levenshtein(&one.to_lowercase(), &other.to_lowercase());
    // Short titles share many letters by chance.
    if letters >= 0.8 {
        shared.max(letters)
    } else {
        shared
    }
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
