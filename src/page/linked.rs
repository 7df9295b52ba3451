//! What a page says of itself to machines: schema.org's words, as JSON-LD in a block of data that no browser runs.
//!
//! Addresses within the site are relative where the site's own is not known. An event is named as in `data/timeline.jsonld`.
//! `startDate` and `endDate` hold full days only; what is known less finely is the page's `temporalCoverage`. Causes are left
//! to that file: schema.org has no word for them, and a bare property could not say who asserts one.

use serde_json::{Map, Value, json};

use super::edition::citations;
use super::html::Html;
use super::script::for_script;
use super::share::made_and_changed;
use super::view::View;
use crate::export::{EXPORTS, Subject, when};
use crate::model::{Event, EventDate, Slug, Text, Timeline};

/// The most events that the timeline's page lists here.
const ITEM_LIMIT: usize = 200;

/// The page of an event.
pub fn event(view: &View<'_>, event: &Event) -> Html {
    // What rests on nothing is not told to machines as something that happened.
    if event.sources.is_empty() && event.claims.is_empty() {
        return Html::default();
    }
    let edition = view.edition;
    let timeline = edition.timeline;
    let (start, end, coverage) = when(&event.date);
    let (made, changed) = made_and_changed(event);
    let named = |kind: &str, name: &Text| json!({"@type": kind, "name": view.plain(name)});
    let places = event.places.iter().filter_map(|id| timeline.places.get(id));
    let corrections = event
        .changes
        .iter()
        .skip(1)
        .map(|change| view.plain(&change.what));
    let id = edition.subject().common_identity(&Subject::page(&event.id));
    let main = object([
        ("@type", json!("Event")),
        ("@id", json!(id)),
        ("name", json!(view.plain(&event.title))),
        ("startDate", json!(start)),
        ("endDate", json!(end)),
        (
            "location",
            places.map(|place| named("Place", &place.name)).collect(),
        ),
    ]);
    page(
        view,
        "WebPage",
        [
            ("name", json!(view.plain(&event.title))),
            ("datePublished", json!(made.map(EventDate::as_str))),
            ("dateModified", json!(changed.map(EventDate::as_str))),
            ("correction", corrections.collect()),
            ("temporalCoverage", json!(coverage)),
            ("citation", cited(timeline, event)),
            ("mainEntity", Value::Object(main)),
        ],
    )
}

/// The documents that an event's own record cites, each once.
fn cited(timeline: &Timeline, event: &Event) -> Value {
    let mut ids: Vec<&Slug> = Vec::new();
    for id in citations(event)
        .map(|citation| &citation.source)
        .chain(&event.sources)
    {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids.into_iter()
        .filter_map(|id| timeline.source(id))
        .map(|source| json!({"@id": source.url}))
        .collect()
}

/// The page of a part of the timeline.
pub fn collection(view: &View<'_>, name: &str) -> Html {
    page(view, "CollectionPage", [("name", json!(name))])
}

/// The timeline's own page.
pub fn index(view: &View<'_>) -> Html {
    let events = &view.edition.index.events;
    let items = view.edition.events(events).zip(1_usize..);
    let items: Vec<Value> = items
        .map(|(event, position)| {
            json!({"@type": "ListItem", "position": position, "url": view.to_event(&event.id)})
        })
        .collect();
    let mut list = object([
        ("@type", json!("ItemList")),
        (
            "itemListOrder",
            json!("https://schema.org/ItemListOrderAscending"),
        ),
        ("numberOfItems", json!(events.len())),
    ]);
    if events.len() <= ITEM_LIMIT {
        list.insert("itemListElement".to_owned(), json!(items));
    }
    let settings = &view.edition.timeline.settings;
    page(
        view,
        "CollectionPage",
        [
            ("name", json!(view.plain(&settings.title))),
            ("mainEntity", Value::Object(list)),
        ],
    )
}

/// The page that speaks of the data.
pub fn data(view: &View<'_>, name: &str) -> Html {
    let settings = &view.edition.timeline.settings;
    let files = EXPORTS.iter().map(|export| {
        let path = view.to_export(export);
        json!({"@type": "DataDownload", "contentUrl": path, "encodingFormat": export.media_type})
    });
    let set = object([
        ("@type", json!("Dataset")),
        (
            "@id",
            json!(view.edition.subject().common_identity("index.html")),
        ),
        ("name", json!(view.plain(&settings.title))),
        ("description", json!(view.plain(&settings.description))),
        ("license", json!(licence(settings.licence.as_deref()))),
        (
            "version",
            json!(settings.as_of.as_ref().map(EventDate::as_str)),
        ),
        ("distribution", files.collect()),
    ]);
    page(
        view,
        "WebPage",
        [("name", json!(name)), ("mainEntity", Value::Object(set))],
    )
}

fn page<const N: usize>(view: &View<'_>, kind: &str, more: [(&str, Value); N]) -> Html {
    let settings = &view.edition.timeline.settings;
    let home = view.edition.address("index.html");
    let home = home.unwrap_or_else(|| view.to("index.html"));
    let mut node = object([
        ("@context", json!("https://schema.org")),
        ("@type", json!(kind)),
        ("url", json!(view.edition.address(&view.path))),
        ("inLanguage", json!(view.edition.locale.tag)),
        ("isPartOf", json!({"@id": home})),
        ("license", json!(licence(settings.licence.as_deref()))),
    ]);
    node.extend(object(more));
    Html::made(for_script(&Value::Object(node).to_string()))
}

fn licence(id: Option<&str>) -> Option<String> {
    id.map(|id| format!("https://spdx.org/licenses/{id}"))
}

/// The properties that have a value.
fn object<const N: usize>(properties: [(&str, Value); N]) -> Map<String, Value> {
    properties
        .into_iter()
        .filter(|(_, value)| {
            !value.is_null() && value.as_array().is_none_or(|list| !list.is_empty())
        })
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}
