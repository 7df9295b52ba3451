//! `redundant-link`: a causal, legal or factual link alongside a longer path between the same events.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, record};
use crate::diag::Severity;
use crate::message;

pub(super) static RULE: Rule = Rule {
    code: "redundant-link",
    severity: Severity::Info,
    since: 1,
    group: Group::Links,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "2022/later-visit.yaml",
        text: r#"title: A visit
date: 2022-10-12
summary: A delegation came.
kind: diplomacy
claims:
  - {id: began, text: The talks began, sources: [earlier-notice]}
links:
  - {relation: prompted-by, event: earlier-talks, basis: press, sources: [earlier-notice]}
  - {relation: prompted-by, event: first-call, basis: press, sources: [earlier-notice]}
"#,
    },
    right: Example {
        file: "2022/later-visit.yaml",
        text: r#"title: A visit
date: 2022-10-12
summary: A delegation came.
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
    let timeline = context.timeline;
    for arrow in context.graph.transitive_edges() {
        let (link, event) = (arrow.link(timeline), arrow.target(timeline));
        findings.add(
            record(event).key("links").item(link.index),
            message!(
                "redundant-link.found",
                from = link.event.as_str(),
                to = event.id.as_str()
            ),
            message!("redundant-link.help"),
        );
    }
}
