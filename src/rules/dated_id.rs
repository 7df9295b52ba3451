//! `dated-id`: an id that contains a full date.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, record};
use crate::diag::Severity;
use crate::message;

pub(super) static RULE: Rule = Rule {
    code: "dated-id",
    severity: Severity::Warning,
    since: 1,
    group: Group::Records,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "2022/talks-2022-11-22.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
claims:
  - {id: began, text: The talks began, sources: [earlier-notice]}
"#,
    },
    right: Example {
        file: "2022/talks-2022.yaml",
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
    phase: Phase::Timeline(check),
};

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    for event in &context.timeline.events {
        if has_date(&event.id) {
            findings.add(
                record(event),
                message!("dated-id.found", id = event.id.as_str()),
                message!("dated-id.help", id = event.id.as_str()),
            );
        }
    }
}

fn has_date(id: &str) -> bool {
    let parts: Vec<&str> = id.split('-').collect();
    let digits =
        |part: &str, length| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
    let spelled = parts
        .windows(3)
        .any(|parts| digits(parts[0], 4) && digits(parts[1], 2) && digits(parts[2], 2));
    spelled
        || parts
            .iter()
            .any(|part| digits(part, 8) && (part.starts_with("19") || part.starts_with("20")))
}
