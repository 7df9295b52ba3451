//! `review-due`: something that has not been reviewed for long.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, record};
use crate::diag::{Place, Severity};
use crate::message;
use crate::model::EventDate;

pub(super) static RULE: Rule = Rule {
    code: "review-due",
    severity: Severity::Info,
    since: 1,
    group: Group::Evidence,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks go on
date: 2022-11-22/..
summary: The two ministries talk.
kind: diplomacy
claims:
  - {id: began, text: The talks began, sources: [earlier-notice]}
changes: [{date: 2022-12-01, what: First entered}]
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks go on
date: 2022-11-22/..
summary: The two ministries talk.
kind: diplomacy
claims:
  - {id: began, text: The talks began, sources: [earlier-notice]}
changes: [{date: 2026-11-01, what: Still open}]
"#,
    },
};

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::OnDemand(check),
};

/// After how many days somebody should check again.
const DAYS: i64 = 365;
/// After how many days somebody should look again how a measure stands.
pub(crate) const CHECKED_DAYS: i64 = 180;

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    unchecked(context, findings);
    let Some(today) = context.options.today.as_ref().and_then(EventDate::latest) else {
        return;
    };
    let old = |date: &EventDate| {
        date.latest()
            .is_some_and(|day| (today - day).num_days() > DAYS)
    };
    let settings = &context.timeline.settings;
    if let Some(as_of) = settings.as_of.as_ref().filter(|as_of| old(as_of)) {
        findings.add(
            Place::file("timeline.yaml").key("as_of"),
            message!("review-due.found-as-of", date = as_of.to_string()),
            message!("review-due.help-as-of"),
        );
    }
    let looked_over = settings.as_of.as_ref().is_some_and(|as_of| !old(as_of));
    for event in context
        .timeline
        .published()
        .filter(|event| event.date.ends_open())
    {
        if let Some(changed) = event
            .last_changed()
            .filter(|changed| !looked_over && old(changed))
        {
            findings.add(
                record(event).key("date"),
                message!("review-due.found-open", date = changed.to_string()),
                message!("review-due.help-open"),
            );
        }
    }
}

/// Measures that have not been checked for long; those that are checked with the whole collection count as one.
fn unchecked(context: &RuleContext<'_>, findings: &mut Findings) {
    let timeline = context.timeline;
    let today = (context.options.today.as_ref()).or(timeline.settings.as_of.as_ref());
    let Some((today, last)) = today.and_then(|today| Some((today, today.latest()?))) else {
        return;
    };
    let age = |date: &EventDate| {
        let days = (last - date.start().earliest?).num_days();
        (days > CHECKED_DAYS).then_some(days.unsigned_abs())
    };
    if let Some(date) = &timeline.settings.researched_to
        && let Some(days) = age(date)
    {
        findings.add(
            Place::file("timeline.yaml").key("researched_to"),
            message!(
                "review-due.found-researched",
                date = date.to_string(),
                days = days,
                today = today.to_string()
            ),
            message!("review-due.help-researched"),
        );
    }
    for (id, measure) in &timeline.measures {
        if let Some(date) = &measure.checked
            && let Some(days) = age(date)
        {
            findings.add(
                Place::file("measures.yaml").name(id).key("checked"),
                message!(
                    "review-due.found-measure",
                    measure = id.as_str(),
                    date = date.to_string(),
                    days = days,
                    today = today.to_string()
                ),
                message!("review-due.help-measure", measure = id.as_str()),
            );
        }
    }
}
