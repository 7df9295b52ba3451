//! `duplicates`: events that may be on record twice, and documents that are.

use anyhow::{Result, bail};

use super::output::Output;
use super::{Context, Outcome, session};
use crate::analysis::{Options, analyze};
use crate::diag::{json_in_lines, nearest};
use crate::invisible::shown;
use crate::query::duplicates::{self, Group};

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

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome> {
    let source_files = session::source_files(context)?;
    let analysis = analyze(&source_files, &Options::default());
    let timeline = &analysis.timeline;
    let groups = match &args.id {
        None => duplicates::all(timeline),
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
            duplicates::of(timeline, id)
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
