//! Timelines that were made with other tools, read so that records can be made of them: one file a format.
//!
//! A reader gathers events and tells, each with its line, what it could not carry and which events it could not read at all;
//! nothing is passed over in silence. What becomes of them is the same for all formats: [`plan`] makes drafts of them, and
//! `throughline import` writes these when they pass `check`.
//!
//! To add one: write its file with a const `IMPORT`, and name it twice below.

mod address;
mod faults;
mod given_ids;
mod html;
mod ics;
mod id;
mod markwhen;
mod notes;
mod own;
mod plan;
mod reference_marks;
mod rows;
mod sheet;
mod statements;
mod table;
mod text;
mod timelinejs;

use crate::limits;
use crate::written_date as date;

use address::is_web;

pub(crate) use crate::written_date::{Order, Reading, YearPairs};
pub(crate) use faults::Faults;
pub(crate) use id::free_source_id;
pub(crate) use notes::{Note, Remarks};
pub(crate) use own::Collection;
pub use plan::{Plan, Settings, plan};
pub(crate) use statements::{Statement, Statements, What};

/// How many letters of a remark are told.
const LONGEST_REMARK: usize = 300;

/// The published format that can be read back.
const FORMAT: &str = "throughline/1";

/// A format that can be imported.
pub(crate) struct Import {
    /// Its name on the command line.
    pub(crate) name: &'static str,
    /// Whether a file, by its name in lower case and its text, looks like it.
    pub(crate) recognises: fn(&str, &str) -> bool,
    /// Whether it is a table, whose columns the user may name.
    pub(crate) has_columns: bool,
    /// Gathers its events.
    pub(crate) read: fn(&Input<'_>) -> Result<ImportedTable, Note>,
}

/// Every format that can be imported; the first one that recognises a file reads it.
pub(crate) const IMPORTS: &[Import] = &[
    own::IMPORT,
    statements::LINKS,
    statements::CLAIMS,
    statements::SOURCES,
    timelinejs::IMPORT,
    ics::IMPORT,
    sheet::IMPORT,
    markwhen::IMPORT,
    table::IMPORT,
];

/// A text to be read, and how.
pub(crate) struct Input<'a> {
    /// The text.
    pub(crate) text: &'a str,
    /// Which header stands for which field, where the user said so: field, header.
    pub(crate) columns: &'a [(String, String)],
    /// How to read what can be read in several ways.
    pub(crate) reading: Reading,
}

/// What was found in a file.
pub(crate) enum ImportedTable {
    /// Events of another tool.
    Events(Imported),
    /// A collection of our own, as it was published.
    Collection(Collection),
    /// Links, claims or sources of events that are recorded already.
    Statements(Statements),
}

/// The events of another tool.
#[derive(Clone, Debug, Default)]
pub struct Imported {
    /// What the timeline is called.
    pub(crate) title: Option<String>,
    /// Its events.
    pub(crate) events: Vec<Incoming>,
    /// What could not be carried.
    pub(crate) lost: Remarks,
    /// The events that could not be read.
    pub(crate) faults: Faults,
}

impl Imported {
    /// Adds an event, unless there are too many.
    fn add(&mut self, event: Incoming) -> Result<(), Note> {
        within_limit(self.events.len(), event.line)?;
        self.events.push(event);
        Ok(())
    }

    /// Whether reading on would tell nothing new: so many events cannot be read.
    fn is_lost(&self) -> bool {
        self.faults.is_full()
    }
}

/// A fault when there are as many events as one import may have.
fn within_limit(events: usize, line: usize) -> Result<(), Note> {
    if events < limits::IMPORT_EVENTS {
        return Ok(());
    }
    let most = limits::IMPORT_EVENTS;
    let what = format!("an import may have at most {most} events; this is one more");
    Err(Note::new(line, what))
}

/// Texts by their language; none for the language that the import is told.
pub(crate) type Texts = Vec<(Option<String>, String)>;

/// An event as it was found.
#[derive(Clone, Debug, Default)]
pub(crate) struct Incoming {
    /// Where it begins.
    pub(crate) line: usize,
    /// Its id, where the file gives it one.
    pub(crate) id: Option<String>,
    /// What it is called.
    pub(crate) title: Texts,
    /// When it happened: EDTF, with the precision that the file has.
    pub(crate) date: String,
    /// Other dates by their name.
    pub(crate) dates: Vec<(&'static str, String)>,
    /// What was written, where the date does not say all of it.
    pub(crate) written: Option<String>,
    /// How the date is known or shown.
    pub(crate) date_note: Texts,
    /// What happened, as Markdown.
    pub(crate) summary: Texts,
    /// Its kind, by id or by name.
    pub(crate) kind: Option<String>,
    /// Who took part, by id or name, perhaps with a role.
    pub(crate) actors: Vec<(String, String)>,
    /// Where, by id or name.
    pub(crate) places: Vec<String>,
    /// About what, by id or name.
    pub(crate) topics: Vec<String>,
    /// What it refers to.
    pub(crate) sources: Vec<IncomingSource>,
}

impl Incoming {
    /// How many bytes its texts have, addresses and names included.
    fn bytes(&self) -> usize {
        let texts = [&self.title, &self.date_note, &self.summary];
        let texts = texts.into_iter().flatten().map(|(_, text)| text.len());
        let names = self.places.iter().chain(&self.topics).map(String::len);
        let actors = self
            .actors
            .iter()
            .map(|(name, role)| name.len() + role.len());
        let sources = self.sources.iter();
        let sources = sources.map(|it| it.url.len() + it.title.len() + it.publisher.len());
        texts.chain(names).chain(actors).chain(sources).sum()
    }
}

/// A document that an event refers to.
#[derive(Clone, Debug, Default)]
pub(crate) struct IncomingSource {
    /// Its address.
    pub(crate) url: String,
    /// What it is called.
    pub(crate) title: String,
    /// Who published it.
    pub(crate) publisher: String,
}

impl IncomingSource {
    /// A document that an event names, unless its address does not lead to the web, or leads to a picture or a film, which is to be
    /// looked at and is not a source.
    fn found(self, lose: &mut dyn FnMut(String)) -> Option<Self> {
        let shown = notes::beginning(text::line(&self.url), 60);
        match address::web(&self.url) {
            Some(url) if address::is_media(&url) => {
                lose(format!(
                    "a picture, film, sound or map is not a source and is not imported: `{shown}`"
                ));
                None
            }
            Some(url) => Some(Self { url, ..self }),
            None => {
                if !shown.is_empty() {
                    lose(format!(
                        "the media is not a web address and is not imported: `{shown}`"
                    ));
                }
                None
            }
        }
    }
}

/// Where the lines of a text end, so that the line of a byte is found without counting from the top.
struct Lines(Vec<usize>);

impl Lines {
    fn of(text: &str) -> Self {
        Self(text.match_indices('\n').map(|(byte, _)| byte).collect())
    }

    /// The line of a byte, counted from 1.
    fn at(&self, byte: usize) -> usize {
        1 + self.0.partition_point(|end| *end < byte)
    }
}
