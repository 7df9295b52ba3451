//! TimelineJS's Google sheet as CSV: `Year`, `Month`, `Day`, `Headline`, `Text`, `Media` and their companions.

use std::collections::BTreeMap;

use super::rows::{head, named, rows};
use super::{
    Import, Imported, ImportedTable, Incoming, IncomingSource, Input, Note, date, given_ids, html,
};
use crate::message::ENGLISH;
use crate::written_date::Years;

/// The format.
pub(super) const IMPORT: Import = Import {
    name: "timelinejs-csv",
    recognises: |_, text| {
        let head = head(text).to_lowercase();
        head.contains("year") && head.contains("headline")
    },
    has_columns: true,
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
    let mut places: BTreeMap<&str, usize> = KNOWN
        .iter()
        .filter_map(|name| Some((*name, place_of(name)?)))
        .collect();
    for (field, header) in input.columns {
        let name = field.to_lowercase().replace('_', " ");
        let mut names = KNOWN.iter().chain(&["id"]);
        let Some(name) = names.find(|known| **known == name) else {
            let what = format!(
                "the sheet has no field `{field}`; it has id, {}",
                KNOWN.join(", ")
            );
            return Err(Note::new(1, what));
        };
        let Some(place) = place_of(&header.to_lowercase()) else {
            let named = named(&table.headers);
            let what = format!("no column has the header `{header}`; there are {named}");
            return Err(Note::new(1, what));
        };
        places.insert(name, place);
    }
    for (name, place) in &places {
        let same = |other: &(usize, &String)| other.0 > *place && *other.1 == table.headers[*place];
        if let Some((other, _)) = table.headers.iter().enumerate().find(same) {
            let (first, second) = (place + 1, other + 1);
            let what = format!("the columns {first} and {second} have the same header, `{name}`");
            return Err(Note::new(1, what));
        }
    }
    for place in 0..table.headers.len() {
        let is_read = places.values().any(|read| *read == place);
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
        let mut lose = |what: String| gathered.lost.push(Note::new(row.line, what));
        let headline = html::title(cell("headline"), &mut lose);
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
                gathered.faults.push(Note::new(
                    row.line,
                    format!("the event has no date: {}", why.in_words(&ENGLISH)),
                ));
                continue;
            }
        };
        let mut lose = |what: String| gathered.lost.push(Note::new(row.line, what));
        let summary = html::only(cell("text"), &mut lose);
        let mut event = Incoming {
            line: row.line,
            id: Some(cell("id").to_owned()).filter(|id| !id.is_empty()),
            title: vec![(None, headline)],
            date: when.date,
            written: when.note,
            summary: vec![(None, summary)],
            topics: [html::line_of_html(cell("group"))]
                .into_iter()
                .filter(|group| !group.is_empty())
                .collect(),
            ..Incoming::default()
        };
        let shown = html::line_of_html(cell("display date"));
        if !shown.is_empty() {
            event
                .date_note
                .push((None, format!("Shown as “{shown}” before it was imported.")));
        }
        let source = IncomingSource {
            url: cell("media").to_owned(),
            title: html::line_of_html(cell("media caption")),
            publisher: html::line_of_html(cell("media credit")),
        };
        event.sources.extend(source.found(&mut lose));
        gathered.add(event)?;
    }
    given_ids::settle(&mut gathered, true);
    Ok(gathered)
}
