//! TimelineJS's JSON: `events` with `start_date`, `end_date`, `text`, `media` and `group`.

mod version_2;

use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

use super::{
    Import, Imported, ImportedTable, Incoming, IncomingSource, Input, Lines, Note, Remarks, date,
    html, text,
};
use crate::message::ENGLISH;
use crate::written_date::{Reading, Written, Years};

/// The format.
pub(super) const IMPORT: Import = Import {
    name: "timelinejs",
    recognises: |name, text| {
        name.ends_with(".json") || version_2::unwrapped(text).trim_start().starts_with('{')
    },
    has_columns: false,
    read: |input| read(input).map(ImportedTable::Events),
};

#[derive(Deserialize)]
struct Document<'a> {
    #[serde(borrow)]
    events: Option<Vec<&'a RawValue>>,
    title: Option<Value>,
    #[serde(borrow, default)]
    eras: Vec<&'a RawValue>,
    #[serde(borrow)]
    timeline: Option<version_2::Timeline<'a>>,
}

fn read(input: &Input<'_>) -> Result<Imported, Note> {
    let json = version_2::unwrapped(input.text);
    if !json.trim_start().starts_with('{') {
        return Err(Note::new(
            1,
            "this is not a TimelineJS file: it is not an object with `events`",
        ));
    }
    let document: Document<'_> = serde_json::from_str(json).map_err(|error| {
        Note::new(
            error.line(),
            format!("this is not a TimelineJS file: {error}"),
        )
    })?;
    let (title, events, eras) = match (document.events, document.timeline) {
        (Some(events), _) => (document.title, events, document.eras),
        (None, Some(old)) => (old.title(), old.date, version_2::eras(old.era)),
        (None, None) => {
            let what = "this is not a TimelineJS file: it has neither `events` nor, as those of version 2 have, a `timeline`";
            return Err(Note::new(1, what));
        }
    };
    let lines = Lines::of(input.text);
    let line = |raw: &RawValue| {
        // A raw value is a part of the text that it was read from.
        let byte = (raw.get().as_ptr() as usize).saturating_sub(input.text.as_ptr() as usize);
        lines.at(byte)
    };
    let mut gathered = Imported::default();
    if let Some(title) = &title {
        let headline = html::line_of_html(&string(&title["text"]["headline"]));
        gathered.title = (!headline.is_empty()).then_some(headline);
        if !string(&title["text"]["text"]).is_empty() || title.get("media").is_some() {
            gathered.lost.push(Note::new(
                1,
                "the title slide’s text and media are not imported",
            ));
        }
    }
    if !events.is_empty() && !events.iter().any(|raw| is_slide(raw)) {
        let what =
            "this is not a TimelineJS file: no entry of `events` has a `start_date` or a `text`";
        return Err(Note::new(1, what));
    }
    for raw in events {
        if gathered.is_lost() {
            break;
        }
        match event(raw, line(raw), &input.reading, &mut gathered.lost) {
            Ok(event) => gathered.add(event)?,
            Err(fault) => gathered.faults.push(fault),
        }
    }
    for raw in eras {
        let era = version_2::modern(serde_json::from_str(raw.get()).unwrap_or_default());
        let name = html::line_of_html(&string(&era["text"]["headline"]));
        gathered.lost.push(Note::new(
            line(raw),
            format!("the era “{name}” is not imported"),
        ));
    }
    Ok(gathered)
}

/// Whether an entry has the fields of a slide, in either version's words. One that cannot be read is told by itself.
fn is_slide(raw: &RawValue) -> bool {
    let Ok(entry) = serde_json::from_str::<Value>(raw.get()) else {
        return true;
    };
    let has = |field: &str| entry.get(field).is_some();
    has("start_date") || has("startDate") || entry["text"].is_object()
}

