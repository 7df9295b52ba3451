//! `unassigned-character`: a text with a character that Unicode does not define.

use super::characters::{self, Search};
use super::{Check, Example, Group, Phase, Rule};
use crate::diag::Severity;
use crate::invisible::{UNICODE, unassigned};
use crate::message;

pub(super) static RULE: Rule = Rule {
    code: "unassigned-character",
    severity: Severity::Warning,
    since: 1,
    group: Group::Text,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: "Talks begin \u0378"
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

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::Timeline(|context, findings| characters::check(context, &SEARCH, findings)),
};

const SEARCH: Search = Search {
    first: unassigned,
    phrase: |letter| {
        let (major, minor) = UNICODE;
        message!(
            "unassigned-character.character",
            code = format!("{:04X}", u32::from(letter)),
            version = format!("{major}.{minor}")
        )
    },
    help: || message!("unassigned-character.help"),
};
