//! `unknown-source`: a source that no record defines.

use crate::diag::{Example, Group, Rule, Severity};

pub(crate) static UNKNOWN_SOURCE: Rule = Rule {
    code: "unknown-source",
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
sources:
  notice: {title: Notice, publisher: Ministry, url: 'https://www.example.org/notice', kind: official, language: en}
claims:
  - {id: began, text: The talks began, sources: [notice, notise]}
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
sources:
  notice: {title: Notice, publisher: Ministry, url: 'https://www.example.org/notice', kind: official, language: en}
claims:
  - {id: began, text: The talks began, sources: [notice]}
"#,
    },
};
