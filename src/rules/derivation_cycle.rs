//! `derivation-cycle`: sources that are derived from each other in a cycle.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, record};
use crate::diag::Severity;
use crate::graph::in_circles;
use crate::message;

pub(super) static RULE: Rule = Rule {
    code: "derivation-cycle",
    severity: Severity::Error,
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
  one: {url: 'https://www.example.org/one', kind: press, language: en, derived_from: [two]}
  two: {url: 'https://www.example.org/two', kind: press, language: en, derived_from: [one]}
claims:
  - {id: began, text: The talks began, status: attributed, sources: [one, two]}
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
sources:
  one: {url: 'https://www.example.org/one', kind: press, language: en, derived_from: [two]}
  two: {url: 'https://www.example.org/two', kind: press, language: en}
claims:
  - {id: began, text: The talks began, status: attributed, sources: [one, two]}
"#,
    },
};

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::Timeline(check),
};

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    let timeline = context.timeline;
    let sources = &timeline.sources;
    let steps = sources.values().enumerate().flat_map(|(number, source)| {
        let origins = source.derived_from.iter();
        origins.filter_map(move |origin| Some((number, sources.get_index_of(origin)?)))
    });
    for number in in_circles(sources.len(), steps) {
        let Some((_, source)) = sources.get_index(number) else {
            continue;
        };
        // One that is derived from itself directly is reported where it says so.
        if source.derived_from.contains(&source.id) {
            continue;
        }
        if let Some(event) = timeline.event(&source.defined_in) {
            findings.add(
                record(event)
                    .key("sources")
                    .name(&source.id)
                    .key("derived_from"),
                message!("derivation-cycle.found", source = source.id.as_str()),
                message!("derivation-cycle.help"),
            );
        }
    }
}
