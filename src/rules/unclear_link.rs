//! `unclear-link`: an address that could not be checked.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, sources};
use crate::diag::Severity;
use crate::message;
use crate::model::LinkStatus;

pub(super) static RULE: Rule = Rule {
    code: "unclear-link",
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
  notice: {title: Notice, publisher: Ministry, url: 'https://www.example.org/slow', kind: official, language: en}
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
        if let LinkStatus::Unclear(why) = &answer.outcome {
            findings.add(
                sources::place(event, source).key("url"),
                message!("unclear-link.found", url = &source.url, why = why),
                message!("unclear-link.help"),
            );
        }
    }
}
