//! `measure`: records up to which day the state of a measure was checked.

use std::io::Write;

use anyhow::Result;
use clap::Subcommand;

use super::change::{Change, tell};
use super::{Context, Outcome, session, today};
use crate::analysis::{Options, analyze};
use crate::diag::{Diagnostic, Place, Step, nearest};
use crate::edit::Value;
use crate::model::{EventDate, Precision};
use crate::record::format;

/// Work on a measure
#[derive(clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    action: Action,
}

#[derive(Subcommand)]
enum Action {
    Checked(CheckedArgs),
}

/// Record up to which day the state of a measure was looked for
#[derive(clap::Args)]
struct CheckedArgs {
    /// The measure
    id: String,
    /// The last day up to which its state was looked for (such as 2026-03-14)
    date: String,
}

/// The findings that a day of checking may not bring.
const BARRED: &[&str] = &["checked-after-as-of", "checked-before-state"];

const FILE: &str = "measures.yaml";

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome> {
    match &args.action {
        Action::Checked(args) => checked(args, context),
    }
}

fn checked(args: &CheckedArgs, context: &Context) -> Result<Outcome> {
    let source_files = session::source_files_to_change(context)?;
    let before = analyze(&source_files, &Options::default());
    let measures = &before.timeline.measures;
    let (id, date) = (args.id.as_str(), args.date.as_str());
    if !measures.contains_key(id) {
        let known = nearest(id, measures.keys().map(|id| id.as_str()));
        let hint = known.map(|known| format!("; did you mean `{known}`?"));
        return refused(&format!(
            "{FILE}: there is no measure `{id}`{}",
            hint.unwrap_or_default()
        ));
    }
    let parsed = date.parse::<EventDate>().ok();
    let is_day = parsed
        .is_some_and(|date| date.precision() == Precision::Day && date.earliest() == date.latest());
    if !is_day || date.contains(['~', '?', '%']) {
        return refused(&format!(
            "{FILE}: `{date}` is not a day; write the last day up to which `{id}` was checked, such as 2026-03-14"
        ));
    }
    let order = format::MEASURE.names();
    let mut change = Change::new(&source_files);
    let measure = [Step::Key(id.to_owned().into())];
    change.edit(FILE, |draft| {
        draft.set(&measure, "checked", &Value::text(date), &order)
    })?;
    let options = Options {
        today: Some(today::today()?),
        ..Options::default()
    };
    let after = analyze(change.source_files(), &options);
    let here = Place::file(FILE).name(id);
    let barred: Vec<&Diagnostic> = (after.report.diagnostics.iter())
        .filter(|finding| BARRED.contains(&finding.code()))
        .filter(|finding| finding.place.file == here.file)
        .filter(|finding| finding.place.steps.starts_with(&here.steps))
        .collect();
    if !barred.is_empty() {
        tell(&after, context, &barred)?;
        return refused(&format!(
            "nothing was changed: `{id}` cannot have been checked up to {date}"
        ));
    }
    drop(after);
    if change.is_empty() {
        writeln!(
            std::io::stderr(),
            "{FILE}: `{id}` is recorded as checked up to {date} already"
        )?;
        return Ok(Outcome::Done);
    }
    let outcome = change.commit(context)?;
    if let Outcome::Done = outcome {
        writeln!(std::io::stderr(), "{FILE}: `{id}` was checked up to {date}")?;
    }
    Ok(outcome)
}

/// Says why nothing happens.
fn refused(reason: &str) -> Result<Outcome> {
    writeln!(std::io::stderr(), "error: {reason}")?;
    Ok(Outcome::Faulty)
}
