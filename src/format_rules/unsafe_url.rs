//! `unsafe-url`: an address that is not a web address.

use crate::diag::{Example, Group, Rule, Severity};

pub(crate) static UNSAFE_URL: Rule = Rule {
    code: "unsafe-url",
    severity: Severity::Error,
    since: 1,
    group: Group::Addresses,
    can_be_lowered: false,
    is_fixable: true,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began [talks](javascript:alert).
kind: diplomacy
claims:
  - {id: began, text: The talks began, sources: [earlier-notice]}
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began [talks](https://www.example.org/talks).
kind: diplomacy
claims:
  - {id: began, text: The talks began, sources: [earlier-notice]}
"#,
    },
};
