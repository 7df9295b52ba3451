//! The part of a file that is shown around a finding: what is drawn costs no more in a long file than in a short one.

use std::ops::Range;

use super::lines::Lines;

/// How many bytes of a file are looked at for one finding. Places of one file that lie further apart are named, not drawn.
const WIDTH: usize = 8 << 10;
/// How much of a very long line is drawn before and after a value, at most: far more than a terminal is wide.
const MARGIN: usize = 1 << 10;

/// A part of a text.
pub(super) struct Window {
    bytes: Range<usize>,
    /// The line that it begins with, from 1.
    pub(super) line: usize,
    /// Whether it begins or ends within a line, so that columns cannot be counted in it.
    pub(super) is_cut: bool,
}

impl Window {
    /// The lines of a span; of a line that is too long, what stands about the span.
    pub(super) fn around(text: &str, lines: &Lines<'_>, span: &Range<usize>) -> Self {
        let line = lines.line(span.start);
        // At the end of a file the span may stand after the last line break: what is before it is then the line to show.
        let first = line.saturating_sub(usize::from(span.start == text.len()));
        let bytes = lines.bytes(first, line);
        if bytes.len() <= WIDTH {
            return Self {
                bytes,
                line: first + 1,
                is_cut: false,
            };
        }
        let whole = lines.bytes(line, line);
        let start = span.start.saturating_sub(MARGIN).max(whole.start);
        let end = span.end.min(span.start + MARGIN) + MARGIN;
        Self {
            bytes: floor(text, start)..floor(text, end.min(whole.end)),
            line: line + 1,
            is_cut: true,
        }
    }

    /// The same, made larger so that it holds the lines of another span as well; says whether that can be.
    pub(super) fn take_in(&mut self, lines: &Lines<'_>, span: &Range<usize>) -> bool {
        if self.bytes.start <= span.start && span.end <= self.bytes.end {
            return true;
        }
        let line = lines.line(span.start);
        let other = lines.bytes(line, line);
        let bytes = self.bytes.start.min(other.start)..self.bytes.end.max(other.end);
        if self.is_cut || bytes.len() > WIDTH {
            return false;
        }
        self.bytes = bytes;
        self.line = self.line.min(line + 1);
        true
    }

    /// Its text.
    pub(super) fn text<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.bytes.clone()).unwrap_or("")
    }

    /// A span of the file as one of the window.
    pub(super) fn span(&self, span: &Range<usize>) -> Range<usize> {
        let within = |byte: usize| byte.clamp(self.bytes.start, self.bytes.end) - self.bytes.start;
        within(span.start)..within(span.end)
    }
}

fn floor(text: &str, byte: usize) -> usize {
    let mut byte = byte.min(text.len());
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    byte
}
