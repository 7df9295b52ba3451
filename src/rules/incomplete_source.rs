//! `incomplete-source`: a source in a changed record without a title, a publisher or a day of publication.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, sources};
use crate::diag::Severity;
use crate::message;

pub(super) static RULE: Rule = Rule {
    code: "incomplete-source",
    severity: Severity::Info,
    since: 1,
    group: Group::Evidence,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
sources:
  notice: {url: 'https://www.example.org/notice', kind: official, language: en}
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
  notice: {title: Notice, publisher: Ministry, url: 'https://www.example.org/notice', published: 2022-11-22, kind: official, language: en}
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
    for (event, source) in sources::changed(context) {
        let missing: Vec<&str> = [
            ("`title`", source.title.is_empty()),
            ("`publisher`", source.publisher.is_none()),
            ("`published`", source.published.is_none()),
        ]
        .iter()
        .filter(|(_, missing)| *missing)
        .map(|(name, _)| *name)
        .collect();
        if !missing.is_empty() {
            findings.add(
                sources::place(event, source).on_key(),
                message!(
                    "incomplete-source.found",
                    source = source.id.as_str(),
                    fields = missing.join(", ")
                ),
                message!("incomplete-source.help"),
            );
        }
    }
}
