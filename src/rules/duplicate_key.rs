//! `duplicate-key`: a key stands twice in one mapping.

use super::{Example, Phase, Rule};
use crate::diag::Severity;

/// A key stands twice in one mapping.
pub(super) const RULE: Rule = Rule {
    code: "duplicate-key",
    severity: Severity::Error,
    about: "a key stands twice in one mapping",
    why: "YAML readers differ in which of the two they keep, so one of them would be lost.",
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
title: Talks go on
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
"#,
    },
    phase: Phase::Parse,
};
