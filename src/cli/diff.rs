//! `diff`: what a pull request does to events and edges.

use std::path::Path;

use anyhow::Result;

use super::language_option::LanguageOption;
use super::output::Output;
use super::{Context, Outcome, session};
use crate::analysis::{Options, analyze};
use crate::diag::json_in_lines;
use crate::diff::{compare, markdown, text};
use crate::load::SourceFiles;
use crate::workspace::revision;

/// Show what a change does to events and links, as a Markdown comment
#[derive(clap::Args)]
pub(super) struct Args {
    /// The git revision to compare with
    base: String,
    /// The git revision with the change; by default the working files
    head: Option<String>,
    /// The output format
    #[arg(long, value_name = "FORMAT", default_value = "markdown", value_parser = ["markdown", "text", "json"])]
    format: String,
    #[command(flatten)]
    language: LanguageOption,
    #[command(flatten)]
    output: Output,
}

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome> {
    let folder = session::events_folder(&context.events);
    let before = revision::before(&folder, &args.base)?;
    let mut after = records(&folder, args.head.as_deref(), context)?;
    if args.head.is_none() {
        revision::compare_unread(&folder, &before, &mut after)?;
    }
    let before = analyze(&before, &Options::default());
    let options = Options {
        // Findings that come with time weigh here as they do without a base.
        changed: None,
        ..revision::options(&before, &after)
    };
    let after = analyze(&after, &options);
    let comparison = compare(&before, &after, args.language.get());
    let told = match args.format.as_str() {
        "json" => json_in_lines(&comparison)?,
        "text" => text(&comparison),
        _ => markdown(&comparison),
    };
    args.output.write(&told)?;
    Ok(Outcome::Done)
}

/// The records at a revision, or as they are.
fn records(folder: &Path, revision: Option<&str>, context: &Context) -> Result<SourceFiles> {
    match revision {
        Some(revision) => revision::source_files(folder, revision),
        None => session::source_files(context),
    }
}
