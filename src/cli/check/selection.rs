//! Which findings of a report a check is about: those of some files, of a change, or from a severity on.

use std::collections::BTreeSet;

use crate::diag::{Counts, Diagnostic, LeftOut, Report, Severity};

/// What is reported, and what is only counted.
pub(super) struct Selection {
    /// The files that it is about; none for all.
    pub(super) files: Option<BTreeSet<String>>,
    /// Findings that are new, wherever they are, by their keys.
    pub(super) new: Vec<Diagnostic>,
    /// The least severity that is reported.
    pub(super) least: Severity,
}

impl Selection {
    /// The findings that are reported, and a count of the others.
    pub(super) fn apply(&self, report: Report) -> (Report, LeftOut) {
        let new: BTreeSet<_> = self.new.iter().map(Diagnostic::key).collect();
        let mut left_out = LeftOut::default();
        let mut diagnostics = Vec::with_capacity(report.diagnostics.len());
        for diagnostic in report.diagnostics {
            let is_meant = match &self.files {
                Some(files) => {
                    files.contains(&*diagnostic.place.file) || new.contains(&diagnostic.key())
                }
                None => true,
            };
            let counts: &mut Counts = match (is_meant, diagnostic.severity <= self.least) {
                (true, true) => {
                    diagnostics.push(diagnostic);
                    continue;
                }
                (true, false) => &mut left_out.milder,
                (false, _) => &mut left_out.elsewhere,
            };
            counts.add(diagnostic.severity);
        }
        (Report { diagnostics }, left_out)
    }
}
