//! `likely-duplicate`: two events that may be the same.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, duplicate_groups, record};
use crate::diag::Severity;

pub(super) static RULE: Rule = Rule {
    code: "likely-duplicate",
    severity: Severity::Warning,
    group: Group::Records,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Earlier talks
date: 2022-10-12
summary: Two ministries met.
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
    phase: Phase::Timeline(check),
};

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    for group in duplicate_groups::find(context.timeline) {
        let (first, second) = (group.pair.first, group.pair.second);
        let mut message = format!(
            "`{}` may be the same event as `{}`: {}",
            second.id,
            first.id,
            group.pair.reasons.join("; ")
        );
        let help = match group.members.len() - 2 {
            0 => "keep one of the two, or link them to say that they are different events",
            more => {
                let events = if more == 1 { "event is" } else { "events are" };
                message.push_str(&format!("; {more} more {events} like these"));
                "keep one record of each event, and link those that are different events"
            }
        };
        let finding = findings.add(record(second).key("title"), message, help);
        let mut tell = |event, phrase: &str| {
            let place = record(event).key("title");
            finding.related.push((place, phrase.into()));
        };
        tell(first, "the other one");
        for event in group.members {
            if event.id != first.id && event.id != second.id {
                tell(event, "another one");
            }
        }
    }
}
