//! What is said of events that cannot be read: why nothing was written, or which were left out.

use std::io::Write;

use anyhow::Result;

use crate::cli::Outcome;
use crate::import::{Faults, Note};

/// Says which events were left out because they could not be read, and why.
pub(super) fn tell(faults: &Faults, name: &str) -> Result<()> {
    if faults.is_empty() {
        return Ok(());
    }
    let mut stderr = std::io::stderr();
    let told = faults.told();
    for fault in &told {
        writeln!(stderr, "left out: {name}:{}: {}", fault.line, fault.what)?;
    }
    more(faults, &mut stderr)?;
    let mut lines: Vec<usize> = told.iter().map(|fault| fault.line).collect();
    lines.dedup();
    // An event may have several reasons, which stand at its line.
    let number = lines.len() + faults.counted();
    writeln!(
        stderr,
        "{number} event{} could not be read and {} left out",
        if number == 1 { "" } else { "s" },
        if number == 1 { "was" } else { "were" },
    )?;
    Ok(())
}

/// Says that the rest can be imported, where there is one.
pub(super) fn advise(readable: usize) -> Result<()> {
    if readable > 0 {
        writeln!(
            std::io::stderr(),
            "{readable} event{} can be read; `--skip-unreadable` imports {} and leaves out the others",
            if readable == 1 { "" } else { "s" },
            if readable == 1 { "it" } else { "these" },
        )?;
    }
    Ok(())
}

/// Says why nothing was written.
pub(super) fn refuse(name: &str, faults: [Note; 1]) -> Result<Outcome> {
    let [fault] = faults;
    let mut faults = Faults::default();
    faults.push(fault);
    refuse_all(name, &faults, true)
}

/// The same for many reasons: each, or of a kind only the first and the lines of the others.
pub(super) fn refuse_all(name: &str, faults: &Faults, all: bool) -> Result<Outcome> {
    let mut stderr = std::io::stderr();
    let told = match all {
        true => faults.told().into_iter().cloned().collect(),
        false => faults.summed(),
    };
    for fault in told {
        writeln!(stderr, "error: {name}:{}: {}", fault.line, fault.what)?;
    }
    more(faults, &mut stderr)?;
    writeln!(stderr, "nothing was written")?;
    Ok(Outcome::Faulty)
}

/// Says how many reasons are not told one by one.
fn more(faults: &Faults, to: &mut impl Write) -> Result<()> {
    if faults.counted() > 0 {
        writeln!(to, "and {} more that cannot be read", faults.counted())?;
    }
    Ok(())
}
