//! `unsourced-claim`: a claim, or a side of a dispute, that no source states.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, record, sources};
use crate::diag::{Place, Severity};
use crate::message;
use crate::message::Message;

pub(super) static RULE: Rule = Rule {
    code: "unsourced-claim",
    severity: Severity::Error,
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
    for event in &context.timeline.events {
        let mut report = |place: Place, found: Message, help: Message| {
            let finding = findings.add(place, found, help);
            if !event.is_published() {
                finding.severity = Severity::Info;
            }
        };
        let claims = event.claims.iter();
        for claim in claims.filter(|claim| !sources::is_stated(&claim.sources)) {
            let place = record(event).key("claims").item(claim.index);
            let id = claim.id.as_str();
            if claim.sources.is_empty() {
                let found = message!("unsourced-claim.found", claim = id);
                report(place, found, message!("unsourced-claim.help"));
            } else {
                let found = message!("unsourced-claim.found-contradicted", claim = id);
                let help = message!("unsourced-claim.help-contradicted");
                report(place.key("sources"), found, help);
            }
        }
        for dispute in &event.disputes {
            let versions = dispute.versions.iter().enumerate();
            for (number, version) in
                versions.filter(|(_, version)| !sources::is_stated(&version.sources))
            {
                let place = record(event).key("disputes").item(dispute.index);
                let place = place.key("versions").item(number);
                if version.sources.is_empty() {
                    let found = message!("unsourced-claim.found-version");
                    report(place, found, message!("unsourced-claim.help-version"));
                } else {
                    let found = message!("unsourced-claim.found-version-contradicted");
                    let help = message!("unsourced-claim.help-contradicted");
                    report(place.key("sources"), found, help);
                }
            }
        }
    }
}
