//! JSON-LD: the collection in the words of schema.org, its links in those of Wikidata where these say the same.
//!
//! schema.org has no word for causes. A causal link that is sourced and undisputed is therefore also a plain property of
//! the later event: *has cause* (P828), *has immediate cause* (P1478), *has contributing factor* (P1479), with *has
//! effect* (P1542) the other way. Every link, the editorial, disputed and merely sequential ones included, stands as a node
//! of its own with its relation, basis and sources: a bare triple could not say who claims it. `startDate` holds full days
//! only; whatever is known less finely is `temporalCoverage`.

mod context;
mod event;
mod node;
mod things;

use std::io::{Result, Write};

use serde::Serialize;
use serde_json::{Value, json};

pub(crate) use self::event::when;

use self::node::{node, texts};
use super::json::{Each, pretty};
use super::provenance::Provenance;
use super::references::{Mentions, cited_by_event};
use super::{Export, ExportContext, in_site};
use crate::model::EventDate;

/// The format.
pub(super) const EXPORT: Export = Export {
    name: "jsonld",
    file: "data/timeline.jsonld",
    about: "everything as linked data: schema.org, with causes in Wikidata's words",
    media_type: "application/ld+json",
    write,
};

fn write(context: &ExportContext<'_>, out: &mut dyn Write) -> Result<()> {
    let timeline = context.timeline;
    let mentions = Mentions::new(context);
    let cited = cited_by_event(context);
    let links = context.links();
    let causes = event::causes(context, &links);
    let events = context.events().flat_map(|event| {
        let sources = cited.get(event.id.as_str()).map_or(&[][..], Vec::as_slice);
        let causes = causes.get(event.id.as_str()).map_or(&[][..], Vec::as_slice);
        let claims = event.claims.iter();
        let claims = claims.map(move |claim| event::claim(context, event, claim));
        std::iter::once(event::event(context, event, sources, causes)).chain(claims)
    });
    let links = links.iter().map(|arrow| event::link(context, arrow));
    let sources = mentions.sources.iter().filter_map(|id| timeline.source(id));
    let sources = sources.map(|source| things::source(context, source));
    let actors = mentions
        .actors
        .iter()
        .filter_map(|id| timeline.actors.get(*id));
    let actors = actors.map(|actor| things::actor(context, actor));
    let places = mentions
        .places
        .iter()
        .filter_map(|id| timeline.places.get(*id));
    let places = places.map(|place| things::place(context, place));
    let topics = mentions
        .topics
        .iter()
        .filter_map(|id| timeline.topics.get(*id));
    let topics = topics.map(|topic| things::topic(context, topic));
    let nodes = std::iter::once(dataset(context))
        .chain(events)
        .chain(links)
        .chain(sources)
        .chain(actors)
        .chain(places)
        .chain(topics);
    let document = Document {
        context: context::context(),
        graph: Each::new(nodes),
    };
    pretty(&document, out)
}

/// The whole. Its nodes are made while it is written: all of them at once would take many times the memory of the records.
#[derive(Serialize)]
#[serde(bound = "I: Iterator<Item = Value>")]
struct Document<I: Iterator<Item = Value>> {
    #[serde(rename = "@context")]
    context: Value,
    #[serde(rename = "@graph")]
    graph: Each<I>,
}

fn dataset(context: &ExportContext<'_>) -> Value {
    let settings = &context.timeline.settings;
    let downloads: Vec<Value> = in_site(settings)
        .filter(|_| !context.part.is_part())
        .filter_map(|export| {
            let base = context.base_url?;
            Some(node([
                ("@type", json!("DataDownload")),
                ("contentUrl", json!(format!("{base}/{}", export.file))),
                ("encodingFormat", json!(export.media_type)),
            ]))
        })
        .collect();
    let licence = settings.licence.as_deref();
    node([
        ("@id", json!(context.common_identity(context.part.page))),
        ("@type", json!("Dataset")),
        ("name", texts(&settings.title)),
        ("description", texts(&settings.description)),
        (
            "url",
            json!(context.base_url.map(|base| format!("{base}/"))),
        ),
        (
            "license",
            json!(licence.map(|id| format!("https://spdx.org/licenses/{id}"))),
        ),
        (
            "version",
            json!(settings.as_of.as_ref().map(EventDate::as_str)),
        ),
        (
            "identifier",
            json!(Provenance::of(context.timeline).records),
        ),
        ("inLanguage", json!(settings.locales)),
        ("distribution", json!(downloads)),
    ])
}
