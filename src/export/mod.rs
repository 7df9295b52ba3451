//! Formats that other programs read: one file a format.
//!
//! To add one: write its file with a const `EXPORT`, and name it twice below. What several formats need stands beside
//! them: [`published`] holds the structs of the JSON formats, `entry` the entries of the feeds, `prose` what becomes of
//! Markdown, [`datapackage`] the checksums, [`schema`] the JSON Schemas.

pub mod datapackage;
pub mod graph;
pub mod issue_form;
pub(crate) mod parquet;
pub(crate) mod published;
pub mod schema;

mod atom;
mod bibtex;
mod context;
mod csl;
mod csv;
mod entry;
mod hex;
mod ics;
mod json;
mod jsonfeed;
mod jsonl;
mod jsonld;
mod markdown;
mod prose;
mod provenance;
mod references;

use std::io::{Result, Write};

use crate::model::Settings;

pub(crate) use bibtex::bibtex;
pub use context::{ExportContext, Part};
pub(crate) use csl::csl;
pub(crate) use jsonld::when;

/// A data format.
pub struct Export {
    /// Its name on the command line.
    pub name: &'static str,
    /// Its file in the site. A file in `data/` holds every language and is written once, at the site's root; any other is
    /// written once for each language, relative to the root of that language.
    pub(crate) file: &'static str,
    /// What it is for, in a phrase.
    pub(crate) about: &'static str,
    /// Its media type.
    pub(crate) media_type: &'static str,
    /// Writes it.
    pub write: fn(&ExportContext<'_>, &mut dyn Write) -> Result<()>,
}

/// Every data format.
pub const EXPORTS: &[Export] = &[
    json::EXPORT,
    jsonl::EXPORT,
    csv::events::EXPORT,
    csv::links::EXPORT,
    csv::claims::EXPORT,
    csv::sources::EXPORT,
    atom::EXPORT,
    jsonfeed::EXPORT,
    ics::EXPORT,
    jsonld::EXPORT,
    markdown::EXPORT,
    bibtex::EXPORT,
    csl::EXPORT,
];

impl Export {
    /// Whether its file speaks one language, so that the site holds it once for each.
    pub fn is_per_language(&self) -> bool {
        !self.file.starts_with("data/")
    }
}

/// The data formats of the site of a collection with these settings.
pub(crate) fn in_site(settings: &Settings) -> impl Iterator<Item = &'static Export> {
    EXPORTS
        .iter()
        .filter(|export| settings.publishes(export.name))
}

/// The data format with a name.
pub(crate) fn export(name: &str) -> Option<&'static Export> {
    EXPORTS.iter().find(|export| export.name == name)
}
