//! `invalid-value`: a value has not the form that its field asks for.

use crate::diag::{Example, Group, Rule, Severity};

/// A value has not the form that its field asks for.
pub static INVALID_VALUE: Rule = Rule {
    code: "invalid-value",
    severity: Severity::Error,
    group: Group::Format,
    can_be_lowered: false,
    fix: None,
    about: "a value has not the form that its field asks for",
    why: "Closed vocabularies, numbers, ids, languages and countries have forms on which pages, exports and other programs rely.",
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
status: publishd
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
status: published
"#,
    },
};
