//! `not-a-legal-act`: a legal relation with an event that is not a legal act.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, record};
use crate::diag::Severity;
use crate::message;
use crate::model::{Event, Family};

pub(super) static RULE: Rule = Rule {
    code: "not-a-legal-act",
    severity: Severity::Error,
    since: 2,
    group: Group::Links,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
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
  - {relation: stays, event: earlier-talks, basis: official, sources: [notice]}
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
  - {relation: interrupts, event: earlier-talks, basis: official, sources: [notice]}
"#,
    },
};

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::Timeline(check),
};

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    let timeline = context.timeline;
    let kinds = &timeline.settings.kinds;
    if !kinds.iter().any(|kind| kind.legal) {
        return;
    }
    // A kind that `timeline.yaml` does not name is reported as such.
    let is_no_act = |event: &Event| {
        kinds
            .iter()
            .any(|kind| kind.id == event.kind && !kind.legal)
    };
    for event in &timeline.events {
        let legal = event
            .links
            .iter()
            .filter(|link| link.relation.family() == Family::Legal);
        for link in legal {
            let ends = [Some(event), timeline.event(&link.event)];
            let Some(wrong) = ends.into_iter().flatten().find(|end| is_no_act(end)) else {
                continue;
            };
            findings.add(
                record(event).key("links").item(link.index).key("relation"),
                message!(
                    "not-a-legal-act.found",
                    relation = link.relation.word(),
                    event = wrong.id.as_str(),
                    kind = wrong.kind.as_str()
                ),
                message!("not-a-legal-act.help"),
            );
        }
    }
}
