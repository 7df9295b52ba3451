//! `withdrawn-without-reason`: a withdrawn record without a reason.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, record};
use crate::diag::Severity;
use crate::message;
use crate::model::RecordStatus;

pub(super) static RULE: Rule = Rule {
    code: "withdrawn-without-reason",
    severity: Severity::Error,
    since: 1,
    group: Group::Records,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
status: withdrawn
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
status: withdrawn
reason: Entered twice
replaced_by: earlier-talks
"#,
    },
};

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::Timeline(check),
};

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    for event in &context.timeline.events {
        if event.status == RecordStatus::Withdrawn && event.reason.is_empty() {
            findings.add(
                record(event).key("status"),
                message!("withdrawn-without-reason.found", event = event.id.as_str()),
                message!("withdrawn-without-reason.help"),
            );
        }
    }
}
