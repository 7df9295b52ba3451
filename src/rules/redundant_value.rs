//! `redundant-value`: a value that repeats another one beside it.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, record, sources};
use crate::diag::{Place, Severity};
use crate::model::FastSet;

pub(super) static RULE: Rule = Rule {
    code: "redundant-value",
    severity: Severity::Warning,
    group: Group::Format,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
verification: official
sources:
  notice: {title: Notice, publisher: DHS, host: DHS, url: 'https://www.example.org/notice', kind: official, language: en}
claims:
  - {id: began, text: The talks began, verification: official, sources: [notice]}
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
verification: official
sources:
  notice: {title: Notice, publisher: DHS, url: 'https://www.example.org/notice', kind: official, language: en}
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
    for event in &timeline.events {
        for claim in &event.claims {
            if claim.verification.is_some() && claim.verification == event.verification {
                findings.add(
                    record(event)
                        .key("claims")
                        .item(claim.index)
                        .key("verification"),
                    format!(
                        "the claim `{}` repeats the event's `verification`",
                        claim.id
                    ),
                    "remove it from the claim",
                );
            }
        }
    }
    for (event, source) in sources::each(context) {
        if source.host.is_some() && source.host == source.publisher {
            findings.add(
                sources::place(event, source).key("host"),
                format!("the host of `{}` is its publisher", source.id),
                "remove the host; it is for copies published elsewhere",
            );
        }
    }
    for actor in timeline.actors.values() {
        let mut names: FastSet<&str> = actor.name.iter().map(|(_, name)| name).collect();
        for (index, alias) in actor.aliases.iter().enumerate() {
            if !names.insert(alias) {
                findings.add(
                    Place::file("actors.yaml")
                        .name(&actor.id)
                        .key("aliases")
                        .item(index),
                    format!("`{alias}` is already a name of this actor"),
                    "remove the alias",
                );
            }
        }
    }
}
