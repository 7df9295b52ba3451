//! `unassigned-character`: a text holds a character that Unicode does not assign.

use super::characters::{self, Search};
use super::{Example, Phase, Rule};
use crate::diag::Severity;
use crate::invisible::{UNICODE, unassigned};

/// A text holds a character that Unicode does not assign.
pub(super) const RULE: Rule = Rule {
    code: "unassigned-character",
    severity: Severity::Warning,
    about: "a text holds a character that Unicode does not assign",
    why: "Readers see an empty box, or nothing. If the character is newer than this program, accept the finding in `allow`.",
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: "Talks begin \u0378"
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
"#,
    },
    phase: Phase::Timeline(|context, findings| characters::check(context, &SEARCH, findings)),
};

const SEARCH: Search = Search {
    first: unassigned,
    phrase: |letter| {
        let (major, minor) = UNICODE;
        format!(
            "U+{:04X}, which Unicode {major}.{minor} does not assign",
            u32::from(letter)
        )
    },
    help: "write a character that readers have",
};
