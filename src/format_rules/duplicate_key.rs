//! `duplicate-key`: a key stands twice in one mapping.

use crate::diag::{Example, Group, Rule, Severity};

/// A key stands twice in one mapping.
pub static DUPLICATE_KEY: Rule = Rule {
    code: "duplicate-key",
    severity: Severity::Error,
    group: Group::Format,
    can_be_lowered: false,
    fix: None,
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
};
