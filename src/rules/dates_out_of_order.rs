//! `dates-out-of-order`: a measure that took effect or ended before it was announced.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, record};
use crate::diag::Severity;
use crate::message;
use crate::model::TimeOrder;

pub(super) static RULE: Rule = Rule {
    code: "dates-out-of-order",
    severity: Severity::Warning,
    since: 1,
    group: Group::Dates,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
dates: {announced: 2022-11-22, ended: 2022-11-01}
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
dates: {announced: 2022-11-22, ended: 2022-12-01}
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
        let dates = [
            ("announced", &event.dates.announced),
            ("effective", &event.dates.effective),
            ("ended", &event.dates.ended),
        ];
        for (number, (earlier, first)) in dates.iter().enumerate() {
            for (later, second) in &dates[number + 1..] {
                if let (Some(first), Some(second)) = (first, second)
                    && second.began_before(first) == TimeOrder::Before
                {
                    findings.add(
                        record(event).key("dates").key(later),
                        message!(
                            "dates-out-of-order.found",
                            later = *later,
                            second = second.to_string(),
                            earlier = *earlier,
                            first = first.to_string()
                        ),
                        message!("dates-out-of-order.help"),
                    );
                }
            }
        }
    }
}
