//! Whose statement a link is, and what others make of it.

use super::{Response, Speaker, Statement, Voice};
use crate::graph::Arrow;
use crate::model::{
    Basis, Citation, Event, Family, Link, Relation, Slug, Source, Stance, Timeline,
};

/// Whose statement a link is. An official act shows by itself what it does to another act; every other link needs two independent
/// accounts, or it is attributed to those who say so.
pub(super) fn voice<'a>(timeline: &'a Timeline, link: &'a Link) -> Voice<'a> {
    if link.asserted_by.is_some() {
        return Voice::Speakers(statements(timeline, link));
    }
    let family = link.relation.family();
    if link.basis == Basis::Editorial {
        return if family.in_causal_graph() || link.disputed {
            Voice::Editors
        } else {
            Voice::Site
        };
    }
    let accounts = || {
        let sources = supporting(&link.sources).map(|citation| &citation.source);
        timeline.independent(sources)
    };
    if link.disputed || (family.in_causal_graph() && !is_own_proof(link) && accounts() < 2) {
        let statements = statements(timeline, link);
        if !statements.is_empty() {
            return Voice::Speakers(statements);
        }
    }
    Voice::Site
}

/// Whether an official act shows by itself what it does to another act.
pub(crate) fn is_own_proof(link: &Link) -> bool {
    link.basis == Basis::Official && link.relation.family() == Family::Legal
}

fn supporting(citations: &[Citation]) -> impl Iterator<Item = &Citation> {
    let supports = |citation: &&Citation| citation.stance == Stance::Supports;
    citations.iter().filter(supports)
}

/// Who published the sources of citations; documents that go back to a common origin speak with the voice of the first, and nobody
/// speaks twice.
fn publishers<'a>(
    timeline: &'a Timeline,
    citations: impl Iterator<Item = &'a Citation>,
) -> Vec<Statement<'a>> {
    let mut found: Vec<Statement<'_>> = Vec::new();
    for citation in citations {
        let Some(source) = timeline.source(&citation.source) else {
            continue;
        };
        let speaker = Speaker::Publisher(source.publisher_name());
        let known = found.iter_mut().find(|known| {
            let first = known.sources.first();
            let is_copy = |first: &&Source| timeline.independent([&first.id, &source.id]) < 2;
            known.speaker == speaker || first.is_some_and(is_copy)
        });
        match known {
            Some(known) => known.sources.push(source),
            None => found.push(Statement {
                speaker,
                sources: vec![source],
            }),
        }
    }
    found
}

/// Who states a link: the actor that it names, or else the publishers of its supporting sources.
pub(crate) fn statements<'a>(timeline: &'a Timeline, link: &'a Link) -> Vec<Statement<'a>> {
    match &link.asserted_by {
        Some(actor) => {
            let sources = supporting(&link.sources);
            vec![Statement {
                speaker: Speaker::Actor(actor),
                sources: sources
                    .filter_map(|citation| timeline.source(&citation.source))
                    .collect(),
            }]
        }
        None => publishers(timeline, supporting(&link.sources)),
    }
}

