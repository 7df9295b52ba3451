//! `unused-silence`: an entry under `ignore_urls` in `timeline.yaml` that has expired or is not needed.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext};
use crate::diag::{Place, Severity};
use crate::message;
use crate::model::{LinkStatus, TimeOrder};
use std::collections::BTreeSet;

pub(super) static RULE: Rule = Rule {
    code: "unused-silence",
    severity: Severity::Warning,
    since: 1,
    group: Group::Settings,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "timeline.yaml",
        text: r#"format: 2
title: A timeline
locales: [en]
kinds:
  diplomacy: {name: {en: Diplomacy}}
  rule: {name: {en: Rule}}
ignore_urls:
  - {url: 'https://www.example.org/nowhere', until: 2027-06-30, reason: The site is being rebuilt}
"#,
    },
    right: Example {
        file: "timeline.yaml",
        text: r#"format: 2
title: A timeline
locales: [en]
kinds:
  diplomacy: {name: {en: Diplomacy}}
  rule: {name: {en: Rule}}
ignore_urls:
  - {url: 'https://www.example.org/earlier', until: 2027-06-30, reason: The site is being rebuilt}
"#,
    },
};

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::Timeline(check),
};

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    let timeline = context.timeline;
    let cited: BTreeSet<&str> = timeline
        .sources
        .values()
        .map(|source| source.url.as_str())
        .collect();
    for silence in &timeline.settings.silences {
        let answer = context
            .options
            .answers
            .as_ref()
            .and_then(|answers| answers.get(&silence.url));
        let today = context.options.today.as_ref();
        let (key, found) = if !cited.contains(silence.url.as_str()) {
            (
                "url",
                message!("unused-silence.found-uncited", url = &silence.url),
            )
        } else if today.is_some_and(|today| silence.until.began_before(today) == TimeOrder::Before)
        {
            (
                "until",
                message!(
                    "unused-silence.found-expired",
                    until = silence.until.to_string()
                ),
            )
        } else if answer.is_some_and(|answer| {
            matches!(answer.outcome, LinkStatus::Alive | LinkStatus::Moved(_))
        }) {
            (
                "url",
                message!("unused-silence.found-works", url = &silence.url),
            )
        } else {
            continue;
        };
        findings.add(
            Place::file("timeline.yaml")
                .key(silence.key)
                .item(silence.index)
                .key(key),
            found,
            message!("unused-silence.help"),
        );
    }
}
