//! `stray-journal`: a file or folder among the records that looks like a journal.

use std::collections::BTreeSet;

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext};
use crate::diag::{Place, Severity};
use crate::message;

/// What the journal was called that version 0.1.0 kept among the records.
const JOURNAL: &str = ".throughline-change";

pub(super) static RULE: Rule = Rule {
    code: "stray-journal",
    severity: Severity::Error,
    since: 1,
    group: Group::Records,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: ".throughline-change/plan",
        text: r#"+0 2022/talks.yaml
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
    phase: Phase::Timeline(check),
};

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    let source_files = context.source_files;
    let names = source_files.hidden.iter().chain(&source_files.undecodable);
    let journals: BTreeSet<&str> = names.filter_map(|name| journal(name)).collect();
    for journal in journals {
        findings.add(
            Place::file(journal),
            message!("stray-journal.found"),
            message!("stray-journal.help"),
        );
    }
}

/// The path up to the first name that is a journal's, in any case: some file systems do not tell the cases apart.
fn journal(path: &str) -> Option<&str> {
    let mut end = 0;
    path.split('/').find_map(|name| {
        end += name.len();
        let found = name
            .get(..JOURNAL.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(JOURNAL));
        let path = &path[..end];
        end += 1;
        found.then_some(path)
    })
}
