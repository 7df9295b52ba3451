//! The event, the language or the entry of a registry that somebody names, or the nearest name where there is no such thing.

use std::fmt;

use crate::diag::nearest;
use crate::graph::CausalGraph;
use crate::model::{Event, Slug, Timeline};

/// Why something that was named is not found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum NotFound {
    /// The event is on record, and readers do not see it.
    NotPublished(String),
    /// There is no such event.
    NoEvent(String, Option<String>),
    /// There is no such source.
    NoSource(String, Option<String>),
    /// A registry, called by the word for its entries, has no such id.
    NotCalled(&'static str, String, Option<String>),
    /// The collection is not in this language, but in these.
    NoLanguage(String, Vec<String>),
}

impl fmt::Display for NotFound {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let near = match self {
            Self::NotPublished(id) => {
                return write!(formatter, "the event `{id}` is not published");
            }
            Self::NoLanguage(asked, locales) => {
                let locales = locales.join(", ");
                return write!(
                    formatter,
                    "the collection is not published in `{asked}`; it is in {locales}"
                );
            }
            Self::NoEvent(id, near) => {
                write!(formatter, "there is no event `{id}`")?;
                near
            }
            Self::NoSource(id, near) => {
                write!(formatter, "there is no source `{id}`")?;
                near
            }
            Self::NotCalled(what, id, near) => {
                write!(formatter, "no {what} is called `{id}`")?;
                near
            }
        };
        match near {
            Some(near) => write!(formatter, "; did you mean `{near}`?"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for NotFound {}

/// The position of the published event with this id, or that once had it.
pub(crate) fn event(timeline: &Timeline, graph: &CausalGraph, id: &str) -> Result<usize, NotFound> {
    let found = timeline.positions.get(id).copied();
    if let Some(position) = found.filter(|&position| graph.contains(position)) {
        return Ok(position);
    }
    let renamed = |event: &&Event| event.former_ids.iter().any(|former| former.as_str() == id);
    if let Some(event) = timeline.published().find(renamed) {
        return Ok(timeline.positions[&event.id]);
    }
    if found.is_some() {
        return Err(NotFound::NotPublished(id.to_owned()));
    }
    let ids = timeline.published().map(|event| event.id.as_str());
    Err(NotFound::NoEvent(id.to_owned(), near(id, ids)))
}

/// The language that was asked for, if the collection is published in it; else its first one.
pub(crate) fn language<'a>(
    timeline: &'a Timeline,
    asked: Option<&str>,
) -> Result<&'a str, NotFound> {
    let Some(asked) = asked else {
        return Ok(timeline.locale());
    };
    let locales = &timeline.settings.locales;
    let found = locales.iter().find(|locale| *locale == asked);
    found
        .map(String::as_str)
        .ok_or_else(|| NotFound::NoLanguage(asked.to_owned(), locales.clone()))
}

/// An id that a registry has.
pub(super) fn entry<'a>(
    id: &str,
    what: &'static str,
    ids: impl Iterator<Item = &'a Slug> + Clone,
) -> Result<Slug, NotFound> {
    match ids.clone().find(|known| known.as_str() == id) {
        Some(known) => Ok(known.clone()),
        None => {
            let near = near(id, ids.map(Slug::as_str));
            Err(NotFound::NotCalled(what, id.to_owned(), near))
        }
    }
}

pub(super) fn near<'a>(id: &str, ids: impl Iterator<Item = &'a str>) -> Option<String> {
    nearest(id, ids).map(str::to_owned)
}
