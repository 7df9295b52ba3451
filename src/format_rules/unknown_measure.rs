//! `unknown-measure`: an id names a measure that there is not.

use crate::diag::{Example, Group, Rule, Severity};

/// An id names a measure that there is not.
pub static UNKNOWN_MEASURE: Rule = Rule {
    code: "unknown-measure",
    severity: Severity::Error,
    group: Group::References,
    can_be_lowered: false,
    fix: None,
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
};
