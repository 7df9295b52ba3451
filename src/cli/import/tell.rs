//! What an import says: which records it made, and what could not be carried into them.

use std::io::Write;
use std::path::Path;

use anyhow::Result;

use crate::cli::output::Output;
use crate::import::{Plan, Remarks};

pub(super) fn tell(plan: &Plan, name: &str, folder: &Path, dry: bool) -> Result<()> {
    let files: String = plan
        .records
        .iter()
        .map(|(file, _, _)| format!("{}\n", folder.join(file).display()))
        .collect();
    Output::default().write(&files)?;
    let mut stderr = std::io::stderr();
    for remark in plan.lost.told() {
        writeln!(stderr, "{name}:{}: {}", remark.line, remark.what)?;
    }
    more(&plan.lost, &mut stderr)?;
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

/// Says how many remarks are not told one by one.
fn more(remarks: &Remarks, to: &mut impl Write) -> Result<()> {
    let counted = remarks.counted();
    if counted > 0 {
        writeln!(to, "and {counted} more, most of which say the same")?;
    }
    Ok(())
}
