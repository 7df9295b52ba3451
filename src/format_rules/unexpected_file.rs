//! `unexpected-file`: a file in the events folder that is not a record.

use crate::diag::{Example, Group, Rule, Severity};

pub(crate) static UNEXPECTED_FILE: Rule = Rule {
    code: "unexpected-file",
    severity: Severity::Warning,
    since: 1,
    group: Group::Records,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "2022/notes.txt",
        text: r#"notes
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
