//! `unsourced-claim`: a claim without a source.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, record};
use crate::diag::Severity;

pub(super) static RULE: Rule = Rule {
    code: "unsourced-claim",
    severity: Severity::Error,
    group: Group::Evidence,
    can_be_lowered: false,
    fix: None,
    about: "a claim without a source",
    why: "Every statement has to lead to a document in which readers can check it.",
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
claims:
  - {id: began, text: The talks began}
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
sources:
  notice: {title: Notice, publisher: DHS, url: 'https://www.example.org/notice', kind: official, language: en}
claims:
  - {id: began, text: The talks began, sources: [notice]}
"#,
    },
};

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::Timeline(check),
};

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    for event in &context.timeline.events {
        for claim in event.claims.iter().filter(|claim| claim.sources.is_empty()) {
            findings.add(
                record(event).key("claims").item(claim.index),
                format!("the claim `{}` cites no source", claim.id),
                "add `sources: [<id>]` with a source that this or another record defines",
            );
        }
        for dispute in &event.disputes {
            for (number, version) in dispute.versions.iter().enumerate() {
                if version.sources.is_empty() {
                    findings.add(
                        record(event)
                            .key("disputes")
                            .item(dispute.index)
                            .key("versions")
                            .item(number),
                        "this side of the dispute cites no source",
                        "add `sources: [<id>]`: each version needs somebody who states it",
                    );
                }
            }
        }
    }
}
