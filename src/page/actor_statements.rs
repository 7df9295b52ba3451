//! What an actor says besides claims: its sides in disputes, the links that it asserts, the documents that it published.

use super::citations::{Cited, byline, name};
use super::html::{Html, anchor};
use super::link_sentences::{Sentence, Viewpoint, sentence};
use super::page_context::PageContext;
use super::pagination::LONGEST;
use super::site_index::SiteIndex;
use super::statements;
use crate::model::{Actor, Dispute, Version};

/// What an actor says besides claims, ready to print.
pub(crate) struct Attribution {
    /// Its sides in disputes: the version, as a link, what the dispute is about, the event, its date.
    pub(crate) versions: Vec<(Html, Html, Html, Html)>,
    /// The links that it asserts.
    pub(crate) links: Vec<Sentence>,
    /// Its documents, each with its byline.
    pub(crate) documents: Vec<(Html, Html)>,
}

/// What an actor says besides claims. Lists that are too long for a page are left to the pages of their events.
pub(crate) fn voice<'a>(context: &PageContext<'a>, actor: &Actor) -> Attribution {
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
pub(crate) fn summary(context: &PageContext<'_>, actor: &Actor) -> Option<String> {
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
