//! A table of events as CSV, ours or anybody's: a row an event, its columns found by their headers or as the user names them.

use super::date::Years;
use super::rows::{Row, named, rows};
use super::{
    Import, Imported, ImportedTable, Incoming, IncomingSource, Input, Note, Reading, Remarks,
    Texts, YearPairs, date, is_web, text,
};
use crate::model::Slug;

/// The format.
pub(super) const IMPORT: Import = Import {
    name: "csv",
    about: "a table of events",
    recognises: |name, _| name.ends_with(".csv"),
    read: |input| read(input).map(ImportedTable::Events),
};

/// The fields of an event, and the headers that stand for each. Texts may have a column a language: `title_es`.
const FIELDS: &[(&str, &[&str])] = &[
    ("id", &["id"]),
    (
        "date",
        &["date", "date_edtf", "edtf", "start", "start_date", "when"],
    ),
    ("end", &["end", "end_date"]),
    ("year", &["year", "start_year"]),
    ("month", &["month", "start_month"]),
    ("day", &["day", "start_day"]),
    ("end_year", &["end_year"]),
    ("end_month", &["end_month"]),
    ("end_day", &["end_day"]),
    ("title", &["title", "headline", "name", "event"]),
    ("summary", &["summary", "description", "text", "details"]),
    ("date_note", &["date_note"]),
    ("kind", &["kind", "type"]),
    ("actors", &["actors", "actor"]),
    ("actor_roles", &["actor_roles"]),
    ("places", &["places", "place", "location"]),
    (
        "topics",
        &["topics", "topic", "tags", "categories", "group"],
    ),
    ("source", &["source", "source_url", "url", "link"]),
    ("source_title", &["source_title"]),
    ("publisher", &["publisher", "source_publisher", "credit"]),
    ("announced", &["date_announced"]),
    ("effective", &["date_effective"]),
    ("published", &["date_published"]),
    ("ended", &["date_ended"]),
];

/// Columns of our own table that say again what others say.
const DERIVED: &[&str] = &[
    "date_earliest",
    "date_latest",
    "precision",
    "file",
    "updated",
];

/// What a column is for: a field, and a language where it names one.
struct Column {
    place: usize,
    field: &'static str,
    language: Option<String>,
}

fn read(input: &Input<'_>) -> Result<Imported, Note> {
    let table = rows(input.text)?;
    let is_ours = ["date_edtf", "date_earliest"]
        .iter()
        .all(|name| table.headers.iter().any(|header| header == name));
    let mut columns = Vec::new();
    let mut gathered = Imported::default();
    let found: Vec<Option<Column>> = (0..)
        .zip(&table.headers)
        .map(|(place, header)| column(place, header, input))
        .collect();
    let has = |field: &str| found.iter().flatten().any(|column| column.field == field);
    let has_years = [has("year"), has("end_year")];
    for ((place, header), column) in table.headers.iter().enumerate().zip(found) {
        let filled = table.filled.get(place).copied().unwrap_or(0);
        // A month and a day are parts of a date only beside a year.
        let column = column.filter(|column| match column.field {
            "month" | "day" => has_years[0],
            "end_month" | "end_day" => has_years[1],
            _ => true,
        });
        match column {
            // In our own table this is the page of the event, which is not a source.
            Some(column) if is_ours && column.field == "source" => {}
            // Of columns with one name the first is read.
            Some(column) if !table.headers[..place].contains(header) => columns.push(column),
            None if is_ours && DERIVED.contains(&header.as_str()) => {}
            _ if filled == 0 => {}
            _ => gathered.lost.push(table.not_carried(place)),
        }
    }
    for wanted in ["date", "title"] {
        let is_wanted = |field| field == wanted || (field, wanted) == ("year", "date");
        if !columns.iter().any(|column| is_wanted(column.field)) {
            return Err(Note::new(
                1,
                format!(
                    "no column is the {wanted}; name one with `--column {wanted}=<HEADER>`; there are {}",
                    named(&table.headers)
                ),
            ));
        }
    }
    let is_edtf = table
        .headers
        .iter()
        .any(|header| ["date_edtf", "edtf"].contains(&header.as_str()));
    let reading = Reading {
        pairs: input
            .reading
            .pairs
            .or(is_edtf.then_some(YearPairs::Seasons)),
        ..input.reading
    };
    for row in table.rows.iter().filter(|row| !row.is_empty()) {
        if gathered.is_lost() {
            break;
        }
        if let Some(fault) = &row.fault {
            gathered.faults.push(Note::new(row.line, fault.as_str()));
            continue;
        }
        match event(row, &columns, &reading, &mut gathered.lost) {
            Ok(event) => gathered.add(event)?,
            Err(reasons) => {
                let faults = reasons.into_iter().map(|why| Note::new(row.line, why));
                faults.for_each(|fault| gathered.faults.push(fault));
            }
        }
    }
    Ok(gathered)
}

