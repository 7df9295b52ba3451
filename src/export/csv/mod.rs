//! Tables as CSV (RFC 4180, UTF-8, a header row): events, links, claims and sources, joined by their ids.
//!
//! Dates stand as EDTF, and where a program needs days, beside them as the first and last day that they may touch. A text
//! has a column for each language of the collection. Lists are joined with `;`, and a `;` within an item becomes a `,`.
//!
//! A cell that a spreadsheet would take for a formula gets a `'` in front; plain numbers do not. Whoever wants the text back
//! takes one `'` from every cell that matches `^'+[=+@\t\r\n＝＋－＠-]`: cells that look so of themselves are guarded too, so
//! nothing is ambiguous.

pub(crate) mod claims;
pub(crate) mod events;
pub(crate) mod links;
pub(crate) mod sources;

use std::io::{Result, Write};

use super::ExportContext;
use crate::model::{Citation, EventDate, Text};

/// Every table.
pub(super) const TABLES: &[&Table] = &[
    &events::TABLE,
    &links::TABLE,
    &claims::TABLE,
    &sources::TABLE,
];

/// A table: what its file is called and what it holds.
pub(super) struct Table {
    /// Its file in the site.
    pub(super) file: &'static str,
    /// The columns that identify a row; none when several may.
    pub(super) key: &'static [&'static str],
    /// Columns that hold ids of another table: column, file, column there.
    pub(super) foreign: &'static [(&'static str, &'static str, &'static str)],
    /// Its columns, for the languages of a collection.
    pub(super) columns: fn(&[String]) -> Vec<Column>,
    /// Gives its rows, each as soon as it is made: all at once would take as much memory as the records.
    pub(super) rows: fn(&ExportContext<'_>, &mut TakeRow<'_>) -> Result<()>,
}

/// What becomes of a row.
pub(super) type TakeRow<'t> = dyn FnMut(Row) -> Result<()> + 't;

/// A column.
pub(super) struct Column {
    /// Its name in the header row.
    pub(super) name: String,
    /// The type of its cells, as Table Schema calls it.
    pub(super) kind: &'static str,
    /// What it holds.
    pub(super) about: &'static str,
}

/// The cells of a row.
#[derive(Default)]
pub(super) struct Row(Vec<String>);

impl Table {
    /// The table as CSV.
    pub(super) fn write(&self, context: &ExportContext<'_>, out: &mut dyn Write) -> Result<()> {
        let columns = (self.columns)(&context.timeline.settings.locales);
        line(out, columns.iter().map(|column| column.name.as_str()))?;
        (self.rows)(context, &mut |row| {
            line(out, row.0.iter().map(String::as_str))
        })
    }
}

impl Row {
    /// The cells as they are, without quotes and guards.
    #[cfg(feature = "parquet")]
    pub(super) fn cells(&self) -> &[String] {
        &self.0
    }

    fn cell(&mut self, text: impl Into<String>) -> &mut Self {
        self.0.push(text.into());
        self
    }

    fn optional<T: ToString>(&mut self, value: Option<T>) -> &mut Self {
        self.cell(value.map(|value| value.to_string()).unwrap_or_default())
    }

    fn date(&mut self, date: Option<&EventDate>) -> &mut Self {
        self.cell(date.map_or("", EventDate::as_str))
    }

    /// A cell for each language.
    fn texts(&mut self, context: &ExportContext<'_>, text: &Text) -> &mut Self {
        for locale in &context.timeline.settings.locales {
            self.cell(text.exactly(locale).unwrap_or(""));
        }
        self
    }

    /// A list. One that runs beside another keeps its blanks, unless nothing else is in it.
    fn list<T: ToString>(&mut self, items: impl IntoIterator<Item = T>) -> &mut Self {
        let items: Vec<String> = items
            .into_iter()
            .map(|item| item.to_string().replace(';', ","))
            .collect();
        if items.iter().all(String::is_empty) {
            self.cell("")
        } else {
            self.cell(items.join(";"))
        }
    }

    /// Sources, and beside them what each does for the statement.
    fn citations(&mut self, citations: &[Citation]) -> &mut Self {
        self.list(citations.iter().map(|citation| citation.source.as_str()))
            .list(citations.iter().map(|citation| citation.stance.word()))
    }

    /// Beside the sources of a statement what kind of document each is, where in it the statement stands, and in which words.
    fn documents(&mut self, context: &ExportContext<'_>, citations: &[Citation]) -> &mut Self {
        let kind = |citation: &Citation| {
            let source = context.timeline.source(&citation.source);
            source.map_or("", |source| source.kind.word())
        };
        let locator = |citation: &Citation| citation.locator.clone().unwrap_or_default();
        let quote = |citation: &Citation| citation.quote.clone().unwrap_or_default();
        self.list(citations.iter().map(kind))
            .list(citations.iter().map(locator))
            .list(citations.iter().map(quote))
    }
}

/// The columns that `Row::documents` fills, at the end of a table: those before them keep their places.
fn documents() -> [Column; 3] {
    [
        column(
            "source_kinds",
            "string",
            "What kind of document each source is, beside `sources`.",
        ),
        column(
            "locators",
            "string",
            "Where in each document, beside `sources`.",
        ),
        column(
            "quotes",
            "string",
            "A few words that stand there, beside `sources`.",
        ),
    ]
}

fn column(name: &str, kind: &'static str, about: &'static str) -> Column {
    Column {
        name: name.to_owned(),
        kind,
        about,
    }
}

/// A column for each language.
fn texts(name: &str, about: &'static str, locales: &[String]) -> Vec<Column> {
    locales
        .iter()
        .map(|locale| Column {
            name: format!("{name}_{}", locale.replace('-', "_").to_lowercase()),
            kind: "string",
            about,
        })
        .collect()
}

fn line<'a>(out: &mut dyn Write, cells: impl Iterator<Item = &'a str>) -> Result<()> {
    for (position, cell) in cells.enumerate() {
        if position > 0 {
            out.write_all(b",")?;
        }
        quote(out, cell)?;
    }
    out.write_all(b"\r\n")
}

/// What makes a spreadsheet take a cell for a formula. Some take the wide forms for the narrow ones.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Writes a cell as it stands in the file.
fn quote(out: &mut dyn Write, cell: &str) -> Result<()> {
    let formula = cell.trim_start_matches('\'').starts_with(FORMULA) && !is_number(cell);
    let guard = if formula { "'" } else { "" };
    if cell.contains([',', '"', '\r', '\n', '\t']) {
        write!(out, "\"{guard}{}\"", cell.replace('"', "\"\""))
    } else {
        write!(out, "{guard}{cell}")
    }
}

fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix(['-', '+']).unwrap_or(cell);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    [whole, fraction]
        .iter()
        .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}
