//! `dead-link`: an address that no longer works.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, sources};
use crate::diag::Severity;
use crate::model::LinkStatus;

pub(super) static RULE: Rule = Rule {
    code: "dead-link",
    severity: Severity::Warning,
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
  notice: {title: Notice, publisher: DHS, url: 'https://www.example.org/gone', kind: official, language: en}
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
  notice: {title: Notice, publisher: DHS, url: 'https://www.example.org/notice', kind: official, language: en}
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
                "find the new address; until then readers have the archived copy"
            } else {
                "find the new address, or add an archived copy as `archive`"
            };
            findings.add(
                sources::place(event, source).key("url"),
                format!("`{}` is dead: {why}", source.url),
                help,
            );
        }
    }
}
