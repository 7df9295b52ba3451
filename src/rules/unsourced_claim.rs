//! `unsourced-claim`: a claim, or a side of a dispute, that no source states.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, record, sources};
use crate::diag::{Place, Severity};
use crate::model::Citation;

pub(super) static RULE: Rule = Rule {
    code: "unsourced-claim",
    severity: Severity::Error,
    group: Group::Evidence,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
claims:
  - {id: began, text: The talks began}
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
    phase: Phase::Timeline(check),
};

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    for event in &context.timeline.events {
        let mut report = |place: Place, what: &str, citations: &[Citation], help: &str| {
            let finding = if citations.is_empty() {
                findings.add(place, format!("{what} cites no source"), help)
            } else {
                findings.add(
                    place.key("sources"),
                    format!("{what} cites only sources that contradict it"),
                    "cite the source that states it, with `stance: mentions` where it only reports it",
                )
            };
            if !event.is_published() {
                finding.severity = Severity::Info;
            }
        };
        let claims = event.claims.iter();
        for claim in claims.filter(|claim| !sources::is_stated(&claim.sources)) {
            report(
                record(event).key("claims").item(claim.index),
                &format!("the claim `{}`", claim.id),
                &claim.sources,
                "add `sources: [<id>]` with a source that this or another record defines",
            );
        }
        for dispute in &event.disputes {
            let versions = dispute.versions.iter().enumerate();
            for (number, version) in
                versions.filter(|(_, version)| !sources::is_stated(&version.sources))
            {
                let place = record(event).key("disputes").item(dispute.index);
                report(
                    place.key("versions").item(number),
                    "this side of the dispute",
                    &version.sources,
                    "add `sources: [<id>]`: each version needs somebody who states it",
                );
            }
        }
    }
}
