//! `export`: the data, in one of the formats.

use std::io::IsTerminal;

use anyhow::{Result, bail};
use clap::builder::PossibleValuesParser;

use super::output::Output;
use super::progress::Stages;
use super::{Context, Outcome, build, session};
use crate::export::{self, EXPORTS, ExportContext, parquet};
use crate::memory_estimate::Size;

/// Export the data
#[derive(clap::Args)]
pub(super) struct Args {
    /// The format
    #[arg(long, value_name = "FORMAT", value_parser = PossibleValuesParser::new(formats()))]
    format: String,
    /// Where the site is published, for formats that contain addresses
    #[arg(long, value_name = "URL", value_parser = build::site_address)]
    base_url: Option<String>,
    /// The language, for formats that have one
    #[arg(long, value_name = "LOCALE")]
    lang: Option<String>,
    #[command(flatten)]
    output: Output,
}

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome> {
    let text = export::export(&args.format).map(|export| export.write);
    if text.is_none() && args.output.output.is_none() && std::io::stdout().is_terminal() {
        bail!("Parquet is a binary format; name a file with `--output`");
    }
    let mut stages = Stages::new(context);
    stages.begin("read");
    let source_files = session::source_files(context)?;
    let Some(analysis) = session::sound(&source_files, context, &mut stages)? else {
        return Ok(Outcome::Faulty);
    };
    let need = Size::of(&source_files).export();
    context.memory.hold("writing these data", need)?;
    stages.begin("write");
    let base_url = args
        .base_url
        .as_deref()
        .map(|url| url.trim_end_matches('/'));
    let mut exported = ExportContext::whole(&analysis.timeline, &analysis.graph);
    exported = exported.at(base_url.or(exported.base_url));
    if args.lang.is_some() {
        exported = exported.speaking(session::language(&analysis, args.lang.as_deref())?);
    }
    args.output.stream(|out| match text {
        Some(write) => Ok(write(&exported, out)?),
        None => parquet::write(&args.format, &exported, out),
    })?;
    stages.end();
    Ok(Outcome::Done)
}

/// The names of all formats: of those in the site, and of those that are written on demand.
fn formats() -> Vec<&'static str> {
    let on_demand = parquet::FORMATS.iter().map(|(name, _)| *name);
    EXPORTS
        .iter()
        .map(|export| export.name)
        .chain(on_demand)
        .collect()
}
