//! `self-link`: an event is linked to itself, or a source derived from itself.

use super::{Example, Findings, Phase, Rule, RuleContext, record};
use crate::diag::Severity;

/// An event is linked to itself, or a source derived from itself.
pub(super) const RULE: Rule = Rule {
    code: "self-link",
    severity: Severity::Error,
    about: "an event is linked to itself, or a source derived from itself",
    why: "Nothing can lead to itself.",
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
links:
  - {relation: follows, event: talks, basis: editorial, note: The order of dates}
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
links:
  - {relation: follows, event: earlier-talks, basis: editorial, note: The order of dates}
"#,
    },
    phase: Phase::Timeline(check),
};

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    for event in &context.timeline.events {
        for link in event.links.iter().filter(|link| link.event == event.id) {
            findings.add(
                record(event).key("links").item(link.index).key("event"),
                format!("`{}` is linked to itself", event.id),
                "name the other event, or remove the link",
            );
        }
    }
}
