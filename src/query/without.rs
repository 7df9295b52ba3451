//! The graph without some events, sources, bases or relations, to see what is still explained then.

use std::collections::BTreeSet;

use super::lookup::{NotFound, event, near};
use super::part::meant;
use crate::graph::CausalGraph;
use crate::model::{Basis, Link, Relation, Slug, Source, Stance, Timeline};

/// What is left out.
pub(crate) struct Without<'w> {
    /// Events, with all their links.
    pub(crate) events: &'w [String],
    /// Sources: links for which nothing speaks but these and the documents that go back to the same account.
    pub(crate) sources: &'w [String],
    /// Words of bases and relations.
    pub(crate) bases: &'w [String],
    pub(crate) relations: &'w [String],
}

/// Why there is no such graph.
pub(crate) enum Refused {
    /// Something is not on record.
    NotFound(NotFound),
    /// The event, as it was named, is the one that the question is about.
    Asked(String),
}

impl From<NotFound> for Refused {
    fn from(reason: NotFound) -> Self {
        Self::NotFound(reason)
    }
}

impl Without<'_> {
    /// The graph without it; nothing when all is to stay.
    pub(crate) fn graph(
        &self,
        timeline: &Timeline,
        graph: &CausalGraph,
        asked: usize,
    ) -> Result<Option<CausalGraph>, Refused> {
        let lists = [self.events, self.sources, self.bases, self.relations];
        if lists.iter().all(|list| list.is_empty()) {
            return Ok(None);
        }
        let mut events: BTreeSet<usize> = graph.events().collect();
        for id in self.events {
            let position = event(timeline, graph, id)?;
            if position == asked {
                return Err(Refused::Asked(id.clone()));
            }
            events.remove(&position);
        }
        let origins = self.origins(timeline)?;
        let bases: BTreeSet<Basis> = meant(self.bases, Basis::from_word);
        let relations: BTreeSet<Relation> = meant(self.relations, Relation::from_word);
        let mut arrows = graph.arrows().to_vec();
        arrows.retain(|arrow| {
            let link = arrow.link(timeline);
            !bases.contains(&link.basis)
                && !relations.contains(&link.relation)
                && is_supported(timeline, link, &origins)
        });
        let events: Vec<usize> = events.into_iter().collect();
        Ok(Some(CausalGraph::joined(&events, &arrows)))
    }

    /// The sources that those left out go back to.
    fn origins<'a>(&self, timeline: &'a Timeline) -> Result<BTreeSet<&'a Slug>, NotFound> {
        let mut origins = BTreeSet::new();
        for id in self.sources {
            let Some(source) = timeline.source(id) else {
                let known = timeline.sources.keys().map(Slug::as_str);
                return Err(NotFound::NoSource(id.clone(), near(id, known)));
            };
            origins.extend(ids(timeline, source));
        }
        Ok(origins)
    }
}
/// Whether a link rests on something besides documents that go back to these sources alone. One that cites nothing in its
/// support does not rest on them.
fn is_supported(timeline: &Timeline, link: &Link, origins: &BTreeSet<&Slug>) -> bool {
    let mut supporting = link
        .sources
        .iter()
        .filter(|citation| citation.stance == Stance::Supports)
        .filter_map(|citation| timeline.source(&citation.source))
        .peekable();
    supporting.peek().is_none()
        || supporting.any(|source| ids(timeline, source).any(|id| !origins.contains(id)))
}

fn ids<'a>(timeline: &'a Timeline, source: &'a Source) -> impl Iterator<Item = &'a Slug> {
    timeline
        .origins_of(source)
        .into_iter()
        .map(|origin| &origin.id)
}
