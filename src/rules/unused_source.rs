//! `unused-source`: a source that nothing cites.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, record};
use crate::diag::Severity;
use crate::message;
use crate::model::{FastSet, Slug};

pub(super) static RULE: Rule = Rule {
    code: "unused-source",
    severity: Severity::Warning,
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
  notice: {title: Notice, publisher: Ministry, url: 'https://www.example.org/notice', kind: official, language: en}
claims:
  - {id: began, text: The talks began, sources: [earlier-notice]}
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
    phase: Phase::Timeline(check),
};

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    let timeline = context.timeline;
    let retold = timeline
        .sources
        .values()
        .flat_map(|source| &source.derived_from);
    let used: FastSet<&Slug> = timeline.cited.iter().chain(retold).collect();
    for source in timeline
        .sources
        .values()
        .filter(|source| !used.contains(&source.id))
    {
        if let Some(event) = timeline.event(&source.defined_in) {
            findings.add(
                record(event).key("sources").name(&source.id).on_key(),
                message!("unused-source.found", source = source.id.as_str()),
                message!("unused-source.help"),
            );
        }
    }
}