fn event(
    raw: &RawValue,
    line: usize,
    reading: &Reading,
    lost: &mut Remarks,
) -> Result<Incoming, Note> {
    let value: Value = serde_json::from_str(raw.get())
        .map_err(|error| Note::new(line, format!("this is not an event: {error}")))?;
    let value = version_2::modern(value);
    let mut event = Incoming {
        line,
        ..Incoming::default()
    };
    let mut lose = |what: String| lost.push(Note::new(line, what));
    let start = day(&value["start_date"], reading)
        .map_err(|why| Note::new(line, format!("the event has no date: {why}")))?;
    let when = match &value["end_date"] {
        end if is_empty(end) => start,
        end => day(end, reading)
            .and_then(|end| start.to(end).map_err(|why| why.in_words(&ENGLISH)))
            .map_err(|why| Note::new(line, format!("the event’s end: {why}")))?,
    };
    event.date = when.date;
    event.written = when.note;
    for field in ["start_date", "end_date"] {
        if ["hour", "minute", "second"]
            .iter()
            .any(|part| !string(&value[field][*part]).trim().is_empty())
        {
            lose(format!("the time of day in `{field}` is not imported"));
        }
    }
    let shown = [&value["display_date"], &value["start_date"]["display_date"]]
        .into_iter()
        .map(|shown| html::line_of_html(&string(shown)))
        .find(|shown| !shown.is_empty());
    if let Some(shown) = shown {
        event
            .date_note
            .push((None, format!("Shown as “{shown}” before it was imported.")));
    }
    let title = html::title(&string(&value["text"]["headline"]), &mut lose);
    event.title.push((None, title));
    let summary = html::only(&string(&value["text"]["text"]), &mut lose);
    event.summary.push((None, summary));
    let group = html::line_of_html(&string(&value["group"]));
    event.topics.extend((!group.is_empty()).then_some(group));
    for tag in tags(&value["tags"]) {
        if !event.topics.contains(&tag) {
            event.topics.push(tag);
        }
    }
    source(&value["media"], &mut event, &mut lose);
    for (field, what) in value.as_object().into_iter().flatten() {
        let known = [
            "start_date",
            "end_date",
            "display_date",
            "text",
            "group",
            "tags",
            "media",
            "autolink",
        ];
        if !known.contains(&field.as_str()) && !what.is_null() {
            lose(format!("`{}` is not imported", text::line(field)));
        }
    }
    Ok(event)
}

fn source(media: &Value, event: &mut Incoming, lose: &mut dyn FnMut(String)) {
    let named = [&media["url"], &media["link"]].map(string);
    for address in named.iter().filter(|address| !address.is_empty()) {
        let caption = html::line_of_html(&string(&media["caption"]));
        let title = html::line_of_html(&string(&media["title"]));
        let source = IncomingSource {
            url: address.clone(),
            title: if title.is_empty() { caption } else { title },
            publisher: html::line_of_html(&string(&media["credit"])),
        };
        event.sources.extend(source.found(lose));
    }
    for field in ["thumbnail", "alt"] {
        if !string(&media[field]).is_empty() {
            lose(format!("`media.{field}` is not imported"));
        }
    }
}

/// Tags in a list, or in a text with commas between them.
fn tags(value: &Value) -> Vec<String> {
    let tags: Vec<String> = match value {
        Value::Array(tags) => tags.iter().map(string).collect(),
        other => string(other).split(',').map(str::to_owned).collect(),
    };
    let tags = tags.iter().map(|tag| html::line_of_html(tag));
    tags.filter(|tag| !tag.is_empty()).collect()
}

/// Whether a date says nothing: programs that make these files from a table write an empty end for every row.
fn is_empty(date: &Value) -> bool {
    match date {
        Value::Object(parts) => parts
            .values()
            .all(|part| part.is_null() || part.as_str().is_some_and(|text| text.trim().is_empty())),
        Value::String(text) => text.trim().is_empty(),
        other => other.is_null(),
    }
}

/// A day as one text, or in its parts.
fn day(value: &Value, reading: &Reading) -> Result<Written, String> {
    if let Value::String(written) = value {
        return date::written(written, reading).map_err(|why| why.in_words(&ENGLISH));
    }
    let parts = ["year", "month", "day"].map(|name| string(&value[name]));
    let parts = parts.each_ref().map(String::as_str);
    date::from_cells(parts, Years::TimelineJs, reading).map_err(|why| why.in_words(&ENGLISH))
}

/// A text or a number as a text; empty when there is none.
fn string(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    }
}
