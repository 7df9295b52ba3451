//! `too-long`: a text that is longer than the format allows.

use crate::diag::{Example, Group, Rule, Severity};

pub(crate) static TOO_LONG: Rule = Rule {
    code: "too-long",
    severity: Severity::Error,
    since: 1,
    group: Group::Format,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
claims:
  - {id: began, text: The talks began, sources: [earlier-notice]}
former_ids: [talks-of-the-two-ministries-on-flights-and-on-returns-and-on-what-else-they-had-to-talk-about-in-autumn]
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
former_ids: [talks-of-the-two-ministries]
"#,
    },
};
