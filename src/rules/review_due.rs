//! `review-due`: something that has not been reviewed for a year.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, record};
use crate::diag::{Place, Severity};
use crate::model::EventDate;

pub(super) static RULE: Rule = Rule {
    code: "review-due",
    severity: Severity::Info,
    group: Group::Evidence,
    can_be_lowered: false,
    fix: None,
    about: "something that has not been reviewed for a year",
    why: "With `--today`: an event without an end, or the whole collection, was last changed more than a year ago. This is never more than a note, so that no pull request fails just because time has passed.",
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

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
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
            format!("the collection was last reviewed on {as_of}"),
            "review it, and update `as_of`",
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
                format!("this was still open on {changed} and has not been reviewed since"),
                "find out whether it has ended, and record that under `changes`",
            );
        }
    }
}
