//! What `check --fix` would write, for reports that offer it beside the finding.

use similar::{DiffOp, TextDiff};

use super::fix::fix;
use crate::diag::{Locator, Mend, Report};
use crate::load::Corpus;
use crate::study::{Options, study};

/// Findings that a mend takes away, each with the lines that it changes in the finding's file.
pub(super) fn mends(
    corpus: &Corpus,
    options: &Options,
    report: &Report,
    locator: &Locator<'_>,
) -> Vec<Mend> {
    let (change, _) = fix(corpus, options);
    if change.is_empty() {
        return Vec::new();
    }
    let after = study(change.corpus(), options).report;
    let mut mends = Vec::new();
    for (number, finding) in report.diagnostics.iter().enumerate() {
        let file = &*finding.place.file;
        // A file that moves is no change of lines.
        if !change.corpus().files.contains_key(file) {
            continue;
        }
        let left = after.diagnostics.iter().any(|other| {
            other.code == finding.code
                && other.place.file == finding.place.file
                && other.message == finding.message
        });
        let (old, new) = (corpus.text(file), change.corpus().text(file));
        if left || old == new {
            continue;
        }
        let position = locator.finding(finding);
        for (lines, text) in changes(old, new) {
            // Of two lines that are the same, either may be the one that goes.
            let touches = lines.start < position.end.0 && position.start.0 <= lines.end + 1;
            if touches {
                mends.push(Mend {
                    finding: number,
                    first_line: lines.start + 1,
                    end_line: lines.end + 1,
                    text,
                });
            }
        }
    }
    mends
}

/// The lines that differ, from 0, and what comes instead.
fn changes(old: &str, new: &str) -> Vec<(std::ops::Range<usize>, String)> {
    let diff = TextDiff::from_lines(old, new);
    let lines: Vec<&str> = new.split_inclusive('\n').collect();
    diff.ops()
        .iter()
        .filter(|op| !matches!(op, DiffOp::Equal { .. }))
        .map(|op| {
            let text = lines.get(op.new_range()).map(<[&str]>::concat);
            (op.old_range(), text.unwrap_or_default())
        })
        .collect()
}
