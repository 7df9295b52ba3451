//! What an import says: which records it made, and what could not be carried into them.

use std::io::Write;
use std::path::Path;

use anyhow::Result;

use crate::cli::output::Output;
use crate::import::{Plan, Remarks};

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
