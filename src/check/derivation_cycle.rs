//! `derivation-cycle`: sources that are derived from each other in a circle.

use super::{Check, Example, Findings, Found, Subject, record};
use crate::diag::Severity;
use crate::model::{Slug, Source, Timeline};
use std::collections::BTreeSet;

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
    for source in timeline
        .sources
        .values()
        .filter(|source| !source.derived_from.contains(&source.id))
    {
        if !leads_back(timeline, source) {
            continue;
        }
        if let Some(event) = timeline.event(&source.defined_in) {
            findings.add(
                record(event)
                    .key("sources")
                    .name(&source.id)
                    .key("derived_from"),
                format!("`{}` goes back to itself", source.id),
                "remove the step that is wrong",
            );
        }
    }
}

/// Whether the chain of a source's origins comes back to it.
fn leads_back(timeline: &Timeline, source: &Source) -> bool {
    let mut seen: BTreeSet<&Slug> = BTreeSet::new();
    let mut open: Vec<&Slug> = source.derived_from.iter().collect();
    while let Some(id) = open.pop() {
        if *id == source.id {
            return true;
        }
        if seen.insert(id) {
            open.extend(
                timeline
                    .source(id)
                    .iter()
                    .flat_map(|source| &source.derived_from),
            );
        }
    }
    false
}
