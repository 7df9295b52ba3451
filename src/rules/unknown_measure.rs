//! `unknown-measure`: an id names a measure that there is not.

use super::{Example, Phase, Rule};
use crate::diag::Severity;

/// An id names a measure that there is not.
pub(super) const RULE: Rule = Rule {
    code: "unknown-measure",
    severity: Severity::Error,
    about: "an id names a measure that there is not",
    why: "Measures are named once, in `measures.yaml`, so that each has one lifeline.",
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
measures: [{measure: title-43, state: extended}]
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
measures: [{measure: title-42, state: extended}]
"#,
    },
    phase: Phase::Parse,
};
