//! `unknown-topic`: an id names a topic that there is not.

use super::{Example, Phase, Rule};
use crate::diag::Severity;

/// An id names a topic that there is not.
pub(super) const RULE: Rule = Rule {
    code: "unknown-topic",
    severity: Severity::Error,
    about: "an id names a topic that there is not",
    why: "Topics are named once, in `topics.yaml`; free tags drift apart.",
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
topics: [parol]
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
topics: [parole]
"#,
    },
    phase: Phase::Parse,
};
