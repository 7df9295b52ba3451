//! `dead-link`: an address at which nothing is any more.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, sources};
use crate::diag::Severity;
use crate::model::LinkStatus;

/// An address at which nothing is any more.
pub(super) static RULE: Rule = Rule {
    code: "dead-link",
    severity: Severity::Warning,
    group: Group::Addresses,
    can_be_lowered: false,
    fix: None,
    about: "an address at which nothing is any more",
    why: "With `--online`: the server says that the document is gone (404, 410), or there is no such server. Cite an archived copy, or the document’s new address. If it is known and cannot be helped, say so under `unanswered` in `timeline.yaml`, with a reason and a day.",
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
                "readers have the archived copy; look for the new address"
            } else {
                "look for the new address, and name an archived copy in `archive`"
            };
            findings.add(
                sources::place(event, source).key("url"),
                format!("`{}` is dead: {why}", source.url),
                help,
            );
        }
    }
}
