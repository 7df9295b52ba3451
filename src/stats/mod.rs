//! Figures of a collection or a part of it: what it holds, what its links and claims rest on, how far its graph reaches.

mod claims;
mod sources;
mod text;

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Serialize;

use crate::graph::{CausalGraph, Selection, Wanted};
use crate::model::{
    Basis, Confidence, Event, EventDate, Family, Precision, RecordStatus, Relation, Timeline,
};

pub(crate) use claims::Claims;
pub(crate) use sources::Sources;
pub use text::text;

/// The figures, as other programs read them.
#[derive(Debug, Serialize)]
pub struct Stats {
    /// Events.
    pub(crate) events: Events,
    /// Links between published events.
    pub(crate) links: Links,
    /// The groups of events that arrows join.
    pub(crate) components: Components,
    /// The events of a longest chain of arrows, from its beginning to its end.
    pub(crate) longest_chain: Vec<Named>,
    /// The events from which most others follow.
    pub(crate) most_consequential: Vec<Consequential>,
    /// Claims in published events.
    pub(crate) claims: Claims,
    /// The sources that these events' claims and links cite.
    pub(crate) sources: Sources,
}

/// How many there are of something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Count {
    /// The word that stands in the records.
    pub(crate) name: String,
    /// How many.
    pub(crate) count: usize,
}

/// Figures of events.
#[derive(Debug, Serialize)]
pub(crate) struct Events {
    /// How many are published.
    pub(crate) published: usize,
    /// All records, drafts and withdrawn ones too, by status.
    pub(crate) by_status: Vec<Count>,
    /// The published ones by kind.
    pub(crate) by_kind: Vec<Count>,
    /// The published ones by how finely their date is known.
    pub(crate) by_precision: Vec<Count>,
    /// How many dates are approximate or uncertain.
    pub(crate) inexact_dates: usize,
}

/// Figures of links.
#[derive(Debug, Serialize)]
pub(crate) struct Links {
    /// How many there are, of any family.
    pub(crate) total: usize,
    /// How many of them are arrows of the causal graph.
    pub(crate) arrows: usize,
    /// How many are disputed.
    pub(crate) disputed: usize,
    /// By family.
    pub(crate) by_family: Vec<Count>,
    /// By relation.
    pub(crate) by_relation: Vec<Count>,
    /// By what they rest on.
    pub(crate) by_basis: Vec<Count>,
    /// By how strongly they are held, where that is said.
    pub(crate) by_confidence: Vec<Count>,
}

/// Figures of groups of events that arrows join.
#[derive(Debug, Serialize)]
pub(crate) struct Components {
    /// How many groups of two events or more there are.
    pub(crate) number: usize,
    /// How many events the largest has.
    pub(crate) largest: usize,
    /// How many events have no arrow.
    pub(crate) isolated: usize,
}

/// An event.
#[derive(Debug, Serialize)]
pub(crate) struct Named {
    /// Its id.
    pub(crate) id: String,
    /// Its date (EDTF).
    pub(crate) date: String,
    /// Its title.
    pub(crate) title: String,
}

/// An event and what follows from it.
#[derive(Debug, Serialize)]
pub(crate) struct Consequential {
    /// The event.
    #[serde(flatten)]
    pub(crate) event: Named,
    /// How many events its own arrows lead to.
    pub(crate) direct: usize,
    /// How many events any number of arrows lead to.
    pub(crate) all: usize,
}

impl Stats {
    /// The figures of the part of a collection that has what is wanted: titles in a language, lists no longer than the limit.
    pub(crate) fn of(
        timeline: &Timeline,
        graph: &CausalGraph,
        wanted: &Wanted,
        language: &str,
        limit: usize,
    ) -> Self {
        let selection = Selection::new(timeline, graph, wanted);
        let part = CausalGraph::joined(&selection.events, &selection.arrows);
        let named = |position: usize| {
            let event = &timeline.events[position];
            Named {
                id: event.id.to_string(),
                date: event.date.to_string(),
                title: event.title.get(language).to_owned(),
            }
        };
        let chain = part.longest_chain();
        Self {
            events: events(timeline, &selection, wanted),
            links: links(timeline, &selection),
            components: components(&part),
            longest_chain: chain.into_iter().map(named).collect(),
            most_consequential: consequential(&part, limit, named),
            claims: Claims::of(timeline, &selection),
            sources: Sources::of(timeline, &selection, language, limit),
        }
    }
}

