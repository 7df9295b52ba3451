//! The directory of an edition, for its scripts: which ids of events and of sources there are, in files of some hundred rows in
//! order of the ids, so that no file grows with the collection.

use serde_json::{Value, json};

use super::edition::Edition;
use super::script::{Writer, data};
use crate::model::{Slug, Source};

/// How many rows a file has.
const ROWS: usize = 500;

/// The files, relative to the edition, each with what writes it.
pub fn files<'e>(edition: &'e Edition<'e>) -> Vec<(String, Writer<'e>)> {
    let events = edition.index.ids.chunks(ROWS).enumerate();
    let events = events.map(|(number, ids)| {
        let rows = move || ids.iter().map(|id| event(edition, id)).collect();
        file("events", number, rows)
    });
    let sources = &edition.timeline.sources;
    let parts = 0..sources.len().div_ceil(ROWS);
    let sources = parts.map(|number| {
        let rows = move || {
            let of_part = sources.iter().skip(number * ROWS).take(ROWS);
            of_part.map(|(id, found)| source(id, found)).collect()
        };
        file("sources", number, rows)
    });
    events.chain(sources).collect()
}

fn file<'e>(
    list: &str,
    number: usize,
    rows: impl Fn() -> Vec<Value> + Send + Sync + 'e,
) -> (String, Writer<'e>) {
    let name = format!("ids/{list}-{number}");
    let path = format!("assets/{name}.js");
    (path, Box::new(move || data(&name, &rows())))
}

/// The ids that the files with events begin with.
pub fn first_events<'e>(edition: &Edition<'e>) -> Vec<&'e str> {
    let ids = edition.index.ids.iter();
    ids.step_by(ROWS).map(|(id, _)| *id).collect()
}

/// The ids that the files with sources begin with.
pub fn first_sources<'e>(edition: &Edition<'e>) -> Vec<&'e str> {
    let ids = edition.timeline.sources.keys();
    ids.step_by(ROWS).map(Slug::as_str).collect()
}

/// Id, title, date, and the event's number among those that readers see; of an id that was given up that alone.
fn event(edition: &Edition<'_>, &(id, position): &(&str, usize)) -> Value {
    match edition.event(position) {
        Some(event) if event.id.as_str() == id => {
            let number = edition.index.events.binary_search(&position).ok();
            let title = event.title.get(&edition.tag);
            json!([id, title, event.date.as_str(), number])
        }
        _ => json!([id]),
    }
}

/// Id and publisher.
fn source(id: &Slug, source: &Source) -> Value {
    json!([id.as_str(), source.publisher.as_deref().unwrap_or("")])
}
