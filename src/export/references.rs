//! What the exported events mention, directly or through what they mention: so that a part is complete and a draft's
//! sources stay at home.

use super::ExportContext;
use crate::model::{Citation, Entry, Event, FastMap, FastSet, Slug, Timeline};

/// Ids, in order once all of them are known.
pub(super) type Ids<'a> = FastSet<&'a str>;

/// The sources that each exported event cites.
pub(super) type Cited<'a> = FastMap<&'a str, Vec<&'a str>>;

/// The ids that the exported events and links lead to.
#[derive(Debug, Default)]
pub(super) struct Mentions<'a> {
    /// Sources that are defined in the events, cited by them, or retold by such sources.
    pub(super) sources: Ids<'a>,
    /// Actors who take part or assert something, answer for a measure, or hold such actors.
    pub(super) actors: Ids<'a>,
    /// Places.
    pub(super) places: Ids<'a>,
    /// Topics of the events and of their measures.
    pub(super) topics: Ids<'a>,
    /// Measures.
    pub(super) measures: Ids<'a>,
}

impl<'a> Mentions<'a> {
    /// What a context mentions.
    pub(super) fn new(context: &ExportContext<'a>) -> Self {
        let timeline = context.timeline;
        let mut mentions = Self::default();
        for event in context.events() {
            mentions
                .sources
                .extend(event.sources.iter().map(Slug::as_str));
            mentions
                .places
                .extend(event.places.iter().map(Slug::as_str));
            mentions
                .topics
                .extend(event.topics.iter().map(Slug::as_str));
            mentions
                .measures
                .extend(event.measures.iter().map(|step| step.measure.as_str()));
            mentions.actors.extend(
                event
                    .actors
                    .iter()
                    .map(|participation| participation.actor.as_str()),
            );
            mentions.actors.extend(speakers(event));
        }
        let cited = citations(context);
        mentions
            .sources
            .extend(cited.iter().map(|(_, citation)| citation.source.as_str()));
        for arrow in context.links() {
            mentions
                .actors
                .extend(arrow.link(timeline).asserted_by.as_ref().map(Slug::as_str));
        }
        mentions.follow(timeline);
        for ids in [
            &mut mentions.sources,
            &mut mentions.actors,
            &mut mentions.places,
            &mut mentions.topics,
            &mut mentions.measures,
        ] {
            ids.sort_unstable();
        }
        mentions
    }

    /// Whether a glossary entry belongs to what is exported: it speaks of none of the measures, or of one that is.
    pub(super) fn speaks_of(&self, entry: &Entry) -> bool {
        entry.measures.is_empty()
            || entry
                .measures
                .iter()
                .any(|measure| self.measures.contains(measure.as_str()))
    }

    fn follow(&mut self, timeline: &'a Timeline) {
        for id in self.measures.iter() {
            if let Some(measure) = timeline.measures.get(*id) {
                self.actors
                    .extend(measure.authority.iter().map(Slug::as_str));
                self.topics.extend(measure.topics.iter().map(Slug::as_str));
            }
        }
        close(&mut self.sources, |id| {
            timeline
                .source(id)
                .map(|source| source.derived_from.iter().map(Slug::as_str).collect())
        });
        close(&mut self.actors, |id| {
            timeline.actors.get(id).map(|actor| {
                let bodies = actor.roles.iter().filter_map(|role| role.body.as_ref());
                actor
                    .part_of
                    .iter()
                    .chain(bodies)
                    .map(Slug::as_str)
                    .collect()
            })
        });
    }
}

/// Every citation by an exported event or link, with the event that makes it.
pub(super) fn citations<'a>(context: &ExportContext<'a>) -> Vec<(&'a Event, &'a Citation)> {
    let mut citations = Vec::new();
    for event in context.events() {
        let claims = event.claims.iter().flat_map(|claim| &claim.sources);
        let versions = event.disputes.iter().flat_map(|dispute| &dispute.versions);
        let versions = versions.flat_map(|version| &version.sources);
        citations.extend(claims.chain(versions).map(|citation| (event, citation)));
    }
    for arrow in context.links() {
        let event = arrow.target(context.timeline);
        let sources = &arrow.link(context.timeline).sources;
        citations.extend(sources.iter().map(|citation| (event, citation)));
    }
    citations
}

/// The sources that each exported event cites, in the order in which it does, each once.
pub(super) fn cited_by_event<'a>(context: &ExportContext<'a>) -> Cited<'a> {
    let mut cited = Cited::default();
    for (event, citation) in citations(context) {
        let sources = cited.entry(event.id.as_str()).or_default();
        if !sources.contains(&citation.source.as_str()) {
            sources.push(citation.source.as_str());
        }
    }
    cited
}

fn speakers(event: &Event) -> impl Iterator<Item = &str> {
    let claims = event
        .claims
        .iter()
        .filter_map(|claim| claim.asserted_by.as_ref());
    let versions = event.disputes.iter().flat_map(|dispute| &dispute.versions);
    let versions = versions.filter_map(|version| version.asserted_by.as_ref());
    claims.chain(versions).map(Slug::as_str)
}

/// Adds what the ids lead to, again and again, until nothing new comes.
fn close<'a>(ids: &mut Ids<'a>, next: impl Fn(&str) -> Option<Vec<&'a str>>) {
    let mut open: Vec<&str> = ids.iter().copied().collect();
    while let Some(id) = open.pop() {
        for found in next(id).unwrap_or_default() {
            if ids.insert(found) {
                open.push(found);
            }
        }
    }
}
