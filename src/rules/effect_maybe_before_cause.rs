//! `effect-maybe-before-cause`: an effect that may have begun before its cause.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, time_order};
use crate::diag::Severity;

pub(super) static RULE: Rule = Rule {
    code: "effect-maybe-before-cause",
    severity: Severity::Warning,
    since: 1,
    group: Group::Links,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-10
summary: The two ministries began talks.
kind: diplomacy
claims:
  - {id: began, text: The talks began, sources: [earlier-notice]}
links:
  - {relation: caused-by, event: earlier-talks, basis: press, sources: [earlier-notice]}
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
links:
  - {relation: caused-by, event: earlier-talks, basis: press, sources: [earlier-notice]}
"#,
    },
};

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::Timeline(check),
};

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    time_order::check(context, findings, time_order::Verdict::Doubtful);
}
