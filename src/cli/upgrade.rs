//! `fmt --upgrade`: brings a collection to the current record format, and lists what is left to a person.

use std::io::Write;

use anyhow::Result;

use super::change::{Change, tell};
use super::output::Output;
use super::{Context, Outcome, session};
use crate::analysis::{Analysis, Options, analyze};
use crate::diag::{Diagnostic, Severity, Step};
use crate::edit::{EditError, Value, YamlEditor};
use crate::format_rules::{CONFLICT_MARKER, DUPLICATE_KEY, INVALID_YAML};
use crate::model::FORMAT;
use crate::record::format::TIMELINE;

const SETTINGS: &str = "timeline.yaml";

/// Upgrades the records, or says what that would change.
pub(super) fn run(check: bool, context: &Context) -> Result<Outcome> {
    let source_files = match check {
        true => session::source_files(context)?,
        false => session::source_files_to_change(context)?,
    };
    let now = analyze(&source_files, &Options::default());
    let obstacles: Vec<_> = now.report.diagnostics.iter().filter(is_obstacle).collect();
    if !obstacles.is_empty() {
        tell(&now, context, &obstacles)?;
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
        change.store(context)?;
    }
    Output::default().write(&product)?;
    let upgraded = analyze(change.source_files(), &Options::default());
    let is_left = tell_what_is_left(&now, &upgraded, context)?;
    Ok(match check || is_left {
        true => Outcome::Faulty,
        false => Outcome::Done,
    })
}

/// Whether a finding stands in the way: a file that cannot be read as a whole, or a format number that is none or is a newer one.
fn is_obstacle(finding: &&Diagnostic) -> bool {
    let is_format = matches!(finding.place.steps.as_slice(), [Step::Key(key)] if key == "format");
    let unreadable = [INVALID_YAML.code, CONFLICT_MARKER.code, DUPLICATE_KEY.code];
    unreadable.contains(&finding.code())
        || (finding.severity == Severity::Error && &*finding.place.file == SETTINGS && is_format)
}

/// Makes the changes that are certain; says each in a line.
fn upgrade(editor: &mut YamlEditor, format: u64) -> Result<Vec<String>, EditError> {
    let mut done = Vec::new();
    for field in TIMELINE.fields {
        if let Some(former) = field.former_name
            && editor.tree().get(former).is_some()
        {
            editor.rename_key(&[], former, field.name)?;
            done.push(format!("`{former}` becomes `{}`", field.name));
        }
    }
    if format < FORMAT {
        let number = Value::Number(FORMAT.to_string());
        editor.set(&[], "format", &number, &TIMELINE.names())?;
        done.push(format!("`format` becomes {FORMAT}"));
    }
    Ok(done)
}

/// Lists the findings that are errors in the current format and were not before; says whether there are any.
fn tell_what_is_left(
    now: &Analysis<'_>,
    upgraded: &Analysis<'_>,
    context: &Context,
) -> Result<bool> {
    let format = now.timeline.settings.format();
    let errors = upgraded.report.diagnostics.iter();
    let left: Vec<_> = errors
        .filter(|finding| finding.severity == Severity::Error && finding.rule.since > format)
        .collect();
    if !left.is_empty() {
        writeln!(
            std::io::stderr(),
            "fix these by hand, which are errors in format {FORMAT}:"
        )?;
        tell(upgraded, context, &left)?;
    }
    Ok(!left.is_empty())
}
