//! `invalid-date`: a date that is not EDTF level 1.

use crate::diag::{Example, Group, Rule, Severity};

pub(crate) static INVALID_DATE: Rule = Rule {
    code: "invalid-date",
    severity: Severity::Error,
    since: 1,
    group: Group::Dates,
    can_be_lowered: false,
    is_fixable: true,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 22 November 2022
summary: The two ministries began talks.
kind: diplomacy
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
claims:
  - {id: began, text: The talks began, sources: [earlier-notice]}
"#,
    },
};
