//! `unused-allowance`: an allowance in `timeline.yaml` that no longer allows anything.

use super::{Example, Phase, Rule};
use crate::diag::Severity;

/// An allowance in `timeline.yaml` that no longer allows anything.
pub(super) const RULE: Rule = Rule {
    code: "unused-allowance",
    severity: Severity::Warning,
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
    phase: Phase::Parse,
};
