//! `part-of-cycle`: a body, or an event, that is part of itself by way of others.

use super::{Check, Example, Findings, Found, Subject, record};
use crate::diag::{Place, Severity};
use crate::graph::in_circles;
use crate::model::{Event, Link, Relation, Slug};
use std::collections::BTreeMap;

/// A body, or an event, that is part of itself by way of others.
pub(super) const CHECK: Check = Check {
    code: "part-of-cycle",
    severity: Severity::Error,
    about: "a body, or an event, that is part of itself by way of others",
    why: "Parts and wholes form a tree: whoever follows `part_of` of an actor, or `part-of` of an event, must come to an end.",
    wrong: Example {
        file: "actors.yaml",
        text: r#"dhs: {name: {en: Department of Homeland Security}, part_of: mexico-sre}
mexico-sre: {name: {en: Mexican foreign ministry}, part_of: dhs}
"#,
    },
    right: Example {
        file: "actors.yaml",
        text: r#"dhs: {name: {en: Department of Homeland Security}}
mexico-sre: {name: {en: Mexican foreign ministry}}
"#,
    },
    found: Found::Looking(look),
};

fn look(subject: &Subject<'_>, findings: &mut Findings) {
    let timeline = subject.timeline;
    let actors: BTreeMap<&str, Vec<&str>> = timeline
        .actors
        .iter()
        .map(|(id, actor)| {
            (
                id.as_str(),
                actor.part_of.iter().map(Slug::as_str).collect(),
            )
        })
        .collect();
    for id in in_circles(&actors) {
        findings.add(
            Place::file("actors.yaml").name(id).key("part_of"),
            format!("`{id}` is part of itself"),
            "remove the step that is wrong",
        );
    }
    let events: BTreeMap<&str, Vec<&str>> = timeline
        .events
        .iter()
        .map(|event| {
            let whole = wholes(event).map(|link| link.event.as_str());
            (event.id.as_str(), whole.collect())
        })
        .collect();
    for id in in_circles(&events) {
        let Some(event) = timeline.event(id) else {
            continue;
        };
        if let Some(link) = wholes(event).next() {
            findings.add(
                record(event).key("links").item(link.index).key("event"),
                format!("`{id}` is part of itself"),
                "remove the link that is wrong",
            );
        }
    }
}

/// The links by which an event is part of others.
fn wholes(event: &Event) -> impl Iterator<Item = &Link> {
    event
        .links
        .iter()
        .filter(|link| link.relation == Relation::PartOf && link.event != event.id)
}
