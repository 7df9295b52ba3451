//! `unverified-as-attested`: a claim marked as attested although no original source was found.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, record};
use crate::diag::Severity;
use crate::message;
use crate::model::{ClaimStatus, Verification};

pub(super) static RULE: Rule = Rule {
    code: "unverified-as-attested",
    severity: Severity::Error,
    since: 1,
    group: Group::Evidence,
    can_be_lowered: true,
    is_fixable: false,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
verification: repost
sources:
  notice: {title: Notice, publisher: Ministry, url: 'https://www.example.org/notice', kind: official, language: en}
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
verification: repost
sources:
  notice: {title: Notice, publisher: Ministry, url: 'https://www.example.org/notice', kind: official, language: en}
claims:
  - {id: began, text: The talks began, status: unverified, sources: [notice]}
"#,
    },
};

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::Timeline(check),
};

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    for event in &context.timeline.events {
        for claim in &event.claims {
            let verification = claim.verification.or(event.verification);
            let weak = matches!(
                verification,
                Some(Verification::Repost | Verification::None)
            );
            if weak && claim.status == ClaimStatus::Attested {
                findings.add(
                    record(event).key("claims").item(claim.index),
                    message!(
                        "unverified-as-attested.found",
                        claim = claim.id.as_str(),
                        verification = verification.map_or("", Verification::word)
                    ),
                    message!("unverified-as-attested.help"),
                );
            }
        }
    }
}
