//! The end of a command that changes records: the change is written, or it is said why not, and what it brings.

use std::io::{IsTerminal, Write};

use anyhow::Result;

use super::{Context, Outcome, session};
use crate::analysis::Analysis;
use crate::diag::{Diagnostic, Locator, Report, human};
use crate::workspace::change::{Change, Committed, Refused};

/// Writes a change if the collection then has no errors; says why not otherwise, and of what it brings that is worth a look.
pub(super) fn commit(change: &Change<'_>, context: &Context) -> Result<Outcome> {
    let folder = session::events_folder(&context.events);
    let Committed {
        analysis,
        findings,
        refused,
    } = change.commit(&folder)?;
    if !findings.is_empty() {
        tell(&analysis, context, findings)?;
    }
    let Some(refused) = refused else {
        return Ok(Outcome::Done);
    };
    writeln!(
        std::io::stderr(),
        "nothing was changed: {}",
        match refused {
            Refused::OldErrors => "the records already had errors; fix these first",
            Refused::NewErrors => "the records would have errors",
        }
    )?;
    Ok(Outcome::Faulty)
}

/// Reports some of the findings to standard error.
pub(super) fn tell(
    analysis: &Analysis,
    context: &Context,
    findings: Vec<Diagnostic>,
) -> Result<()> {
    let report = Report {
        diagnostics: findings,
    };
    let locator = Locator::new(|file| analysis.source_files.text(file));
    let styled = session::styled(context.color, std::io::stderr().is_terminal());
    std::io::stderr().write_all(human(&report, &locator, styled).as_bytes())?;
    Ok(())
}
