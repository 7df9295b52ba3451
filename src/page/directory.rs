//! The directory of a site, for its scripts: which ids of events and of sources there are, in files of some hundred rows in
//! order of the ids, so that no file grows with the collection.

use serde_json::{Value, json};

use super::locale_site::LocaleSite;
use super::script::{Writer, data};
use crate::model::{Slug, Source};

/// How many rows a file has.
const ROWS: usize = 500;

/// The files, relative to the site, each with what writes it.
pub(crate) fn files<'e>(site: &'e LocaleSite<'e>) -> Vec<(String, Writer<'e>)> {
    let events = site.index.ids.chunks(ROWS).enumerate();
    let events = events.map(|(number, ids)| {
        let rows = move || ids.iter().map(|id| event(site, id)).collect();
        file("events", number, rows)
    });
    let sources = &site.timeline.sources;
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
    (path, Box::new(move |out| data(&name, &rows(), out)))
}

/// The ids that the files with events begin with.
pub(crate) fn first_events<'e>(site: &LocaleSite<'e>) -> Vec<&'e str> {
    let ids = site.index.ids.iter();
    ids.step_by(ROWS).map(|(id, _)| *id).collect()
}

/// The ids that the files with sources begin with.
pub(crate) fn first_sources<'e>(site: &LocaleSite<'e>) -> Vec<&'e str> {
    let ids = site.timeline.sources.keys();
    ids.step_by(ROWS).map(Slug::as_str).collect()
}

/// Id, title, date, and the event's number among those that readers see; of an id that was given up that alone.
fn event(site: &LocaleSite<'_>, &(id, position): &(&str, usize)) -> Value {
    match site.event(position) {
        Some(event) if event.id.as_str() == id => {
            let number = site.index.events.binary_search(&position).ok();
            let title = event.title.get(&site.tag);
            json!([id, title, event.date.as_str(), number])
        }
        _ => json!([id]),
    }
}

/// Id, publisher and kind.
fn source(id: &Slug, source: &Source) -> Value {
    let publisher = source.publisher.as_deref().unwrap_or("");
    json!([id.as_str(), publisher, source.kind.word()])
}
