//! `long-gap`: an effect that began more than ten years after its cause.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, record};
use crate::diag::Severity;
use crate::message;
use crate::model::Family;

pub(super) static RULE: Rule = Rule {
    code: "long-gap",
    severity: Severity::Warning,
    since: 1,
    group: Group::Links,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "2040/talks.yaml",
        text: r#"title: Talks begin
date: 2040-11-22
summary: The two ministries began talks.
kind: diplomacy
claims:
  - {id: began, text: The talks began, sources: [earlier-notice]}
links:
  - {relation: caused-by, event: earlier-talks, basis: press, sources: [earlier-notice]}
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
  - {relation: caused-by, event: earlier-talks, basis: press, sources: [earlier-notice]}
"#,
    },
};

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::Timeline(check),
};

/// How many days may lie between the two.
const DAYS: i64 = 3653;

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    let timeline = context.timeline;
    for arrow in context.graph.arrows() {
        let (link, cause, effect) = (
            arrow.link(timeline),
            arrow.source(timeline),
            arrow.target(timeline),
        );
        if link.relation.family() != Family::Causal {
            continue;
        }
        // A cause that goes on acts to its end; what has no end acts still.
        let gap = match (cause.date.latest(), effect.date.start().earliest) {
            (Some(last), Some(first)) => (first - last).num_days(),
            _ => continue,
        };
        if gap > DAYS {
            findings
                .add(
                    record(effect).key("links").item(link.index).key("event"),
                    message!(
                        "long-gap.found",
                        effect = effect.id.as_str(),
                        began = effect.date.to_string(),
                        years = gap.unsigned_abs() / 365,
                        cause = cause.id.as_str(),
                        cause_began = cause.date.to_string()
                    ),
                    message!("long-gap.help"),
                )
                .related
                .push((record(cause).key("date"), message!("date-of-cause")));
        }
    }
}
