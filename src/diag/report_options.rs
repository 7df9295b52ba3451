//! What a report is written with besides the findings: colour, paths, rules, fixes. Names no check: it is told of them.

use super::Severity;

/// How and for whom a report is written.
#[derive(Clone, Copy, Debug)]
pub struct ReportOptions<'a> {
    /// Whether to colour.
    pub styled: bool,
    /// What shows the findings that are only counted, as people are told of it.
    pub all: &'a str,
    /// The events folder, relative to the root of its repository, for reports that name files from there.
    pub folder: &'a str,
    /// The rules that findings can come from.
    pub rules: &'a [RuleSummary],
    /// What could be mended by itself.
    pub fixes: &'a [Fix],
}

impl Default for ReportOptions<'_> {
    fn default() -> Self {
        Self {
            styled: false,
            all: "`throughline check --all`",
            folder: "",
            rules: &[],
            fixes: &[],
        }
    }
}

/// A rule that findings come from.
#[derive(Clone, Copy, Debug)]
pub struct RuleSummary {
    /// Its code.
    pub code: &'static str,
    /// How much its findings weigh.
    pub severity: Severity,
    /// What is wrong, in a phrase.
    pub about: &'static str,
    /// Why it matters, and what to do.
    pub why: &'static str,
    /// File and text of a record that has the fault.
    pub wrong: (&'static str, &'static str),
    /// The same without it.
    pub right: (&'static str, &'static str),
}

/// Lines that would take the place of others if a finding were mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The position of the finding in its report.
    pub finding: usize,
    /// The first line that goes, from 1.
    pub first_line: usize,
    /// The first line after it that stays.
    pub end_line: usize,
    /// What comes instead.
    pub text: String,
}

impl ReportOptions<'_> {
    /// A file's path from the root of the repository.
    pub fn path(&self, file: &str) -> String {
        if self.folder.is_empty() {
            file.to_owned()
        } else {
            format!("{}/{file}", self.folder)
        }
    }
}
