//! `stray-blank`: a text with two spaces in a row or a tab, or a name with a line break.

use super::{Check, Example, Findings, Group, Phase, Rule, Written};
use crate::diag::{Place, Severity, Step};
use crate::message;

pub(super) static RULE: Rule = Rule {
    code: "stray-blank",
    severity: Severity::Warning,
    since: 1,
    group: Group::Text,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks  begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
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
claims:
  - {id: began, text: The talks began, sources: [earlier-notice]}
"#,
    },
};

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::TextsAndTitles(check),
};

fn check(written: &Written<'_>, findings: &mut Findings) {
    for (locale, text) in written.text.iter() {
        let found = if text.contains('\t') && !written.is_quoted {
            message!("stray-blank.found-tab")
        } else if text.contains("  ") && !written.is_quoted {
            message!("stray-blank.found-spaces")
        } else if text.contains('\n') && is_name(&written.place()) {
            // What a source is called is in its own words, but on one line like every name.
            message!("stray-blank.found-line-break")
        } else {
            continue;
        };
        let place = written.place().name(locale);
        findings.add(place, found, message!("stray-blank.help"));
    }
}

/// Whether the text at a place stands in lists and headings. An event's title is checked by [`super::title_style`].
fn is_name(place: &Place) -> bool {
    match place.steps.last() {
        Some(Step::Key(key)) => match key.as_ref() {
            "name" | "term" | "metric" | "subject" => true,
            "title" => place.steps.len() > 1 || &*place.file == "timeline.yaml",
            _ => false,
        },
        _ => false,
    }
}
