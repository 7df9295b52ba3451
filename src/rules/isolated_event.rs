//! `isolated-event`: a published event without links to others.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, record};
use crate::diag::Severity;
use crate::message;
use crate::model::{FastSet, Slug};

pub(super) static RULE: Rule = Rule {
    code: "isolated-event",
    severity: Severity::Info,
    since: 1,
    group: Group::Links,
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
links:
  - {relation: prompted-by, event: earlier-talks, basis: official, sources: [notice]}
"#,
    },
};

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::Timeline(check),
};

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    let timeline = context.timeline;
    let mut joined: FastSet<&Slug> = FastSet::default();
    for event in timeline.published() {
        for link in event.links.iter().filter(|link| link.event != event.id) {
            joined.extend([&event.id, &link.event]);
        }
    }
    for event in timeline.published() {
        if !joined.contains(&event.id) {
            findings.add(
                record(event),
                message!("isolated-event.found", event = event.id.as_str()),
                message!("isolated-event.help"),
            );
        }
    }
}
