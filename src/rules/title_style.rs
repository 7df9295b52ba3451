//! `title-style`: a title that is too long or ends with a full stop.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, record};
use crate::diag::Severity;
use crate::message;

pub(super) static RULE: Rule = Rule {
    code: "title-style",
    severity: Severity::Warning,
    since: 1,
    group: Group::Text,
    can_be_lowered: false,
    is_fixable: true,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin.
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
    phase: Phase::Timeline(check),
};

/// How many characters a title may have.
const LIMIT: usize = 80;

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    for event in &context.timeline.events {
        for (locale, title) in event.title.iter() {
            let place = record(event).key("title").name(locale);
            let length = title.chars().count();
            if length > LIMIT {
                findings.add(
                    place.clone(),
                    message!("title-style.found-length", length = length),
                    message!("title-style.help-length", limit = LIMIT),
                );
            }
            if title.ends_with('.') && !title.ends_with("..") {
                findings.add(
                    place.clone(),
                    message!("title-style.found-full-stop"),
                    message!("title-style.help-full-stop"),
                );
            }
            if title.contains('\n') {
                findings.add(
                    place,
                    message!("title-style.found-lines"),
                    message!("title-style.help-lines"),
                );
            }
        }
    }
}
