//! `bare-mention`: an account name with an at sign in a text.

use super::{Check, Example, Findings, Group, Phase, Rule, Written};
use crate::diag::Severity;
use crate::message;

pub(super) static RULE: Rule = Rule {
    code: "bare-mention",
    severity: Severity::Warning,
    since: 1,
    group: Group::Text,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: Talks began, as @spokesman said.
kind: diplomacy
claims:
  - {id: began, text: The talks began, sources: [earlier-notice]}
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: Talks began, as the spokesman said.
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

fn check(written: &Written<'_>, findings: &mut Findings) {
    for (locale, text) in written.text.iter() {
        if let Some(name) = mention(text) {
            findings.add(
                written.place().name(locale),
                message!("bare-mention.found", name = name),
                message!("bare-mention.help"),
            );
        }
    }
}

/// The first name after an at sign that is no part of an address.
fn mention(text: &str) -> Option<&str> {
    text.match_indices('@').find_map(|(at, _)| {
        let before = text[..at].chars().next_back();
        let rest = &text[at + 1..];
        let end = rest
            .find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-' && letter != '_')
            .unwrap_or(rest.len());
        (before.is_none_or(|letter| !letter.is_alphanumeric() && letter != '/') && end > 0)
            .then(|| &rest[..end])
    })
}
