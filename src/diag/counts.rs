//! How many findings there are of each severity, in words.

use super::{Report, Severity};
use crate::message;
use crate::message::{Language, Message};

/// Numbers of findings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    errors: usize,
    warnings: usize,
    notes: usize,
}

/// Findings that a report leaves out because they were not asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct LeftOut {
    /// Less severe ones, in the files that the report is about.
    pub(crate) milder: Counts,
    /// Those of other files.
    pub(crate) elsewhere: Counts,
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
    pub(crate) fn add(&mut self, severity: Severity) {
        match severity {
            Severity::Error => self.errors += 1,
            Severity::Warning => self.warnings += 1,
            Severity::Info => self.notes += 1,
        }
    }

    /// The numbers that are not zero, the most severe first; nothing when all are.
    pub(super) fn phrase(self, language: &Language) -> Option<String> {
        let count = |number: usize, words: Message| (number > 0).then(|| words.in_words(language));
        let parts = [
            count(self.errors, message!("count-errors", number = self.errors)),
            count(
                self.warnings,
                message!("count-warnings", number = self.warnings),
            ),
            count(self.notes, message!("count-notes", number = self.notes)),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }
}

impl LeftOut {
    /// What is left out, in a sentence; nothing when nothing is.
    pub(super) fn sentence(self, all: &str, language: &Language) -> Option<String> {
        let milder = self
            .milder
            .phrase(language)
            .map(|counts| message!("not-shown", counts = counts, all = all).in_words(language));
        let elsewhere = self
            .elsewhere
            .phrase(language)
            .map(|counts| message!("in-other-files", counts = counts).in_words(language));
        let parts: Vec<String> = [milder, elsewhere].into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join("; "))
    }
}
