//! `unknown-actor`: an id names an actor that there is not.

use super::{Check, Example, Found};
use crate::diag::Severity;

/// An id names an actor that there is not.
pub(super) const CHECK: Check = Check {
    code: "unknown-actor",
    severity: Severity::Error,
    about: "an id names an actor that there is not",
    why: "Actors are named once, in `actors.yaml`, so that each has one page with all its events.",
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
actors: [mexico-sr]
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
actors: [mexico-sre]
"#,
    },
    found: Found::Reading,
};
