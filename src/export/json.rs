//! Everything in one JSON document, in the published format: see [`published`](super::published).

use std::cell::RefCell;
use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, PrettyFormatter, Serializer};

use super::published::Collection;
use super::{Export, ExportContext};

/// The format.
pub(super) const EXPORT: Export = Export {
    name: "json",
    file: "data/timeline.json",
    about: "everything in one JSON document: events, links, sources and what they refer to",
    media_type: "application/json",
    write,
};

fn write(context: &ExportContext<'_>, out: &mut dyn Write) -> io::Result<()> {
    pretty(&Collection::new(context), out)
}

/// A value as JSON that people can compare line by line: an entry of a list a line, and what an entry holds on that line. With a
/// line for each value, two bytes of five would be blanks.
pub(super) fn pretty(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    written(Lines::default(), value, out)
}

/// A value as JSON with a line for each value, for people to read.
pub(super) fn indented(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    written(PrettyFormatter::with_indent(b" "), value, out)
}

fn written(
    formatter: impl Formatter,
    value: &impl Serialize,
    out: &mut dyn Write,
) -> io::Result<()> {
    value.serialize(&mut Serializer::with_formatter(&mut *out, formatter))?;
    out.write_all(b"\n")
}

/// What is made while it is written: all of it at once would take many times the memory of the records. It is written once.
pub(super) struct Each<I>(RefCell<I>);

impl<I> Each<I> {
    pub(super) fn new(values: I) -> Self {
        Self(RefCell::new(values))
    }
}

impl<I: Iterator<Item: Serialize>> Serialize for Each<I> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(&mut *self.0.borrow_mut())
    }
}

/// Breaks lines between the entries of the two outermost levels; one level where the outermost is a list.
#[derive(Default)]
struct Lines {
    depth: usize,
    is_list: bool,
    has_entry: bool,
}

impl Lines {
    fn breaks(&self) -> bool {
        self.depth <= if self.is_list { 1 } else { 2 }
    }

    fn line<W: ?Sized + Write>(&self, writer: &mut W) -> io::Result<()> {
        if self.breaks() {
            writer.write_all(b"\n")?;
            for _ in 0..self.depth {
                writer.write_all(b" ")?;
            }
        }
        Ok(())
    }

    fn open<W: ?Sized + Write>(&mut self, writer: &mut W, sign: &[u8]) -> io::Result<()> {
        self.depth += 1;
        self.has_entry = false;
        writer.write_all(sign)
    }

    fn close<W: ?Sized + Write>(&mut self, writer: &mut W, sign: &[u8]) -> io::Result<()> {
        let breaks = self.breaks() && self.has_entry;
        self.depth -= 1;
        self.has_entry = true;
        if breaks {
            self.line(writer)?;
        }
        writer.write_all(sign)
    }

    fn entry<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.has_entry = true;
        if !first {
            writer.write_all(b",")?;
        }
        self.line(writer)
    }
}

impl Formatter for Lines {
    fn begin_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.is_list |= self.depth == 0;
        self.open(writer, b"[")
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.close(writer, b"]")
    }

    fn begin_array_value<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        self.entry(writer, first)
    }

    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.open(writer, b"{")
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.close(writer, b"}")
    }

    fn begin_object_key<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        self.entry(writer, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        writer.write_all(if self.breaks() { b": " } else { b":" })
    }
}
