//! An event's file: its name, its folder, its record.

use std::sync::Arc;

use super::{EventFile, Parsed, read, stray};
use crate::diag::{Diagnostic, Place, Suggestion};
use crate::format_rules;
use crate::limits;
use crate::load::Content;
use crate::model::Slug;
use crate::record::{EventRecord, FieldType, format};

pub(super) fn event(file: &Arc<str>, content: &Content) -> Parsed {
    let mut findings = Vec::new();
    let place = Place::file(file.clone());
    let Some((folder, name)) = file.split_once('/') else {
        findings.extend(stray::stray(file, content));
        return (None, findings);
    };
    let Some(stem) = name.strip_suffix(".yaml").filter(|_| !name.contains('/')) else {
        findings.extend(stray::stray(file, content));
        return (None, findings);
    };
    if !Slug::is_valid(stem) {
        let diagnostic = Diagnostic::new(
            &format_rules::MISFILED_RECORD,
            place.clone(),
            format!("the file name `{stem}` is not a valid id"),
        );
        findings.push(match slug_of(stem) {
            Some(id) => {
                let path = format!("{folder}/{id}.yaml");
                diagnostic
                    .help(format!("rename it to `{path}`"))
                    .suggest(Suggestion::moved(path))
            }
            None => diagnostic.help(
                "name the file with lower-case letters and digits, with single hyphens between words",
            ),
        });
    }
    if stem.len() > limits::ID {
        findings.push(
            Diagnostic::new(
                &format_rules::TOO_LONG,
                place.clone(),
                format!(
                    "the id in the file name has {} characters; the limit is {}",
                    stem.chars().count(),
                    limits::ID
                ),
            )
            .help("give the record a shorter id"),
        );
        return (None, findings);
    }
    if is_reserved(stem) {
        findings.push(
            Diagnostic::new(
                &format_rules::MISFILED_RECORD,
                place.clone(),
                format!("`{stem}` is a reserved name on Windows, where this file cannot exist"),
            )
            .help("give the record another id"),
        );
    }
    let id = Slug::from(stem);
    let Some(record) = read::<EventRecord>(
        file,
        content,
        &FieldType::Object(&format::EVENT),
        &mut findings,
    ) else {
        return (Some(Err(id)), findings);
    };
    if let Some(date) = &record.date
        && let Some(expected) = date.folder()
        && folder != expected
    {
        findings.push(
            Diagnostic::new(
                &format_rules::MISFILED_RECORD,
                place.key("date"),
                format!("a record dated `{date}` does not belong in the folder `{folder}`"),
            )
            .help(format!(
                "move the file to `{expected}/{name}`, or correct the date"
            ))
            .suggest(Suggestion::moved(format!("{expected}/{name}"))),
        );
    }
    (
        Some(Ok(EventFile {
            file: file.clone(),
            id,
            record: Box::new(record),
        })),
        findings,
    )
}

/// The id that a text was meant to be: letters in lower case, and a hyphen for each gap between words.
pub(super) fn slug_of(text: &str) -> Option<String> {
    let words = text
        .split([' ', '_', '.', '-'])
        .filter(|word| !word.is_empty());
    let slug = words.collect::<Vec<_>>().join("-").to_lowercase();
    (slug != text && Slug::is_valid(&slug)).then_some(slug)
}

/// Names that a file may not have on Windows, whatever its extension: a clone would fail there.
fn is_reserved(stem: &str) -> bool {
    let numbered = ["com", "lpt"].iter().any(|port| {
        stem.strip_prefix(port)
            .is_some_and(|number| matches!(number.as_bytes(), [b'1'..=b'9']))
    });
    numbered || matches!(stem, "con" | "prn" | "aux" | "nul")
}
