//! `part-of-cycle`: an actor or event that is part of itself by way of others.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, record};
use crate::diag::{Place, Severity};
use crate::graph::in_circles;
use crate::message;
use crate::model::{Event, Link, Relation};

pub(super) static RULE: Rule = Rule {
    code: "part-of-cycle",
    severity: Severity::Error,
    since: 1,
    group: Group::Links,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "actors.yaml",
        text: r#"ministry: {name: {en: Ministry of Transport}, part_of: foreign-ministry}
foreign-ministry: {name: {en: Foreign Ministry}, part_of: ministry}
"#,
    },
    right: Example {
        file: "actors.yaml",
        text: r#"ministry: {name: {en: Ministry of Transport}}
foreign-ministry: {name: {en: Foreign Ministry}}
"#,
    },
};

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::Timeline(check),
};

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    let timeline = context.timeline;
    let actors = &timeline.actors;
    let steps = actors.values().enumerate().filter_map(|(number, actor)| {
        let whole = actor.part_of.as_ref()?;
        Some((number, actors.get_index_of(whole)?))
    });
    for number in in_circles(actors.len(), steps) {
        if let Some((id, _)) = actors.get_index(number) {
            findings.add(
                Place::file("actors.yaml").name(id).key("part_of"),
                message!("part-of-cycle.found", id = id.as_str()),
                message!("part-of-cycle.help-actor"),
            );
        }
    }
    let events = &timeline.events;
    let steps = events.iter().enumerate().flat_map(|(number, event)| {
        let positions = &timeline.positions;
        wholes(event).filter_map(move |link| Some((number, *positions.get(&link.event)?)))
    });
    for number in in_circles(events.len(), steps) {
        let event = &events[number];
        if let Some(link) = wholes(event).next() {
            findings.add(
                record(event).key("links").item(link.index).key("event"),
                message!("part-of-cycle.found", id = event.id.as_str()),
                message!("part-of-cycle.help-event"),
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
