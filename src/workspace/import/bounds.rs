//! What an import would write, held against the limits of what can be read again.

use std::collections::BTreeMap;

use crate::diag::{Report, Severity};
use crate::import::{Faults, Note, Plan};
use crate::limits::{FILE_BYTES, FILES};
use crate::load::SourceFiles;

/// How many bytes the line that names a schema has at most.
const MODELINE: usize = 100;

/// The files that would be too large to be read again, and whether there would be too many of them.
pub(crate) fn too_large(plan: &Plan, after: &SourceFiles) -> Faults {
    let mut faults = Faults::default();
    let registries = plan.entries.iter().map(|(file, _, _)| (*file, 1));
    let registries: BTreeMap<&str, usize> = registries.collect();
    let records = plan.records.iter();
    let records = records.map(|(file, _, line)| (file.as_str(), *line));
    for (file, line) in records.chain(registries) {
        // In a new collection a line that names the schema is still to come.
        let bytes = after.text(file).len() + MODELINE;
        if bytes as u64 > FILE_BYTES {
            let what = format!("{file} would have {bytes} bytes; it may have at most {FILE_BYTES}");
            faults.push(Note::new(line, what));
        }
    }
    if after.files.len() > FILES {
        let number = after.files.len();
        let what = format!("the collection would have {number} files; it may have at most {FILES}");
        faults.push(Note::new(1, what));
    }
    faults
}

/// The errors that the new records would have, at the lines of the input that these are made from; none where another file has
/// errors, too, since then those are to be seen.
pub(crate) fn errors(plan: &Plan, report: &Report) -> Faults {
    let records = plan.records.iter();
    let lines: BTreeMap<&str, usize> = records
        .map(|(file, _, line)| (file.as_str(), *line))
        .collect();
    let mut faults = Faults::default();
    let errors = report.diagnostics.iter();
    for error in errors.filter(|finding| finding.severity == Severity::Error) {
        let file = &*error.place.file;
        let Some(line) = lines.get(file) else {
            return Faults::default();
        };
        let what = format!(
            "{} ({}, in {file})",
            error.message.in_words(&crate::message::ENGLISH),
            error.code()
        );
        faults.push(Note::new(*line, what));
    }
    faults
}
