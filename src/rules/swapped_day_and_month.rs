//! `swapped-day-and-month`: a date whose day and month may be swapped.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, record, sources};
use crate::diag::Severity;
use crate::message;
use crate::model::{EventDate, Precision};
use chrono::{Datelike, NaiveDate};

pub(super) static RULE: Rule = Rule {
    code: "swapped-day-and-month",
    severity: Severity::Warning,
    since: 1,
    group: Group::Dates,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-05
summary: The two ministries began talks.
kind: diplomacy
sources:
  notice: {title: Notice, publisher: Ministry, url: 'https://www.example.org/notice', published: 2022-05-11, kind: official, language: en}
claims:
  - {id: began, text: The talks began, sources: [notice]}
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-05
summary: The two ministries began talks.
kind: diplomacy
sources:
  notice: {title: Notice, publisher: Ministry, url: 'https://www.example.org/notice', published: 2022-11-05, kind: official, language: en}
claims:
  - {id: began, text: The talks began, sources: [notice]}
"#,
    },
};

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::Timeline(check),
};

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    for event in &context.timeline.events {
        let Some(day) = exact(&event.date) else {
            continue;
        };
        let Some(swapped) = NaiveDate::from_ymd_opt(day.year(), day.day(), day.month())
            .filter(|swapped| *swapped != day)
        else {
            continue;
        };
        let published: Vec<NaiveDate> = sources::of(context.timeline, event)
            .filter_map(|source| exact(source.published.as_ref()?))
            .collect();
        let near = |other: NaiveDate| (other - day).num_days().abs() <= 31;
        if published.contains(&swapped) && !published.iter().any(|&other| near(other)) {
            findings.add(
                record(event).key("date"),
                message!(
                    "swapped-day-and-month.found",
                    day = day.to_string(),
                    swapped = swapped.to_string()
                ),
                message!("swapped-day-and-month.help"),
            );
        }
    }
}

/// The day of a date that is known to the day.
fn exact(date: &EventDate) -> Option<NaiveDate> {
    (date.precision() == Precision::Day)
        .then(|| date.earliest())
        .flatten()
}
