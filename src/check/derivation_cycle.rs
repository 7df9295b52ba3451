//! `derivation-cycle`: sources that are derived from each other in a circle.

use super::{Check, Example, Findings, Found, Subject, record};
use crate::diag::Severity;
use crate::graph::in_circles;
use crate::model::Slug;
use std::collections::BTreeMap;

/// Sources that are derived from each other in a circle.
pub(super) const CHECK: Check = Check {
    code: "derivation-cycle",
    severity: Severity::Error,
    about: "sources that are derived from each other in a circle",
    why: "Who copied from whom has a beginning. A circle would make the count of independent accounts meaningless.",
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
    found: Found::Looking(look),
};

fn look(subject: &Subject<'_>, findings: &mut Findings) {
    let timeline = subject.timeline;
    let origins: BTreeMap<&str, Vec<&str>> = timeline
        .sources
        .iter()
        .map(|(id, source)| {
            let origins = source.derived_from.iter().map(Slug::as_str);
            (id.as_str(), origins.collect())
        })
        .collect();
    for id in in_circles(&origins) {
        let source = timeline.source(id);
        let defined = source.and_then(|source| timeline.event(&source.defined_in));
        if let Some(event) = defined {
            findings.add(
                record(event).key("sources").name(id).key("derived_from"),
                format!("`{id}` goes back to itself"),
                "remove the step that is wrong",
            );
        }
    }
}
