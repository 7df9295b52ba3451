//! `check`: every problem of every file in one run.

mod selection;

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, anyhow};
use clap::builder::PossibleValuesParser;

use super::language_option::LanguageOption;
use super::named_files::named_files;
use super::output::Output;
use super::progress::Stages;
use super::{Context, Outcome, online, session};
use crate::analysis::{Options, analyze, analyze_in_stages};
use crate::diag::{Limit, Locator, REPORTS, Report, ReportOptions, Severity, summary, visible};
use crate::message;
use crate::rules::rules;
use crate::workspace::{fix, revision, suggestions};
use selection::Selection;

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
    /// Check only what changed since `--base`, or since the last commit: the files that it touches, and findings elsewhere that it brings
    #[arg(long)]
    changed: bool,
    /// Fix what can be fixed without changing the meaning of a record, and report the rest
    #[arg(long)]
    fix: bool,
    /// With `--fix`, change nothing: show what would be fixed, as a patch, and report what would be left
    #[arg(long, requires = "fix")]
    dry_run: bool,
    /// Report only findings of this severity and above. Without it people are told of errors and warnings, and of notes too in the files that they name; `json` and `sarif` contain everything
    #[arg(long, value_name = "SEVERITY", value_parser = PossibleValuesParser::new(["error", "warning", "info"]))]
    severity: Option<String>,
    /// Check online that the cited documents still exist, and whether an archive has copies
    #[arg(long)]
    online: bool,
    /// With `--online`, the service to ask for copies; the address of the document is appended to it
    #[arg(long, value_name = "URL", default_value = online::ARCHIVE)]
    archive: String,
    /// Show at most this many findings of one rule in a file, and ten times as many in total; the rest is counted. At least one error of each rule is shown for each file; `json` and `sarif` contain everything
    #[arg(long, value_name = "N", default_value_t = Limit::default().of_file, value_parser = limit, conflicts_with = "all")]
    limit: usize,
    /// Show every finding, notes too
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    language: LanguageOption,
    #[command(flatten)]
    output: Output,
    /// The records to report on; by default all. The others are read as well, and their findings are counted
    files: Vec<PathBuf>,
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
    let mut known = Report::default();
    let mut stages = Stages::new(context);
    stages.begin("read");
    let mut source_files = if args.fix && !args.dry_run {
        session::source_files_to_change(context)?
    } else {
        session::source_files(context)?
    };
    let mut options = Options {
        today,
        ..Options::default()
    };
    let folder = session::events_folder(&context.events);
    if let Some(revision) = args.base.as_deref().or(args.changed.then_some("HEAD")) {
        stages.begin("base");
        let records = revision::before(&folder, revision)?;
        revision::compare_unread(&folder, &records, &mut source_files)?;
        let base = analyze(&records, &Options::default());
        options = Options {
            today: options.today,
            ..revision::options(&base, &source_files)
        };
        known = base.report;
    }
    let mut files = match args.files.as_slice() {
        [] => None,
        named => Some(named_files(named, &folder, &source_files, |_| true)?),
    };
    let (mut fixed, mut patch) = (Vec::new(), String::new());
    if args.fix {
        stages.begin("fix");
        let (change, told) = fix::fix(&source_files, &options);
        if args.dry_run {
            patch = change.patch();
        } else {
            change.store(&folder)?;
        }
        if let Some(files) = &mut files {
            files.extend(change.files().map(str::to_owned));
        }
        source_files = change.into_source_files();
        fixed = told;
    }
    if args.online {
        stages.begin("online");
        online::ask(&args.archive, &source_files, &mut options)?;
    }
    let mut analysis = analyze_in_stages(&source_files, &options, &mut |stage| stages.begin(stage));
    let report = std::mem::take(&mut analysis.report);
    session::keep(analysis);
    stages.end();
    for what in fixed {
        let line = match args.dry_run {
            true => message!("would-fix", what = what),
            false => message!("fixed", what = what),
        };
        let line = visible(&line.in_words(args.language.get()));
        writeln!(std::io::stderr(), "{line}")?;
    }
    std::io::stderr().write_all(visible(&patch).as_bytes())?;
    let locator = Locator::new(|file| source_files.text(file));
    let Some(format) = REPORTS.iter().find(|report| report.name == args.format) else {
        return Err(anyhow!("there is no report format `{}`", args.format));
    };
    let new = match args.changed {
        true => report.new_since(&known).cloned().collect(),
        false => Vec::new(),
    };
    if args.changed {
        let touched = options.changed.iter().flatten().cloned();
        let unread = options.unread_changes.keys().map(ToString::to_string);
        files.get_or_insert_default().extend(touched.chain(unread));
    }
    let selection = Selection {
        least: least(args, format.is_complete || files.is_some()),
        files,
        new,
    };
    let (report, left_out) = selection.apply(report);
    let folder = revision::path_in_repository(&folder);
    let rules: Vec<_> = rules().collect();
    let limit = Limit {
        of_file: args.limit,
    };
    let limit = (!args.all && !format.is_complete).then_some(limit);
    let shown = report.shown(limit, &locator);
    let fixes = if format.name == "sarif" {
        suggestions::fixes(&source_files, &options, &shown)
    } else {
        Vec::new()
    };
    let setting = ReportOptions {
        styled: args.output.output.is_none()
            && session::styled(context.color, std::io::stdout().is_terminal()),
        language: args.language.get(),
        all: "`--all`",
        folder: &folder,
        rules: &rules,
        fixes: &fixes,
        left_out,
        by_rule: true,
    };
    args.output
        .write((format.write)(&shown, &locator, &setting))?;
    if format.name == "github"
        && let Some(file) = std::env::var_os("GITHUB_STEP_SUMMARY").filter(|file| !file.is_empty())
    {
        append(Path::new(&file), &summary(&shown, &setting))?;
    }
    Ok(if report.has_errors() {
        Outcome::Faulty
    } else {
        Outcome::Done
    })
}

/// The least severity that is reported: as asked, else everything, or all but the notes.
fn least(args: &Args, everything: bool) -> Severity {
    match args.severity.as_deref() {
        Some("error") => Severity::Error,
        Some("warning") => Severity::Warning,
        Some(_) => Severity::Info,
        None if args.all || everything => Severity::Info,
        None => Severity::Warning,
    }
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
