//! `unknown-event`: an unknown event.

use crate::diag::{Example, Group, Rule, Severity};

pub(crate) static UNKNOWN_EVENT: Rule = Rule {
    code: "unknown-event",
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
claims:
  - {id: began, text: The talks began, sources: [earlier-notice]}
links:
  - {relation: follows, event: earlier-talk, basis: editorial, note: The order of dates}
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
links:
  - {relation: follows, event: earlier-talks, basis: editorial, note: The order of dates}
"#,
    },
};
