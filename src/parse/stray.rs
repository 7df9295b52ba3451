//! Files that are not read: a record under a wrong name or in a wrong place is an error, any other file but a note a warning.

use std::sync::Arc;

use crate::diag::{Diagnostic, Place};
use crate::format_rules;
use crate::load::Content;

/// Endings of a record's name that editors and file managers add or change.
const ENDINGS: [&str; 6] = [".yaml.txt", ".yml.txt", ".yaml", ".yml", ".txt", ".json"];

pub(super) fn stray(file: &Arc<str>, content: &Content) -> Option<Diagnostic> {
    let place = Place::file(file.clone());
    let lower = file.to_ascii_lowercase();
    let ending = ENDINGS.into_iter().find(|ending| lower.ends_with(ending));
    let is_yaml = ending.is_some_and(|ending| ending.contains(".y"));
    if is_yaml || (ending.is_some() && is_like_a_record(content)) {
        let stem = &file[..file.len() - ending.map_or(0, str::len)];
        let in_place = stem
            .split_once('/')
            .is_some_and(|(_, id)| !id.contains('/'));
        let name = format!("{stem}.yaml");
        let diagnostic = if in_place && name != **file {
            let message = format!(
                "this record is not read: its name ends in `{}`",
                &file[stem.len()..]
            );
            Diagnostic::new(&format_rules::MISFILED_RECORD, place, message)
                .help(format!("rename it to `{name}`"))
        } else {
            Diagnostic::new(
                &format_rules::MISFILED_RECORD,
                place,
                "a record does not belong here",
            )
            .help("move it to `<year>/<id>.yaml`, where the year is that of its date")
        };
        return Some(diagnostic);
    }
    if lower.ends_with(".md") {
        return None;
    }
    let diagnostic = Diagnostic::new(
        &format_rules::UNEXPECTED_FILE,
        place,
        "this file is not a record and is not read",
    );
    Some(diagnostic.help("move it out of the events folder"))
}

/// Whether a text has the two fields that every record has.
fn is_like_a_record(content: &Content) -> bool {
    let Content::Text(text) = content else {
        return false;
    };
    let has = |field: &str| text.lines().any(|line| line.starts_with(field));
    has("title:") && has("date:")
}
