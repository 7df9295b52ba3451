//! Everything in one JSON document, in the published format: see [`published`](super::published).

use std::cell::RefCell;

use serde::Serialize;
use serde_json::ser::{PrettyFormatter, Serializer};

use super::published::Collection;
use super::{Export, Subject};

/// The format.
pub(super) const EXPORT: Export = Export {
    name: "json",
    file: "data/timeline.json",
    about: "everything in one JSON document: events, links, sources and what they refer to",
    media_type: "application/json",
    write,
};

fn write(subject: &Subject<'_>) -> String {
    pretty_in(subject.room(), &Collection::new(subject))
}

/// A value as JSON that people can read and compare line by line.
pub(super) fn pretty(value: &impl Serialize) -> String {
    pretty_in(0, value)
}

/// The same, where about so many bytes are expected.
pub(super) fn pretty_in(room: usize, value: &impl Serialize) -> String {
    let mut bytes = Vec::new();
    // Where so much cannot be had at once, there may be enough for what comes.
    let _ = bytes.try_reserve(room);
    let mut serializer = Serializer::with_formatter(&mut bytes, PrettyFormatter::with_indent(b" "));
    // Writing to memory cannot fail, and every key is a string.
    let _ = value.serialize(&mut serializer);
    let mut text = String::from_utf8(bytes).unwrap_or_default();
    text.push('\n');
    text
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
