//! `executable-file`: a record that may be run as a program.

use super::{Example, Findings, Phase, Rule, RuleContext};
use crate::diag::{Place, Severity};

/// A record that may be run as a program.
pub(super) const RULE: Rule = Rule {
    code: "executable-file",
    severity: Severity::Warning,
    about: "a record that may be run as a program",
    why: "A record is a text. A change that makes it executable is an accident, or it is meant to be run by somebody who does not look.",
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
    for file in &context.source_files.executable {
        findings.add(
            Place::file(file.clone()),
            "the file may be run as a program",
            format!("take the right away: `chmod a-x {file}`"),
        );
    }
}
