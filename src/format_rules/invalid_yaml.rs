//! `invalid-yaml`: a file that is not valid YAML.

use crate::diag::{Example, Group, Rule, Severity};

pub(crate) static INVALID_YAML: Rule = Rule {
    code: "invalid-yaml",
    severity: Severity::Error,
    group: Group::Format,
    can_be_lowered: false,
    fix: Some(
        "closes quotes and brackets, puts texts in quotes, adds dashes, colons and the blanks after them, and corrects the indentation of a line, where one correction alone gives a sound record",
    ),
    about: "a file that is not valid YAML",
    why: "A file that cannot be parsed is skipped, and the others are still checked. Common causes are a missing quote, a tab used for indentation, or an unquoted value that contains a colon and a space.",
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: "Talks begin
date: 2022-11-22
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
