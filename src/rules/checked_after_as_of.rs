//! `checked-after-as-of`: a day of a check that lies after the day of the collection.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext};
use crate::diag::{Place, Severity};
use crate::message;
use crate::model::EventDate;

pub(super) static RULE: Rule = Rule {
    code: "checked-after-as-of",
    severity: Severity::Warning,
    since: 1,
    group: Group::Dates,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "timeline.yaml",
        text: r#"format: 2
title: A timeline
locales: [en]
as_of: 2026-11-22
researched_to: 2027-11-20
kinds:
  diplomacy: {name: {en: Diplomacy}}
  rule: {name: {en: Rule}, legal: true}
"#,
    },
    right: Example {
        file: "timeline.yaml",
        text: r#"format: 2
title: A timeline
locales: [en]
as_of: 2026-11-22
researched_to: 2026-11-20
kinds:
  diplomacy: {name: {en: Diplomacy}}
  rule: {name: {en: Rule}, legal: true}
"#,
    },
};

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::Timeline(check),
};

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    let settings = &context.timeline.settings;
    let limits = [
        settings.as_of.as_ref().map(|day| ("as-of", day)),
        context.options.today.as_ref().map(|day| ("today", day)),
    ];
    let passed = |date: &EventDate| {
        let day = date.start().earliest?;
        limits
            .iter()
            .flatten()
            .find(|(_, limit)| limit.latest().is_some_and(|limit| day > limit))
            .map(|(name, limit)| (*name, limit.to_string()))
    };
    let help = || message!("checked-after-as-of.help");
    if let Some(date) = &settings.researched_to
        && let Some((name, limit)) = passed(date)
    {
        findings.add(
            Place::file("timeline.yaml").key("researched_to"),
            message!(
                "checked-after-as-of.found-researched",
                date = date.to_string(),
                limit = name,
                day = limit
            ),
            help(),
        );
    }
    for (id, measure) in &context.timeline.measures {
        if let Some(date) = &measure.checked
            && let Some((name, limit)) = passed(date)
        {
            findings.add(
                Place::file("measures.yaml").name(id).key("checked"),
                message!(
                    "checked-after-as-of.found",
                    measure = id.as_str(),
                    date = date.to_string(),
                    limit = name,
                    day = limit
                ),
                help(),
            );
        }
    }
}
