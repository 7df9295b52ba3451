//! An Atom feed (RFC 4287): what was entered or changed, newest first.

use askama::Template;

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

fn write(subject: &ExportContext<'_>) -> String {
    let settings = &subject.timeline.settings;
    let feed = Feed {
        language: subject.language,
        id: subject.identity(subject.part.file.unwrap_or(EXPORT.file)),
        title: prose::for_xml(&subject.title()),
        subtitle: prose::for_xml(settings.description.get(subject.language)),
        author: prose::for_xml(settings.title.get(subject.language)),
        updated: moment(subject.last_updated()),
        rights: settings.licence.as_deref().map(prose::for_xml),
        provenance: (!subject.part.is_part()).then(|| {
            let provenance = Provenance::of(subject.timeline);
            (provenance.as_of.unwrap_or_default(), provenance.records)
        }),
        own_address: subject.own_address(&EXPORT),
        page: subject.address(subject.part.page),
        entries: entries(subject),
    };
    let mut text = feed.render().unwrap_or_default();
    text.push('\n');
    text
}
