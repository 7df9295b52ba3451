//! `pending-setting`: a change accepts or lowers findings, which takes effect only once it is on its base.

use super::{Check, Example, Group, Phase, Rule};
use crate::diag::Severity;

pub(super) static RULE: Rule = Rule {
    code: "pending-setting",
    severity: Severity::Info,
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
  - {code: missing-date-note, severity: warning, reason: The notes are being written}
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
  - {code: single-source, severity: warning, reason: Every claim is meant to rest on two accounts}
"#,
    },
};

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::Parse,
};
