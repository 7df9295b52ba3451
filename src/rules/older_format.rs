//! `older-format`: records in an older format than the current one.

use super::{Check, Example, Group, Phase, Rule};
use crate::diag::Severity;

pub(super) static RULE: Rule = Rule {
    code: "older-format",
    severity: Severity::Warning,
    since: 1,
    group: Group::Settings,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "timeline.yaml",
        text: r#"title: A timeline
locales: [en]
kinds:
  diplomacy: {name: {en: Diplomacy}}
  rule: {name: {en: Rule}}
checks:
  - {code: title-style, severity: error, reason: Titles stand in lists}
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
