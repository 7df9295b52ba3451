//! The lines of a text, and the parts of each: blanks, dashes, a key, a value.

use std::ops::Range;

/// The lines of a text.
pub(super) struct Lines<'a> {
    text: &'a str,
    /// The bytes of each line without its break.
    lines: Vec<Range<usize>>,
}

/// The parts of a line, as bytes of the text.
#[derive(Clone, Debug)]
pub(super) struct Parts {
    /// The blanks in front.
    pub(super) indent: Range<usize>,
    /// The dashes of list items, each with the blanks after it.
    pub(super) dashes: Range<usize>,
    /// The key without its colon.
    pub(super) key: Option<Range<usize>>,
    /// What follows the key, or all of it, without blanks around it.
    pub(super) value: Range<usize>,
}

impl<'a> Lines<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let mut start = 0;
        let lines = text.split_inclusive('\n').map(|line| {
            let own = start..start + line.trim_end_matches(['\n', '\r']).len();
            start += line.len();
            own
        });
        Self {
            text,
            lines: lines.collect(),
        }
    }

    pub(super) fn number(&self) -> usize {
        self.lines.len()
    }

    /// The number of the line that holds a byte, from 0.
    pub(super) fn at(&self, byte: usize) -> usize {
        self.lines
            .partition_point(|line| line.start <= byte)
            .saturating_sub(1)
    }

    pub(super) fn get(&self, line: usize) -> &'a str {
        self.lines
            .get(line)
            .and_then(|range| self.text.get(range.clone()))
            .unwrap_or("")
    }

    /// The byte at which a line begins.
    pub(super) fn start(&self, line: usize) -> usize {
        self.lines
            .get(line)
            .map_or(self.text.len(), |line| line.start)
    }

    /// Whether there is nothing on a line but perhaps a comment.
    pub(super) fn is_blank(&self, line: usize) -> bool {
        let text = self.get(line).trim_start();
        text.is_empty() || text.starts_with('#')
    }

    /// The nearest line before one that is not blank.
    pub(super) fn before(&self, line: usize) -> Option<usize> {
        (0..line).rev().find(|&line| !self.is_blank(line))
    }

    /// The nearest line after one that is not blank.
    pub(super) fn after(&self, line: usize) -> Option<usize> {
        (line + 1..self.number()).find(|&line| !self.is_blank(line))
    }

    /// How many blanks and tabs stand in front.
    pub(super) fn indent(&self, line: usize) -> usize {
        let text = self.get(line);
        text.len() - text.trim_start_matches([' ', '\t']).len()
    }

    /// How far the content of a line is indented, behind the dashes of list items.
    pub(super) fn content(&self, line: usize) -> usize {
        self.parts(line).dashes.end - self.start(line)
    }

    pub(super) fn parts(&self, line: usize) -> Parts {
        let text = self.get(line);
        let start = self.start(line);
        let indent = self.indent(line);
        let mut at = indent;
        while let Some(rest) = text.get(at..).and_then(|rest| rest.strip_prefix('-')) {
            if !rest.is_empty() && !rest.starts_with(' ') {
                break;
            }
            at += 1 + rest.len() - rest.trim_start_matches(' ').len();
        }
        let rest = text.get(at..).unwrap_or("");
        let key = key(rest).map(|end| at..at + end);
        let from = key.as_ref().map_or(at, |key| key.end + 1);
        let value = text.get(from..).unwrap_or("");
        let from = from + value.len() - value.trim_start_matches([' ', '\t']).len();
        let to = text.trim_end().len().max(from);
        let absolute = |range: Range<usize>| start + range.start..start + range.end;
        Parts {
            indent: absolute(0..indent),
            dashes: absolute(indent..at),
            key: key.map(absolute),
            value: absolute(from..to),
        }
    }
}

/// Where the key ends at the beginning of a text: a word, perhaps in quotes, before a colon that ends it.
fn key(text: &str) -> Option<usize> {
    let mark = text
        .chars()
        .next()
        .filter(|letter| matches!(letter, '"' | '\''));
    let inner = mark.map_or(text, |_| &text[1..]);
    let word = inner
        .find(|letter: char| !letter.is_alphanumeric() && !matches!(letter, '-' | '_'))
        .unwrap_or(inner.len());
    let end = match mark {
        Some(mark) => inner.get(word..)?.starts_with(mark).then_some(word + 2)?,
        None => word,
    };
    let rest = text.get(end..)?.strip_prefix(':')?;
    let ends = rest.is_empty() || rest.starts_with([' ', '\t']);
    (word > 0 && ends).then_some(end)
}
