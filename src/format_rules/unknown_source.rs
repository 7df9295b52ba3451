//! `unknown-source`: a source that no record defines.

use crate::diag::{Example, Group, Rule, Severity};

pub(crate) static UNKNOWN_SOURCE: Rule = Rule {
    code: "unknown-source",
    severity: Severity::Error,
    group: Group::References,
    can_be_lowered: false,
    fix: Some(
        "corrects an id that is a letter or two off, if only one is near and its digits are the same",
    ),
    about: "a source that no record defines",
    why: "Every citation has to lead to a document. A source is defined in the first record that uses it, and cited by id everywhere.",
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
sources:
  notice: {title: Notice, publisher: DHS, url: 'https://www.example.org/notice', kind: official, language: en}
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
  notice: {title: Notice, publisher: DHS, url: 'https://www.example.org/notice', kind: official, language: en}
claims:
  - {id: began, text: The talks began, sources: [notice]}
"#,
    },
};
