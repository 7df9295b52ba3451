//! `unknown-event`: an id names an event that there is not.

use super::{Example, Phase, Rule};
use crate::diag::Severity;

/// An id names an event that there is not.
pub(super) const RULE: Rule = Rule {
    code: "unknown-event",
    severity: Severity::Error,
    about: "an id names an event that there is not",
    why: "A link that leads nowhere tells readers nothing. Write the other record first, or mend the id.",
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
links:
  - {relation: follows, event: earlier-talk, basis: editorial, note: The order of dates}
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
links:
  - {relation: follows, event: earlier-talks, basis: editorial, note: The order of dates}
"#,
    },
    phase: Phase::Parse,
};
