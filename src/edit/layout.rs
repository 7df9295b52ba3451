//! Where the parts of a text lie: the lines of each entry and item of a block, with the comments that belong to them.

use std::ops::Range;

use crate::yaml::{Key, Node};

/// The lines of an entry or item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// Where its first line begins; after the dash when it shares that line with one.
    pub(super) start: usize,
    /// Where its last line ends. Blank lines and comments after it that are no further indented belong to what follows.
    pub(super) end: usize,
}

/// Whether a collection is written between brackets.
pub(super) fn is_flow(text: &str, node: &Node<'_>) -> bool {
    text.get(node.span.start..)
        .is_some_and(|rest| rest.starts_with(['{', '[']))
}

/// Where the line of a byte begins. A byte-order mark is no part of the first line.
pub(super) fn line_start(text: &str, byte: usize) -> usize {
    let before = text.get(..byte).unwrap_or("");
    match before.rfind('\n') {
        Some(at) => at + 1,
        None if before.starts_with('\u{feff}') => '\u{feff}'.len_utf8(),
        None => 0,
    }
}

/// How far from the beginning of its line a byte stands.
pub(super) fn column(text: &str, byte: usize) -> usize {
    byte - line_start(text, byte)
}

/// The entries of a block mapping that ends at `end`.
pub(super) fn entries(text: &str, keys: &[(Key<'_>, Node<'_>)], end: usize) -> Vec<Part> {
    let starts: Vec<usize> = keys
        .iter()
        .map(|(key, _)| own_line(text, key.span.start))
        .collect();
    let column = keys
        .first()
        .map_or(0, |(key, _)| column(text, key.span.start));
    parts(text, &starts, column, end)
}

/// The items of a block list that begins at `span` and ends at `end`; nothing when the dashes cannot be told.
pub(super) fn items(
    text: &str,
    span: &Range<usize>,
    items: &[Node<'_>],
    end: usize,
) -> Option<Vec<Part>> {
    let first = first_dash(text, span.start)?;
    let column = column(text, first);
    let mut starts = Vec::new();
    for node in items {
        let after = starts.last().map_or(first, |&start: &usize| start + 1);
        starts.push(dash(text, column, after.min(span.end)..node.span.start)?);
    }
    Some(parts(text, &starts, column, end))
}

/// The first dash of a block list. The span of a list that is no further indented than its key begins after it.
pub(super) fn first_dash(text: &str, start: usize) -> Option<usize> {
    let rest = text.get(start..)?;
    if rest.starts_with("- ") || rest.starts_with("-\n") || rest.starts_with("-\r") {
        return Some(start);
    }
    let before = text.get(..start)?.trim_end();
    before.ends_with('-').then(|| before.len() - 1)
}

/// The last line within a range that begins, at a column, with a dash.
fn dash(text: &str, column: usize, within: Range<usize>) -> Option<usize> {
    let mut byte = within.end;
    loop {
        let at = line_start(text, byte) + column;
        if text.as_bytes().get(at) == Some(&b'-') && at < within.end.max(within.start + 1) {
            return Some(own_line(text, at)).filter(|_| at + 1 >= within.start);
        }
        let line = line_start(text, byte);
        if line == 0 || line < within.start {
            return None;
        }
        byte = line - 1;
    }
}

/// The beginning of a byte's line when only blanks stand before it there, else the byte.
fn own_line(text: &str, byte: usize) -> usize {
    let line = line_start(text, byte);
    match text.get(line..byte) {
        Some(before) if before.bytes().all(|letter| letter == b' ') => line,
        _ => byte,
    }
}

fn parts(text: &str, starts: &[usize], column: usize, end: usize) -> Vec<Part> {
    starts
        .iter()
        .enumerate()
        .map(|(number, &start)| {
            let next = starts.get(number + 1).copied().unwrap_or(end).max(start);
            Part {
                start,
                end: trimmed(text, start, next, column),
            }
        })
        .collect()
}

/// The end of a part without the blank lines, and the comments no further indented than `column`, before the next.
fn trimmed(text: &str, start: usize, end: usize, column: usize) -> usize {
    let mut end = end;
    while end > start {
        let before = text.get(start..end).unwrap_or("");
        let body = before.strip_suffix('\n').unwrap_or(before);
        let Some(line_break) = body.rfind('\n') else {
            break;
        };
        let line = body.get(line_break + 1..).unwrap_or("");
        let content = line.trim_start();
        let indent = line.len() - content.len();
        let is_next = content.is_empty() || (content.starts_with('#') && indent <= column);
        if !is_next {
            break;
        }
        end = start + line_break + 1;
    }
    end
}
