//! What a page says of itself to machines: schema.org's words, as JSON-LD in a block of data that no browser runs.
//!
//! Addresses within the site are relative where the site's own is not known. An event is named as in `data/timeline.jsonld`.
//! `startDate` and `endDate` hold full days only; what is known less finely is the page's `temporalCoverage`. Causes and
//! cited documents are left to that file: schema.org has no word for the former, and the page lists the latter.

use serde_json::{Map, Value, json};

use super::html::Html;
use super::open_graph::made_and_changed;
use super::page_context::PageContext;
use super::script::for_script;
use crate::export::{Export, ExportContext, in_site, when};
use crate::model::{Event, EventDate, Text};

/// The most events that the timeline's page lists here.
const ITEM_LIMIT: usize = 200;

/// The page of an event.
pub(crate) fn event(context: &PageContext<'_>, event: &Event) -> Html {
    // What rests on nothing is not told to machines as something that happened.
    if event.sources.is_empty() && event.claims.is_empty() {
        return Html::default();
    }
    let site = context.site;
    let timeline = site.timeline;
    let (start, end, coverage) = when(&event.date);
    let (made, changed) = made_and_changed(event);
    let named = |kind: &str, name: &Text| json!({"@type": kind, "name": context.plain(name)});
    let places = event.places.iter().filter_map(|id| timeline.places.get(id));
    let id = site
        .subject()
        .common_identity(&ExportContext::page(&event.id));
    let main = object([
        ("@type", json!("Event")),
        ("@id", json!(id)),
        ("name", json!(context.plain(&event.title))),
        ("startDate", json!(start)),
        ("endDate", json!(end)),
        (
            "location",
            places.map(|place| named("Place", &place.name)).collect(),
        ),
    ]);
    page(
        context,
        "WebPage",
        [
            ("name", json!(context.plain(&event.title))),
            ("datePublished", json!(made.map(EventDate::as_str))),
            ("dateModified", json!(changed.map(EventDate::as_str))),
            ("temporalCoverage", json!(coverage)),
            ("mainEntity", Value::Object(main)),
        ],
    )
}

/// The page of a part of the timeline.
pub(crate) fn collection(context: &PageContext<'_>, name: &str) -> Html {
    page(context, "CollectionPage", [("name", json!(name))])
}

/// The timeline's own page.
pub(crate) fn index(context: &PageContext<'_>) -> Html {
    let events = &context.site.index.events;
    let items = context.site.events(events).zip(1_usize..);
    let items: Vec<Value> = items
        .map(|(event, position)| {
            let path = ExportContext::page(&event.id);
            let url = context.site.address(&path);
            let url = url.unwrap_or_else(|| context.to_event(&event.id));
            json!({"@type": "ListItem", "position": position, "url": url})
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
    let settings = &context.site.timeline.settings;
    page(
        context,
        "CollectionPage",
        [
            ("name", json!(context.plain(&settings.title))),
            ("mainEntity", Value::Object(list)),
        ],
    )
}

/// The page that speaks of the data.
pub(crate) fn data(context: &PageContext<'_>, name: &str) -> Html {
    let settings = &context.site.timeline.settings;
    let files = in_site(settings).map(|export| {
        let path = whole_address(context, export);
        json!({"@type": "DataDownload", "contentUrl": path, "encodingFormat": export.media_type})
    });
    let set = object([
        ("@type", json!("Dataset")),
        (
            "@id",
            json!(context.site.subject().common_identity("index.html")),
        ),
        ("name", json!(context.plain(&settings.title))),
        ("description", json!(context.plain(&settings.description))),
        ("license", json!(licence(settings.licence.as_deref()))),
        (
            "version",
            json!(settings.as_of.as_ref().map(EventDate::as_str)),
        ),
        ("distribution", files.collect()),
    ]);
    page(
        context,
        "WebPage",
        [("name", json!(name)), ("mainEntity", Value::Object(set))],
    )
}

fn page<const N: usize>(context: &PageContext<'_>, kind: &str, more: [(&str, Value); N]) -> Html {
    let settings = &context.site.timeline.settings;
    let home = context.site.address("index.html");
    let home = home.unwrap_or_else(|| context.to("index.html"));
    let mut node = object([
        ("@context", json!("https://schema.org")),
        ("@type", json!(kind)),
        ("url", json!(context.site.address(&context.path))),
        ("inLanguage", json!(context.site.locale.tag)),
        ("isPartOf", json!({"@id": home})),
        ("license", json!(licence(settings.licence.as_deref()))),
    ]);
    node.extend(object(more));
    Html::made(for_script(&Value::Object(node).to_string()))
}

/// The address of a data file: relative where the site's own is not known.
fn whole_address(context: &PageContext<'_>, export: &Export) -> String {
    let file = if export.is_per_language() {
        context.site.address(export.file)
    } else {
        (context.site.base_url).map(|base| format!("{base}/{}", export.file))
    };
    file.unwrap_or_else(|| context.to_export(export))
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
