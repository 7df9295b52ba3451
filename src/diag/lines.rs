//! Lines and columns of a text: counted once, however many places of it are asked for.

use std::ops::Range;

/// After how many bytes characters are counted anew: a file may be one line, and a column is a number of characters.
const BLOCK: usize = 1024;

/// Where the lines of a text begin.
pub(super) struct Lines<'a> {
    text: &'a str,
    /// The first byte of each line.
    starts: Vec<usize>,
    /// How many characters begin before each block of bytes.
    counted: Vec<usize>,
}

impl<'a> Lines<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let starts = std::iter::once(0).chain(breaks.map(|(at, _)| at + 1));
        let mut number = 0;
        let counted = text.as_bytes().chunks(BLOCK).map(|block| {
            let before = number;
            number += begun(block);
            before
        });
        Self {
            text,
            starts: starts.collect(),
            counted: counted.collect(),
        }
    }

    /// The line, from 0, that holds a byte.
    pub(super) fn line(&self, byte: usize) -> usize {
        self.starts.partition_point(|&start| start <= byte) - 1
    }

    /// The bytes of the lines from one to another, with the line break of the last one.
    pub(super) fn bytes(&self, first: usize, last: usize) -> Range<usize> {
        let start = self.starts.get(first).copied();
        let end = self.starts.get(last + 1).copied();
        start.unwrap_or(self.text.len())..end.unwrap_or(self.text.len())
    }

    /// Line and column, both from 1, of a byte at which a character begins.
    pub(super) fn line_and_column(&self, byte: usize) -> (usize, usize) {
        let line = self.line(byte);
        let column = self.characters_before(byte) - self.characters_before(self.starts[line]);
        (line + 1, column + 1)
    }

    fn characters_before(&self, byte: usize) -> usize {
        let block = byte / BLOCK;
        let Some(counted) = self.counted.get(block) else {
            return self.characters_before_end();
        };
        let rest = self.text.as_bytes().get(block * BLOCK..byte);
        counted + rest.map_or(0, begun)
    }

    /// Where the last block is full, the end of the text lies in none.
    fn characters_before_end(&self) -> usize {
        let last = self.counted.len().saturating_sub(1);
        let rest = self.text.as_bytes().get(last * BLOCK..);
        self.counted.last().copied().unwrap_or(0) + rest.map_or(0, begun)
    }
}

/// How many characters begin in some bytes of UTF-8.
fn begun(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte & 0xc0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::{BLOCK, Lines};

    /// Counted from the top of the text, as slowly as it may be.
    fn counted(text: &str, byte: usize) -> (usize, usize) {
        let before = &text[..byte];
        let line = before.rfind('\n').map_or(0, |at| at + 1);
        (
            before.matches('\n').count() + 1,
            before[line..].chars().count() + 1,
        )
    }

    #[test]
    fn lines_and_columns_are_those_that_are_counted_from_the_top() {
        let long = "ñ€a".repeat(BLOCK);
        for text in [
            "",
            "\n",
            "a",
            "a\nñb\n\n€",
            &long,
            &format!("a\n{long}\n{long}"),
            &"x".repeat(2 * BLOCK),
        ] {
            let lines = Lines::of(text);
            let ends = text.char_indices().map(|(byte, _)| byte);
            for byte in ends.chain([text.len()]) {
                assert_eq!(lines.line_and_column(byte), counted(text, byte), "{byte}");
            }
        }
    }
}
