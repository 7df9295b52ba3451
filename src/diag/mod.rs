//! The ground floor of reporting: what a finding is and where it stands. Names no check, reads no record.

mod github;
mod human;
mod json;
mod locate;
mod nearest;
mod place;
mod sarif;
mod setting;
mod unseen;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

pub use github::summary;
pub use human::human;
pub use json::{Located, json, located};
pub use locate::{Locator, Position};
pub use nearest::nearest;
pub use place::{Place, Step};
pub use setting::{Mend, Rule, Setting};
pub use unseen::{is_unseen, json_in_lines};

/// A way to write a report.
pub struct ReportFormat {
    /// Its name on the command line.
    pub name: &'static str,
    /// Writes a report.
    pub write: fn(&Report, &Locator<'_>, &Setting<'_>) -> String,
}

/// Every way to write a report, the default one first.
pub const REPORTS: &[ReportFormat] = &[
    ReportFormat {
        name: "human",
        write: |report, locator, setting| human(report, locator, setting.styled),
    },
    ReportFormat {
        name: "json",
        write: |report, locator, _| json(report, locator),
    },
    ReportFormat {
        name: "github",
        write: github::github,
    },
    ReportFormat {
        name: "sarif",
        write: sarif::sarif,
    },
];

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The site cannot be built from such a record.
    Error,
    /// It can, but somebody should look.
    Warning,
    /// Worth knowing.
    Info,
}

impl Severity {
    /// The word that reports use.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }
}

/// One finding about the records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Its kebab-case code, named after the fault.
    pub code: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// Where it is.
    pub place: Place,
    /// What is so: lower case, no full stop, values in backticks.
    pub message: String,
    /// What to do about it: imperative, one sentence.
    pub help: String,
    /// Other places that belong to it, each with a phrase.
    pub related: Vec<(Place, String)>,
    /// Lines and columns of its place, once [`Report::sort`] has looked them up.
    pub position: Option<Position>,
}

impl Diagnostic {
    /// An error at a place.
    pub fn error(code: &'static str, place: Place, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Error, place, message)
    }

    /// A finding of any weight at a place.
    pub fn new(
        code: &'static str,
        severity: Severity,
        place: Place,
        message: impl Into<String>,
    ) -> Self {
        Self {
            code,
            severity,
            place,
            message: bounded(message.into()),
            help: String::new(),
            related: Vec::new(),
            position: None,
        }
    }

    /// The same finding with what to do about it.
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = help.into();
        self
    }

    /// The same finding with another place that belongs to it.
    pub fn related(mut self, place: Place, phrase: impl Into<String>) -> Self {
        self.related.push((place, phrase.into()));
        self
    }
}

/// All findings of a run.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// The findings, in the order in which they are shown once [`Report::sort`] was called.
    pub diagnostics: Vec<Diagnostic>,
}

impl Report {
    /// How many findings of this weight there are.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.severity == severity)
            .count()
    }

    /// Whether there is an error among them.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// Puts the findings in the order of files and lines, and drops exact repetitions.
    ///
    /// To know the lines, each file with findings is read once more, by itself and on any thread: collections may have
    /// thousands of them.
    pub fn sort<'a>(&mut self, text_of: impl Fn(&str) -> &'a str + Sync) {
        let diagnostics = &mut self.diagnostics;
        diagnostics.sort_by(|left, right| left.place.file.cmp(&right.place.file));
        diagnostics
            .chunk_by_mut(|left, right| left.place.file == right.place.file)
            .collect::<Vec<_>>()
            .into_par_iter()
            .for_each(|of_a_file| {
                let text = of_a_file.first().map_or("", |one| text_of(&one.place.file));
                let locator = Locator::new(move |_| text);
                for diagnostic in &mut *of_a_file {
                    diagnostic.position = Some(locator.position(&diagnostic.place));
                }
                let key = |diagnostic: &Diagnostic| {
                    let start = diagnostic.position.as_ref().map(|position| position.start);
                    (start, diagnostic.code)
                };
                of_a_file.sort_by_key(key);
            });
        diagnostics.dedup();
    }
}

/// How many letters of a message are shown: it may quote a value, and a value may be as long as its file.
const MESSAGE_LIMIT: usize = 600;

/// A message of bearable length: its beginning and its end, where what is wrong is said.
fn bounded(message: String) -> String {
    if message.len() <= MESSAGE_LIMIT {
        return message;
    }
    let letters: Vec<char> = message.chars().collect();
    if letters.len() <= MESSAGE_LIMIT {
        return message;
    }
    let half = MESSAGE_LIMIT / 2;
    let (beginning, end) = (&letters[..half], &letters[letters.len() - half..]);
    beginning.iter().chain(['…'].iter()).chain(end).collect()
}
