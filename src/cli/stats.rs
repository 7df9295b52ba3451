//! `stats`: figures of the collection or of a part of it.

use anyhow::Result;

use super::output::Output;
use super::part_options::PartOptions;
use super::progress::Stages;
use super::{Context, Outcome, session};
use crate::diag::json_in_lines;
use crate::graph::Wanted;
use crate::locale::locale;
use crate::stats::{Stats, text};

/// Count what is on record: events, links, claims and sources, connected groups, the longest chain, the events with most consequences
#[derive(clap::Args)]
pub(super) struct Args {
    /// The output format
    #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = ["text", "json"])]
    format: String,
    /// List at most this many sources and events [default: 10; with `json` all]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    limit: Option<u32>,
    #[command(flatten)]
    part: PartOptions,
    /// The language of titles
    #[arg(long, value_name = "LOCALE")]
    lang: Option<String>,
    #[command(flatten)]
    output: Output,
}

/// How many sources and events people are shown at first.
const LISTED: usize = 10;

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome> {
    let mut stages = Stages::new(context);
    stages.begin("read");
    let source_files = session::source_files(context)?;
    let Some(analysis) = session::sound(&source_files, context, &mut stages)? else {
        return Ok(Outcome::Faulty);
    };
    stages.begin("count");
    let language = session::language(&analysis, args.lang.as_deref())?;
    let is_json = args.format == "json";
    let limit = match args.limit {
        Some(limit) => usize::try_from(limit).unwrap_or(usize::MAX),
        None if is_json => usize::MAX,
        None => LISTED,
    };
    let wanted = Wanted {
        all_relations: true,
        ..args.part.wanted(&analysis.timeline)?
    };
    let stats = Stats::of(
        &analysis.timeline,
        &analysis.graph,
        &wanted,
        language,
        limit,
    );
    args.output.write(if is_json {
        json_in_lines(&stats)?
    } else {
        text(&stats, locale(language))
    })?;
    stages.end();
    Ok(Outcome::Done)
}
