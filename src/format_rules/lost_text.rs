//! `lost-text`: text that YAML takes for a comment.

use crate::diag::{Example, Group, Rule, Severity};

pub(crate) static LOST_TEXT: Rule = Rule {
    code: "lost-text",
    severity: Severity::Error,
    since: 2,
    group: Group::Format,
    can_be_lowered: false,
    is_fixable: true,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r##"title: Round #2 of the talks begins
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
claims:
  - {id: began, text: The talks began, sources: [earlier-notice]}
"##,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r##"title: 'Round #2 of the talks begins' # as the ministry counts
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
claims:
  - {id: began, text: The talks began, sources: [earlier-notice]}
"##,
    },
};
