//! `link-to-unpublished`: a published record with a link to an unpublished one.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, record};
use crate::diag::Severity;
use crate::message;

pub(super) static RULE: Rule = Rule {
    code: "link-to-unpublished",
    severity: Severity::Warning,
    since: 1,
    group: Group::Links,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "2022/earlier-talks.yaml",
        text: r#"title: Earlier talks
date: 2022-10-12
summary: Two ministries met.
kind: diplomacy
status: draft
sources:
  earlier-notice: {title: Notice, publisher: Ministry, url: 'https://www.example.org/earlier', kind: official, language: en}
claims:
  - {id: met, text: The two ministries met, sources: [earlier-notice]}
"#,
    },
    right: Example {
        file: "2022/earlier-talks.yaml",
        text: r#"title: Earlier talks
date: 2022-10-12
summary: Two ministries met.
kind: diplomacy
sources:
  earlier-notice: {title: Notice, publisher: Ministry, url: 'https://www.example.org/earlier', kind: official, language: en}
claims:
  - {id: met, text: The two ministries met, sources: [earlier-notice]}
"#,
    },
};

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::Timeline(check),
};

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    let timeline = context.timeline;
    for event in timeline.published() {
        for link in &event.links {
            if timeline
                .event(&link.event)
                .is_some_and(|other| !other.is_published())
            {
                findings.add(
                    record(event).key("links").item(link.index).key("event"),
                    message!("link-to-unpublished.found", event = link.event.as_str()),
                    message!("link-to-unpublished.help"),
                );
            }
        }
    }
}
