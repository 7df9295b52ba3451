//! `invalid-yaml`: a file is no YAML that can be read.

use crate::diag::{Example, Group, Rule, Severity};

/// A file is no YAML that can be read.
pub static INVALID_YAML: Rule = Rule {
    code: "invalid-yaml",
    severity: Severity::Error,
    group: Group::Format,
    can_be_lowered: false,
    fix: None,
    about: "a file is no YAML that can be read",
    why: "A file that cannot be parsed is passed over, and the others are still checked. Often it is a missing quote, a tab instead of blanks, or a value with a colon and a blank in it.",
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: "Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
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
