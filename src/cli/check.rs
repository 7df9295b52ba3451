//! `check`: every problem of every file in one run.

use std::io::{IsTerminal, Write};
use std::mem::ManuallyDrop;
use std::path::Path;

use anyhow::{Context as _, Result, anyhow};
use clap::builder::PossibleValuesParser;

use super::output::Output;
use super::stages::Stages;
use super::{Context, Outcome, base, fix, mend, online, session};
use crate::check::rules;
use crate::diag::{Limit, Locator, REPORTS, Setting, summary};
use crate::study::{Options, study, study_in_stages};

/// Check every record and report every problem in one run
#[derive(clap::Args)]
pub(super) struct Args {
    /// How to report
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = PossibleValuesParser::new(REPORTS.iter().map(|report| report.name)))]
    format: String,
    /// Compare with a git revision: ids that were published there must not have vanished
    #[arg(long, value_name = "REV")]
    base: Option<String>,
    /// The day that checks which need one take for today (a date like 2026-11-22)
    #[arg(long, value_name = "DATE")]
    today: Option<String>,
    /// Mend what can be mended without changing what a record means; the rest is reported as ever
    #[arg(long)]
    fix: bool,
    /// Ask the network whether the cited documents are still there, and an archive whether it has copies
    #[arg(long)]
    online: bool,
    /// With `--online`, what is asked for copies: the address of the document is put behind it
    #[arg(long, value_name = "URL", default_value = online::ARCHIVE)]
    archive: String,
    /// Show no more findings of one rule than this in one file, and ten times as many in all; the rest is counted. Each file shows
    /// at least one error of a rule; `json` and `sarif` have everything
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
                .map_err(|_| anyhow!("`{day}` is no date; write one like 2026-11-22"))
        })
        .transpose()?;
    let mut stages = Stages::new(context);
    stages.begin("read");
    let mut corpus = if args.fix {
        session::corpus_to_change(context)?
    } else {
        session::corpus(context)?
    };
    let mut options = Options {
        today,
        ..Options::default()
    };
    if let Some(revision) = &args.base {
        stages.begin("base");
        let folder = session::events_folder(&context.events);
        let before = base::before(&folder, revision)?;
        base::compare_unread(&folder, &before, &mut corpus)?;
        options = Options {
            today: options.today,
            ..base::options(&study(&before, &Options::default()), &corpus)
        };
    }
    let mut fixed = Vec::new();
    if args.fix {
        stages.begin("fix");
        let (change, told) = fix::fix(&corpus, &options);
        change.store(context)?;
        corpus = ManuallyDrop::new(change.into_corpus());
        fixed = told;
    }
    if args.online {
        stages.begin("online");
        online::ask(&args.archive, &corpus, &mut options)?;
    }
    let study = study_in_stages(&corpus, &options, &mut |stage| stages.begin(stage));
    let study = ManuallyDrop::new(study);
    stages.end();
    for line in fixed {
        writeln!(std::io::stderr(), "fixed: {line}")?;
    }
    let locator = Locator::new(|file| corpus.text(file));
    let Some(format) = REPORTS.iter().find(|report| report.name == args.format) else {
        return Err(anyhow!("there is no report format `{}`", args.format));
    };
    let folder = base::path_in_repository(&session::events_folder(&context.events));
    let rules = rules();
    let limit = Limit {
        of_file: args.limit,
    };
    let limit = (!args.all && !format.is_complete).then_some(limit);
    let shown = study.report.shown(limit, &locator);
    let mends = if format.name == "sarif" {
        mend::mends(&corpus, &options, &shown)
    } else {
        Vec::new()
    };
    let setting = Setting {
        styled: args.output.output.is_none()
            && session::styled(context.color, std::io::stdout().is_terminal()),
        all: "`--all`",
        folder: &folder,
        rules: &rules,
        mends: &mends,
    };
    args.output
        .write((format.write)(&shown, &locator, &setting))?;
    if format.name == "github"
        && let Some(file) = std::env::var_os("GITHUB_STEP_SUMMARY").filter(|file| !file.is_empty())
    {
        append(Path::new(&file), &summary(&shown, &setting))?;
    }
    Ok(if study.report.has_errors() {
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
