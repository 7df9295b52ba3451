//! `check`: every problem of every file in one run.

use std::io::{IsTerminal, Write};
use std::mem::ManuallyDrop;
use std::path::Path;

use anyhow::{Context as _, Result, anyhow};
use clap::builder::PossibleValuesParser;

use super::output::Output;
use super::progress::Stages;
use super::{Context, Outcome, fix, online, revision, session, suggestions};
use crate::analysis::{Options, analyze, analyze_in_stages};
use crate::diag::{Limit, Locator, REPORTS, ReportOptions, summary};
use crate::rules::rules;

/// Check every record and report every problem in one run
#[derive(clap::Args)]
pub(super) struct Args {
    /// The output format
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = PossibleValuesParser::new(REPORTS.iter().map(|report| report.name)))]
    format: String,
    /// Check the changes since a git revision: new or stricter findings, and published ids that have disappeared
    #[arg(long, value_name = "REV")]
    base: Option<String>,
    /// The date to treat as today, for rules that need one (such as 2026-11-22)
    #[arg(long, value_name = "DATE")]
    today: Option<String>,
    /// Fix what can be fixed without changing the meaning of a record, and report the rest
    #[arg(long)]
    fix: bool,
    /// Check online that the cited documents still exist, and whether an archive has copies
    #[arg(long)]
    online: bool,
    /// With `--online`, the service to ask for copies; the address of the document is appended to it
    #[arg(long, value_name = "URL", default_value = online::ARCHIVE)]
    archive: String,
    /// Show at most this many findings of one rule in a file, and ten times as many in total; the rest is counted. At least one error of each rule is shown for each file; `json` and `sarif` contain everything
    #[arg(long, value_name = "N", default_value_t = Limit::default().of_file, value_parser = limit, conflicts_with = "all")]
    limit: usize,
    /// Show every finding
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    output: Output,
}

/// A number from 1 on.
fn limit(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(number) if number > 0 => Ok(number),
        _ => Err("write a number from 1 on, or `--all` instead".to_owned()),
    }
}

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome> {
    let today = args
        .today
        .as_ref()
        .map(|day| {
            day.parse()
                .map_err(|_| anyhow!("`{day}` is not a date; write one such as 2026-11-22"))
        })
        .transpose()?;
    let mut stages = Stages::new(context);
    stages.begin("read");
    let mut source_files = if args.fix {
        session::source_files_to_change(context)?
    } else {
        session::source_files(context)?
    };
    let mut options = Options {
        today,
        ..Options::default()
    };
    if let Some(revision) = &args.base {
        stages.begin("base");
        let folder = session::events_folder(&context.events);
        let before = revision::before(&folder, revision)?;
        revision::compare_unread(&folder, &before, &mut source_files)?;
        options = Options {
            today: options.today,
            ..revision::options(&analyze(&before, &Options::default()), &source_files)
        };
    }
    let mut fixed = Vec::new();
    if args.fix {
        stages.begin("fix");
        let (change, told) = fix::fix(&source_files, &options);
        change.store(context)?;
        source_files = ManuallyDrop::new(change.into_corpus());
        fixed = told;
    }
    if args.online {
        stages.begin("online");
        online::ask(&args.archive, &source_files, &mut options)?;
    }
    let analysis = analyze_in_stages(&source_files, &options, &mut |stage| stages.begin(stage));
    let analysis = ManuallyDrop::new(analysis);
    stages.end();
    for line in fixed {
        writeln!(std::io::stderr(), "fixed: {line}")?;
    }
    let locator = Locator::new(|file| source_files.text(file));
    let Some(format) = REPORTS.iter().find(|report| report.name == args.format) else {
        return Err(anyhow!("there is no report format `{}`", args.format));
    };
    let folder = revision::path_in_repository(&session::events_folder(&context.events));
    let rules: Vec<_> = rules().collect();
    let limit = Limit {
        of_file: args.limit,
    };
    let limit = (!args.all && !format.is_complete).then_some(limit);
    let shown = analysis.report.shown(limit, &locator);
    let fixes = if format.name == "sarif" {
        suggestions::fixes(&source_files, &options, &shown)
    } else {
        Vec::new()
    };
    let setting = ReportOptions {
        styled: args.output.output.is_none()
            && session::styled(context.color, std::io::stdout().is_terminal()),
        all: "`--all`",
        folder: &folder,
        rules: &rules,
        fixes: &fixes,
    };
    args.output
        .write((format.write)(&shown, &locator, &setting))?;
    if format.name == "github"
        && let Some(file) = std::env::var_os("GITHUB_STEP_SUMMARY").filter(|file| !file.is_empty())
    {
        append(Path::new(&file), &summary(&shown, &setting))?;
    }
    Ok(if analysis.report.has_errors() {
        Outcome::Faulty
    } else {
        Outcome::Done
    })
}

/// Puts a text at the end of the summary that the job shows.
fn append(file: &Path, text: &str) -> Result<()> {
    std::fs::OpenOptions::new()
        .append(true)
        .create(true)
        .open(file)
        .and_then(|mut summary| summary.write_all(text.as_bytes()))
        .with_context(|| format!("cannot write the summary {}", file.display()))
}
