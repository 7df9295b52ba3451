//! How many findings there are of each severity, in words.

use super::{Report, Severity};

/// Numbers of findings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    errors: usize,
    warnings: usize,
    notes: usize,
}

/// Findings that a report leaves out because they were not asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Less severe ones, in the files that the report is about.
    pub milder: Counts,
    /// Those of other files.
    pub elsewhere: Counts,
}

impl Counts {
    /// The numbers of a report.
    pub(super) fn of(report: &Report) -> Self {
        Self {
            errors: report.count(Severity::Error),
            warnings: report.count(Severity::Warning),
            notes: report.count(Severity::Info),
        }
    }

    /// Counts one more.
    pub fn add(&mut self, severity: Severity) {
        match severity {
            Severity::Error => self.errors += 1,
            Severity::Warning => self.warnings += 1,
            Severity::Info => self.notes += 1,
        }
    }

    /// The numbers that are not zero, the most severe first; nothing when all are.
    pub(super) fn phrase(self) -> Option<String> {
        let count = |number, noun: &str| match number {
            0 => None,
            1 => Some(format!("1 {noun}")),
            number => Some(format!("{number} {noun}s")),
        };
        let parts = [
            count(self.errors, "error"),
            count(self.warnings, "warning"),
            count(self.notes, "note"),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }
}

impl LeftOut {
    /// What is left out, in a sentence; nothing when nothing is.
    pub(super) fn sentence(self, all: &str) -> Option<String> {
        let milder = self
            .milder
            .phrase()
            .map(|counts| format!("not shown: {counts} ({all} shows them)"));
        let elsewhere = self
            .elsewhere
            .phrase()
            .map(|counts| format!("in other files: {counts}"));
        let parts: Vec<String> = [milder, elsewhere].into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join("; "))
    }
}
