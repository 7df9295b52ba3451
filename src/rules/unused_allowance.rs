//! `unused-allowance`: an entry under `allow` in `timeline.yaml` that matches nothing.

use super::{Check, Example, Group, Phase, Rule};
use crate::diag::Severity;

pub(super) static RULE: Rule = Rule {
    code: "unused-allowance",
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
allow:
  - {code: title-style, reason: A long official name}
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
"#,
    },
};

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::Parse,
};
