//! One event in two states of a collection.

use std::collections::BTreeSet;

use crate::analysis::Analysis;
use crate::locale;
use crate::message;
use crate::message::Language;
use crate::model::{Event, RecordStatus, Timeline};

use super::changed_fields::{self, Facts, Part, Renamed, now};
use super::parts::{fields, parts};
use super::{Difference, EventDifference, Reach, ReachDifference, ids};

/// The two states.
pub(super) struct States<'s> {
    pub(super) before: &'s Analysis,
    pub(super) after: &'s Analysis,
    pub(super) renamed: &'s Renamed,
    /// The language of the report.
    pub(super) language: &'s Language,
}

impl States<'_> {
    /// How an event differs, if it does.
    pub(super) fn difference(
        &self,
        before: Option<&Event>,
        after: Option<&Event>,
    ) -> Option<EventDifference> {
        let shown = after.or(before)?;
        let none = Renamed::new();
        let facts = |event: Option<&Event>, renamed: &Renamed| {
            event.map_or_else(Facts::default, |event| {
                changed_fields::event(event, renamed)
            })
        };
        let fields = fields(&facts(before, self.renamed), &facts(after, &none));
        let parts = parts(
            before.map_or_else(Vec::new, |event| {
                own_parts(event, &self.before.timeline, self.renamed, self.language)
            }),
            after.map_or_else(Vec::new, |event| {
                own_parts(event, &self.after.timeline, &none, self.language)
            }),
        );
        let former_id = before
            .map(|event| event.id.to_string())
            .filter(|id| *id != *shown.id.as_str());
        if fields.is_empty() && parts.is_empty() && former_id.is_none() {
            return None;
        }
        Some(EventDifference {
            id: shown.id.to_string(),
            former_id,
            difference: difference(before, after),
            status: shown.status.word(),
            title: shown.title.get(self.language.tag).to_owned(),
            date: shown.date.to_string(),
            file: shown.file.clone(),
            fields,
            parts,
            reach: self.reach(before, after),
        })
    }

    /// What an event is joined to by causal, legal and factual paths, where that differs.
    fn reach(&self, before: Option<&Event>, after: Option<&Event>) -> Option<Reach> {
        let ends = |analysis: &Analysis, event: Option<&Event>, backwards: bool| {
            let position =
                event.and_then(|event| analysis.timeline.positions.get(&event.id).copied());
            let positions = match position {
                Some(position) if backwards => analysis.graph.ancestors(position),
                Some(position) => analysis.graph.descendants(position),
                None => Vec::new(),
            };
            ids(&analysis.timeline, &positions)
        };
        let compared = |backwards: bool| {
            let old: BTreeSet<String> = ends(self.before, before, backwards)
                .iter()
                .map(|id| now(id, self.renamed).to_owned())
                .collect();
            let new = ends(self.after, after, backwards);
            ReachDifference {
                before: old.len(),
                after: new.len(),
                gained: new.difference(&old).cloned().collect(),
                lost: old.difference(&new).cloned().collect(),
            }
        };
        let reach = Reach {
            ancestors: compared(true),
            descendants: compared(false),
        };
        let is_same = |side: &ReachDifference| side.gained.is_empty() && side.lost.is_empty();
        (!is_same(&reach.ancestors) || !is_same(&reach.descendants)).then_some(reach)
    }
}

fn difference(before: Option<&Event>, after: Option<&Event>) -> Difference {
    use RecordStatus::{Draft, Published, Withdrawn};
    match (
        before.map(|event| event.status),
        after.map(|event| event.status),
    ) {
        (None, _) => Difference::Added,
        (_, None) => Difference::Removed,
        (Some(Draft | Published), Some(Withdrawn)) => Difference::Withdrawn,
        (Some(Draft | Withdrawn), Some(Published)) => Difference::Published,
        (Some(Published), Some(Draft)) => Difference::Unpublished,
        _ => Difference::Changed,
    }
}

fn own_parts(
    event: &Event,
    timeline: &Timeline,
    renamed: &Renamed,
    language: &Language,
) -> Vec<Part> {
    let words = &locale::locale(language.tag).words;
    let title = |event: &Event| event.title.get(language.tag).to_owned();
    let mut parts: Vec<Part> = event.claims.iter().map(changed_fields::claim).collect();
    parts.extend(
        event
            .disputes
            .iter()
            .map(|dispute| changed_fields::dispute(dispute, timeline.locale())),
    );
    parts.extend(event.links.iter().map(|link| {
        let other = timeline
            .event(&link.event)
            .map_or_else(|| link.event.to_string(), title);
        let relation = words.relation(link.relation).sentence;
        let sentence = message!(
            "diff-sentence",
            from = title(event),
            relation = relation,
            to = other
        );
        changed_fields::link(link, sentence.in_words(language), renamed)
    }));
    parts.extend(
        event
            .sources
            .iter()
            .filter_map(|id| timeline.source(id))
            .filter(|source| source.defined_in == event.id)
            .map(changed_fields::source),
    );
    parts
}
