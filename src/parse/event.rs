//! An event's file: its name, its folder, its record.

use std::sync::Arc;

use super::stray::{self, slug_of};
use super::{EventFile, Parsed, read};
use crate::diag::{Diagnostic, Place, Suggestion};
use crate::format_rules;
use crate::limits;
use crate::load::Content;
use crate::message;
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
            message!("misfiled-record.name", name = stem),
        );
        findings.push(match slug_of(stem) {
            Some(id) => {
                let path = format!("{folder}/{id}.yaml");
                diagnostic
                    .help(message!("misfiled-record.help-rename", path = &path))
                    .suggest(Suggestion::moved(path))
            }
            None => diagnostic.help(message!("misfiled-record.help-name")),
        });
    }
    if stem.len() > limits::ID {
        findings.push(
            Diagnostic::new(
                &format_rules::TOO_LONG,
                place.clone(),
                message!(
                    "too-long.id",
                    number = stem.chars().count(),
                    most = limits::ID
                ),
            )
            .help(message!("too-long.help-id")),
        );
        return (None, findings);
    }
    if is_reserved(stem) {
        findings.push(
            Diagnostic::new(
                &format_rules::MISFILED_RECORD,
                place.clone(),
                message!("misfiled-record.reserved", name = stem),
            )
            .help(message!("misfiled-record.help-reserved")),
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
        let path = format!("{expected}/{name}");
        findings.push(
            Diagnostic::new(
                &format_rules::MISFILED_RECORD,
                place.key("date"),
                message!(
                    "misfiled-record.year",
                    date = date.as_str(),
                    folder = folder
                ),
            )
            .help(message!("misfiled-record.help-year", path = &path))
            .suggest(Suggestion::moved(path)),
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

/// Names that a file may not have on Windows, whatever its extension: a clone would fail there.
fn is_reserved(stem: &str) -> bool {
    let numbered = ["com", "lpt"].iter().any(|port| {
        stem.strip_prefix(port)
            .is_some_and(|number| matches!(number.as_bytes(), [b'1'..=b'9']))
    });
    numbered || matches!(stem, "con" | "prn" | "aux" | "nul")
}
