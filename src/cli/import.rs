//! `import`: drafts from timelines that were made with other tools, and our own published data as records again.

mod input;
mod left_out;
mod line_ends;
mod tell;

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow, bail};
use clap::builder::PossibleValuesParser;

use super::today::today;
use super::{Context, Outcome, session};
use crate::analysis::{Options, analyze};
use crate::diag::{Locator, Severity, human};
use crate::import::{
    Faults, IMPORTS, Import, ImportedTable, Input, Order, Reading, Settings, YearPairs, plan,
};
use crate::invisible::without;
use crate::model::SourceKind;
use crate::workspace::import::{bounds, carried, make_folder, planned, present};

use left_out::{refuse, refuse_all};
use tell::tell;

/// Import a timeline made with another tool
///
/// Writes a draft for each event into the events folder, or a new one, and lists what could not be imported. Nothing is overwritten. If an event cannot be read, nothing is written, unless `--skip-unreadable` leaves it out; nor if a draft would not pass `check`.
#[derive(clap::Args)]
pub(super) struct Args {
    /// The file; `-` reads standard input
    file: PathBuf,
    /// The format of the file; by default detected from its name and content
    #[arg(long, value_name = "FORMAT", value_parser = PossibleValuesParser::new(IMPORTS.iter().map(|import| import.name)))]
    format: Option<String>,
    /// The encoding of the file, such as windows-1252; by default detected from its bytes
    #[arg(long, value_name = "NAME")]
    encoding: Option<String>,
    /// The language of its texts; by default the collection's first
    #[arg(long, value_name = "LOCALE")]
    lang: Option<String>,
    /// The kind for events without one
    #[arg(long, value_name = "ID")]
    kind: Option<String>,
    /// The kind of its sources
    #[arg(long, value_name = "KIND", default_value = "press", value_parser = PossibleValuesParser::new(SourceKind::WORDS))]
    source_kind: String,
    /// The column to use for a field of a table; may be repeated
    #[arg(long, value_name = "FIELD=HEADER")]
    column: Vec<String>,
    /// How to read dates such as 3/4/2022
    #[arg(long, value_name = "ORDER", value_parser = ["dmy", "mdy"])]
    date_order: Option<String>,
    /// How to read values such as 2021-22 in a table: as two years, or as EDTF's season
    #[arg(long, value_name = "READING", value_parser = ["years", "seasons"])]
    year_pairs: Option<String>,
    /// The first of the hundred years that two digits stand for, as in 11-Mar-15: 1950 for those from 1950 to 2049
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(u16).range(1..=9900))]
    short_years: Option<u16>,
    /// Leave out events that cannot be read, and list each with its reason, instead of importing nothing
    #[arg(long)]
    skip_unreadable: bool,
    /// Publish the events that name a source instead of keeping them as drafts
    #[arg(long)]
    publish: bool,
    /// The date to enter the records under [default: the day that the clock shows]
    #[arg(long, value_name = "DATE")]
    today: Option<String>,
    /// List every error and remark, not only the first of each kind
    #[arg(long)]
    all: bool,
    /// Show what would be done, without writing anything
    #[arg(long)]
    dry_run: bool,
}

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome> {
    let folder = session::events_folder(&context.events);
    if folder.is_dir() {
        if args.dry_run {
            session::settled(&folder)?;
        } else {
            session::recover(&folder)?;
        }
    }
    let there = present(&folder)?;
    let name = match args.file.file_name() {
        Some(name) if args.file != Path::new("-") => {
            let name = name.to_string_lossy();
            without(&name.replace('\n', ""), |_| true)
        }
        _ => "standard input".to_owned(),
    };
    let encoding = args.encoding.as_deref().map(input::encoding).transpose()?;
    let (text, of_reading) = match input::text(&args.file, encoding)? {
        Ok(read) => read,
        Err(fault) => return refuse(&name, [fault]),
    };
    let text = line_ends::plain(text);
    let import = format(args, &name, &text)?;
    let columns = columns(&args.column)?;
    if !columns.is_empty() && !import.has_columns {
        bail!("`--column` names a column of a table, which {name} is not");
    }
    let found = (import.read)(&Input {
        text: &text,
        columns: &columns,
        reading: reading(args),
    });
    let today = match &args.today {
        Some(day) => day
            .parse()
            .map_err(|_| anyhow!("`{day}` is not a date; write one such as 2026-11-22"))?,
        None => today()?,
    };
    let mut plan = match found {
        Err(fault) => return refuse(&name, [fault]),
        Ok(ImportedTable::Statements(mut found)) => {
            found.lost.extend(of_reading);
            found.lost.extend(input::not_seen(&text));
            return tell::statements(found, there.as_ref(), (&name, &folder), args, context);
        }
        Ok(ImportedTable::Collection(mut collection)) => {
            collection.lost.extend(of_reading);
            carried(collection, there.as_ref())
        }
        Ok(ImportedTable::Events(mut gathered)) => {
            gathered.lost.extend(of_reading);
            gathered.lost.extend(input::not_seen(&text));
            let old = there
                .as_ref()
                .map(|source_files| analyze(source_files, &Options::default()));
            let timeline = old.as_ref().map(|old| &old.timeline);
            let language = match (&args.lang, timeline) {
                (Some(asked), Some(timeline)) if !timeline.settings.locales.contains(asked) => {
                    bail!(
                        "the collection has no language `{asked}`; it has {}",
                        timeline.settings.locales.join(", ")
                    )
                }
                (Some(asked), _) => asked.as_str(),
                (None, Some(timeline)) => timeline.locale(),
                (None, None) => "en",
            };
            if let (Some(kind), Some(timeline)) = (&args.kind, timeline)
                && !timeline
                    .settings
                    .kinds
                    .iter()
                    .any(|known| known.id.as_str() == kind)
            {
                let kinds: Vec<&str> = timeline
                    .settings
                    .kinds
                    .iter()
                    .map(|kind| kind.id.as_str())
                    .collect();
                bail!("there is no kind `{kind}`; there are {}", kinds.join(", "));
            }
            plan(
                gathered,
                &Settings {
                    timeline,
                    language,
                    kind: args.kind.as_deref(),
                    source_kind: &args.source_kind,
                    publish: args.publish,
                    input: &name,
                    today: &today,
                },
            )
        }
    };
    let before = there.clone().unwrap_or_default();
    let readable = plan.records.len();
    let left_out = match args.skip_unreadable && readable > 0 {
        true => std::mem::take(&mut plan.faults),
        false => Faults::default(),
    };
    if !plan.faults.is_empty() {
        let refused = refuse_all(&name, &plan.faults, args.all)?;
        left_out::advise(readable)?;
        return Ok(refused);
    }
    let mut change = planned(&before, there.is_none(), &plan, &folder)?;
    let too_large = bounds::too_large(&plan, change.source_files());
    if !too_large.is_empty() {
        return refuse_all(&name, &too_large, args.all);
    }
    let made = analyze(change.source_files(), &Options::default());
    if made.report.has_errors() {
        let located = bounds::errors(&plan, &made.report);
        if !located.is_empty() {
            return refuse_all(&name, &located, args.all);
        }
        let mut report = made.report;
        report
            .diagnostics
            .retain(|finding| finding.severity == Severity::Error);
        let locator = Locator::new(|file| change.source_files().text(file));
        let mut stderr = std::io::stderr();
        stderr.write_all(human(&report, &locator, false).as_bytes())?;
        writeln!(
            stderr,
            "nothing was written, because the records would have errors"
        )?;
        return Ok(Outcome::Faulty);
    }
    if !args.dry_run {
        if there.is_none() {
            // Now that the schemas are there, the records can name them.
            make_folder(&folder)?;
            change = planned(&before, true, &plan, &folder)?;
        }
        change.store(&folder)?;
    }
    tell(&plan, &name, &folder, (args.dry_run, args.all))?;
    left_out::tell(&left_out, &name)?;
    Ok(Outcome::Done)
}

