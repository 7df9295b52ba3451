//! `review`: what is to be looked up again, the oldest first.

use anyhow::{Result, anyhow};

use super::output::Output;
use super::{Context, Outcome, online, session};
use crate::analysis::{Options, analyze};
use crate::diag::json_in_lines;
use crate::model::EventDate;
use crate::review::{Review, ReviewOptions, markdown, text};
use crate::rules::CHECKED_DAYS;

/// List what is to be looked up, the oldest first: measures not checked for long, open disputes, addresses that do not answer, documents without an archived copy
#[derive(clap::Args)]
pub(super) struct Args {
    /// The output format; `markdown` is the body of an issue
    #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = ["text", "json", "markdown"])]
    format: String,
    /// The date to treat as today [default: the collection's `as_of`]
    #[arg(long, value_name = "DATE")]
    today: Option<String>,
    /// List measures that were last checked more than this many days before
    #[arg(long, value_name = "DAYS", default_value_t = CHECKED_DAYS, value_parser = clap::value_parser!(i64).range(0..=100_000))]
    age: i64,
    /// List at most this many entries of each kind [default: 25; with `json` all]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    limit: Option<u32>,
    /// Ask the servers as well whether the cited documents still exist, as `check --online` does
    #[arg(long)]
    online: bool,
    #[command(flatten)]
    output: Output,
}

/// How many entries of each kind people are shown at first.
const ENTRIES: usize = 25;

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome> {
    let today = args.today.as_ref().map(|day| {
        day.parse::<EventDate>()
            .map_err(|_| anyhow!("`{day}` is not a date; write one such as 2026-11-22"))
    });
    let today = today.transpose()?;
    let source_files = session::source_files(context)?;
    let mut options = Options {
        today: today.clone(),
        ..Options::default()
    };
    if args.online {
        online::ask(online::ARCHIVE, &source_files, &mut options)?;
    }
    let analysis = analyze(&source_files, &options);
    let all = args.format == "json";
    let wanted = ReviewOptions {
        today: today.or_else(|| analysis.timeline.settings.as_of.clone()),
        age: args.age,
        limit: match args.limit {
            Some(limit) => usize::try_from(limit).unwrap_or(usize::MAX),
            None if all => usize::MAX,
            None => ENTRIES,
        },
    };
    let review = Review::of(&analysis, &wanted);
    let product = match args.format.as_str() {
        "json" => json_in_lines(&review)?,
        "markdown" => markdown(&review),
        _ => text(&review),
    };
    args.output.write(product)?;
    Ok(Outcome::Done)
}
