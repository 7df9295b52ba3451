//! `unsourced-link`: a link without a source, or an editorial link without a reason.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, record};
use crate::diag::Severity;
use crate::message;
use crate::model::Basis;

pub(super) static RULE: Rule = Rule {
    code: "unsourced-link",
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
  - {id: began, text: The talks began, sources: [earlier-notice]}
links:
  - {relation: prompted-by, event: earlier-talks, basis: press}
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
claims:
  - {id: began, text: The talks began, sources: [earlier-notice]}
links:
  - {relation: prompted-by, event: earlier-talks, basis: press, sources: [earlier-notice]}
"#,
    },
};

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::Timeline(check),
};

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    for event in &context.timeline.events {
        for link in &event.links {
            let place = || record(event).key("links").item(link.index);
            let (relation, to) = (link.relation.word(), link.event.as_str());
            if link.basis == Basis::Editorial {
                if link.note.is_empty() {
                    findings.add(
                        place(),
                        message!(
                            "unsourced-link.found-editorial",
                            relation = relation,
                            event = to
                        ),
                        message!("unsourced-link.help-editorial"),
                    );
                }
            } else if link.sources.is_empty() {
                findings.add(
                    place(),
                    message!("unsourced-link.found", relation = relation, event = to),
                    message!("unsourced-link.help"),
                );
            }
        }
    }
}
