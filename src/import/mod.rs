//! Timelines that were made with other tools, read so that records can be made of them: one file a format.
//!
//! A reader gathers events and tells, each with its line, what it could not carry and which events it could not read at all;
//! nothing is passed over in silence. What becomes of them is the same for all formats: [`plan`] makes drafts of them, and
//! `throughline import` writes these when they pass `check`.
//!
//! To add one: write its file with a const `IMPORT`, and name it twice below.

mod date;
mod ics;
mod id;
mod markwhen;
mod own;
mod plan;
mod sheet;
mod table;
mod text;
mod timelinejs;

pub use date::Order;
pub use own::Collection;
pub use plan::{Plan, Settings, plan};

/// The published format that can be read back.
const FORMAT: &str = "throughline/1";

/// A format that can be imported.
pub struct Import {
    /// Its name on the command line.
    pub name: &'static str,
    /// What it is, in a phrase.
    pub about: &'static str,
    /// Whether a file, by its name in lower case and its text, looks like it.
    pub recognises: fn(&str, &str) -> bool,
    /// Gathers its events.
    pub read: fn(&Input<'_>) -> Result<Found, Remark>,
}

/// Every format that can be imported; the first one that recognises a file reads it.
pub const IMPORTS: &[Import] = &[
    own::IMPORT,
    timelinejs::IMPORT,
    ics::IMPORT,
    sheet::IMPORT,
    markwhen::IMPORT,
    table::IMPORT,
];

/// A text to be read, and how.
pub struct Input<'a> {
    /// The text.
    pub text: &'a str,
    /// Which header stands for which field, where the user said so: field, header.
    pub columns: &'a [(String, String)],
    /// How dates such as 3/4/2022 are to be read, where the user said so.
    pub order: Option<Order>,
}

/// Something about a place in the input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The line, counted from 1.
    pub line: usize,
    /// What is so: lower case, no full stop.
    pub what: String,
}

impl Remark {
    fn new(line: usize, what: impl Into<String>) -> Self {
        Self {
            line,
            what: what.into(),
        }
    }
}

/// What was found in a file.
pub enum Found {
    /// Events of another tool.
    Events(Gathered),
    /// A collection of our own, as it was published.
    Collection(Collection),
}

/// The events of another tool.
#[derive(Clone, Debug, Default)]
pub struct Gathered {
    /// What the timeline is called.
    pub title: Option<String>,
    /// Its events.
    pub events: Vec<Incoming>,
    /// What could not be carried.
    pub lost: Vec<Remark>,
    /// The events that could not be read.
    pub faults: Vec<Remark>,
}

/// Texts by their language; none for the language that the import is told.
pub type Texts = Vec<(Option<String>, String)>;

/// An event as it was found.
#[derive(Clone, Debug, Default)]
pub struct Incoming {
    /// Where it begins.
    pub line: usize,
    /// Its id, where the file is one of our own.
    pub id: Option<String>,
    /// What it is called.
    pub title: Texts,
    /// When it happened: EDTF, with the precision that the file has.
    pub date: String,
    /// Other dates by their name.
    pub dates: Vec<(&'static str, String)>,
    /// How the date is known or shown.
    pub date_note: Texts,
    /// What happened, as Markdown.
    pub summary: Texts,
    /// Its kind, by id or by name.
    pub kind: Option<String>,
    /// Who took part, by id or name, perhaps with a role.
    pub actors: Vec<(String, String)>,
    /// Where, by id or name.
    pub places: Vec<String>,
    /// About what, by id or name.
    pub topics: Vec<String>,
    /// What it refers to.
    pub sources: Vec<IncomingSource>,
}

/// A document that an event refers to.
#[derive(Clone, Debug, Default)]
pub struct IncomingSource {
    /// Its address.
    pub url: String,
    /// What it is called.
    pub title: String,
    /// Who published it.
    pub publisher: String,
}

/// The line of a byte, counted from 1.
fn line_of(text: &str, byte: usize) -> usize {
    1 + text.as_bytes()[..byte.min(text.len())]
        .iter()
        .filter(|byte| **byte == b'\n')
        .count()
}

/// Whether an address leads to the web, so that a source may have it.
fn is_web(address: &str) -> bool {
    let rest = ["https://", "http://"]
        .iter()
        .find_map(|scheme| address.strip_prefix(scheme));
    rest.is_some_and(|rest| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or("");
        host.contains('.')
            && !host.contains('@')
            && !address.chars().any(|letter| {
                letter.is_whitespace() || letter.is_control() || "<>\"\\^`{|}".contains(letter)
            })
    })
}
