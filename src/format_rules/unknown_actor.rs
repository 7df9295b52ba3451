//! `unknown-actor`: an unknown actor.

use crate::diag::{Example, Group, Rule, Severity};

pub(crate) static UNKNOWN_ACTOR: Rule = Rule {
    code: "unknown-actor",
    severity: Severity::Error,
    since: 1,
    group: Group::References,
    can_be_lowered: false,
    is_fixable: true,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
actors: [foreign-ministy]
claims:
  - {id: began, text: The talks began, sources: [earlier-notice]}
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
actors: [foreign-ministry]
claims:
  - {id: began, text: The talks began, sources: [earlier-notice]}
"#,
    },
};
