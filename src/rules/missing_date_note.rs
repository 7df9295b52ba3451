//! `missing-date-note`: an approximate or uncertain date without an explanation.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, record};
use crate::diag::Severity;
use crate::message;

pub(super) static RULE: Rule = Rule {
    code: "missing-date-note",
    severity: Severity::Error,
    since: 1,
    group: Group::Dates,
    can_be_lowered: true,
    is_fixable: false,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11~
summary: The two ministries began talks.
kind: diplomacy
claims:
  - {id: began, text: The talks began, sources: [earlier-notice]}
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11~
date_note: The report says only that it was in those weeks
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
        let qualifier = event.date.qualifier();
        if (qualifier.approximate || qualifier.uncertain) && event.date_note.is_empty() {
            findings.add(
                record(event).key("date"),
                message!("missing-date-note.found", date = event.date.to_string()),
                message!("missing-date-note.help"),
            );
        }
    }
}
