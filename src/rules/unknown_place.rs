//! `unknown-place`: an id names a place that there is not.

use super::{Example, Phase, Rule};
use crate::diag::Severity;

/// An id names a place that there is not.
pub(super) const RULE: Rule = Rule {
    code: "unknown-place",
    severity: Severity::Error,
    about: "an id names a place that there is not",
    why: "Places are named once, in `places.yaml`.",
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
places: [mexico-cty]
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
places: [mexico-city]
"#,
    },
    phase: Phase::Parse,
};
