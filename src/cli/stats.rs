//! `stats`: figures of the collection or of a part of it.

use anyhow::Result;
use clap::builder::PossibleValuesParser;

use super::graph::{date, known};
use super::output::Output;
use super::progress::Stages;
use super::{Context, Outcome, session};
use crate::analysis::Analysis;
use crate::diag::json_in_lines;
use crate::graph::Wanted;
use crate::locale::locale;
use crate::model::{Basis, Confidence, Family, Relation};
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
    /// Only events in which an actor takes part
    #[arg(long, value_name = "ID")]
    actor: Option<String>,
    /// Only events about a topic
    #[arg(long, value_name = "ID")]
    topic: Option<String>,
    /// Only events of one kind
    #[arg(long, value_name = "ID")]
    kind: Option<String>,
    /// Only events that may have lasted until this date or later (EDTF)
    #[arg(long, value_name = "DATE")]
    since: Option<String>,
    /// Only events that may have begun by this date (EDTF)
    #[arg(long, value_name = "DATE")]
    until: Option<String>,
    /// Only links of these families
    #[arg(long, value_delimiter = ',', value_parser = PossibleValuesParser::new(Family::WORDS))]
    family: Vec<String>,
    /// Only links with these relations
    #[arg(long, value_delimiter = ',', value_parser = PossibleValuesParser::new(Relation::WORDS))]
    relation: Vec<String>,
    /// Only links with this basis
    #[arg(long, value_delimiter = ',', value_parser = PossibleValuesParser::new(Basis::WORDS))]
    basis: Vec<String>,
    /// Only links with at least this confidence
    #[arg(long, visible_alias = "min-confidence", value_parser = PossibleValuesParser::new(Confidence::WORDS))]
    confidence: Option<String>,
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
    let language = match &args.lang {
        Some(asked) => session::language(&analysis, asked)?,
        None => analysis.timeline.locale(),
    };
    let is_json = args.format == "json";
    let limit = match args.limit {
        Some(limit) => usize::try_from(limit).unwrap_or(usize::MAX),
        None if is_json => usize::MAX,
        None => LISTED,
    };
    let wanted = wanted(args, &analysis)?;
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

fn wanted(args: &Args, analysis: &Analysis<'_>) -> Result<Wanted> {
    let timeline = &analysis.timeline;
    let kinds = timeline.settings.kinds.iter().map(|kind| &kind.id);
    Ok(Wanted {
        actor: known(args.actor.as_deref(), "actor", timeline.actors.keys())?,
        topic: known(args.topic.as_deref(), "topic", timeline.topics.keys())?,
        kind: known(args.kind.as_deref(), "kind", kinds)?,
        since: date(args.since.as_deref(), "--since")?,
        until: date(args.until.as_deref(), "--until")?,
        families: args
            .family
            .iter()
            .filter_map(|word| Family::from_word(word))
            .collect(),
        relations: args
            .relation
            .iter()
            .filter_map(|word| Relation::from_word(word))
            .collect(),
        bases: args
            .basis
            .iter()
            .filter_map(|word| Basis::from_word(word))
            .collect(),
        confidence: args.confidence.as_deref().and_then(Confidence::from_word),
        all_relations: true,
        ..Wanted::default()
    })
}
