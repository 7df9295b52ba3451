//! `symbolic-link`: a symbolic link among the records.

use super::{Example, Findings, Phase, Rule, RuleContext};
use crate::diag::{Place, Severity};

/// A symbolic link among the records.
pub(super) const RULE: Rule = Rule {
    code: "symbolic-link",
    severity: Severity::Error,
    about: "a symbolic link among the records",
    why: "A link leads out of the records: what a reviewer sees is not what is read, and what a command writes may end up in another folder. No command follows one, hidden or not.",
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
"#,
    },
    right: Example {
        file: "2022/talks-2022.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
"#,
    },
    phase: Phase::Timeline(check),
};

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    for link in &context.source_files.links {
        findings.add(
            Place::file(link.clone()),
            "a symbolic link is not followed and has no place among the records",
            "put the file or the folder itself here, or remove the link",
        );
    }
}
