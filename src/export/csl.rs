//! CSL-JSON: how to cite the record of each event, for Zotero, Pandoc and their like.
//!
//! What is cited is the record, not the event: `issued` is the day on which the record last changed, and `event-date` that
//! of the event. A date has as many parts as are known, and what has no such parts is said in words.

use std::io::{Result, Write};

use chrono::Datelike;
use serde_json::{Map, Value, json};

use super::json::{Each, pretty};
use super::{Export, ExportContext};
use crate::model::{Event, EventDate, Precision};

/// The format.
pub(super) const EXPORT: Export = Export {
    name: "csl",
    file: "timeline.csl.json",
    about: "how to cite each event's record, in the form of the Citation Style Language",
    media_type: "application/vnd.citationstyles.csl+json",
    write,
};

fn write(context: &ExportContext<'_>, out: &mut dyn Write) -> Result<()> {
    let items = context.events().map(|event| fields(context, event));
    pretty(&Each::new(items), out)
}

/// How to cite an event's record, as a CSL item in JSON.
pub(crate) fn csl(context: &ExportContext<'_>, event: &Event) -> String {
    let fields: Vec<String> = fields(context, event)
        .iter()
        .map(|(name, value)| format!("  {}: {value}", json!(name)))
        .collect();
    format!("{{\n{}\n}}\n", fields.join(",\n"))
}

fn fields(context: &ExportContext<'_>, event: &Event) -> Map<String, Value> {
    let settings = &context.timeline.settings;
    let collection = context.title();
    let mut item = Map::new();
    let mut put = |name: &str, value: Value| {
        item.insert(name.to_owned(), value);
    };
    put("id", json!(event.id.as_str()));
    put("type", json!("webpage"));
    put("title", json!(event.title.get(context.language)));
    // The collection is what the record is part of. Who wrote it no record says, and a name is no author for standing there twice.
    put("container-title", json!(collection));
    if let Some(changed) = event.last_changed().or(settings.as_of.as_ref()) {
        put("issued", date(context, changed));
    }
    if !event.date.is_unknown() {
        put("event-date", date(context, &event.date));
    }
    put("language", json!(context.language));
    let licence = settings
        .licence
        .iter()
        .map(|licence| format!(", {licence}"));
    put(
        "note",
        json!(format!(
            "Record {}{}",
            event.id,
            licence.collect::<String>()
        )),
    );
    if let Some(address) = context.address(&ExportContext::page(&event.id)) {
        put("URL", json!(address));
    }
    item
}

/// A date in the parts that are known of it.
fn date(context: &ExportContext<'_>, date: &EventDate) -> Value {
    let words = || json!({"literal": context.locale().date(date)});
    let (parts, season) = match date.ends() {
        None => (parts(date).map(|parts| vec![parts]), date.season()),
        Some((Some(start), Some(end))) => (
            parts(&start)
                .zip(parts(&end))
                .map(|(start, end)| vec![start, end]),
            None,
        ),
        Some(_) => (None, None),
    };
    let Some(parts) = parts else {
        return words();
    };
    let mut value = json!({"date-parts": parts});
    let qualifier = date.qualifier();
    if let Some(value) = value.as_object_mut() {
        if let Some(season) = season {
            value.insert("season".to_owned(), json!(season));
        }
        if qualifier.approximate || qualifier.uncertain {
            value.insert("circa".to_owned(), json!(true));
        }
    }
    value
}

fn parts(date: &EventDate) -> Option<Vec<i32>> {
    // In CSL, -44 is 44 BC, and there is no year 0.
    let year = date.year().map(|year| year - i32::from(year < 1))?;
    let month = || date.month().and_then(|month| i32::try_from(month).ok());
    match date.precision() {
        Precision::Day => {
            let day = i32::try_from(date.earliest()?.day()).ok()?;
            Some(vec![year, month()?, day])
        }
        Precision::Month => Some(vec![year, month()?]),
        Precision::Year | Precision::Season => Some(vec![year]),
        Precision::Decade | Precision::Century | Precision::Interval => None,
    }
}
