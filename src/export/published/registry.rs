//! What events refer to, as it is published.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Text, date, id, ids, texts};
use crate::export::ExportContext;
use crate::export::references::Mentions;
use crate::model::{
    self, ActorKind, EventDate, GapKind, LifelineStep, MeasureState, Slug, SourceKind,
};

/// A kind of event.
#[derive(Debug, Serialize)]
#[allow(
    missing_docs,
    reason = "the fields are the record's own, which `record::format` describes"
)]
pub struct Kind<'a> {
    pub(crate) name: Text<'a>,
    pub(crate) description: Text<'a>,
    pub(crate) legal: bool,
}

/// A finding that the editors accept.
#[derive(Debug, Serialize)]
#[allow(
    missing_docs,
    reason = "the fields are the record's own, which `record::format` describes"
)]
pub struct Allowance<'a> {
    pub(crate) code: &'a str,
    pub(crate) event: Option<&'a str>,
    pub(crate) reason: Text<'a>,
}

/// A cited document.
#[derive(Debug, Serialize)]
#[allow(
    missing_docs,
    reason = "most fields are the record's own, which `record::format` describes"
)]
pub struct Source<'a> {
    pub(crate) title: Text<'a>,
    pub(crate) publisher: Option<&'a str>,
    pub(crate) author: Option<&'a str>,
    pub(crate) host: Option<&'a str>,
    pub(crate) url: &'a str,
    pub(crate) archive: Option<&'a str>,
    pub(crate) published: Option<&'a str>,
    pub(crate) seen: Option<&'a str>,
    pub(crate) kind: SourceKind,
    pub(crate) language: &'a str,
    pub(crate) derived_from: Vec<&'a str>,
    /// Those that there are, by their type.
    pub(crate) identifiers: BTreeMap<&'static str, &'a str>,
    pub(crate) note: Text<'a>,
    /// The event whose record defines it, when that is published here.
    pub(crate) defined_in: Option<&'a str>,
}

/// A person or body.
#[derive(Debug, Serialize)]
#[allow(
    missing_docs,
    reason = "the fields are the record's own, which `record::format` describes"
)]
pub struct Actor<'a> {
    pub(crate) name: Text<'a>,
    pub(crate) kind: Option<ActorKind>,
    pub(crate) country: Option<&'a str>,
    pub(crate) part_of: Option<&'a str>,
    pub(crate) aliases: &'a [String],
    pub(crate) roles: Vec<Role<'a>>,
    pub(crate) note: Text<'a>,
}

/// An office.
#[derive(Debug, Serialize)]
#[allow(
    missing_docs,
    reason = "the fields are the record's own, which `record::format` describes"
)]
pub struct Role<'a> {
    pub(crate) title: Text<'a>,
    pub(crate) body: Option<&'a str>,
    pub(crate) from: Option<&'a str>,
    pub(crate) to: Option<&'a str>,
    pub(crate) note: Text<'a>,
}

/// A place.
#[derive(Debug, Serialize)]
#[allow(
    missing_docs,
    reason = "the fields are the record's own, which `record::format` describes"
)]
pub struct Place<'a> {
    pub(crate) name: Text<'a>,
    pub(crate) country: Option<&'a str>,
    pub(crate) aliases: &'a [String],
    pub(crate) note: Text<'a>,
}

/// A topic.
#[derive(Debug, Serialize)]
#[allow(
    missing_docs,
    reason = "the fields are the record's own, which `record::format` describes"
)]
pub struct Topic<'a> {
    pub(crate) name: Text<'a>,
    pub(crate) description: Text<'a>,
}

/// A measure.
#[derive(Debug, Serialize)]
#[allow(
    missing_docs,
    reason = "most fields are the record's own, which `record::format` describes"
)]
pub struct Measure<'a> {
    pub(crate) name: Text<'a>,
    pub(crate) authority: Vec<&'a str>,
    pub(crate) topics: Vec<&'a str>,
    pub(crate) description: Text<'a>,
    /// Its life: the steps that the events state, in order of time.
    pub(crate) steps: Vec<Step>,
    /// The last day up to which its state was looked for: its own, or the collection's.
    pub(crate) checked: Option<&'a str>,
    pub(crate) refs: &'a [String],
}

/// A step of a measure's life.
#[derive(Debug, Serialize)]
pub struct Step {
    /// The event whose record states it.
    pub(crate) event: String,
    /// What the measure becomes.
    pub(crate) state: MeasureState,
    /// Since when: the step's own date, or the event's.
    pub(crate) from: String,
    /// Until when, where the record says.
    pub(crate) until: Option<String>,
}

/// A story line.
#[derive(Debug, Serialize)]
#[allow(
    missing_docs,
    reason = "the fields are the record's own, which `record::format` describes"
)]
pub struct Story<'a> {
    pub(crate) name: Text<'a>,
    pub(crate) description: Text<'a>,
    pub(crate) events: Vec<&'a str>,
    pub(crate) refs: &'a [String],
}

/// A glossary entry.
#[derive(Debug, Serialize)]
#[allow(
    missing_docs,
    reason = "the fields are the record's own, which `record::format` describes"
)]
pub struct Entry<'a> {
    pub(crate) term: Text<'a>,
    pub(crate) text: Text<'a>,
    pub(crate) see: Vec<&'a str>,
    pub(crate) measures: Vec<&'a str>,
    pub(crate) refs: &'a [String],
}

