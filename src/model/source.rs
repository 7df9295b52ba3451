//! Sources (always: cited documents) and citations of them.

use super::{EventDate, IdentifierKind, Slug, SourceKind, Stance, Text};

/// A document that records cite.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its permanent name.
    pub id: Slug,
    /// The event whose record defines it.
    pub defined_in: Slug,
    /// Its title in its own language, where one was seen.
    pub title: Text,
    /// Who wrote it.
    pub author: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Where the copy was seen, when that is not the publisher's own site.
    pub host: Option<String>,
    /// Its address.
    pub url: String,
    /// The address of an archived copy.
    pub archive: Option<String>,
    /// When it was published.
    pub published: Option<EventDate>,
    /// When the editors looked at it.
    pub seen: Option<EventDate>,
    /// What kind of document it is.
    pub kind: SourceKind,
    /// Its language (BCP 47).
    pub language: String,
    /// The documents that it retells or copies.
    pub derived_from: Vec<Slug>,
    /// Typed legal identifiers.
    pub identifiers: Vec<Identifier>,
    /// The editors' remark, for instance on how reliable it is.
    pub note: Text,
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
    pub kind: IdentifierKind,
    /// As it is cited.
    pub value: String,
}

/// A reference from a claim, link or dispute to a source.
#[derive(Clone, Debug)]
pub struct Citation {
    /// Where the citation stands in its list, from 0.
    pub index: usize,
    /// The source.
    pub source: Slug,
    /// What it does for the claim.
    pub stance: Stance,
    /// Where in the document: a page, a paragraph.
    pub locator: Option<String>,
    /// A few words that stand there.
    pub quote: Option<String>,
}
