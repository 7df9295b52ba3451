//! `id-vanished`: a published event that has disappeared.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, record};
use crate::diag::Place;
use crate::diag::Severity;
use crate::message;
use crate::model::{RecordStatus, Slug};
use std::collections::BTreeSet;

pub(super) static RULE: Rule = Rule {
    code: "id-vanished",
    severity: Severity::Error,
    since: 1,
    group: Group::Records,
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
claims:
  - {id: began, text: The talks began, sources: [earlier-notice]}
former_ids: [old-talks]
"#,
    },
};

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::OnDemand(check),
};

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    let timeline = context.timeline;
    let former: BTreeSet<&str> = timeline
        .events
        .iter()
        .flat_map(|event| &event.former_ids)
        .map(Slug::as_str)
        .collect();
    for (file, id) in &context.options.published_before {
        let (place, found) = match timeline.event(id) {
            Some(event) if event.status == RecordStatus::Draft => (
                record(event).key("status"),
                message!("id-vanished.found-draft", id = id),
            ),
            None if !former.contains(id.as_str()) => (
                Place::file(file.as_str()),
                message!("id-vanished.found", id = id),
            ),
            _ => continue,
        };
        findings.add(place, found, message!("id-vanished.help", id = id));
    }
}
