//! A rule: what can be wrong with records, as data. What looks for it is registered in `rules`; its words are in the message files,
//! under its code.

use super::Severity;
use crate::message::Language;

/// Where the rules are described, a heading each.
const PAGE: &str = "docs/rules.md";

/// A rule that records can break.
#[derive(Debug)]
pub struct Rule {
    /// Its kebab-case code, which never changes.
    pub code: &'static str,
    /// The severity of its diagnostics, unless a collection sets another one.
    pub severity: Severity,
    /// The number of the record format in which it became as severe as it is; a collection in an older format is only warned.
    pub since: u64,
    /// What it is about.
    pub group: Group,
    /// Whether a collection may lower it from an error: what it finds spoils neither the graph nor the data nor an address.
    pub can_be_lowered: bool,
    /// Whether `check --fix` does something about it.
    pub is_fixable: bool,
    /// A record that breaks the rule.
    pub wrong: Example,
    /// The same record as it should be.
    pub right: Example,
}

impl Rule {
    /// The severity of its diagnostics in a collection whose records have this format.
    pub(crate) fn severity_in(&self, format: u64) -> Severity {
        match self.severity {
            Severity::Error if format < self.since => Severity::Warning,
            severity => severity,
        }
    }

    /// What is wrong, in a phrase.
    pub fn about(&self, language: &Language) -> String {
        language.text(self.code)
    }

    /// Why it matters, and what to do.
    pub fn why(&self, language: &Language) -> String {
        language.text(&format!("{}.why", self.code))
    }

    /// What `check --fix` does about it, without a full stop.
    pub fn fix(&self, language: &Language) -> Option<String> {
        self.is_fixable
            .then(|| language.text(&format!("{}.fix", self.code)))
    }

    /// Where the rule is described: an address when the program knows that of its repository, else a path in it.
    pub(crate) fn url(&self) -> String {
        match env!("CARGO_PKG_REPOSITORY") {
            "" => format!("{PAGE}#{}", self.code),
            repository => format!("{repository}/blob/HEAD/{PAGE}#{}", self.code),
        }
    }
}

/// What a rule is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Files and folders, and records as a whole.
    Records,
    /// YAML, fields and the form of values.
    Format,
    /// Ids and what they name.
    References,
    /// Dates and spans.
    Dates,
    /// Links between events.
    Links,
    /// Sources, claims and disputes.
    Evidence,
    /// Web addresses.
    Addresses,
    /// Wording, characters and translations.
    Text,
    /// The settings of a collection.
    Settings,
}

impl Group {
    /// The word that lists of rules use.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Records => "records",
            Self::Format => "format",
            Self::References => "references",
            Self::Dates => "dates",
            Self::Links => "links",
            Self::Evidence => "evidence",
            Self::Addresses => "addresses",
            Self::Text => "text",
            Self::Settings => "settings",
        }
    }
}

/// A file of a collection.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// Its path, relative to the events folder.
    pub file: &'static str,
    /// What it holds.
    pub text: &'static str,
}
