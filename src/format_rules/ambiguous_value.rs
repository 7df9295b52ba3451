//! `ambiguous-value`: an unquoted value that other programs read as something else.

use crate::diag::{Example, Group, Rule, Severity};

pub(crate) static AMBIGUOUS_VALUE: Rule = Rule {
    code: "ambiguous-value",
    severity: Severity::Error,
    since: 1,
    group: Group::Format,
    can_be_lowered: true,
    is_fixable: false,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: no
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
claims:
  - {id: began, text: The talks began, sources: [earlier-notice]}
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: 'No'
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
claims:
  - {id: began, text: The talks began, sources: [earlier-notice]}
"#,
    },
};
