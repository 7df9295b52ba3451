//! `long-measure`: a measure in force for more months than have a page.

use chrono::{Datelike, NaiveDate};

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext};
use crate::diag::{Place, Severity};
use crate::limits;
use crate::message;
use crate::model::EventDate;

pub(super) static RULE: Rule = Rule {
    code: "long-measure",
    severity: Severity::Info,
    since: 1,
    group: Group::Dates,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: A rule is written down
date: 2022-11-22
summary: The rule is older than the ministry.
kind: rule
measures:
  - {measure: fishing-ban, state: in-force, from: 1798-07-06}
claims:
  - {id: began, text: The talks began, sources: [earlier-notice]}
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: A rule is written down
date: 2022-11-22
summary: The rule is older than the ministry.
kind: rule
measures:
  - {measure: fishing-ban, state: in-force, from: 1998-07-06}
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
    let as_of = timeline.settings.as_of.as_ref().and_then(EventDate::latest);
    for (measure, steps) in timeline.lifelines() {
        let known_to = timeline
            .measures
            .get(measure)
            .and_then(|measure| timeline.checked_day(measure));
        let running = steps.iter().filter(|step| step.state.is_in_force());
        let first = running.filter_map(|step| step.from.start().earliest).min();
        let last = steps.last().and_then(|step| match &step.until {
            _ if !step.state.is_in_force() => step.from.latest(),
            Some(until) => until.latest(),
            None => step.from.latest().max(known_to),
        });
        let last = last.map(|last| as_of.map_or(last, |as_of| last.min(as_of)));
        let (Some(first), Some(last)) = (first, last) else {
            continue;
        };
        let months = usize::try_from(month(last) - month(first) + 1).unwrap_or_default();
        if months > limits::MONTHS {
            findings.add(
                Place::file("measures.yaml").name(measure),
                message!(
                    "long-measure.found",
                    measure = measure.as_str(),
                    months = months,
                    most = limits::MONTHS
                ),
                message!("long-measure.help"),
            );
        }
    }
}

/// The number of a day's month, counted from the first year.
fn month(day: NaiveDate) -> i32 {
    day.year() * 12 + day.month0().cast_signed()
}
