//! `backward-span`: a span that ends before it begins.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, record};
use crate::diag::{Place, Severity};
use crate::message;
use crate::model::EventDate;

pub(super) static RULE: Rule = Rule {
    code: "backward-span",
    severity: Severity::Error,
    since: 1,
    group: Group::Dates,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
measures:
  - {measure: fishing-ban, state: in-force, until: 2022-10-01}
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
measures:
  - {measure: fishing-ban, state: in-force, until: 2023-05-11}
claims:
  - {id: began, text: The talks began, sources: [earlier-notice]}
"#,
    },
};

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::Timeline(check),
};

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    let timeline = context.timeline;
    let mut hold =
        |place: &dyn Fn() -> Place, from: Option<&EventDate>, until: Option<&EventDate>| {
            if let (Some(from), Some(until)) = (from, until)
                && ends_before(from, until)
            {
                findings.add(
                    place(),
                    message!(
                        "backward-span.found",
                        until = until.to_string(),
                        from = from.to_string()
                    ),
                    message!("backward-span.help"),
                );
            }
        };
    for event in &timeline.events {
        for (index, step) in event.measures.iter().enumerate() {
            hold(
                &|| record(event).key("measures").item(index).key("until"),
                step.from.as_ref().or(Some(&event.date)),
                step.until.as_ref(),
            );
        }
    }
    for actor in timeline.actors.values() {
        for (index, role) in actor.roles.iter().enumerate() {
            hold(
                &|| {
                    Place::file("actors.yaml")
                        .name(&actor.id)
                        .key("roles")
                        .item(index)
                        .key("to")
                },
                role.from.as_ref(),
                role.to.as_ref(),
            );
        }
    }
    for gap in &timeline.gaps {
        hold(
            &|| Place::file("gaps.yaml").name(&gap.id).key("to"),
            gap.from.as_ref(),
            gap.to.as_ref(),
        );
    }
}

/// Whether the last day of an end lies before the first day of a beginning, whatever the exact days were.
fn ends_before(from: &EventDate, until: &EventDate) -> bool {
    matches!((from.start().earliest, until.latest()), (Some(first), Some(last)) if last < first)
}
