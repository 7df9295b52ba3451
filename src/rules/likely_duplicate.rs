//! `likely-duplicate`: two events that may be the same.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, duplicate_groups, record};
use crate::diag::Severity;
use crate::message;

pub(super) static RULE: Rule = Rule {
    code: "likely-duplicate",
    severity: Severity::Warning,
    since: 1,
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
        let more = group.members.len() - 2;
        let found = message!(
            "likely-duplicate.found",
            second = second.id.as_str(),
            first = first.id.as_str(),
            reasons = group.pair.reasons,
            more = more
        );
        let help = message!("likely-duplicate.help", more = more);
        let finding = findings.add(record(second).key("title"), found, help);
        let mut tell = |event, phrase| {
            let place = record(event).key("title");
            finding.related.push((place, phrase));
        };
        tell(first, message!("the-other-one"));
        for event in group.members {
            if event.id != first.id && event.id != second.id {
                tell(event, message!("likely-duplicate.another"));
            }
        }
    }
}
