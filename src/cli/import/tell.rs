//! What an import says: which records it made, and what could not be carried into them.

use std::io::Write;
use std::path::Path;

use anyhow::{Result, bail};

use super::left_out::refuse_all;
use super::{Args, Context, Outcome};
use crate::cli::commit;
use crate::cli::output::Output;
use crate::import::{Plan, Remarks, Statements};
use crate::load::SourceFiles;
use crate::workspace::import::statements::stated;

pub(super) fn tell(plan: &Plan, name: &str, folder: &Path, (dry, all): (bool, bool)) -> Result<()> {
    let files: String = plan
        .records
        .iter()
        .map(|(file, _, _)| format!("{}\n", folder.join(file).display()))
        .collect();
    Output::default().write(&files)?;
    let mut stderr = std::io::stderr();
    remarks(&plan.lost, name, all)?;
    if plan.unsourced > 0 {
        let (left, all) = (plan.unsourced, plan.to_publish);
        writeln!(
            stderr,
            "{left} of {all} event{} {} no source and {} left as {}",
            if all == 1 { "" } else { "s" },
            if left == 1 { "has" } else { "have" },
            if left == 1 { "was" } else { "were" },
            if left == 1 { "a draft" } else { "drafts" },
        )?;
    }
    let records = plan.records.len();
    writeln!(
        stderr,
        "{records} record{} {} {}, {} remark{} above",
        if records == 1 { "" } else { "s" },
        if dry { "would go into" } else { "in" },
        folder.display(),
        plan.lost.len(),
        if plan.lost.len() == 1 { "" } else { "s" },
    )?;
    Ok(())
}

/// Says what could not be carried.
pub(super) fn remarks(lost: &Remarks, name: &str, all: bool) -> Result<()> {
    let mut stderr = std::io::stderr();
    let remarks = if all { lost.all() } else { lost.summed() };
    for remark in remarks {
        writeln!(stderr, "{name}:{}: {}", remark.line, remark.what)?;
    }
    if lost.beyond() > 0 {
        writeln!(stderr, "and {} more remarks", lost.beyond())?;
    }
    Ok(())
}

/// Puts links, claims and sources of a table into the records of their events: all of them or none.
pub(super) fn statements(
    found: Statements,
    there: Option<&SourceFiles>,
    (name, folder): (&str, &Path),
    args: &Args,
    context: &Context,
) -> Result<Outcome> {
    let Some(before) = there else {
        bail!(
            "links, claims and sources go into the records of their events; there are none in {}",
            folder.display()
        );
    };
    let (stated, parsed) = match stated(found, before, args.lang.as_deref())? {
        Ok(stated) => stated,
        Err(faults) => return refuse_all(name, &faults, args.all),
    };
    let (after, errors) = stated.check(parsed);
    if !errors.is_empty() {
        let located = stated.located(&errors);
        if !located.is_empty() {
            return refuse_all(name, &located, args.all);
        }
        commit::tell(&after, context, errors)?;
        writeln!(
            std::io::stderr(),
            "nothing was written, because the records would have errors"
        )?;
        return Ok(Outcome::Faulty);
    }
    if !args.dry_run {
        stated.change.store(folder)?;
    }
    let files = stated.change.files().map(|file| folder.join(file));
    let files: String = files.map(|file| format!("{}\n", file.display())).collect();
    Output::default().write(&files)?;
    remarks(&stated.lost, name, args.all)?;
    let (rows, records) = stated.numbers();
    writeln!(
        std::io::stderr(),
        "{rows} row{} {} {records} record{}, {} remark{} above",
        if rows == 1 { "" } else { "s" },
        if args.dry_run { "would go into" } else { "in" },
        if records == 1 { "" } else { "s" },
        stated.lost.len(),
        if stated.lost.len() == 1 { "" } else { "s" },
    )?;
    Ok(Outcome::Done)
}
