//! `archived-copy`: an archive holds a copy of a source that the record does not name.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, sources};
use crate::diag::Severity;
use crate::message;

pub(super) static RULE: Rule = Rule {
    code: "archived-copy",
    severity: Severity::Info,
    since: 1,
    group: Group::Addresses,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
sources:
  notice: {title: Notice, publisher: Ministry, url: 'https://www.example.org/archived', kind: official, language: en}
claims:
  - {id: began, text: The talks began, sources: [notice]}
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
sources:
  notice: {title: Notice, publisher: Ministry, url: 'https://www.example.org/notice', kind: official, language: en}
claims:
  - {id: began, text: The talks began, sources: [notice]}
"#,
    },
};

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::OnDemand(check),
};

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    for (event, source, answer) in sources::answered(context) {
        if let (Some(copy), None) = (&answer.archived, &source.archive) {
            findings.add(
                sources::place(event, source).key("url"),
                message!("archived-copy.found", source = source.id.as_str()),
                message!("archived-copy.help", copy = copy),
            );
        }
    }
}
