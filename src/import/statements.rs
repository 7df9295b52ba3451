//! Tables of links, claims and sources, as `export` writes them: each row goes into the record of its event.

mod cells;
mod row;

use super::rows::{head, rows};
use super::{Faults, Import, ImportedTable, Input, Note, Remarks};
use crate::edit::Value;

use cells::Cells;

/// The tables.
pub(super) const LINKS: Import = Import {
    name: "csv-links",
    recognises: |_, text| has(text, &["from", "to", "relation"]),
    has_columns: false,
    read: |input| read(input, row::LINK, row::link),
};
pub(super) const CLAIMS: Import = Import {
    name: "csv-claims",
    recognises: |_, text| has(text, &["event", "claim"]),
    has_columns: false,
    read: |input| read(input, row::CLAIM, row::claim),
};
pub(super) const SOURCES: Import = Import {
    name: "csv-sources",
    recognises: |_, text| has(text, &["id", "url", "defined_in"]),
    has_columns: false,
    read: |input| read(input, row::SOURCE, row::source),
};

/// The statements of a table.
#[derive(Default)]
pub(crate) struct Statements {
    /// Them, in the order of their rows.
    pub(crate) rows: Vec<Statement>,
    /// What could not be carried.
    pub(crate) lost: Remarks,
    /// The rows that cannot be read.
    pub(crate) faults: Faults,
}

/// Something that a record is to say.
pub(crate) struct Statement {
    /// Where it stands in the table.
    pub(crate) line: usize,
    /// The event whose record says it.
    pub(crate) event: String,
    /// What it is.
    pub(crate) what: What,
    /// The sources that it names.
    pub(crate) sources: Vec<String>,
    /// The actor who says it.
    pub(crate) actor: Option<String>,
    /// Its fields in the order of a record.
    fields: Vec<(String, Field)>,
}

/// What a row stands for.
pub(crate) enum What {
    /// A link: its relation, and the earlier event.
    Link(String, String),
    /// A claim, by its id.
    Claim(String),
    /// A source, by its id.
    Source(String),
}

/// What a field holds.
enum Field {
    Value(Value),
    /// A text in languages, as their columns are called; none for the language of the collection.
    Texts(Vec<(Option<String>, String)>),
    /// Fields of its own.
    Fields(Vec<(String, Field)>),
}

impl Statement {
    /// It as a record holds it, in a collection of these languages.
    pub(crate) fn value(&self, locales: &[String], language: &str) -> Result<Value, String> {
        map(&self.fields, locales, language)
    }
}

fn map(fields: &[(String, Field)], locales: &[String], language: &str) -> Result<Value, String> {
    let mut values = Vec::new();
    for (name, field) in fields {
        let value = match field {
            Field::Value(value) => value.clone(),
            Field::Fields(fields) => map(fields, locales, language)?,
            Field::Texts(texts) => text(texts, locales, language)?,
        };
        values.push((name.clone(), value));
    }
    Ok(Value::Map(values))
}

/// A text as a record holds it. In a collection of one language it is one string.
fn text(
    texts: &[(Option<String>, String)],
    locales: &[String],
    language: &str,
) -> Result<Value, String> {
    let mut values = Vec::new();
    for (column, text) in texts {
        let locale = match column {
            None => language,
            Some(column) => locales
                .iter()
                .find(|locale| locale.replace('-', "_").to_lowercase() == *column)
                .ok_or_else(|| format!("the collection has no language `{column}`"))?,
        };
        values.push((locale.to_owned(), Value::text(text.as_str())));
    }
    match values.as_slice() {
        [(_, value)] if locales.len() <= 1 => Ok(value.clone()),
        _ => Ok(Value::Map(values)),
    }
}

/// Whether a table has these headers.
fn has(text: &str, names: &[&str]) -> bool {
    let head = head(text).to_lowercase();
    let headers: Vec<&str> = head
        .split([',', ';', '\t', '|'])
        .map(|header| header.trim().trim_matches('"'))
        .collect();
    names.iter().all(|name| headers.contains(name))
}

fn read(
    input: &Input<'_>,
    columns: &row::Columns,
    row: fn(&mut Cells<'_>) -> Option<Statement>,
) -> Result<ImportedTable, Note> {
    let table = rows(input.text)?;
    let mut statements = Statements::default();
    for name in columns.required {
        if !table.headers.iter().any(|header| header == name) {
            let what = format!("the table has no column `{name}`");
            return Err(Note::new(1, what));
        }
    }
    for (place, header) in table.headers.iter().enumerate() {
        if let Some(first) = table.headers[..place]
            .iter()
            .position(|other| other == header)
            && columns.has(header)
        {
            let (first, second) = (first + 1, place + 1);
            let what = format!("the columns {first} and {second} have the same header, `{header}`");
            return Err(Note::new(1, what));
        }
        if !columns.has(header) && table.filled[place] > 0 {
            statements.lost.push(table.not_carried(place));
        }
    }
    for found in table.rows.iter().filter(|row| !row.is_empty()) {
        if statements.faults.is_full() {
            break;
        }
        let mut cells = Cells::new(&table.headers, found);
        let statement = row(&mut cells);
        // What a row names is looked up whatever else is wrong with it, so that all is said at once.
        statements.rows.extend(statement);
        for what in cells.faults() {
            statements.faults.push(Note::new(found.line, what));
        }
    }
    Ok(ImportedTable::Statements(statements))
}
