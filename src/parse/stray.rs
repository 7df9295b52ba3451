//! Files that are not read: a record under a wrong name or in a wrong place is an error, any other file but a note a warning.

use std::sync::Arc;

use crate::diag::{Diagnostic, Place, Suggestion};
use crate::format_rules;
use crate::load::Content;
use crate::message;
use crate::model::{EventDate, Slug};
use crate::yaml::{self, Value};

use super::is_registry;

/// Endings of a record's name that editors and file managers add or change.
const ENDINGS: [&str; 6] = [".yaml.txt", ".yml.txt", ".yaml", ".yml", ".txt", ".json"];

/// Whether a file's name has one of these endings.
pub(crate) fn may_be_a_record(file: &str) -> bool {
    let lower = file.to_ascii_lowercase();
    ENDINGS.into_iter().any(|ending| lower.ends_with(ending))
}

pub(super) fn stray(file: &Arc<str>, content: &Content) -> Option<Diagnostic> {
    let place = Place::file(file.clone());
    let lower = file.to_ascii_lowercase();
    let ending = ENDINGS.into_iter().find(|ending| lower.ends_with(ending));
    let is_yaml = ending.is_some_and(|ending| ending.contains(".y"));
    if is_yaml || (ending.is_some() && is_like_a_record(content)) {
        let stem = &file[..file.len() - ending.map_or(0, str::len)];
        let is_misnamed = !file.ends_with(".yaml");
        let message = match is_misnamed {
            true => message!("misfiled-record.ending", ending = &file[stem.len()..]),
            false => message!("misfiled-record.place"),
        };
        let diagnostic = Diagnostic::new(&format_rules::MISFILED_RECORD, place, message);
        return Some(match path(stem, content) {
            Some(path) => {
                let help = match is_misnamed {
                    true => message!("misfiled-record.help-rename", path = &path),
                    false => message!("misfiled-record.help-move", path = &path),
                };
                diagnostic.help(help).suggest(Suggestion::moved(path))
            }
            None => diagnostic.help(message!("misfiled-record.help-place")),
        });
    }
    if lower.ends_with(".md") {
        return None;
    }
    let diagnostic = Diagnostic::new(
        &format_rules::UNEXPECTED_FILE,
        place,
        message!("unexpected-file.found"),
    );
    Some(diagnostic.help(message!("unexpected-file.help")))
}

/// Where a record or registry belongs whose path without its ending is this.
fn path(stem: &str, content: &Content) -> Option<String> {
    let registry = format!("{}.yaml", stem.to_ascii_lowercase());
    if is_registry(&registry) {
        return Some(registry);
    }
    let name = stem.rsplit('/').next().unwrap_or(stem);
    let id = match Slug::is_valid(name) {
        true => name.to_owned(),
        false => slug_of(name)?,
    };
    let folder = match folder(content) {
        Some(folder) => folder,
        // Its date cannot be read; a file in the folder of a year only has another ending.
        None => {
            let folder = stem.strip_suffix(name)?.strip_suffix('/')?;
            let digits = folder.strip_prefix('-').unwrap_or(folder);
            let is_year = digits.len() >= 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
            is_year.then(|| folder.to_owned())?
        }
    };
    Some(format!("{folder}/{id}.yaml"))
}

/// The folder of the year that a text says its event was in, if it is an event's record.
fn folder(content: &Content) -> Option<String> {
    let Content::Text(text) = content else {
        return None;
    };
    let document = yaml::read(text).ok()?;
    let Value::Mapping(fields) = &document.root.value else {
        return None;
    };
    let field = |name: &str| fields.iter().find(|(key, _)| key.text == name);
    field("title")?;
    match &field("date")?.1.value {
        Value::Scalar { text, .. } => text.parse::<EventDate>().ok()?.folder(),
        _ => None,
    }
}

/// Whether a text has the two fields that every record has.
fn is_like_a_record(content: &Content) -> bool {
    let Content::Text(text) = content else {
        return false;
    };
    let has = |field: &str| text.lines().any(|line| line.starts_with(field));
    has("title:") && has("date:")
}

/// The id that a text was meant to be: letters in lower case, and a hyphen for each gap between words.
pub(super) fn slug_of(text: &str) -> Option<String> {
    let words = text
        .split([' ', '_', '.', '-'])
        .filter(|word| !word.is_empty());
    let slug = words.collect::<Vec<_>>().join("-").to_lowercase();
    (slug != text && Slug::is_valid(&slug)).then_some(slug)
}
