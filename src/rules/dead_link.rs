//! `dead-link`: an address that no longer works.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, sources};
use crate::diag::Severity;
use crate::message;
use crate::model::LinkStatus;

pub(super) static RULE: Rule = Rule {
    code: "dead-link",
    severity: Severity::Warning,
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
  notice: {title: Notice, publisher: Ministry, url: 'https://www.example.org/gone', kind: official, language: en}
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
        if let LinkStatus::Dead(why) = &answer.outcome {
            let help = if source.archive.is_some() {
                message!("dead-link.help-archived")
            } else {
                message!("dead-link.help")
            };
            findings.add(
                sources::place(event, source).key("url"),
                message!("dead-link.found", url = &source.url, why = why),
                help,
            );
        }
    }
}
