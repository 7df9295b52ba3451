//! The day up to which the state of a measure was looked for.

use anyhow::Result;

use super::change::Change;
use crate::analysis::{Analysis, Options, analyze};
use crate::diag::{Diagnostic, Place, Step, nearest};
use crate::edit::Value;
use crate::load::SourceFiles;
use crate::model::{EventDate, Precision, Timeline};
use crate::record::format;

/// The findings that a day of checking may not bring.
const BARRED: &[&str] = &["checked-after-as-of", "checked-before-state"];

/// The file of measures.
pub(crate) const FILE: &str = "measures.yaml";

/// The change, or why there can be none.
pub(crate) fn checked<'a>(
    source_files: &'a SourceFiles,
    timeline: &Timeline,
    id: &str,
    date: &str,
) -> Result<std::result::Result<Change<'a>, String>> {
    if !timeline.measures.contains_key(id) {
        let known = nearest(id, timeline.measures.keys().map(|id| id.as_str()));
        let hint = known.map(|known| format!("; did you mean `{known}`?"));
        return Ok(Err(format!(
            "{FILE}: there is no measure `{id}`{}",
            hint.unwrap_or_default()
        )));
    }
    let parsed = date.parse::<EventDate>().ok();
    let is_day = parsed
        .is_some_and(|date| date.precision() == Precision::Day && date.earliest() == date.latest());
    if !is_day || date.contains(['~', '?', '%']) {
        return Ok(Err(format!(
            "{FILE}: `{date}` is not a day; write the last day up to which `{id}` was checked, such as 2026-03-14"
        )));
    }
    let order = format::MEASURE.names();
    let mut change = Change::new(source_files);
    let measure = [Step::Key(id.to_owned().into())];
    change.edit(FILE, |draft| {
        draft.set(&measure, "checked", &Value::text(date), &order)
    })?;
    Ok(Ok(change))
}

/// The collection with the change, and what speaks against the day in it.
pub(crate) fn barred(
    change: &Change<'_>,
    id: &str,
    today: EventDate,
) -> (Analysis, Vec<Diagnostic>) {
    let options = Options {
        today: Some(today),
        ..Options::default()
    };
    let after = analyze(change.source_files(), &options);
    let here = Place::file(FILE).name(id);
    let findings = (after.report.diagnostics.iter())
        .filter(|finding| BARRED.contains(&finding.code()))
        .filter(|finding| finding.place.file == here.file)
        .filter(|finding| finding.place.steps.starts_with(&here.steps));
    let findings = findings.cloned().collect();
    (after, findings)
}
