//! `measure`: records up to which day the state of a measure was checked.

use std::io::Write;

use anyhow::Result;
use clap::Subcommand;

use super::commit::{commit, tell};
use super::{Context, Outcome, session, today};
use crate::analysis::timeline;
use crate::workspace::measure::{self, FILE};

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

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome> {
    match &args.action {
        Action::Checked(args) => checked(args, context),
    }
}

fn checked(args: &CheckedArgs, context: &Context) -> Result<Outcome> {
    let source_files = session::source_files_to_change(context)?;
    let (id, date) = (args.id.as_str(), args.date.as_str());
    let change = match measure::checked(&source_files, &timeline(&source_files), id, date)? {
        Ok(change) => change,
        Err(reason) => return refused(&reason),
    };
    let (after, barred) = measure::barred(&change, id, today::today()?);
    if !barred.is_empty() {
        tell(&after, context, barred)?;
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
    let outcome = commit(&change, context)?;
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
