//! What a report is written with besides the findings: colour, paths, rules, fixes. Knows no rule by itself.

use super::{LeftOut, Rule};
use crate::message::{ENGLISH, Language};

/// How and for whom a report is written.
#[derive(Clone, Copy, Debug)]
pub struct ReportOptions<'a> {
    /// Whether to colour.
    pub(crate) styled: bool,
    /// The language to write in.
    pub(crate) language: &'static Language,
    /// What shows the findings that are only counted, as people are told of it.
    pub(crate) all: &'a str,
    /// The events folder, relative to the root of its repository, for reports that name files from there.
    pub(crate) folder: &'a str,
    /// The rules that findings can come from.
    pub(crate) rules: &'a [&'static Rule],
    /// What `check --fix` would change.
    pub(crate) fixes: &'a [Fix],
    /// What was not asked for and is only counted.
    pub(crate) left_out: LeftOut,
    /// Whether findings are counted by rule, for people.
    pub(crate) by_rule: bool,
}

impl Default for ReportOptions<'_> {
    fn default() -> Self {
        Self {
            styled: false,
            language: &ENGLISH,
            all: "`throughline check --all`",
            folder: "",
            rules: &[],
            fixes: &[],
            left_out: LeftOut::default(),
            by_rule: false,
        }
    }
}

/// Lines that would take the place of others if a finding were fixed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The position of the finding in its report.
    pub(crate) finding: usize,
    /// The first line that goes, from 1.
    pub(crate) first_line: usize,
    /// The first line after it that stays.
    pub(crate) end_line: usize,
    /// What comes instead.
    pub(crate) text: String,
}

impl ReportOptions<'_> {
    /// A file's path from the root of the repository.
    pub(crate) fn path(&self, file: &str) -> String {
        if self.folder.is_empty() {
            file.to_owned()
        } else {
            format!("{}/{file}", self.folder)
        }
    }
}
