//! The directory of an edition, for its scripts: which ids of events and of sources there are, in files of some hundred rows in
//! order of the ids, so that no file grows with the collection.

use std::sync::{Arc, OnceLock};

use serde_json::{Value, json};

use super::edition::Edition;
use super::words_index::{Writer, data};

/// How many rows a file has.
const ROWS: usize = 500;

/// A list of ids, each with its event or source.
struct List {
    /// What its files are called.
    name: &'static str,
    ids: for<'e> fn(&Edition<'e>) -> Vec<(&'e str, usize)>,
    row: fn(&Edition<'_>, &str, usize) -> Value,
}

const LISTS: &[List] = &[
    List {
        name: "events",
        ids: events,
        row: event,
    },
    List {
        name: "sources",
        ids: sources,
        row: source,
    },
];

/// The files, relative to the edition, each with what writes it. A list is put in order once, when its first file is asked for.
pub fn files<'e>(edition: &'e Edition<'e>) -> Vec<(String, Writer<'e>)> {
    let mut files: Vec<(String, Writer<'e>)> = Vec::new();
    for list in LISTS {
        let ids: Arc<OnceLock<Vec<(&'e str, usize)>>> = Arc::default();
        let count = (list.ids)(edition).len();
        for number in 0..count.div_ceil(ROWS) {
            let ids = Arc::clone(&ids);
            let name = format!("ids/{}-{number}", list.name);
            files.push((
                format!("assets/{name}.js"),
                Box::new(move || {
                    let ids = ids.get_or_init(|| ordered(list, edition));
                    let rows: Vec<Value> = ids
                        .iter()
                        .skip(number * ROWS)
                        .take(ROWS)
                        .map(|&(id, position)| (list.row)(edition, id, position))
                        .collect();
                    data(&name, &rows)
                }),
            ));
        }
    }
    files
}

/// The ids that the files of each list begin with.
pub fn firsts(edition: &Edition<'_>) -> Value {
    LISTS
        .iter()
        .map(|list| {
            let ids = ordered(list, edition);
            let firsts: Vec<&str> = ids.iter().step_by(ROWS).map(|(id, _)| *id).collect();
            (list.name.to_owned(), json!(firsts))
        })
        .collect::<serde_json::Map<_, _>>()
        .into()
}

fn ordered<'e>(list: &List, edition: &Edition<'e>) -> Vec<(&'e str, usize)> {
    let mut ids = (list.ids)(edition);
    ids.sort_unstable();
    ids
}

/// Every id of an event, those that were given up as well.
fn events<'e>(edition: &Edition<'e>) -> Vec<(&'e str, usize)> {
    let events = edition.timeline.events.iter().enumerate();
    events
        .flat_map(|(position, event)| {
            let former = event.former_ids.iter();
            std::iter::once(&event.id)
                .chain(former)
                .map(move |id| (id.as_str(), position))
        })
        .collect()
}

/// Id, title, date, and the event's number among those that readers see; of an id that was given up that alone.
fn event(edition: &Edition<'_>, id: &str, position: usize) -> Value {
    match edition.timeline.events.get(position) {
        Some(event) if event.id.as_str() == id => {
            let number = edition.index.events.binary_search(&position).ok();
            let title = event.title.get(&edition.tag);
            json!([id, title, event.date.as_str(), number])
        }
        _ => json!([id]),
    }
}

fn sources<'e>(edition: &Edition<'e>) -> Vec<(&'e str, usize)> {
    let sources = edition.timeline.sources.keys().enumerate();
    sources
        .map(|(position, id)| (id.as_str(), position))
        .collect()
}

/// Id and publisher.
fn source(edition: &Edition<'_>, id: &str, position: usize) -> Value {
    let source = edition.timeline.sources.get_index(position);
    let publisher = source.and_then(|(_, source)| source.publisher.as_deref());
    json!([id, publisher.unwrap_or("")])
}
