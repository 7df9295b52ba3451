//! `unlinked-mention`: a text that mentions an event without a link to it.

use super::{Check, Example, Findings, Group, Phase, Rule, Written};
use crate::diag::Severity;
use crate::message;

pub(super) static RULE: Rule = Rule {
    code: "unlinked-mention",
    severity: Severity::Warning,
    since: 1,
    group: Group::Links,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries went on with earlier-talks.
kind: diplomacy
claims:
  - {id: began, text: The talks began, sources: [earlier-notice]}
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries went on with their talks.
kind: diplomacy
claims:
  - {id: began, text: The talks began, sources: [earlier-notice]}
links:
  - {relation: follows, event: earlier-talks, basis: editorial, note: The order of the days}
"#,
    },
};

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::Texts(check),
};

fn check(written: &Written<'_>, findings: &mut Findings) {
    let Some(event) = written.event else {
        return;
    };
    let positions = &written.timeline.positions;
    // Every id that is looked for has a hyphen.
    let texts = written.text.iter();
    for (locale, text) in texts.filter(|(_, text)| text.contains('-')) {
        let named = ids(text).find(|id| *id != event.id.as_str() && positions.contains_key(*id));
        let Some(id) = named else { continue };
        if !written.is_linked_to(id) {
            findings.add(
                written.place().name(locale),
                message!("unlinked-mention.found", event = id),
                message!("unlinked-mention.help"),
            );
        }
    }
}

/// The words of a text that may be ids: with a hyphen, so that no ordinary word is taken for one.
fn ids(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| {
        !letter.is_ascii_lowercase() && !letter.is_ascii_digit() && letter != '-'
    })
    .filter(|word| word.contains('-'))
    .map(|word| word.trim_matches('-'))
}
