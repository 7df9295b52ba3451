//! `source-long-after-event`: an event with no source published within two years of it.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, record, sources};
use crate::diag::Severity;
use crate::message;
use crate::model::EventDate;

pub(super) static RULE: Rule = Rule {
    code: "source-long-after-event",
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
  notice: {title: Notice, publisher: Ministry, url: 'https://www.example.org/notice', published: 2026-03-01, kind: official, language: en}
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

/// How many days after an event the first report of it should be printed.
const DAYS: i64 = 731;

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    for event in &context.timeline.events {
        // What has no end yet may be reported at any time.
        let Some(last) = event.date.latest() else {
            continue;
        };
        let mut printed = sources::of(context.timeline, event)
            .map(|source| source.published.as_ref().and_then(EventDate::earliest));
        let Some(Some(mut oldest)) = printed.next() else {
            continue;
        };
        // One without a date may be older than all others.
        let dated = printed.all(|day| {
            day.is_some_and(|day| {
                oldest = oldest.min(day);
                true
            })
        });
        if dated && (oldest - last).num_days() > DAYS {
            findings.add(
                record(event).key("date"),
                message!(
                    "source-long-after-event.found",
                    oldest = oldest.to_string(),
                    date = event.date.to_string()
                ),
                message!("source-long-after-event.help"),
            );
        }
    }
}
