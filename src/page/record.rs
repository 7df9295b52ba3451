//! The record behind an event's page: its file and its references.

use super::page_context::PageContext;
use super::repository::Repository;
use crate::model::Event;

/// Details of a record.
pub(crate) struct Record {
    /// Its id.
    pub(crate) id: String,
    /// Its file.
    pub(crate) file: String,
    /// Its file where the collection is kept; empty when that is not known.
    pub(crate) href: String,
    /// Its history there; empty when that is not known.
    pub(crate) history: String,
    /// Where it is changed; empty when that is not known.
    pub(crate) edit: String,
    /// What kind of source was found for it.
    pub(crate) verification: &'static str,
    /// Its earlier ids.
    pub(crate) former: String,
}

/// Details of an event's record.
pub fn record(context: &PageContext<'_>, event: &Event) -> Record {
    let settings = &context.site.timeline.settings;
    let address = super::repository::address(settings.repository.as_deref());
    let repository = Repository::read(address);
    let kept = |way: fn(&Repository, &str) -> String| {
        repository
            .as_ref()
            .map(|repository| way(repository, &event.file))
            .unwrap_or_default()
    };
    Record {
        id: event.id.to_string(),
        file: event.file.clone(),
        href: kept(Repository::shown),
        history: kept(Repository::history),
        edit: kept(Repository::edit),
        verification: event
            .verification
            .map_or("", |found| context.locale().words.verification(found)),
        former: event
            .former_ids
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join(", "),
    }
}
