//! A JSON Feed (version 1.1) with the same entries as the Atom feed, and what is ours under `_timeline`.

use std::collections::BTreeMap;
use std::io::{Result, Write};

use serde::Serialize;

use super::entry::{Entry, entries};
use super::json::pretty;
use super::provenance::Provenance;
use super::{Export, ExportContext};
use crate::model::{Basis, Family, Relation, Verification};

/// The format.
pub(super) const EXPORT: Export = Export {
    name: "jsonfeed",
    file: "feed.json",
    about: "the same feed as JSON Feed 1.1",
    media_type: "application/feed+json",
    write,
};

#[derive(Serialize)]
struct Feed {
    version: &'static str,
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    home_page_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    feed_url: Option<String>,
    #[serde(skip_serializing_if = "String::is_empty")]
    description: String,
    language: String,
    authors: [Author; 1],
    /// The state of the collection; a part's feed changes only when its own events do, so it has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    _timeline: Option<BTreeMap<&'static str, String>>,
    items: Vec<Item>,
}

#[derive(Serialize)]
struct Author {
    name: String,
}

#[derive(Serialize)]
struct Item {
    id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    title: String,
    content_html: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    summary: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_modified: Option<String>,
    tags: Vec<String>,
    language: String,
    _timeline: Extension,
}

/// What a feed has no field for.
#[derive(Serialize)]
struct Extension {
    id: String,
    edtf: String,
    earliest: Option<String>,
    latest: Option<String>,
    precision: &'static str,
    kind: String,
    verification: Option<Verification>,
    causes: Vec<Cause>,
}

/// What led to the event, by a link of the causal family.
#[derive(Serialize)]
struct Cause {
    event: String,
    relation: Relation,
    basis: Basis,
    disputed: bool,
}

fn write(context: &ExportContext<'_>, out: &mut dyn Write) -> Result<()> {
    let settings = &context.timeline.settings;
    let feed = Feed {
        version: "https://jsonfeed.org/version/1.1",
        title: context.title(),
        home_page_url: context.address(context.part.page),
        feed_url: context.own_address(&EXPORT),
        description: settings.description.get(context.language).to_owned(),
        language: context.language.to_owned(),
        authors: [Author {
            name: settings.title.get(context.language).to_owned(),
        }],
        _timeline: (!context.part.is_part()).then(|| {
            Provenance::of(context.timeline)
                .facts()
                .map(|(name, value)| (name, value.to_owned()))
                .collect()
        }),
        items: entries(context)?
            .into_iter()
            .map(|entry| item(context, entry))
            .collect(),
    };
    pretty(&feed, out)
}

fn item(context: &ExportContext<'_>, entry: Entry<'_>) -> Item {
    let event = entry.event;
    Item {
        id: entry.id,
        url: entry.url,
        title: entry.title,
        content_html: entry.content,
        summary: entry.summary,
        date_published: entry.published,
        date_modified: entry.changed,
        tags: entry.tags.into_iter().map(|(_, name)| name).collect(),
        language: context.language.to_owned(),
        _timeline: Extension {
            id: event.id.to_string(),
            edtf: event.date.to_string(),
            earliest: event.date.earliest().map(|day| day.to_string()),
            latest: event.date.latest().map(|day| day.to_string()),
            precision: event.date.precision().word(),
            kind: event.kind.to_string(),
            verification: event.verification,
            causes: event
                .links
                .iter()
                .filter(|link| link.relation.family() == Family::Causal)
                .filter(|link| context.has(&link.event))
                .map(|link| Cause {
                    event: link.event.to_string(),
                    relation: link.relation,
                    basis: link.basis,
                    disputed: link.disputed,
                })
                .collect(),
        },
    }
}
