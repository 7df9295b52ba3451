//! How much a value may hold, by its shape: entries of a list, letters of a text. What is larger is one finding, and what lies
//! beyond is not looked at.

use crate::diag::{Diagnostic, Place};
use crate::format_rules;
use crate::limits;
use crate::message;

use super::field_path::FieldPath;
use super::field_type::FieldType;

/// How many characters a text of this shape may have.
pub(super) const fn letters(shape: &FieldType) -> usize {
    match shape {
        FieldType::Text | FieldType::Markdown => limits::TEXT,
        FieldType::Url => limits::URL,
        FieldType::Slug => limits::ID,
        FieldType::Date
        | FieldType::Language
        | FieldType::Country
        | FieldType::Number
        | FieldType::Index
        | FieldType::Format
        | FieldType::Flag
        | FieldType::Word(_) => limits::WORD,
        _ => limits::TITLE,
    }
}

/// How many entries a list of these may have, or a mapping from ids to these.
pub(super) fn entries(item: &FieldType, way: &FieldPath<'_>) -> usize {
    match (item, way) {
        (FieldType::Language, _) => limits::LANGUAGES,
        (_, FieldPath::Key(_, "links")) => limits::LINKS,
        (_, FieldPath::Key(_, "former_ids")) => limits::FORMER_IDS,
        // What stands in a folder is an event; the others speak for all of them.
        _ if way.file().contains('/') => limits::LIST,
        (FieldType::Object(_), FieldPath::Top(_)) => limits::REGISTRY,
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
        Diagnostic::new(
            &format_rules::TOO_LONG,
            place(),
            message!("too-long.found", number = letters, most = most),
        )
        .help(message!("too-long.help"))
    })
}

/// Shortens a list to what it may have, with a finding where it had more.
pub(super) fn shorten<T>(
    entries: &mut Vec<T>,
    most: usize,
    way: &FieldPath<'_>,
) -> Option<Diagnostic> {
    let found = entries.len();
    if found <= most {
        return None;
    }
    entries.truncate(most);
    entries.shrink_to_fit();
    Some(
        Diagnostic::new(
            &format_rules::TOO_MANY,
            way.place(),
            message!("too-many.list", number = found, most = most),
        )
        .help(message!("too-many.help-list", most = most)),
    )
}
