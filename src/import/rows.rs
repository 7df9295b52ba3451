//! The rows of a CSV file with their lines, whatever its columns mean.

use super::notes::beginning;
use super::{Note, text};
use crate::limits;

/// A table with the lines of its rows.
pub(super) struct Rows {
    /// The headers in lower case.
    pub(super) headers: Vec<String>,
    pub(super) rows: Vec<Row>,
    /// How many cells of each column hold something.
    pub(super) filled: Vec<usize>,
}

impl Rows {
    /// That a column is not imported.
    pub(super) fn not_carried(&self, place: usize) -> Note {
        let name = self.headers.get(place).map_or("", String::as_str);
        let name = beginning(name.to_owned(), 60);
        let filled = self.filled.get(place).copied().unwrap_or(0);
        Note::new(
            1,
            format!(
                "the column `{name}` is not imported ({filled} cell{})",
                if filled == 1 { "" } else { "s" }
            ),
        )
    }
}

/// A row and where it begins.
pub(super) struct Row {
    pub(super) line: usize,
    /// Why its cells cannot be told apart.
    pub(super) fault: Option<String>,
    cells: csv::StringRecord,
}

impl Row {
    /// A cell, without the guard against formulas that our own tables have.
    pub(super) fn cell(&self, place: usize) -> &str {
        let cell = self.cells.get(place).unwrap_or("");
        let formula = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
        match cell.strip_prefix('\'') {
            Some(rest) if rest.trim_start_matches('\'').starts_with(formula) => rest,
            _ => cell,
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// Names of columns for a message: the first of them.
pub(super) fn named(headers: &[String]) -> String {
    let some = headers.iter().take(20);
    let some = some.map(|name| beginning(name.clone(), 60));
    some.collect::<Vec<_>>().join(", ")
}

/// The table, and the delimiter that a first line such as `sep=;` names, which spreadsheets write and read.
fn parted(text: &str) -> (&str, Option<u8>) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let first = first.trim_end_matches('\r').trim_matches('"');
    let named = first
        .get(..4)
        .filter(|name| name.eq_ignore_ascii_case("sep="));
    match (named, &first.as_bytes()[first.len().min(4)..]) {
        (Some(_), [mark]) if mark.is_ascii() => (rest, Some(*mark)),
        _ => (text, None),
    }
}

/// The line with the headers of a table.
pub(super) fn head(text: &str) -> &str {
    parted(text).0.lines().next().unwrap_or("")
}

/// The rows of a CSV file.
pub(super) fn rows(text: &str) -> Result<Rows, Note> {
    let (text, named) = parted(text);
    // The line that names the delimiter is none of the table's.
    let skipped = usize::from(named.is_some());
    let head = text.lines().next().unwrap_or("");
    let delimiter = named.unwrap_or_else(|| {
        let marks = [b'|', b'\t', b';', b','].into_iter();
        let count = |mark: &u8| head.bytes().filter(|byte| byte == mark).count();
        marks.max_by_key(count).unwrap_or(b',')
    });
    let later = |fault: Note| Note::new(fault.line + skipped, fault.what);
    survey(text, delimiter).map_err(later)?;
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .from_reader(text.as_bytes());
    let fault = |error: csv::Error| {
        let line = error.position().map_or(1, csv::Position::line);
        let line = usize::try_from(line).unwrap_or(1) + skipped;
        Note::new(line, format!("this is not a table: {error}"))
    };
    let headers: Vec<String> = reader
        .headers()
        .map_err(fault)?
        .iter()
        .map(|header| text::line(header).to_lowercase())
        .collect();
    let mut filled = vec![0; headers.len()];
    let mut rows = Vec::new();
    for record in reader.into_records() {
        let record = record.map_err(fault)?;
        let line = record.position().map_or(1, csv::Position::line);
        let line = usize::try_from(line).unwrap_or(1) + skipped;
        let fault = (record.len() > headers.len()).then(|| {
            format!(
                "the row has {} cells, and the table {} columns",
                record.len(),
                headers.len()
            )
        });
        for (filled, cell) in filled.iter_mut().zip(&record) {
            *filled += usize::from(!cell.is_empty());
        }
        rows.push(Row {
            line,
            fault,
            cells: record,
        });
    }
    Ok(Rows {
        headers,
        rows,
        filled,
    })
}

/// Goes over a table once before memory is taken for its cells: a quote that is never closed would make one cell of all rows
/// behind it, and a table without bounds would take many times its size.
fn survey(text: &str, delimiter: u8) -> Result<(), Note> {
    let (mut line, mut rows, mut cells) = (1, 0, 1);
    // The line on which the quote around the cell at hand was opened.
    let mut quoted = None;
    let mut begins = true;
    let mut bytes = text.bytes().peekable();
    while let Some(byte) = bytes.next() {
        line += usize::from(byte == b'\n');
        match (quoted, byte) {
            (None, b'"') if begins => quoted = Some(line),
            // Two quotes in a quoted cell stand for one.
            (Some(_), b'"') if bytes.next_if_eq(&b'"').is_some() => {}
            (Some(_), b'"') => quoted = None,
            (None, b'\n') => (rows, cells) = (rows + 1, 1),
            (None, byte) if byte == delimiter => cells += 1,
            _ => {}
        }
        begins = quoted.is_none() && (byte == b'\n' || byte == delimiter);
        let (columns, most) = (limits::IMPORT_COLUMNS, limits::IMPORT_EVENTS);
        if cells > columns {
            let what = format!("a table may have at most {columns} columns");
            return Err(Note::new(line, what));
        }
        // The header's row is none of an event, and the last may end without a line break.
        if rows > most + 1 {
            let what = format!("a table may have at most {most} rows");
            return Err(Note::new(line - 1, what));
        }
    }
    match quoted {
        Some(line) => Err(Note::new(line, "the quote that opens here is never closed")),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_are_closed_and_tables_have_bounds() {
        let fault = |text: &str| rows(text).err().map(|fault| (fault.line, fault.what));
        assert_eq!(fault("a,b\n1,\"x \"\"y\"\" z\"\n"), None);
        assert_eq!(fault("a,b\n1,x\"y\n2,\"z\"w\"\n"), None);
        let unclosed = "the quote that opens here is never closed".to_owned();
        assert_eq!(fault("a,b\n1,\"x\n2,y\n"), Some((2, unclosed.clone())));
        assert_eq!(fault("a,b\n1,\"x\"\"\n"), Some((2, unclosed)));
        let wide = ",".repeat(limits::IMPORT_COLUMNS);
        assert!(fault(&wide).is_some_and(|(_, what)| what.contains("columns")));
        assert!(fault(&wide[1..]).is_none());
        let long = "a\n".repeat(limits::IMPORT_EVENTS + 1);
        assert!(fault(&long).is_none());
        assert!(fault(&(long + "a\n")).is_some_and(|(_, what)| what.contains("rows")));
    }
}
