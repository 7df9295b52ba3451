//! `single-source`: an attested claim with only one independent account.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, record, sources};
use crate::diag::Severity;
use crate::message;
use crate::model::{ClaimStatus, Slug};

pub(super) static RULE: Rule = Rule {
    code: "single-source",
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
  wire: {title: Talks, publisher: An agency, url: 'https://www.example.org/wire', kind: wire, language: en}
  rewrite: {title: Talks, publisher: A paper, url: 'https://www.example.org/rewrite', kind: press, language: en, derived_from: [wire]}
claims:
  - {id: began, text: The talks began, status: attested, sources: [wire, rewrite]}
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
    for event in &timeline.events {
        for claim in event
            .claims
            .iter()
            .filter(|claim| claim.status == ClaimStatus::Attested)
        {
            let supporting: Vec<&Slug> = claim.supporting().collect();
            let primary = supporting.iter().any(|id| {
                timeline
                    .source(id.as_str())
                    .is_some_and(|source| source.kind.is_primary())
            });
            // What no source states at all is an `unsourced-claim`.
            if !sources::is_stated(&claim.sources)
                || primary
                || timeline.independent(supporting.iter().copied()) > 1
            {
                continue;
            }
            let id = claim.id.as_str();
            let found = match supporting.len() {
                0 => message!("single-source.found-none", claim = id),
                1 => message!("single-source.found-one", claim = id),
                number => message!("single-source.found", claim = id, number = number),
            };
            findings.add(
                record(event).key("claims").item(claim.index).key("sources"),
                found,
                message!("single-source.help"),
            );
        }
    }
}