/// What others say of a link: in its own citations, and in the other links of its record.
pub(crate) fn responses<'a>(
    timeline: &'a Timeline,
    arrow: &Arrow,
    own: &[Statement<'a>],
) -> Vec<Response<'a>> {
    let link = arrow.link(timeline);
    let is_other = |statement: &Statement<'a>| {
        let mut own = own.iter();
        !own.any(|known| same(timeline, &known.speaker, &statement.speaker))
    };
    let others = |mut statements: Vec<Statement<'a>>| -> Vec<Statement<'a>> {
        statements.retain(is_other);
        statements
    };
    let with = |stance: Stance| {
        let citations = link.sources.iter();
        let citations = citations.filter(move |citation| citation.stance == stance);
        others(publishers(timeline, citations))
    };
    let mut responses = vec![
        Response::Contradicts(with(Stance::Contradicts)),
        Response::Qualifies(with(Stance::Qualifies)),
    ];
    let beside = &arrow.target(timeline).links;
    if link.disputed {
        let names = grouped(timeline, beside, |other| {
            other.asserted_by.as_ref()?;
            let names_another = is_cause(other) && other.event != link.event;
            let mut statements = others(statements(timeline, other)).into_iter();
            names_another.then(|| statements.next()).flatten()
        });
        responses.extend(
            names
                .into_iter()
                .map(|(who, events)| Response::Names(who, events)),
        );
        let near = arrow.source(timeline);
        let after = grouped(timeline, beside, |other| {
            let is_told = is_reported_order(other) && is_linked(timeline, near, &other.event);
            let mut statements = others(statements(timeline, other)).into_iter();
            is_told.then(|| statements.next()).flatten()
        });
        responses.extend(
            after
                .into_iter()
                .map(|(who, events)| Response::CameAfter(who, events)),
        );
    }
    if link.relation.family().in_causal_graph() {
        let after = beside
            .iter()
            .filter(|other| is_reported_order(other) && other.event == link.event);
        let order = after.flat_map(|other| others(statements(timeline, other)));
        responses.push(Response::OrderOnly(order.collect()));
    }
    responses.retain(|response| match response {
        Response::Contradicts(statements)
        | Response::Qualifies(statements)
        | Response::OrderOnly(statements) => !statements.is_empty(),
        Response::Names(..) | Response::CameAfter(..) => true,
    });
    responses
}

/// The events that links name, by who says so: each speaker once, with all of them.
fn grouped<'a>(
    timeline: &Timeline,
    links: &'a [Link],
    statement: impl Fn(&'a Link) -> Option<Statement<'a>>,
) -> Vec<(Statement<'a>, Vec<usize>)> {
    let mut groups: Vec<(Statement<'_>, Vec<usize>)> = Vec::new();
    for link in links {
        let position = timeline.positions.get(&link.event);
        let (Some(&position), Some(statement)) = (position, statement(link)) else {
            continue;
        };
        let mut known = groups.iter_mut();
        match known.find(|(known, _)| known.speaker == statement.speaker) {
            Some((known, events)) => {
                known.sources.extend(statement.sources);
                events.push(position);
            }
            None => groups.push((statement, vec![position])),
        }
    }
    groups
}

/// Whether a link names a cause: what led to an event, or what it carries out.
pub(crate) fn is_cause(link: &Link) -> bool {
    link.relation.family() == Family::Causal || link.relation == Relation::Implements
}

/// Whether a link says that somebody reports an order in time and no more.
pub(crate) fn is_reported_order(link: &Link) -> bool {
    link.relation == Relation::Follows && link.basis != Basis::Editorial
}

/// Whether an event and another one are joined by a link of either record.
fn is_linked(timeline: &Timeline, event: &Event, other: &Slug) -> bool {
    let names = |event: &Event, other: &Slug| event.links.iter().any(|link| link.event == *other);
    let record = timeline.positions.get(other);
    let record = record.and_then(|&position| timeline.events.get(position));
    names(event, other) || record.is_some_and(|record| names(record, &event.id))
}

/// Whether two speakers are one: an actor may also be the publisher of a source, by its name or an alias.
pub(crate) fn same(timeline: &Timeline, one: &Speaker<'_>, other: &Speaker<'_>) -> bool {
    match (one, other) {
        (Speaker::Actor(id), Speaker::Publisher(name))
        | (Speaker::Publisher(name), Speaker::Actor(id)) => {
            timeline.actors.get(*id).is_some_and(|actor| {
                let names = actor.name.iter().map(|(_, name)| name);
                let aliases = actor.aliases.iter().map(String::as_str);
                names.chain(aliases).any(|known| known == *name)
            })
        }
        (one, other) => one == other,
    }
}
