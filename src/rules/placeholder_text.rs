//! `placeholder-text`: template text that was not replaced.

use super::{Check, Example, Findings, Group, Phase, Rule, Written};
use crate::diag::Severity;
use crate::message;

pub(super) static RULE: Rule = Rule {
    code: "placeholder-text",
    severity: Severity::Warning,
    since: 1,
    group: Group::Text,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: TBD
kind: diplomacy
claims:
  - {id: began, text: The talks began, sources: [earlier-notice]}
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
claims:
  - {id: began, text: The talks began, sources: [earlier-notice]}
"#,
    },
};

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::Texts(check),
};

/// What stands in templates, and in records that are not finished.
const PLACEHOLDERS: &[&str] = &["TBD", "XXX", "Lorem ipsum", "YYYY-MM-DD", "your text here"];

fn check(written: &Written<'_>, findings: &mut Findings) {
    for (locale, text) in written.text.iter() {
        if let Some(word) = PLACEHOLDERS.iter().find(|word| stands_alone(text, word)) {
            findings.add(
                written.place().name(locale),
                message!("placeholder-text.found", word = *word),
                message!("placeholder-text.help"),
            );
        }
    }
}

/// Whether a word stands in a text and is no part of a longer one.
fn stands_alone(text: &str, word: &str) -> bool {
    // Nearly every text holds none, which is seen soonest without asking where.
    text.contains(word)
        && text.match_indices(word).any(|(at, _)| {
            let apart =
                |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
            apart(text[..at].chars().next_back()) && apart(text[at + word.len()..].chars().next())
        })
}
