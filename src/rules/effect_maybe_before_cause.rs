//! `effect-maybe-before-cause`: an effect may have begun before its cause.

use super::{Example, Findings, Phase, Rule, RuleContext, time_order};
use crate::diag::Severity;

/// An effect may have begun before its cause.
pub(super) const RULE: Rule = Rule {
    code: "effect-maybe-before-cause",
    severity: Severity::Warning,
    about: "an effect may have begun before its cause",
    why: "The dates are not precise or not sure enough to tell. Sharpen one of them, or say in the link’s note why the order is safe.",
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-10
summary: The two ministries began talks.
kind: diplomacy
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
links:
  - {relation: caused-by, event: earlier-talks, basis: press, sources: [earlier-notice]}
"#,
    },
    phase: Phase::Timeline(check),
};

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    time_order::check(context, findings, time_order::Verdict::Doubtful);
}
