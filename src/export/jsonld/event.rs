//! Events, claims and links as nodes.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::node::{event_id, ids, node, source_id, sources, texts, thing};
use crate::export::{ExportContext, prose};
use crate::graph::Arrow;
use crate::model::{Basis, Claim, Event, EventDate, Precision, Relation, Stance};

/// The plain causal properties of each event: term and event.
pub(super) fn causes<'a>(
    context: &ExportContext<'a>,
    links: &[Arrow],
) -> BTreeMap<&'a str, Vec<(&'static str, &'a str)>> {
    let mut causes: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
    for arrow in links {
        let link = arrow.link(context.timeline);
        let (cause, effect) = (
            arrow.source(context.timeline),
            arrow.target(context.timeline),
        );
        let Some(term) = term(link.relation) else {
            continue;
        };
        if link.disputed || link.basis == Basis::Editorial || cause.id == effect.id {
            continue;
        }
        causes
            .entry(&effect.id)
            .or_default()
            .push((term, &cause.id));
        if term == "hasCause" {
            causes
                .entry(&cause.id)
                .or_default()
                .push(("hasEffect", &effect.id));
        }
    }
    causes
}

/// The term for a relation, where Wikidata has one.
const fn term(relation: Relation) -> Option<&'static str> {
    match relation {
        Relation::CausedBy => Some("hasCause"),
        Relation::PromptedBy => Some("hasImmediateCause"),
        Relation::ContributedToBy | Relation::EnabledBy => Some("hasContributingFactor"),
        _ => None,
    }
}

pub(super) fn event(
    context: &ExportContext<'_>,
    event: &Event,
    sources: &[&str],
    causes: &[(&'static str, &str)],
) -> Value {
    let (start, end, coverage) = when(&event.date);
    let wholes = event
        .links
        .iter()
        .filter(|link| link.relation == Relation::PartOf && context.has(&link.event));
    let summary = event.summary.iter();
    let description: Map<String, Value> = summary
        .map(|(locale, text)| (locale.to_owned(), json!(prose::to_plain(text))))
        .collect();
    let page = ExportContext::page(&event.id);
    let mut node = node([
        ("@id", json!(context.common_identity(&page))),
        ("@type", json!("Event")),
        ("identifier", json!(event.id.as_str())),
        (
            "url",
            json!(context.base_url.map(|base| format!("{base}/{page}"))),
        ),
        ("name", texts(&event.title)),
        ("description", Value::Object(description)),
        ("startDate", json!(start)),
        ("endDate", json!(end)),
        ("temporalCoverage", json!(coverage)),
        ("edtf", json!(event.date.as_str())),
        ("kind", json!(event.kind.as_str())),
        (
            "location",
            ids(context, "places", event.places.iter().map(|id| id.as_str())),
        ),
        (
            "about",
            ids(context, "topics", event.topics.iter().map(|id| id.as_str())),
        ),
        (
            "participant",
            ids(
                context,
                "actors",
                event.actors.iter().map(|part| part.actor.as_str()),
            ),
        ),
        (
            "subjectOf",
            json!(
                sources
                    .iter()
                    .map(|id| source_id(context, id))
                    .collect::<Vec<_>>()
            ),
        ),
        (
            "superEvent",
            json!(
                wholes
                    .map(|link| event_id(context, &link.event))
                    .collect::<Vec<_>>()
            ),
        ),
    ]);
    if let Some(node) = node.as_object_mut() {
        for (term, other) in causes {
            let list = node.entry(*term).or_insert_with(|| json!([]));
            let other = json!(event_id(context, other));
            if let Some(list) = list.as_array_mut()
                && !list.contains(&other)
            {
                list.push(other);
            }
        }
    }
    node
}

/// `startDate` and `endDate` of what is known to the day, or else `temporalCoverage`.
pub(crate) fn when(date: &EventDate) -> (Option<&str>, Option<String>, Option<&str>) {
    let text = date.as_str();
    match date.ends() {
        None if is_day(date) => (Some(text), None, None),
        Some((Some(start), Some(end))) if is_day(&start) && is_day(&end) => {
            let (start, _) = text.split_once('/').unwrap_or((text, ""));
            (Some(start), Some(end.to_string()), None)
        }
        Some((Some(start), None)) if is_day(&start) => {
            let (start, _) = text.split_once('/').unwrap_or((text, ""));
            (Some(start), None, Some(text))
        }
        _ => (None, None, Some(text).filter(|_| !date.is_unknown())),
    }
}

fn is_day(date: &EventDate) -> bool {
    let qualifier = date.qualifier();
    date.precision() == Precision::Day && !qualifier.approximate && !qualifier.uncertain
}

pub(super) fn claim(context: &ExportContext<'_>, event: &Event, claim: &Claim) -> Value {
    let by = |stance: Stance| sources(context, &claim.sources, |found| found == stance);
    node([
        (
            "@id",
            json!(format!(
                "{}#claim-{}",
                event_id(context, &event.id),
                claim.id
            )),
        ),
        ("@type", json!("Claim")),
        ("about", json!(event_id(context, &event.id))),
        ("text", texts(&claim.text)),
        (
            "creator",
            json!(
                claim
                    .asserted_by
                    .as_ref()
                    .map(|id| thing(context, "actors", id))
            ),
        ),
        ("status", json!(claim.status.word())),
        ("appearance", by(Stance::Supports)),
        ("contradictedBy", by(Stance::Contradicts)),
        ("qualifiedBy", by(Stance::Qualifies)),
        ("mentionedBy", by(Stance::Mentions)),
        ("note", texts(&claim.note)),
    ])
}

pub(super) fn link(context: &ExportContext<'_>, arrow: &Arrow) -> Value {
    let link = arrow.link(context.timeline);
    let (from, to) = (
        arrow.source(context.timeline),
        arrow.target(context.timeline),
    );
    let to_id = event_id(context, &to.id);
    node([
        ("@id", json!(format!("{to_id}#link-{}", link.index))),
        ("@type", json!("Link")),
        ("from", json!(event_id(context, &from.id))),
        ("to", json!(to_id)),
        ("relation", json!(link.relation.word())),
        ("family", json!(link.relation.family().word())),
        ("basis", json!(link.basis.word())),
        (
            "confidence",
            json!(link.confidence.map(|confidence| confidence.word())),
        ),
        ("disputed", json!(link.disputed)),
        (
            "assertedBy",
            json!(
                link.asserted_by
                    .as_ref()
                    .map(|id| thing(context, "actors", id))
            ),
        ),
        ("citation", sources(context, &link.sources, |_| true)),
        ("note", texts(&link.note)),
    ])
}
