//! What `check --fix` would write, for reports that offer it beside the finding.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::fix::fix;
use crate::analysis::{Options, analyze};
use crate::diag::{Diagnostic, Fix, Shown};
use crate::diff::lines;
use crate::load::SourceFiles;

/// How many bytes a fix may put into a report: one of a very long line would be told again for each finding on it.
const LIMIT: usize = 2 << 10;

/// Lines of a file that would change, from 0, and what comes instead.
type Hunk = (Range<usize>, String);

/// Findings that a fix takes away, each with the lines that it changes in the finding's file.
pub(crate) fn fixes(source_files: &SourceFiles, options: &Options, shown: &Shown<'_>) -> Vec<Fix> {
    let (change, _) = fix(source_files, options);
    if change.is_empty() {
        return Vec::new();
    }
    let after = analyze(change.source_files(), options).report;
    let left: BTreeSet<_> = after.diagnostics.iter().map(Diagnostic::key).collect();
    let mut hunks: BTreeMap<&str, Vec<Hunk>> = BTreeMap::new();
    let mut fixes = Vec::new();
    for (number, finding) in shown.findings.iter().enumerate() {
        let file = &*finding.diagnostic.place.file;
        // A file that moves is no change of lines.
        if left.contains(&finding.diagnostic.key())
            || !change.source_files().files.contains_key(file)
        {
            continue;
        }
        let hunks = hunks
            .entry(file)
            .or_insert_with(|| changes(source_files.text(file), change.source_files().text(file)));
        let (first, last) = (finding.position.start.0, finding.position.end.0);
        // Of two lines that are the same, either may be the one that goes.
        let begin = hunks.partition_point(|(lines, _)| lines.end + 1 < first);
        let touching = hunks.get(begin..).unwrap_or_default().iter();
        for (lines, text) in touching.take_while(|(lines, _)| lines.start < last) {
            if text.len() <= LIMIT {
                fixes.push(Fix {
                    finding: number,
                    first_line: lines.start + 1,
                    end_line: lines.end + 1,
                    text: text.clone(),
                });
            }
        }
    }
    fixes
}

/// The lines that differ.
fn changes(old: &str, new: &str) -> Vec<Hunk> {
    if old == new {
        return Vec::new();
    }
    let old: Vec<&str> = old.split_inclusive('\n').collect();
    let new: Vec<&str> = new.split_inclusive('\n').collect();
    let text = |range: Range<usize>| new.get(range).map(<[&str]>::concat).unwrap_or_default();
    let mut changes = Vec::new();
    for hunk in lines::hunks(&old, &new) {
        if hunk.old.len() == hunk.new.len() {
            let pairs = hunk.old.zip(hunk.new);
            changes.extend(pairs.map(|(old, new)| (old..old + 1, text(new..new + 1))));
        } else {
            changes.push((hunk.old, text(hunk.new)));
        }
    }
    changes
}
