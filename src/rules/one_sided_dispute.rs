//! `one-sided-dispute`: a dispute with fewer than two versions.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, record};
use crate::diag::Severity;
use crate::message;

pub(super) static RULE: Rule = Rule {
    code: "one-sided-dispute",
    severity: Severity::Error,
    since: 1,
    group: Group::Evidence,
    can_be_lowered: true,
    is_fixable: false,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
sources:
  notice: {title: Notice, publisher: Ministry, url: 'https://www.example.org/notice', kind: official, language: en}
claims:
  - {id: began, text: The talks began, sources: [notice]}
disputes:
  - subject: The day
    versions:
      - {text: Tuesday, sources: [notice]}
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
sources:
  notice: {title: Notice, publisher: Ministry, url: 'https://www.example.org/notice', kind: official, language: en}
claims:
  - {id: began, text: The talks began, sources: [notice]}
disputes:
  - subject: The day
    versions:
      - {text: Tuesday, sources: [notice]}
      - {text: Wednesday, sources: [earlier-notice]}
"#,
    },
};

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::Timeline(check),
};

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    for event in &context.timeline.events {
        for dispute in event
            .disputes
            .iter()
            .filter(|dispute| dispute.versions.len() < 2)
        {
            findings.add(
                record(event).key("disputes").item(dispute.index),
                message!("one-sided-dispute.found"),
                message!("one-sided-dispute.help"),
            );
        }
    }
}
