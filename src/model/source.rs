//! Sources (always: cited documents) and citations of them.

use super::{EventDate, IdentifierKind, Slug, SourceKind, Stance, Text};

/// A document that records cite.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its permanent name.
    pub(crate) id: Slug,
    /// The event whose record defines it.
    pub(crate) defined_in: Slug,
    /// Its title in its own language, where one was seen.
    pub(crate) title: Text,
    /// Who wrote it.
    pub(crate) author: Option<String>,
    /// Who published it.
    pub(crate) publisher: Option<String>,
    /// Where the copy was seen, when that is not the publisher's own site.
    pub(crate) host: Option<String>,
    /// Its address.
    pub(crate) url: String,
    /// The address of an archived copy.
    pub(crate) archive: Option<String>,
    /// When it was published.
    pub(crate) published: Option<EventDate>,
    /// When the editors looked at it.
    pub(crate) seen: Option<EventDate>,
    /// What kind of document it is.
    pub(crate) kind: SourceKind,
    /// Its language (BCP 47).
    pub(crate) language: String,
    /// The documents that it retells or copies.
    pub(crate) derived_from: Vec<Slug>,
    /// Typed legal identifiers.
    pub(crate) identifiers: Vec<Identifier>,
    /// The editors' remark, for instance on how reliable it is.
    pub(crate) note: Text,
}

impl Source {
    /// Who published it, or else where it was seen, or else the server of its address.
    pub(crate) fn publisher_name(&self) -> &str {
        let server = self.url.split_once("://").map_or("", |(_, rest)| rest);
        let server = server.split(['/', '?', '#']).next().unwrap_or("");
        let server = server.trim_start_matches("www.");
        self.publisher
            .as_deref()
            .or(self.host.as_deref())
            .unwrap_or(if server.is_empty() { &self.id } else { server })
    }
}

/// A legal or documentary identifier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identifier {
    /// What it identifies.
    pub(crate) kind: IdentifierKind,
    /// As it is cited.
    pub(crate) value: String,
}

/// A reference from a claim, link or dispute to a source.
#[derive(Clone, Debug)]
pub struct Citation {
    /// The source.
    pub(crate) source: Slug,
    /// What it does for the claim.
    pub(crate) stance: Stance,
    /// Where in the document: a page, a paragraph.
    pub(crate) locator: Option<String>,
    /// A few words that stand there.
    pub(crate) quote: Option<String>,
}
