//! `future-date`: a published event with a date in the future.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, record};
use crate::diag::Severity;
use crate::message;
use crate::model::TimeOrder;

pub(super) static RULE: Rule = Rule {
    code: "future-date",
    severity: Severity::Error,
    since: 1,
    group: Group::Dates,
    can_be_lowered: true,
    is_fixable: false,
    wrong: Example {
        file: "2222/talks.yaml",
        text: r#"title: Talks begin
date: 2222-11-22
summary: The two ministries began talks.
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
    phase: Phase::OnDemand(check),
};

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    let Some(today) = &context.options.today else {
        return;
    };
    for event in context.timeline.published() {
        if today.began_before(&event.date) == TimeOrder::Before {
            let finding = findings.add(
                record(event).key("date"),
                message!(
                    "future-date.found",
                    date = event.date.to_string(),
                    today = today.to_string()
                ),
                message!("future-date.help"),
            );
            if !context.options.concerns(&event.file) {
                finding.severity = Severity::Info;
            }
        }
    }
}
