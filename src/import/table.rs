//! A table of events as CSV, ours or anybody's: a row an event, its columns found by their headers or as the user names them.

use super::rows::{Row, Rows, named, rows};
use super::{
    Import, Imported, ImportedTable, Incoming, IncomingSource, Input, Note, Reading, Remarks,
    Texts, YearPairs, address, date, given_ids, html, text,
};
use crate::message::{ENGLISH, Message};
use crate::written_date::Years;

/// The format.
pub(super) const IMPORT: Import = Import {
    name: "csv",
    recognises: |name, _| {
        [".csv", ".tsv", ".tab"]
            .iter()
            .any(|end| name.ends_with(end))
    },
    has_columns: true,
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
    /// Which of several columns for one field is read, the lowest: one that the user named, then by the order of the headers.
    rank: usize,
}

fn read(input: &Input<'_>) -> Result<Imported, Note> {
    let table = rows(input.text)?;
    are_there(input.columns, &table.headers)?;
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
            Some(column) => columns.push(column),
            None if is_ours && DERIVED.contains(&header.as_str()) => {}
            _ if filled == 0 => {}
            _ => gathered.lost.push(table.not_carried(place)),
        }
    }
    let columns = one_a_field(columns, &table, &mut gathered.lost)?;
    for wanted in ["date", "title"] {
        let is_wanted = |field| field == wanted || (field, wanted) == ("year", "date");
        if !columns.iter().any(|column| is_wanted(column.field)) {
            return Err(Note::new(
                1,
                format!(
                    "there is no column for the {wanted}; name one of these with `--column {wanted}=<HEADER>`: {}",
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
            Ok(mut event) => {
                if !is_ours {
                    let mut lose = |what| gathered.lost.push(Note::new(row.line, what));
                    cleaned(&mut event, &mut lose);
                }
                for (_, text) in event.summary.iter_mut().chain(&mut event.date_note) {
                    *text = text::markdown(text);
                }
                gathered.add(event)?;
            }
            Err(reasons) => {
                let faults = reasons.into_iter().map(|why| Note::new(row.line, why));
                faults.for_each(|fault| gathered.faults.push(fault));
            }
        }
    }
    let is_named = input.columns.iter().any(|(field, _)| field == "id");
    given_ids::settle(&mut gathered, is_ours || is_named);
    Ok(gathered)
}

/// Takes what HTML left in the texts of an event away, and makes Markdown of it where that has a word for it.
fn cleaned(event: &mut Incoming, lose: &mut dyn FnMut(String)) {
    for (_, text) in &mut event.title {
        *text = html::title(text, lose);
    }
    for (_, text) in event.summary.iter_mut().chain(&mut event.date_note) {
        *text = html::summary(text, lose);
    }
    for source in &mut event.sources {
        source.title = html::title(&source.title, lose);
        source.publisher = html::line_of_html(&source.publisher);
    }
}

/// A fault where the user names a field or a column that does not exist.
fn are_there(columns: &[(String, String)], headers: &[String]) -> Result<(), Note> {
    for (field, header) in columns {
        if !headers.contains(&header.to_lowercase()) {
            let named = named(headers);
            let what = format!("no column has the header `{header}`; there are {named}");
            return Err(Note::new(1, what));
        }
        if known(field).is_none() {
            let fields: Vec<&str> = FIELDS.iter().map(|(field, _)| *field).collect();
            let fields = fields.join(", ");
            let what = format!("an event has no field `{field}`; it may have {fields}");
            return Err(Note::new(1, what));
        }
    }
    Ok(())
}

/// The column that is read for each field. Two with the same header are a fault, since nobody knows which is meant.
fn one_a_field(
    columns: Vec<Column>,
    table: &Rows,
    lost: &mut Remarks,
) -> Result<Vec<Column>, Note> {
    let mut chosen: Vec<Column> = Vec::new();
    for column in columns {
        let header = &table.headers[column.place];
        let same =
            |other: &&mut Column| other.field == column.field && other.language == column.language;
        let Some(other) = chosen.iter_mut().find(same) else {
            chosen.push(column);
            continue;
        };
        if table.headers[other.place] == *header {
            let (first, second) = (other.place + 1, column.place + 1);
            let what = format!("the columns {first} and {second} have the same header, `{header}`");
            return Err(Note::new(1, what));
        }
        let unread = if column.rank < other.rank {
            std::mem::replace(other, column).place
        } else {
            column.place
        };
        if table.filled[unread] > 0 {
            lost.push(table.not_carried(unread));
        }
    }
    Ok(chosen)
}

/// The field that a name or a header stands for, a language where it names one, and its place among the names for the field.
fn known(name: &str) -> Option<(&'static str, Option<String>, usize)> {
    let field = |name: &str| {
        FIELDS.iter().find_map(|(field, headers)| {
            let place = headers.iter().position(|header| *header == name);
            let place = place.or((*field == name).then_some(0))?;
            Some((*field, place))
        })
    };
    if let Some((field, place)) = field(name) {
        return Some((field, None, place));
    }
    let (stem, language) = name.rsplit_once('_')?;
    let (field, place) =
        field(stem).filter(|(field, _)| ["title", "summary", "date_note"].contains(field))?;
    let is_language =
        (2..=3).contains(&language.len()) && language.bytes().all(|byte| byte.is_ascii_lowercase());
    is_language.then(|| (field, Some(language.to_owned()), place))
}

fn column(place: usize, header: &str, input: &Input<'_>) -> Option<Column> {
    let named = input
        .columns
        .iter()
        .find(|(_, named)| named.to_lowercase() == header)
        .map(|(field, _)| field.clone());
    let is_named = named.is_some();
    let name = named.unwrap_or_else(|| header.replace([' ', '-'], "_"));
    let (field, language, rank) = known(&name)?;
    Some(Column {
        place,
        field,
        language,
        rank: if is_named { 0 } else { rank + 1 },
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
        // A reference such as `&amp;` has a semicolon, too.
        let cell = html::line_of_html(cell(field));
        let items = cell.split(';').map(text::line);
        items.filter(|item| !item.is_empty()).collect()
    };
    let words = |why: Message| why.in_words(&ENGLISH);
    let cells = |fields: [&str; 3]| {
        let cells = fields.map(cell);
        match cells[0] {
            "" if cells.iter().all(|cell| cell.is_empty()) => None,
            _ => Some(date::from_cells(cells, Years::Anybody, reading).map_err(words)),
        }
    };
    let written = |field: &str| match cell(field) {
        "" => None,
        text => Some(date::written(text, reading).map_err(words)),
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
        (Some(Ok(start)), Some(Ok(end))) => start.to(end).map_err(|why| vec![words(why)]),
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
    match (cell("source"), address::web(cell("source"))) {
        ("", _) => {}
        (_, Some(url)) => sources.push(IncomingSource {
            url,
            title: text::line(cell("source_title")),
            publisher: text::line(cell("publisher")),
        }),
        (other, None) => lost.push(Note::new(
            row.line,
            format!(
                "the source is not a web address and is not imported: `{}`",
                text::line(other)
            ),
        )),
    }
    Ok(Incoming {
        line: row.line,
        id: Some(cell("id").to_owned()).filter(|id| !id.is_empty()),
        title: texts("title", &text::line),
        date: when.date,
        written: when.note,
        dates,
        date_note: texts("date_note", &text::clean),
        summary: texts("summary", &text::clean),
        kind: Some(html::line_of_html(cell("kind"))).filter(|kind| !kind.is_empty()),
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
