//! What is told in actors' names besides claims: versions of disputes, links, documents.

use std::collections::{BTreeMap, BTreeSet};

use crate::graph::Arrow;
use crate::model::{Dispute, Event, Slug, Source, Timeline, Version};

/// What is told in each actor's name.
#[derive(Default)]
pub(crate) struct ActorStatements<'a> {
    /// Versions of disputes, with the positions of their events.
    pub(crate) versions: BTreeMap<&'a Slug, Vec<(usize, &'a Dispute, &'a Version)>>,
    /// Links between events that readers see.
    pub(crate) links: BTreeMap<&'a Slug, Vec<Arrow>>,
    /// Documents that name the actor as their publisher.
    pub(crate) documents: BTreeMap<&'a Slug, Vec<&'a Source>>,
    /// Actors that others belong to.
    pub(crate) wholes: BTreeSet<&'a Slug>,
}

impl<'a> ActorStatements<'a> {
    /// Adds what an event's record tells in actors' names.
    pub(crate) fn add(&mut self, timeline: &'a Timeline, position: usize, event: &'a Event) {
        for dispute in &event.disputes {
            for version in &dispute.versions {
                if let Some(actor) = &version.asserted_by {
                    let known = self.versions.entry(actor).or_default();
                    known.push((position, dispute, version));
                }
            }
        }
        for (link, told) in event.links.iter().enumerate() {
            let from = timeline.positions.get(&told.event).copied();
            let from = from.filter(|&from| timeline.events[from].is_published());
            if let (Some(actor), Some(from)) = (&told.asserted_by, from) {
                self.links.entry(actor).or_default().push(Arrow {
                    from,
                    to: position,
                    link,
                });
            }
        }
    }

    /// Adds documents to the actors that published them, by any of their names; and bodies to what they belong to.
    pub(crate) fn publish(&mut self, timeline: &'a Timeline, sources: &[&'a Source]) {
        let mut names: BTreeMap<String, &'a Slug> = BTreeMap::new();
        for actor in timeline.actors.values() {
            let called = actor.name.iter().map(|(_, name)| name);
            for name in called.chain(actor.aliases.iter().map(String::as_str)) {
                names.insert(name.to_lowercase(), &actor.id);
            }
            self.wholes.extend(&actor.part_of);
            self.wholes
                .extend(actor.roles.iter().filter_map(|role| role.body.as_ref()));
        }
        for &source in sources {
            let publisher = source.publisher.as_ref();
            if let Some(actor) = publisher.and_then(|name| names.get(&name.to_lowercase())) {
                self.documents.entry(actor).or_default().push(source);
            }
        }
    }
}
