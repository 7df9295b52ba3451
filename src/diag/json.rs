//! Reports as JSON: one array of findings with lines and columns.

use serde::Serialize;

use crate::message::{ENGLISH, Language};

use super::{Finding, Locator, Report, Severity, Shown, json_in_lines};

/// A finding as other programs read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Located {
    /// Its code.
    pub code: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// Where its rule is described.
    pub(crate) url: String,
    /// What is so.
    pub message: String,
    /// What to do about it.
    pub(crate) help: String,
    /// The file, relative to the events folder.
    pub file: String,
    /// The line of its first character, from 1.
    pub line: usize,
    /// The column of its first character, from 1, in characters.
    pub column: usize,
    /// The line of its last character.
    pub end_line: usize,
    /// The column after its last character.
    pub end_column: usize,
}

impl Located {
    /// A finding with its words in a language.
    fn new(finding: &Finding<'_>, language: &Language) -> Self {
        let Finding {
            diagnostic,
            position,
        } = finding;
        Self {
            code: diagnostic.code(),
            severity: diagnostic.severity,
            url: diagnostic.rule.url(),
            message: diagnostic.message.in_words(language),
            help: diagnostic.help.in_words(language),
            file: diagnostic.place.file.to_string(),
            line: position.start.0,
            column: position.start.1,
            end_line: position.end.0,
            end_column: position.end.1,
        }
    }
}

/// The findings with lines and columns, in the order of these.
pub fn located(report: &Report, locator: &Locator<'_>, language: &Language) -> Vec<Located> {
    of(&report.shown(None, locator), language)
}

/// The report as one JSON array.
pub fn json(report: &Report, locator: &Locator<'_>) -> String {
    write(&report.shown(None, locator), &ENGLISH)
}

/// What is shown of a report, as one JSON array.
pub(super) fn write(shown: &Shown<'_>, language: &Language) -> String {
    json_in_lines(&of(shown, language)).unwrap_or_default()
}

/// What is shown of a report.
pub(super) fn of(shown: &Shown<'_>, language: &Language) -> Vec<Located> {
    let findings = shown.findings.iter();
    findings
        .map(|finding| Located::new(finding, language))
        .collect()
}
