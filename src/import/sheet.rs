//! TimelineJS's Google sheet as CSV: `Year`, `Month`, `Day`, `Headline`, `Text`, `Media` and their companions.

use std::collections::BTreeMap;

use super::date::Years;
use super::rows::rows;
use super::{
    Import, Imported, ImportedTable, Incoming, IncomingSource, Input, Note, date, is_web, text,
};

/// The format.
pub(super) const IMPORT: Import = Import {
    name: "timelinejs-csv",
    about: "TimelineJS’s Google sheet, saved as CSV",
    recognises: |_, text| {
        let head = text.lines().next().unwrap_or("").to_lowercase();
        head.contains("year") && head.contains("headline")
    },
    read: |input| read(input).map(ImportedTable::Events),
};

/// The columns that are read.
const KNOWN: &[&str] = &[
    "year",
    "month",
    "day",
    "end year",
    "end month",
    "end day",
    "display date",
    "headline",
    "text",
    "media",
    "media credit",
    "media caption",
    "group",
    "type",
];

fn read(input: &Input<'_>) -> Result<Imported, Note> {
    let table = rows(input.text)?;
    let mut gathered = Imported::default();
    let place_of = |name: &str| table.headers.iter().position(|header| header == name);
    let places: BTreeMap<&str, usize> = KNOWN
        .iter()
        .filter_map(|name| Some((*name, place_of(name)?)))
        .collect();
    for (place, name) in table.headers.iter().enumerate() {
        // Of columns with one name the first is read.
        let is_read = places.get(name.as_str()) == Some(&place);
        if !is_read && table.filled[place] > 0 {
            gathered.lost.push(table.not_carried(place));
        }
    }
    for row in &table.rows {
        let cell = |name: &str| {
            let place = places.get(name);
            place.map_or("", |place| row.cell(*place)).trim()
        };
        if row.is_empty() {
            continue;
        }
        if gathered.is_lost() {
            break;
        }
        if let Some(fault) = &row.fault {
            gathered.faults.push(Note::new(row.line, fault.as_str()));
            continue;
        }
        let headline = text::line_of_html(cell("headline"));
        match cell("type").to_lowercase().as_str() {
            "title" => {
                gathered.title = Some(headline);
                if !cell("text").is_empty() || !cell("media").is_empty() {
                    gathered.lost.push(Note::new(
                        row.line,
                        "the title slide’s text and media are not imported",
                    ));
                }
                continue;
            }
            "era" => {
                gathered.lost.push(Note::new(
                    row.line,
                    format!("the era “{headline}” is not imported"),
                ));
                continue;
            }
            _ => {}
        }
        let day =
            |parts: [&str; 3]| date::from_cells(parts.map(cell), Years::TimelineJs, &input.reading);
        let when = day(["year", "month", "day"]).and_then(|start| {
            if cell("end year").is_empty() {
                return Ok(start);
            }
            start.to(day(["end year", "end month", "end day"])?)
        });
        let when = match when {
            Ok(when) => when,
            Err(why) => {
                gathered
                    .faults
                    .push(Note::new(row.line, format!("the event has no date: {why}")));
                continue;
            }
        };
        let (summary, elements) = text::from_html(cell("text"));
        if !elements.is_empty() {
            let what = format!(
                "elements of the text are not imported: {}",
                elements.join(", ")
            );
            gathered.lost.push(Note::new(row.line, what));
        }
        let mut event = Incoming {
            line: row.line,
            title: vec![(None, headline)],
            date: when.date,
            written: when.note,
            summary: vec![(None, summary)],
            topics: [text::line(cell("group"))]
                .into_iter()
                .filter(|group| !group.is_empty())
                .collect(),
            ..Incoming::default()
        };
        let shown = text::line_of_html(cell("display date"));
        if !shown.is_empty() {
            event
                .date_note
                .push((None, format!("Shown as “{shown}” before it was imported.")));
        }
        let media = cell("media");
        if is_web(media) {
            event.sources.push(IncomingSource {
                url: media.to_owned(),
                title: text::line_of_html(cell("media caption")),
                publisher: text::line_of_html(cell("media credit")),
            });
        } else if !media.is_empty() {
            gathered.lost.push(Note::new(
                row.line,
                "the media is not a web address and is not imported",
            ));
        }
        gathered.add(event)?;
    }
    Ok(gathered)
}
