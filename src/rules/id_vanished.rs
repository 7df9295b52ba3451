//! `id-vanished`: a published event that has disappeared.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, record};
use crate::diag::Place;
use crate::diag::Severity;
use crate::model::{RecordStatus, Slug};
use std::collections::BTreeSet;

pub(super) static RULE: Rule = Rule {
    code: "id-vanished",
    severity: Severity::Error,
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
        let (place, message) = match timeline.event(id) {
            Some(event) if event.status == RecordStatus::Draft => (
                record(event).key("status"),
                format!("the published event `{id}` is now a draft"),
            ),
            None if !former.contains(id.as_str()) => (
                Place::file(file.as_str()),
                format!("the published event `{id}` is gone"),
            ),
            _ => continue,
        };
        findings.add(
            place,
            message,
            format!("restore the record; then give it another id with `throughline rename {id} <new>`, or withdraw it with `throughline withdraw {id}`"),
        );
    }
}
