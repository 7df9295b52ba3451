//! `isolated-event`: an event that nothing joins to any other.

use super::{Check, Example, Findings, Found, Subject, record};
use crate::diag::Severity;
use std::collections::BTreeSet;

/// An event that nothing joins to any other.
pub(super) const CHECK: Check = Check {
    code: "isolated-event",
    severity: Severity::Info,
    about: "an event that nothing joins to any other",
    why: "Readers cannot get from it to what led there or followed. Perhaps a link is missing.",
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
links:
  - {relation: follows, event: earlier-talks, basis: editorial, note: The order of dates}
"#,
    },
    found: Found::Looking(look),
};

fn look(subject: &Subject<'_>, findings: &mut Findings) {
    let graph = subject.graph;
    let joined: BTreeSet<usize> = graph
        .arrows()
        .iter()
        .chain(graph.connections())
        .flat_map(|arrow| [arrow.from, arrow.to])
        .collect();
    for position in graph.events().filter(|position| !joined.contains(position)) {
        let event = &subject.timeline.events[position];
        findings.add(
            record(event),
            format!("nothing joins `{}` to another event", event.id),
            "add a link to what led there, if a source states one",
        );
    }
}
