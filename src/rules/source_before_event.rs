//! `source-before-event`: an event whose sources are all older than the event.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, record, sources};
use crate::diag::Severity;
use crate::message;
use crate::model::EventDate;

pub(super) static RULE: Rule = Rule {
    code: "source-before-event",
    severity: Severity::Warning,
    since: 1,
    group: Group::Evidence,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
sources:
  notice: {title: Notice, publisher: Ministry, url: 'https://www.example.org/notice', published: 2022-09-01, kind: official, language: en}
claims:
  - {id: began, text: The talks began, sources: [notice]}
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
sources:
  notice: {title: Notice, publisher: Ministry, url: 'https://www.example.org/notice', published: 2022-11-23, kind: official, language: en}
claims:
  - {id: began, text: The talks began, sources: [notice]}
"#,
    },
};

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::Timeline(check),
};

/// How many days before an event a notice of it may be printed.
const DAYS: i64 = 31;

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    for event in &context.timeline.events {
        let Some(first) = event.date.start().earliest else {
            continue;
        };
        let mut printed = sources::of(context.timeline, event)
            .map(|source| source.published.as_ref().and_then(EventDate::latest));
        let Some(Some(mut newest)) = printed.next() else {
            continue;
        };
        // One without a date may be newer than all others.
        let dated = printed.all(|day| {
            day.is_some_and(|day| {
                newest = newest.max(day);
                true
            })
        });
        if dated && (first - newest).num_days() > DAYS {
            findings.add(
                record(event).key("date"),
                message!(
                    "source-before-event.found",
                    newest = newest.to_string(),
                    date = event.date.to_string()
                ),
                message!("source-before-event.help"),
            );
        }
    }
}
