//! `unused-setting`: a setting under `severity` in `timeline.yaml` that changes nothing.

use super::{Check, Example, Group, Phase, Rule};
use crate::diag::Severity;

pub(super) static RULE: Rule = Rule {
    code: "unused-setting",
    severity: Severity::Warning,
    since: 1,
    group: Group::Settings,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "timeline.yaml",
        text: r#"format: 2
title: A timeline
locales: [en]
kinds:
  diplomacy: {name: {en: Diplomacy}}
  rule: {name: {en: Rule}}
severity:
  - {code: title-style, severity: warning, reason: Titles stand in lists}
"#,
    },
    right: Example {
        file: "timeline.yaml",
        text: r#"format: 2
title: A timeline
locales: [en]
kinds:
  diplomacy: {name: {en: Diplomacy}}
  rule: {name: {en: Rule}}
severity:
  - {code: title-style, severity: error, reason: Titles stand in lists}
"#,
    },
};

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::Parse,
};
