//! `unsourced-event`: an event without a claim that could lead readers to a source.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, record};
use crate::diag::Severity;
use crate::message;
use crate::model::RecordStatus;

pub(super) static RULE: Rule = Rule {
    code: "unsourced-event",
    severity: Severity::Error,
    since: 2,
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
  notice: {title: Notice, publisher: Ministry, url: 'https://www.example.org/notice', kind: official, language: en}
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
                    message!("unsourced-event.found", event = event.id.as_str()),
                    message!("unsourced-event.help"),
                );
            }
            RecordStatus::Draft => {
                let finding = findings.add(
                    place,
                    message!("unsourced-event.found-draft", event = event.id.as_str()),
                    message!("unsourced-event.help-draft"),
                );
                finding.severity = Severity::Info;
            }
            RecordStatus::Withdrawn => {}
        }
    }
}