fn reading(args: &Args) -> Reading {
    let order = args.date_order.as_deref().map(|order| match order {
        "dmy" => Order::DayFirst,
        _ => Order::MonthFirst,
    });
    let pairs = args.year_pairs.as_deref().map(|reading| match reading {
        "years" => YearPairs::Years,
        _ => YearPairs::Seasons,
    });
    Reading {
        order,
        pairs,
        short_years: args.short_years,
    }
}

fn format(args: &Args, name: &str, text: &str) -> Result<&'static Import> {
    let named = args.format.as_deref();
    let lower = name.to_lowercase();
    let found = IMPORTS.iter().find(|import| match named {
        Some(named) => import.name == named,
        None => (import.recognises)(&lower, text),
    });
    let Some(import) = found else {
        let names: Vec<&str> = IMPORTS.iter().map(|import| import.name).collect();
        bail!(
            "the format of {name} is not clear from its name; give it with `--format`: {}",
            names.join(", ")
        );
    };
    Ok(import)
}

fn columns(given: &[String]) -> Result<Vec<(String, String)>> {
    given
        .iter()
        .map(|given| match given.split_once('=') {
            Some((field, header)) => Ok((field.trim().to_owned(), header.trim().to_owned())),
            None => bail!("`{given}` does not have the form `<FIELD>=<HEADER>`"),
        })
        .collect()
}
