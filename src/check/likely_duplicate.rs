//! `likely-duplicate`: two events that may be one.

use super::{Check, Example, Findings, Found, Subject, record, twins};
use crate::diag::Severity;

/// Two events that may be one.
pub(super) const CHECK: Check = Check {
    code: "likely-duplicate",
    severity: Severity::Warning,
    about: "two events that may be one",
    why: "Two records of one happening count it twice, and neither has all the sources. If they are two, link them (`same-story-as`, `part-of`, `follows`): that says so.",
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Earlier talks
date: 2022-10-12
summary: Two ministries met.
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
    found: Found::Looking(look),
};

fn look(subject: &Subject<'_>, findings: &mut Findings) {
    for twins in twins::find(subject.timeline) {
        let (first, second) = (twins.first, twins.second);
        findings
            .add(
                record(second).key("title"),
                format!(
                    "`{}` may be `{}`: {}",
                    second.id,
                    first.id,
                    twins.reasons.join("; ")
                ),
                "keep one of the two, or link them to say that they are two",
            )
            .related
            .push((record(first).key("title"), "the other one".to_owned()));
    }
}
