//! `invalid-value`: a value that is not valid for its field.

use crate::diag::{Example, Group, Rule, Severity};

pub(crate) static INVALID_VALUE: Rule = Rule {
    code: "invalid-value",
    severity: Severity::Error,
    since: 1,
    group: Group::Format,
    can_be_lowered: false,
    is_fixable: true,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
claims:
  - {id: began, text: The talks began, sources: [earlier-notice]}
status: publishd
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
claims:
  - {id: began, text: The talks began, sources: [earlier-notice]}
status: published
"#,
    },
};
