//! How much a value may hold, by its shape: entries of a list, letters of a text. What is larger is one finding, and what lies
//! beyond is not looked at.

use crate::diag::{Diagnostic, Place};
use crate::limits;

use super::format::LINK;
use super::shape::Shape;
use super::way::Way;

/// How many characters a text of this shape may have.
pub(super) const fn letters(shape: &Shape) -> usize {
    match shape {
        Shape::Text | Shape::Markdown => limits::TEXT,
        Shape::Url => limits::URL,
        Shape::Slug => limits::ID,
        Shape::Date
        | Shape::Language
        | Shape::Country
        | Shape::Number
        | Shape::Index
        | Shape::Flag
        | Shape::Word(_) => limits::WORD,
        _ => limits::TITLE,
    }
}

/// How many entries a list of these may have, or a mapping from ids to these.
pub(super) fn entries(item: &Shape, way: &Way<'_>) -> usize {
    match (item, way) {
        (Shape::Language, _) => limits::LANGUAGES,
        (Shape::Object(object), _) if object.name == LINK.name => limits::LINKS,
        (_, Way::Key(_, "former_ids")) => limits::FORMER_IDS,
        // What stands in a folder is an event; the others speak for all of them.
        _ if way.file().contains('/') => limits::LIST,
        (Shape::Object(_), Way::Top(_)) => limits::REGISTRY,
        _ => limits::LONG_LIST,
    }
}

/// What is wrong with a text that is too long for its shape.
pub(super) fn too_long(
    text: &str,
    most: usize,
    place: impl FnOnce() -> Place,
) -> Option<Diagnostic> {
    // Letters are counted only where there may be too many of them.
    if text.len() <= most {
        return None;
    }
    let letters = text.chars().count();
    (letters > most).then(|| {
        Diagnostic::error(
            "too-long",
            place(),
            format!("this has {letters} characters; at most {most} are read here"),
        )
        .help("shorten it")
    })
}

/// Shortens a list to what it may have, with a finding where it had more.
pub(super) fn shorten<T>(entries: &mut Vec<T>, most: usize, way: &Way<'_>) -> Option<Diagnostic> {
    let found = entries.len();
    if found <= most {
        return None;
    }
    entries.truncate(most);
    entries.shrink_to_fit();
    Some(
        Diagnostic::error(
            "too-many",
            way.place(),
            format!("there are {found} entries here; at most {most} are read"),
        )
        .help(format!("keep at most {most} of them")),
    )
}
