//! `unknown-place`: an id names a place that there is not.

use super::{Check, Example, Found};
use crate::diag::Severity;

/// An id names a place that there is not.
pub(super) const CHECK: Check = Check {
    code: "unknown-place",
    severity: Severity::Error,
    about: "an id names a place that there is not",
    why: "Places are named once, in `places.yaml`.",
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
places: [mexico-cty]
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
places: [mexico-city]
"#,
    },
    found: Found::Reading,
};
