//! What an actor says besides claims: its sides in disputes, the links that it asserts, the documents that it published.

use std::collections::{BTreeMap, BTreeSet};

use super::citations::{Cited, byline, name};
use super::html::{Html, anchor};
use super::link_sentences::{Sentence, Viewpoint, sentence};
use super::locale_site::SiteIndex;
use super::page_context::PageContext;
use super::pagination::LONGEST;
use super::statements;
use crate::graph::Arrow;
use crate::model::{Actor, Dispute, Event, Slug, Source, Timeline, Version};

/// What is told in each actor's name.
#[derive(Default)]
pub struct ActorStatements<'a> {
    /// Versions of disputes, with the positions of their events.
    versions: BTreeMap<&'a Slug, Vec<(usize, &'a Dispute, &'a Version)>>,
    /// Links between events that readers see.
    links: BTreeMap<&'a Slug, Vec<Arrow>>,
    /// Documents that name the actor as their publisher.
    documents: BTreeMap<&'a Slug, Vec<&'a Source>>,
    /// Actors that others belong to.
    wholes: BTreeSet<&'a Slug>,
}

impl<'a> ActorStatements<'a> {
    /// Adds what an event's record tells in actors' names.
    pub fn add(&mut self, timeline: &'a Timeline, position: usize, event: &'a Event) {
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
    pub fn publish(&mut self, timeline: &'a Timeline, sources: &[&'a Source]) {
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

/// What an actor says besides claims, ready to print.
pub struct Attribution {
    /// Its sides in disputes: the version, as a link, what the dispute is about, the event, its date.
    pub versions: Vec<(Html, Html, Html, Html)>,
    /// The links that it asserts.
    pub links: Vec<Sentence>,
    /// Its documents, each with its byline.
    pub documents: Vec<(Html, Html)>,
}

/// What an actor says besides claims. Lists that are too long for a page are left to the pages of their events.
pub fn voice<'a>(context: &PageContext<'a>, actor: &Actor) -> Attribution {
    let voices = &context.site.index.voices;
    let mut cited = Cited::elsewhere();
    let versions = few(voices.versions.get(&actor.id));
    let links = few(voices.links.get(&actor.id));
    let documents = few(voices.documents.get(&actor.id));
    let version = |&(position, dispute, version): &(usize, &Dispute, &Version)| {
        let event = context.site.event(position)?;
        let page = context.to_event(&event.id);
        let href = format!("{page}#{}", statements::anchor(dispute));
        Some((
            anchor(&href, &context.text(&version.text)),
            context.text(&dispute.subject),
            context.event_link(event),
            context.date(&event.date),
        ))
    };
    Attribution {
        versions: versions.iter().filter_map(version).collect(),
        links: links
            .iter()
            .filter_map(|arrow| sentence(context, &mut cited, *arrow, Viewpoint::Outside))
            .collect(),
        documents: documents
            .iter()
            .map(|source| {
                let title = anchor(&context.to_source(&source.id), &name(context, source));
                (title, byline(context, source, None))
            })
            .collect(),
    }
}

fn few<T>(list: Option<&Vec<T>>) -> &[T] {
    list.map(Vec::as_slice)
        .filter(|list| list.len() <= LONGEST)
        .unwrap_or_default()
}

/// What an actor's page holds, in words: how many events, statements and documents. None for an actor of whom the records tell
/// nothing, to whose page nothing should lead.
pub fn summary(context: &PageContext<'_>, actor: &Actor) -> Option<String> {
    let index: &SiteIndex<'_> = context.site.index;
    let words = context.words();
    let voices = &index.voices;
    let id = &actor.id;
    let said = index.asserted.get(id).map_or(0, Vec::len)
        + voices.versions.get(id).map_or(0, Vec::len)
        + voices.links.get(id).map_or(0, Vec::len);
    let mut counts = Vec::new();
    let events = index.by_actor.get(id).map_or(0, Vec::len);
    if events > 0 {
        counts.push(words.list.events(events));
    }
    if said > 0 {
        counts.push(words.browse.statements(said));
    }
    let documents = voices.documents.get(id).map_or(0, Vec::len);
    if documents > 0 {
        counts.push(words.source.count(documents));
    }
    let is_other = voices.wholes.contains(id) || index.related.answers_for.contains_key(id);
    (is_other || !counts.is_empty()).then(|| counts.join(", "))
}