fn column(place: usize, header: &str, input: &Input<'_>) -> Option<Column> {
    let named = input
        .columns
        .iter()
        .find(|(_, named)| named.to_lowercase() == header)
        .map(|(field, _)| field.clone());
    let name = named.unwrap_or_else(|| header.replace([' ', '-'], "_"));
    let field = |name: &str| {
        FIELDS
            .iter()
            .find(|(field, headers)| *field == name || headers.contains(&name))
            .map(|(field, _)| *field)
    };
    if let Some(field) = field(&name) {
        return Some(Column {
            place,
            field,
            language: None,
        });
    }
    let (stem, language) = name.rsplit_once('_')?;
    let field = field(stem).filter(|field| ["title", "summary", "date_note"].contains(field))?;
    let is_language =
        (2..=3).contains(&language.len()) && language.bytes().all(|byte| byte.is_ascii_lowercase());
    is_language.then(|| Column {
        place,
        field,
        language: Some(language.to_owned()),
    })
}

fn event(
    row: &Row,
    columns: &[Column],
    reading: &Reading,
    lost: &mut Remarks,
) -> Result<Incoming, Vec<String>> {
    let cell = |field: &str| {
        let column = columns.iter().find(|column| column.field == field);
        column.map_or("", |column| row.cell(column.place)).trim()
    };
    let texts = |field: &str, made: &dyn Fn(&str) -> String| -> Texts {
        columns
            .iter()
            .filter(|column| column.field == field)
            .map(|column| (column.language.clone(), made(row.cell(column.place))))
            .filter(|(_, text)| !text.is_empty())
            .collect()
    };
    let list = |field: &str| -> Vec<String> {
        let items = cell(field).split(';').map(text::line);
        items.filter(|item| !item.is_empty()).collect()
    };
    let cells = |fields: [&str; 3]| {
        let cells = fields.map(cell);
        match cells[0] {
            "" if cells.iter().all(|cell| cell.is_empty()) => None,
            _ => Some(date::from_cells(cells, Years::Anybody, reading)),
        }
    };
    let written = |field: &str| match cell(field) {
        "" => None,
        text => Some(date::written(text, reading)),
    };
    let start = written("date").or_else(|| cells(["year", "month", "day"]));
    let end = written("end").or_else(|| cells(["end_year", "end_month", "end_day"]));
    let (mut reasons, mut dates) = (Vec::new(), Vec::new());
    for name in ["announced", "effective", "published", "ended"] {
        match written(name) {
            Some(Ok(other)) => dates.push((name, other.date)),
            Some(Err(why)) => reasons.push(why),
            None => {}
        }
    }
    let when = match (start, end) {
        (None, _) => Err(vec!["the event has no date".to_owned()]),
        (Some(Ok(start)), None) => Ok(start),
        (Some(Ok(start)), Some(Ok(end))) => start.to(end).map_err(|why| vec![why]),
        (Some(start), end) => {
            let both = [start.err(), end.and_then(Result::err)];
            Err(both.into_iter().flatten().collect())
        }
    };
    let when = match when {
        Ok(when) if reasons.is_empty() => when,
        Ok(_) => return Err(reasons),
        Err(mut first) => {
            first.append(&mut reasons);
            return Err(first);
        }
    };
    if when.timed {
        lost.push(Note::new(row.line, "the time of day is not imported"));
    }
    // Roles run beside the actors, with blanks where there is none.
    let roles: Vec<String> = cell("actor_roles").split(';').map(text::line).collect();
    let actors = list("actors");
    let mut sources = Vec::new();
    match cell("source") {
        "" => {}
        url if is_web(url) => sources.push(IncomingSource {
            url: url.to_owned(),
            title: text::line(cell("source_title")),
            publisher: text::line(cell("publisher")),
        }),
        other => lost.push(Note::new(
            row.line,
            format!(
                "the source is not a web address and is not imported: `{}`",
                text::line(other)
            ),
        )),
    }
    Ok(Incoming {
        line: row.line,
        id: Some(cell("id").to_owned()).filter(|id| Slug::is_valid(id)),
        title: texts("title", &text::line),
        date: when.date,
        written: when.note,
        dates,
        date_note: texts("date_note", &text::markdown),
        summary: texts("summary", &text::markdown),
        kind: Some(text::line(cell("kind"))).filter(|kind| !kind.is_empty()),
        actors: actors
            .into_iter()
            .enumerate()
            .map(|(place, actor)| (actor, roles.get(place).cloned().unwrap_or_default()))
            .collect(),
        places: list("places"),
        topics: list("topics"),
        sources,
    })
}
