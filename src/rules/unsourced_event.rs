//! `unsourced-event`: an event without a claim that could lead readers to a source.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, record};
use crate::diag::Severity;
use crate::model::RecordStatus;

pub(super) static RULE: Rule = Rule {
    code: "unsourced-event",
    severity: Severity::Error,
    group: Group::Evidence,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
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
    let unclaimed = context.timeline.events.iter();
    for event in unclaimed.filter(|event| event.claims.is_empty()) {
        let place = record(event).key("title");
        match event.status {
            RecordStatus::Published => {
                findings.add(
                    place,
                    format!("`{}` is published without a claim", event.id),
                    "add under `claims` what a source says of the event, and cite the source there; until then, keep it as a draft",
                );
            }
            RecordStatus::Draft => {
                let finding = findings.add(
                    place,
                    format!("the draft `{}` has no claim yet", event.id),
                    "before you publish it, add under `claims` what a source says of the event, and cite the source there",
                );
                finding.severity = Severity::Info;
            }
            RecordStatus::Withdrawn => {}
        }
    }
}
