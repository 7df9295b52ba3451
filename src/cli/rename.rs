//! `rename`: another id for an event; the old one leads to it from then on.

use std::io::Write;

use anyhow::Result;

use super::commit::commit;
use super::{Context, Outcome, session};
use crate::analysis::timeline;
use crate::workspace::rename::{Renamed, rename};

/// Change the id of an event, update every reference, and redirect the old id
#[derive(clap::Args)]
pub(super) struct Args {
    /// The current id
    old: String,
    /// The new id
    new: String,
}

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome> {
    let source_files = session::source_files_to_change(context)?;
    let Renamed {
        change,
        file,
        moved,
        references,
    } = rename(
        &source_files,
        &timeline(&source_files),
        &args.old,
        &args.new,
    )?;
    let files = change.files().count() - 1;
    let outcome = commit(&change, context)?;
    if let Outcome::Done = outcome {
        writeln!(
            std::io::stderr(),
            "{file} is now {moved}, and `{}` redirects there; {} reference{} rewritten, {files} file{} changed in all",
            args.old,
            references,
            if references == 1 { "" } else { "s" },
            if files == 1 { "" } else { "s" },
        )?;
    }
    Ok(outcome)
}
