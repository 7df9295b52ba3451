//! `misfiled-record`: a record in the wrong year’s folder, or with a file name that is not a valid id.

use crate::diag::{Example, Group, Rule, Severity};

pub(crate) static MISFILED_RECORD: Rule = Rule {
    code: "misfiled-record",
    severity: Severity::Error,
    since: 1,
    group: Group::Records,
    can_be_lowered: false,
    is_fixable: true,
    wrong: Example {
        file: "2021/talks.yaml",
        text: r#"title: Talks begin
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
