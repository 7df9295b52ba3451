//! What events refer to, as nodes.

use serde_json::{Map, Value, json};

use super::node::{node, source_id, texts, thing};
use crate::export::ExportContext;
use crate::model::{Actor, ActorKind, EventDate, Place, Source, SourceKind, Topic};

pub(super) fn source(context: &ExportContext<'_>, source: &Source) -> Value {
    let kind = match source.kind {
        SourceKind::Wire | SourceKind::Press | SourceKind::Partisan => "NewsArticle",
        SourceKind::Academic => "ScholarlyArticle",
        _ => "CreativeWork",
    };
    let title = source.title.iter();
    let title: Map<String, Value> = title
        .map(|(tag, text)| (tag.to_owned(), json!(text)))
        .collect();
    let organisation = source
        .publisher
        .as_ref()
        .map(|name| json!({"@type": "Organization", "name": name}));
    let author = source.author.as_ref().map(|name| json!({"name": name}));
    let derived = source.derived_from.iter().map(|id| source_id(context, id));
    node([
        ("@id", json!(source_id(context, &source.id))),
        ("@type", json!(kind)),
        ("identifier", json!(source.id.as_str())),
        ("name", Value::Object(title)),
        ("url", json!(source.url)),
        ("archivedAt", json!(source.archive)),
        ("publisher", json!(organisation)),
        ("author", json!(author)),
        (
            "datePublished",
            json!(source.published.as_ref().map(EventDate::as_str)),
        ),
        ("inLanguage", json!(source.language)),
        ("kind", json!(source.kind.word())),
        ("isBasedOn", json!(derived.collect::<Vec<_>>())),
        ("note", texts(&source.note)),
    ])
}

pub(super) fn actor(context: &ExportContext<'_>, actor: &Actor) -> Value {
    let kind = match actor.kind {
        Some(ActorKind::Person) => "Person",
        Some(ActorKind::Group) | None => "Thing",
        Some(
            ActorKind::Government
            | ActorKind::Ministry
            | ActorKind::Agency
            | ActorKind::Court
            | ActorKind::Legislature,
        ) => "GovernmentOrganization",
        Some(ActorKind::Party) => "PoliticalParty",
        Some(ActorKind::Company) => "Corporation",
        Some(ActorKind::Media) => "NewsMediaOrganization",
        Some(ActorKind::Ngo) => "NGO",
        Some(ActorKind::Organisation) => "Organization",
    };
    let whole = json!(
        actor
            .part_of
            .as_ref()
            .map(|id| thing(context, "actors", id))
    );
    let (affiliation, parent) = match actor.kind {
        Some(ActorKind::Person) => (whole, Value::Null),
        Some(ActorKind::Group) | None => (Value::Null, Value::Null),
        _ => (Value::Null, whole),
    };
    node([
        ("@id", json!(thing(context, "actors", &actor.id))),
        ("@type", json!(kind)),
        ("identifier", json!(actor.id.as_str())),
        ("name", texts(&actor.name)),
        ("alternateName", json!(actor.aliases)),
        ("affiliation", affiliation),
        ("parentOrganization", parent),
    ])
}

pub(super) fn place(context: &ExportContext<'_>, place: &Place) -> Value {
    node([
        ("@id", json!(thing(context, "places", &place.id))),
        ("@type", json!("Place")),
        ("identifier", json!(place.id.as_str())),
        ("name", texts(&place.name)),
        ("alternateName", json!(place.aliases)),
        ("addressCountry", json!(place.country)),
    ])
}

pub(super) fn topic(context: &ExportContext<'_>, topic: &Topic) -> Value {
    node([
        ("@id", json!(thing(context, "topics", &topic.id))),
        ("@type", json!("DefinedTerm")),
        ("identifier", json!(topic.id.as_str())),
        ("name", texts(&topic.name)),
        ("description", texts(&topic.description)),
    ])
}
