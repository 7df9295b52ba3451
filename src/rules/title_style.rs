//! `title-style`: a title that is too long or ends with a full stop.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, record};
use crate::diag::Severity;

pub(super) static RULE: Rule = Rule {
    code: "title-style",
    severity: Severity::Warning,
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
                    format!("the title has {length} characters"),
                    format!("shorten it to {LIMIT} characters or fewer"),
                );
            }
            if title.ends_with('.') && !title.ends_with("..") {
                findings.add(
                    place.clone(),
                    "the title ends with a full stop",
                    "remove the full stop",
                );
            }
            if title.contains('\n') {
                findings.add(
                    place,
                    "the title has more than one line",
                    "write it as one line",
                );
            }
        }
    }
}
