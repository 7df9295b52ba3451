//! `fmt --upgrade`: brings a collection to the current record format, and lists what is left to a person.

use std::io::Write;

use anyhow::Result;

use super::commit::tell;
use super::output::Output;
use super::{Context, Outcome, session};
use crate::analysis::{Analysis, Options, analyze};
use crate::diag::Severity;
use crate::model::FORMAT;
use crate::workspace::change::Change;
use crate::workspace::upgrade::{SETTINGS, is_obstacle, upgrade};

/// Upgrades the records, or says what that would change.
pub(super) fn run(check: bool, context: &Context) -> Result<Outcome> {
    let source_files = match check {
        true => session::source_files(context)?,
        false => session::source_files_to_change(context)?,
    };
    let now = analyze(&source_files, &Options::default());
    let findings = now.report.diagnostics.iter();
    let obstacles: Vec<_> = findings.filter(is_obstacle).cloned().collect();
    if !obstacles.is_empty() {
        tell(&now, context, obstacles)?;
        writeln!(
            std::io::stderr(),
            "nothing was changed: fix this first, and run the command again"
        )?;
        return Ok(Outcome::Faulty);
    }
    let mut change = Change::new(&source_files);
    let mut product = String::new();
    change.edit(SETTINGS, |editor| {
        for line in upgrade(editor, now.timeline.settings.format())? {
            product.push_str(&format!("{SETTINGS}: {line}\n"));
        }
        Ok(())
    })?;
    if change.is_empty() {
        Output::default().write(format!("the records are already in format {FORMAT}\n"))?;
        return Ok(Outcome::Done);
    }
    if check {
        product.push_str(&change.patch());
    } else {
        change.store(&session::events_folder(&context.events))?;
    }
    Output::default().write(&product)?;
    let upgraded = analyze(change.source_files(), &Options::default());
    let is_left = tell_what_is_left(&now, &upgraded, context)?;
    Ok(match check || is_left {
        true => Outcome::Faulty,
        false => Outcome::Done,
    })
}

/// Lists the findings that are errors in the current format and were not before; says whether there are any.
fn tell_what_is_left(now: &Analysis, upgraded: &Analysis, context: &Context) -> Result<bool> {
    let format = now.timeline.settings.format();
    let errors = upgraded.report.diagnostics.iter();
    let left: Vec<_> = errors
        .filter(|finding| finding.severity == Severity::Error && finding.rule.since > format)
        .cloned()
        .collect();
    if left.is_empty() {
        return Ok(false);
    }
    writeln!(
        std::io::stderr(),
        "fix these by hand, which are errors in format {FORMAT}:"
    )?;
    tell(upgraded, context, left)?;
    Ok(true)
}
