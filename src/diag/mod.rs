//! Diagnostics: what was found, where, and how it is reported. Knows no rule and reads no record.

mod counts;
mod github;
mod human;
mod invisible;
mod json;
mod lines;
mod locate;
mod nearest;
mod place;
mod report_options;
mod rule;
mod sarif;
mod shown;
mod suggestion;
mod window;

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::message;
use crate::message::{Language, Message};

pub(crate) use counts::{Counts, LeftOut};
pub(crate) use github::summary;
pub use human::human;
pub use invisible::{is_unseen, json_in_lines, visible};
pub use json::{Located, json, located};
pub use locate::{Locator, Position};
pub(crate) use nearest::{nearest, only_near};
pub use place::{Place, Step};
pub use report_options::{Fix, ReportOptions};
pub use rule::{Example, Group, Rule};
pub(crate) use shown::{Finding, Limit, More, Shown, shortened};
pub(crate) use suggestion::{Correction, Suggestion};

/// A way to write a report.
pub struct ReportFormat {
    /// Its name on the command line.
    pub name: &'static str,
    /// Whether it is for programs, which are told of every finding.
    pub(crate) is_complete: bool,
    /// Writes what is shown of a report.
    pub write: fn(&Shown<'_>, &Locator<'_>, &ReportOptions<'_>) -> String,
}

/// Every way to write a report, the default one first.
pub const REPORTS: &[ReportFormat] = &[
    ReportFormat {
        name: "human",
        is_complete: false,
        write: human::write,
    },
    ReportFormat {
        name: "json",
        is_complete: true,
        write: |shown, _, setting| json::write(shown, setting.language),
    },
    ReportFormat {
        name: "github",
        is_complete: false,
        write: |shown, _, setting| github::write(shown, setting),
    },
    ReportFormat {
        name: "sarif",
        is_complete: true,
        write: |shown, _, setting| sarif::write(shown, setting),
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
    /// Its name in settings and on the command line.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }

    /// The word that a report has for it.
    pub(crate) fn in_words(self, language: &Language) -> String {
        let word = match self {
            Self::Error => message!("severity-error"),
            Self::Warning => message!("severity-warning"),
            Self::Info => message!("severity-info"),
        };
        word.in_words(language)
    }
}

/// One finding about the records.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// The rule that was broken.
    pub(crate) rule: &'static Rule,
    /// How much it weighs.
    pub severity: Severity,
    /// Where it is.
    pub place: Place,
    /// What is so: lower case, no full stop, values in backticks.
    pub message: Message,
    /// What to do about it: imperative, one sentence.
    pub(crate) help: Message,
    /// Other places that belong to it, each with a phrase.
    pub(crate) related: Vec<(Place, Message)>,
    /// What would correct it, if that is certain.
    pub(crate) suggestion: Option<Box<Suggestion>>,
}

impl Diagnostic {
    /// A finding of a rule at a place, as severe as the rule.
    pub(crate) fn new(rule: &'static Rule, place: Place, message: impl Into<Message>) -> Self {
        Self {
            rule,
            severity: rule.severity,
            place,
            message: message.into(),
            help: Message::default(),
            related: Vec::new(),
            suggestion: None,
        }
    }

    /// The code of its rule.
    pub const fn code(&self) -> &'static str {
        self.rule.code
    }

    /// What makes it the same finding in two states of a collection, wherever in its file it stands.
    pub(crate) fn key(&self) -> (&'static str, &str, &Message) {
        (self.code(), &self.place.file, &self.message)
    }

    /// The same finding with what to do about it.
    pub(crate) fn help(mut self, help: impl Into<Message>) -> Self {
        self.help = help.into();
        self
    }

    /// The same finding with another place that belongs to it.
    pub(crate) fn related(mut self, place: Place, phrase: impl Into<Message>) -> Self {
        self.related.push((place, phrase.into()));
        self
    }

    /// The same finding with what would correct it.
    pub(crate) fn suggest(mut self, suggestion: Suggestion) -> Self {
        self.suggestion = Some(Box::new(suggestion));
        self
    }
}

/// All findings of a run.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// The findings, in the order of their files; [`Report::shown`] has them in the order of lines as well.
    pub diagnostics: Vec<Diagnostic>,
}

impl Report {
    /// How many findings of this weight there are.
    pub(crate) fn count(&self, severity: Severity) -> usize {
        self.diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.severity == severity)
            .count()
    }

    /// Whether there is an error among them.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// The findings that another state of the collection has not, each as often as it was not there.
    pub(crate) fn new_since<'r>(
        &'r self,
        before: &'r Report,
    ) -> impl Iterator<Item = &'r Diagnostic> {
        let mut known: HashMap<_, usize> = HashMap::new();
        for finding in &before.diagnostics {
            *known.entry(finding.key()).or_default() += 1;
        }
        let found = self.diagnostics.iter();
        found.filter(move |finding| match known.get_mut(&finding.key()) {
            Some(left) if *left > 0 => {
                *left -= 1;
                false
            }
            _ => true,
        })
    }

    /// The report with these findings, exact repetitions left out.
    pub(crate) fn new(mut diagnostics: Vec<Diagnostic>) -> Self {
        diagnostics.sort_by(|left, right| left.place.file.cmp(&right.place.file));
        let mut seen = HashMap::new();
        let is_new: Vec<bool> = diagnostics
            .iter()
            .map(|diagnostic| {
                let place = &diagnostic.place;
                seen.insert((diagnostic.code(), place, &diagnostic.message), ())
                    .is_none()
            })
            .collect();
        let mut is_new = is_new.into_iter();
        diagnostics.retain(|_| is_new.next().unwrap_or(true));
        Self { diagnostics }
    }
}
