//! An Atom feed (RFC 4287): what was entered or changed, newest first.

use std::io::{Result, Write};

use askama::Template;

use super::context::FIRST;
use super::entry::{Entry, entries, moment};
use super::provenance::Provenance;
use super::{Export, ExportContext, prose};

/// The format.
pub(super) const EXPORT: Export = Export {
    name: "atom",
    file: "feed.atom",
    about: "a feed of what was entered or changed, for feed readers",
    media_type: "application/atom+xml",
    write,
};

#[derive(Template)]
#[template(path = "export/atom.xml")]
struct Feed<'a> {
    language: &'a str,
    id: String,
    title: String,
    subtitle: String,
    author: String,
    updated: String,
    rights: Option<String>,
    /// The day and the checksum of the collection; a part's feed changes only when its own events do, so it has none.
    provenance: Option<(&'a str, &'a str)>,
    own_address: Option<String>,
    page: Option<String>,
    entries: Vec<Entry<'a>>,
}

fn write(context: &ExportContext<'_>, out: &mut dyn Write) -> Result<()> {
    let settings = &context.timeline.settings;
    let feed = Feed {
        language: context.language,
        id: context.identity(context.part.file.unwrap_or(EXPORT.file)),
        title: prose::for_xml(&context.title()),
        subtitle: prose::for_xml(settings.description.get(context.language)),
        author: prose::for_xml(settings.title.get(context.language)),
        updated: moment(context.last_updated().unwrap_or(FIRST)),
        rights: settings.licence.as_deref().map(prose::for_xml),
        provenance: (!context.part.is_part()).then(|| {
            let provenance = Provenance::of(context.timeline);
            (provenance.as_of.unwrap_or_default(), provenance.records)
        }),
        own_address: context.own_address(&EXPORT),
        page: context.address(context.part.page),
        entries: entries(context)?,
    };
    feed.write_into(out)?;
    out.write_all(b"\n")
}
