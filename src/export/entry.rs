//! The entries of a feed: one for each event, dated by the last change of its record and never by the event.

use std::io::{Error, Result};

use askama::Template;
use chrono::NaiveDate;

use super::ExportContext;
use super::prose;
use super::references::cited_by_event;
use crate::model::{Event, Source};

/// An entry, in the language of the context.
pub(super) struct Entry<'a> {
    /// The event.
    pub(super) event: &'a Event,
    /// Its permanent IRI.
    pub(super) id: String,
    /// Its page, where the site's address is known.
    pub(super) url: Option<String>,
    /// The date in words, then the title.
    pub(super) title: String,
    /// The summary without markup; empty in the feed of a part, where the content says the same.
    pub(super) summary: String,
    /// Date, summary and changes as HTML.
    pub(super) content: String,
    /// When the record was entered, where it says so, else the day of the collection.
    pub(super) published: Option<String>,
    /// When it last changed, where it says so.
    pub(super) changed: Option<String>,
    /// When it last changed, or the day that stands in.
    pub(super) updated: String,
    /// Its kind and topics: id and name.
    pub(super) tags: Vec<(String, String)>,
    /// What it cites: address, and name with the kind of document.
    pub(super) sources: Vec<(String, String)>,
}

/// What an entry shows in HTML.
#[derive(Template)]
#[template(path = "export/entry.html")]
struct Content<'a> {
    date: String,
    date_note: &'a str,
    summary: String,
    changes: Vec<(String, &'a str)>,
}

/// How many entries a feed has: the latest. All events are in the data files, which feeds are no substitute for.
const LATEST: usize = 500;

/// The latest entries of a context, those that changed last first; of one day's, the later event first.
pub(super) fn entries<'a>(context: &ExportContext<'a>) -> Result<Vec<Entry<'a>>> {
    let cited = cited_by_event(context);
    let mut events: Vec<&Event> = context.events().collect();
    events.reverse();
    events.sort_by_cached_key(|event| std::cmp::Reverse(context.updated(event)));
    events
        .into_iter()
        .take(LATEST)
        .map(|event| {
            let sources = cited.get(event.id.as_str()).map_or(&[][..], Vec::as_slice);
            entry(context, event, sources)
        })
        .collect()
}

fn entry<'a>(context: &ExportContext<'a>, event: &'a Event, sources: &[&str]) -> Result<Entry<'a>> {
    let language = context.language;
    let locale = context.locale();
    let date = locale.date(&event.date);
    let page = ExportContext::page(&event.id);
    let part = &context.part;
    let summary = event.summary.get(language);
    let plain = prose::to_plain(summary);
    let shortened = part.shortened(&plain);
    let content = Content {
        date: date.clone(),
        date_note: event.date_note.get(language),
        summary: prose::to_html(shortened.as_deref().unwrap_or(summary)),
        changes: event
            .changes
            .iter()
            .rev()
            .take(part.entries())
            .rev()
            .map(|change| (locale.date(&change.date), change.what.get(language)))
            .collect(),
    };
    let content = content.render().map_err(Error::other)?;
    Ok(Entry {
        event,
        id: context.identity(&page),
        url: context.address(&page),
        title: prose::for_xml(&title(&date, event.title.get(language))),
        summary: if part.is_part() {
            String::new()
        } else {
            prose::for_xml(&plain)
        },
        content: prose::for_xml(&content),
        published: context.published(event).map(moment),
        changed: context.changed(event).map(moment),
        updated: moment(context.updated(event)),
        tags: tags(context, event),
        sources: sources
            .iter()
            .filter_map(|id| context.timeline.source(id))
            .take(part.entries())
            .map(|source| {
                let kind = locale.words.source_label(source.kind);
                (
                    prose::for_xml(&source.url),
                    prose::for_xml(&format!("{} ({kind})", source_name(source))),
                )
            })
            .collect(),
    })
}

/// A title that begins with the date, so that nobody takes the day of the entry for that of the event.
fn title(date: &str, title: &str) -> String {
    format!("{date}: {title}")
}

/// What a source is called: its title, or else who published it.
pub(super) fn source_name(source: &Source) -> &str {
    let title = source.title.get(&source.language);
    if title.is_empty() {
        source.publisher_name()
    } else {
        title
    }
}

/// The names of an event's kind and topics, with their ids.
pub(super) fn tags(context: &ExportContext<'_>, event: &Event) -> Vec<(String, String)> {
    let language = context.language;
    let timeline = context.timeline;
    let kinds = timeline.settings.kinds.iter();
    let kind = kinds
        .filter(|kind| kind.id == event.kind)
        .map(|kind| (kind.id.to_string(), kind.name.get(language)));
    let topics = event
        .topics
        .iter()
        .filter_map(|id| timeline.topics.get(id))
        .map(|topic| (topic.id.to_string(), topic.name.get(language)));
    kind.chain(topics)
        .take(context.part.entries())
        .map(|(id, name)| (id, prose::for_xml(name)))
        .collect()
}

/// A day as the moment that feeds ask for.
pub(super) fn moment(day: NaiveDate) -> String {
    format!("{day}T00:00:00Z")
}