/// A known gap.
#[derive(Debug, Serialize)]
#[allow(
    missing_docs,
    reason = "the fields are the record's own, which `record::format` describes"
)]
pub struct Gap<'a> {
    pub(crate) text: Text<'a>,
    pub(crate) kind: GapKind,
    pub(crate) events: Vec<&'a str>,
    pub(crate) from: Option<&'a str>,
    pub(crate) to: Option<&'a str>,
    pub(crate) refs: &'a [String],
}

impl<'a> Kind<'a> {
    pub(super) fn new(kind: &'a model::Kind) -> Self {
        Self {
            name: texts(&kind.name),
            description: texts(&kind.description),
            legal: kind.legal,
        }
    }
}

impl<'a> Allowance<'a> {
    pub(super) fn new(allowance: &'a model::Allowance) -> Self {
        Self {
            code: &allowance.code,
            event: id(allowance.event.as_ref()),
            reason: texts(&allowance.reason),
        }
    }
}

impl<'a> Source<'a> {
    pub(super) fn new(context: &ExportContext<'a>, source: &'a model::Source) -> Self {
        Self {
            title: texts(&source.title),
            publisher: source.publisher.as_deref(),
            author: source.author.as_deref(),
            host: source.host.as_deref(),
            url: &source.url,
            archive: source.archive.as_deref(),
            published: date(source.published.as_ref()),
            seen: date(source.seen.as_ref()),
            kind: source.kind,
            language: &source.language,
            derived_from: ids(&source.derived_from),
            identifiers: source
                .identifiers
                .iter()
                .map(|identifier| (identifier.kind.word(), identifier.value.as_str()))
                .collect(),
            note: texts(&source.note),
            defined_in: Some(source.defined_in.as_str()).filter(|event| context.has(event)),
        }
    }
}

impl<'a> Actor<'a> {
    pub(super) fn new(actor: &'a model::Actor) -> Self {
        Self {
            name: texts(&actor.name),
            kind: actor.kind,
            country: actor.country.as_deref(),
            part_of: id(actor.part_of.as_ref()),
            aliases: &actor.aliases,
            roles: actor
                .roles
                .iter()
                .map(|role| Role {
                    title: texts(&role.title),
                    body: id(role.body.as_ref()),
                    from: date(role.from.as_ref()),
                    to: date(role.to.as_ref()),
                    note: texts(&role.note),
                })
                .collect(),
            note: texts(&actor.note),
        }
    }
}

impl<'a> Place<'a> {
    pub(super) fn new(place: &'a model::Place) -> Self {
        Self {
            name: texts(&place.name),
            country: place.country.as_deref(),
            aliases: &place.aliases,
            note: texts(&place.note),
        }
    }
}

impl<'a> Topic<'a> {
    pub(super) fn new(topic: &'a model::Topic) -> Self {
        Self {
            name: texts(&topic.name),
            description: texts(&topic.description),
        }
    }
}

impl<'a> Measure<'a> {
    pub(super) fn new(
        context: &ExportContext<'a>,
        measure: &'a model::Measure,
        steps: Vec<LifelineStep>,
    ) -> Self {
        Self {
            name: texts(&measure.name),
            authority: ids(&measure.authority),
            topics: ids(&measure.topics),
            description: texts(&measure.description),
            steps: steps
                .into_iter()
                .filter(|step| context.has(&step.event))
                .map(|step| Step {
                    event: step.event.to_string(),
                    state: step.state,
                    from: step.from.to_string(),
                    until: step.until.as_ref().map(EventDate::to_string),
                })
                .collect(),
            checked: date(context.timeline.checked(measure)),
            refs: &measure.refs,
        }
    }
}

impl<'a> Story<'a> {
    pub(super) fn new(context: &ExportContext<'a>, story: &'a model::Story) -> Self {
        Self {
            name: texts(&story.name),
            description: texts(&story.description),
            events: exported(context, &story.events),
            refs: &story.refs,
        }
    }
}

impl<'a> Entry<'a> {
    pub(super) fn new(
        context: &ExportContext<'a>,
        mentions: &Mentions<'a>,
        entry: &'a model::Entry,
    ) -> Self {
        let part = context.part.is_part();
        let there = |other: &&str| {
            let other = context
                .timeline
                .glossary
                .iter()
                .find(|entry| entry.id.as_str() == *other);
            !part || other.is_some_and(|other| mentions.speaks_of(other))
        };
        Self {
            term: texts(&entry.term),
            text: texts(&entry.text),
            see: ids(&entry.see).into_iter().filter(there).collect(),
            measures: ids(&entry.measures)
                .into_iter()
                .filter(|measure| !part || mentions.measures.contains(measure))
                .collect(),
            refs: &entry.refs,
        }
    }
}

impl<'a> Gap<'a> {
    pub(super) fn new(context: &ExportContext<'a>, gap: &'a model::Gap) -> Self {
        Self {
            text: texts(&gap.text),
            kind: gap.kind,
            events: exported(context, &gap.events),
            from: date(gap.from.as_ref()),
            to: date(gap.to.as_ref()),
            refs: &gap.refs,
        }
    }
}

fn exported<'a>(context: &ExportContext<'a>, events: &'a [Slug]) -> Vec<&'a str> {
    ids(events)
        .into_iter()
        .filter(|event| context.has(event))
        .collect()
}
