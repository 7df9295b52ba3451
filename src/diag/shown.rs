//! What of a report is shown, in which order, and what is only counted: a record can be made to have a finding on every line.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::locate::File;
use super::{Diagnostic, Locator, Position, Report, Severity};
use crate::limits;
use crate::message;
use crate::message::Message;

/// How many findings of one rule people are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// In one file.
    pub(crate) of_file: usize,
}

impl Limit {
    /// In all files together. Errors are above that: each file shows at least one of a rule.
    fn of_all(self) -> usize {
        self.of_file.saturating_mul(limits::FINDINGS_FILES)
    }
}

impl Default for Limit {
    fn default() -> Self {
        Self {
            of_file: limits::FINDINGS_OF_A_FILE,
        }
    }
}

/// A finding that is shown.
#[derive(Debug)]
pub(crate) struct Finding<'r> {
    /// The finding.
    pub(crate) diagnostic: &'r Diagnostic,
    /// Where it is.
    pub(crate) position: Position,
}

/// Findings of a rule that are only counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct More {
    /// Their code.
    pub(crate) code: &'static str,
    /// How much they weigh.
    pub(crate) severity: Severity,
    /// How many there are.
    pub(crate) number: usize,
    /// In how many files.
    pub(crate) files: usize,
    /// The first of the files.
    pub(crate) file: String,
}

impl More {
    /// Says how many more there are; `all` is what shows them.
    pub(crate) fn sentence(&self, all: &str) -> Message {
        match self.files {
            1 => message!(
                "more-in-file",
                number = self.number,
                file = &self.file,
                all = all
            ),
            files => message!(
                "more-in-files",
                number = self.number,
                files = files,
                all = all
            ),
        }
    }
}

/// What of a report is shown.
#[derive(Debug)]
pub struct Shown<'r> {
    /// The report.
    pub(crate) report: &'r Report,
    /// The findings that are shown, in the order of files and lines.
    pub(crate) findings: Vec<Finding<'r>>,
    /// The findings that are not, by rule: the heaviest first.
    pub(crate) more: Vec<More>,
}

impl Report {
    /// All findings in the order of files and lines, or no more of a rule than the limit has. Only the files in which something
    /// is shown are read again, each by itself and on any thread.
    pub fn shown(&self, limit: Option<Limit>, locator: &Locator<'_>) -> Shown<'_> {
        let (chosen, more) = choose(
            self.diagnostics.iter().map(|diagnostic| {
                let file = &*diagnostic.place.file;
                (diagnostic.severity, diagnostic.code(), file)
            }),
            limit,
        );
        let text_of = locator.text_of();
        let findings = chosen
            .into_par_iter()
            .flat_map_iter(|of_file| {
                let file = File::new(text_of(of_file.file));
                of_file.first_lines(&self.diagnostics, &file)
            })
            .collect();
        Shown {
            report: self,
            findings,
            more,
        }
    }
}

/// The findings of a file that may be shown, and how many of each rule are.
struct OfFile<'f> {
    file: &'f str,
    /// Positions in the report.
    findings: Vec<usize>,
    quotas: BTreeMap<(Severity, &'static str), usize>,
}

impl OfFile<'_> {
    /// Of each rule those that stand first in the file.
    fn first_lines<'r>(
        mut self,
        diagnostics: &'r [Diagnostic],
        file: &File<'_>,
    ) -> Vec<Finding<'r>> {
        let findings = self.findings.iter().filter_map(|&position| {
            let diagnostic = diagnostics.get(position)?;
            let quota = self.quotas.get(&(diagnostic.severity, diagnostic.code()))?;
            if *quota == 0 {
                return None;
            }
            let position = file.position(&diagnostic.place);
            Some(Finding {
                diagnostic,
                position,
            })
        });
        let mut findings: Vec<Finding<'r>> = findings.collect();
        findings.sort_by_key(|finding| (finding.position.start, finding.diagnostic.code()));
        findings.retain(|finding| {
            let rule = (finding.diagnostic.severity, finding.diagnostic.code());
            self.quotas.get_mut(&rule).is_some_and(take)
        });
        findings
    }
}

/// Which of these findings, given in the order of files and lines, are shown: their positions, and what is not.
pub(crate) fn shortened<'f>(
    findings: impl Iterator<Item = (Severity, &'static str, &'f str)> + Clone,
    limit: Limit,
) -> (Vec<usize>, Vec<More>) {
    let rules: Vec<_> = findings
        .clone()
        .map(|(severity, code, _)| (severity, code))
        .collect();
    let (chosen, more) = choose(findings, Some(limit));
    let kept = chosen.into_iter().flat_map(|mut of_file| {
        of_file.findings.retain(|&position| {
            let quota = rules
                .get(position)
                .and_then(|rule| of_file.quotas.get_mut(rule));
            quota.is_some_and(take)
        });
        of_file.findings
    });
    (kept.collect(), more)
}

/// Takes one of a quota, if there is one left.
fn take(quota: &mut usize) -> bool {
    let left = quota.checked_sub(1);
    *quota = left.unwrap_or(0);
    left.is_some()
}

/// Which of these findings, given in the order of their files, may be shown, and how many are not.
fn choose<'f>(
    findings: impl Iterator<Item = (Severity, &'static str, &'f str)>,
    limit: Option<Limit>,
) -> (Vec<OfFile<'f>>, Vec<More>) {
    let mut files: Vec<OfFile<'f>> = Vec::new();
    for (position, (severity, code, file)) in findings.enumerate() {
        if files.last().is_none_or(|last| last.file != file) {
            files.push(OfFile {
                file,
                findings: Vec::new(),
                quotas: BTreeMap::new(),
            });
        }
        if let Some(last) = files.last_mut() {
            last.findings.push(position);
            *last.quotas.entry((severity, code)).or_default() += 1;
        }
    }
    let mut more: BTreeMap<(Severity, &'static str), More> = BTreeMap::new();
    let Some(limit) = limit else {
        return (files, Vec::new());
    };
    let mut shown: BTreeMap<(Severity, &'static str), usize> = BTreeMap::new();
    for of_file in &mut files {
        for (rule, number) in &mut of_file.quotas {
            let (severity, code) = *rule;
            let shown = shown.entry(*rule).or_default();
            let least = usize::from(severity == Severity::Error);
            let left = limit.of_all().saturating_sub(*shown).max(least);
            let kept = (*number).min(limit.of_file).min(left);
            *shown += kept;
            if kept < *number {
                let more = more.entry(*rule).or_insert_with(|| More {
                    code,
                    severity,
                    number: 0,
                    files: 0,
                    file: of_file.file.to_owned(),
                });
                more.number += *number - kept;
                more.files += 1;
            }
            *number = kept;
        }
    }
    files.retain(|of_file| of_file.quotas.values().any(|&quota| quota > 0));
    (files, more.into_values().collect())
}