fn events(timeline: &Timeline, selection: &Selection, wanted: &Wanted) -> Events {
    let shown = || {
        let positions = selection.events.iter();
        positions.map(|&position| &timeline.events[position])
    };
    let records = timeline.events.iter();
    let records = records.filter(|event| wanted.has_event(event));
    let kinds = timeline.settings.kinds.iter().map(|kind| kind.id.as_str());
    let by_kind = counted(kinds, shown().map(|event| event.kind.as_str()));
    let inexact = |event: &&Event| {
        let qualifier = event.date.qualifier();
        qualifier.approximate || qualifier.uncertain
    };
    Events {
        published: selection.events.len(),
        by_status: counted(
            RecordStatus::WORDS.iter().copied(),
            records.map(|event| event.status.word()),
        ),
        by_kind: by_size(by_kind),
        by_precision: counted(PRECISIONS, shown().map(|event| precision(&event.date))),
        inexact_dates: shown().filter(inexact).count(),
    }
}

fn links(timeline: &Timeline, selection: &Selection) -> Links {
    let all = || {
        let arrows = selection.arrows.iter().chain(&selection.connections);
        arrows.map(|arrow| arrow.link(timeline))
    };
    Links {
        total: all().count(),
        arrows: selection.arrows.len(),
        disputed: all().filter(|link| link.disputed).count(),
        by_family: counted(
            Family::WORDS.iter().copied(),
            all().map(|link| link.relation.family().word()),
        ),
        by_relation: by_size(counted(
            Relation::WORDS.iter().copied(),
            all().map(|link| link.relation.word()),
        )),
        by_basis: counted(
            Basis::WORDS.iter().copied(),
            all().map(|link| link.basis.word()),
        ),
        by_confidence: counted(
            Confidence::WORDS.iter().copied(),
            all().filter_map(|link| link.confidence.map(Confidence::word)),
        ),
    }
}

fn components(part: &CausalGraph) -> Components {
    let groups = part.components();
    let joined = groups.iter().filter(|group| group.len() > 1);
    Components {
        number: joined.clone().count(),
        largest: joined.map(Vec::len).max().unwrap_or(0),
        isolated: groups.iter().filter(|group| group.len() == 1).count(),
    }
}

fn consequential(
    part: &CausalGraph,
    limit: usize,
    named: impl Fn(usize) -> Named,
) -> Vec<Consequential> {
    let direct = |event: usize| {
        let arrows = part.arrows_from(event).iter();
        let mut heads: Vec<usize> = arrows.map(|arrow| arrow.to).collect();
        heads.sort_unstable();
        heads.dedup();
        heads.len()
    };
    let mut effects = part.effects();
    effects.retain(|&(_, all)| all > 0);
    effects.sort_by_key(|&(event, all)| (Reverse(all), Reverse(direct(event)), event));
    effects.truncate(limit);
    let told = effects.into_iter().map(|(event, all)| Consequential {
        event: named(event),
        direct: direct(event),
        all,
    });
    told.collect()
}

/// How often each word occurs, in the order of the vocabulary; words that do not occur are left out.
fn counted<'a>(
    words: impl IntoIterator<Item = &'a str>,
    found: impl Iterator<Item = &'a str>,
) -> Vec<Count> {
    let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
    for word in found {
        *numbers.entry(word).or_default() += 1;
    }
    let words = words.into_iter();
    words
        .filter_map(|word| {
            let count = numbers.remove(word)?;
            let name = word.to_owned();
            Some(Count { name, count })
        })
        .collect()
}

/// The most frequent first; of equal ones the first in the vocabulary.
fn by_size(mut counts: Vec<Count>) -> Vec<Count> {
    counts.sort_by_key(|entry| Reverse(entry.count));
    counts
}

/// How finely a date can be known, the finest first.
const PRECISIONS: [&str; 7] = [
    "day", "month", "season", "year", "decade", "century", "interval",
];

fn precision(date: &EventDate) -> &'static str {
    match date.precision() {
        Precision::Day => "day",
        Precision::Month => "month",
        Precision::Season => "season",
        Precision::Year => "year",
        Precision::Decade => "decade",
        Precision::Century => "century",
        Precision::Interval => "interval",
    }
}
