//! `conflict-marker`: a merge conflict that was not resolved.

use crate::diag::{Example, Group, Rule, Severity};

pub(crate) static CONFLICT_MARKER: Rule = Rule {
    code: "conflict-marker",
    severity: Severity::Error,
    since: 1,
    group: Group::Format,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: |
  <<<<<<< HEAD
  The two ministries began talks.
  =======
  Two ministries began to talk.
  >>>>>>> wording
kind: diplomacy
claims:
  - {id: began, text: The talks began, sources: [earlier-notice]}
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: |
  The two ministries began talks.
kind: diplomacy
claims:
  - {id: began, text: The talks began, sources: [earlier-notice]}
"#,
    },
};
