//! `duplicate-link`: the same link appears twice in a record.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, record};
use crate::diag::Severity;
use crate::message;
use crate::model::{FastMap, Slug};

pub(super) static RULE: Rule = Rule {
    code: "duplicate-link",
    severity: Severity::Error,
    since: 1,
    group: Group::Links,
    can_be_lowered: false,
    is_fixable: true,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
claims:
  - {id: began, text: The talks began, sources: [earlier-notice]}
links:
  - {relation: follows, event: earlier-talks, basis: editorial, note: The order of dates}
  - {relation: follows, event: earlier-talks, basis: editorial, note: The same again}
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
  - {relation: follows, event: earlier-talks, basis: editorial, note: The order of dates}
"#,
    },
};

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::Timeline(check),
};

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    for event in &context.timeline.events {
        let mut seen: FastMap<(&str, &Slug), usize> = FastMap::default();
        for link in &event.links {
            let first = *seen
                .entry((link.relation.word(), &link.event))
                .or_insert(link.index);
            if first != link.index {
                let place = |index| record(event).key("links").item(index);
                findings
                    .add(
                        place(link.index),
                        message!(
                            "duplicate-link.found",
                            relation = link.relation.word(),
                            event = link.event.as_str()
                        ),
                        message!("duplicate-link.help"),
                    )
                    .related
                    .push((place(first), message!("duplicate-link.first")));
            }
        }
    }
}
