//! `unused-allowance`: an allowance in `timeline.yaml` that no longer allows anything.

use super::{Check, Example, Group, Phase, Rule};
use crate::diag::Severity;

/// An allowance in `timeline.yaml` that no longer allows anything.
pub(super) static RULE: Rule = Rule {
    code: "unused-allowance",
    severity: Severity::Warning,
    group: Group::Settings,
    can_be_lowered: false,
    fix: None,
    about: "an allowance in `timeline.yaml` that no longer allows anything",
    why: "A finding that was accepted is gone, so its excuse should go as well; otherwise the next one would pass unseen.",
    wrong: Example {
        file: "timeline.yaml",
        text: r#"title: A timeline
locales: [en]
kinds:
  diplomacy: {name: {en: Diplomacy}}
  rule: {name: {en: Rule}}
allow:
  - {code: title-style, reason: A long official name}
"#,
    },
    right: Example {
        file: "timeline.yaml",
        text: r#"title: A timeline
locales: [en]
kinds:
  diplomacy: {name: {en: Diplomacy}}
  rule: {name: {en: Rule}}
"#,
    },
};

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::Parse,
};
