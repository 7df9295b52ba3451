//! Files of the events folder that differ without an event or an entry that does: hidden ones, links, what is not a record.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::Serialize;

use crate::analysis::Analysis;
use crate::edit::Tree;
use crate::load::{Change, Content, SourceFiles};
use crate::model::Timeline;
use crate::record::format;

use super::{Difference, EventDifference, PartDifference};

/// A file that differs and is told of nowhere else.
#[derive(Debug, Serialize)]
pub(crate) struct FileDifference {
    /// Its path.
    pub(crate) file: String,
    /// How it differs.
    pub(crate) difference: Difference,
    /// What it is.
    pub(crate) kind: FileKind,
}

/// What a file is that is told of by its name only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum FileKind {
    /// Its name or that of a folder above it begins with a dot: it is not read.
    Hidden,
    /// A symbolic link: it is not followed.
    Link,
    /// A record or another file that cannot be read.
    Invalid,
    /// A file that is not a record.
    Other,
    /// A schema of the records, which the program wrote for editors.
    Schema,
    /// A record that says what it said.
    Record,
}

/// The files that differ and that neither `events` nor `entries` tell of, what matters most first.
pub(super) fn differences(
    before: &Analysis,
    after: &Analysis,
    events: &[EventDifference],
    entries: &[PartDifference],
) -> Vec<FileDifference> {
    let mut changes = after.source_files.unread_changes(&before.source_files);
    changes.extend(text_changes(&before.source_files, &after.source_files));
    let told = told(&before.timeline, events, entries);
    let mut found: Vec<FileDifference> = changes
        .into_iter()
        .filter(|(file, _)| !told.contains(&**file))
        .map(|(file, change)| FileDifference {
            kind: kind(&file, &before.source_files, &after.source_files),
            difference: match change {
                Change::Added => Difference::Added,
                Change::Changed => Difference::Changed,
                Change::Removed => Difference::Removed,
            },
            file: file.to_string(),
        })
        .collect();
    found.sort_by(|left, right| (left.kind, &left.file).cmp(&(right.kind, &right.file)));
    found
}

/// The files that are texts in both states or in the only one that has them, and differ.
fn text_changes(before: &SourceFiles, after: &SourceFiles) -> BTreeMap<Arc<str>, Change> {
    let is_text = |content: &&Content| matches!(content, Content::Text(_));
    let mut changes = BTreeMap::new();
    for (file, content) in &after.files {
        let Some(content) = Some(content).filter(is_text) else {
            continue;
        };
        match before.files.get(file) {
            None if !before.is_unread(file) => _ = changes.insert(file.clone(), Change::Added),
            Some(old) if is_text(&old) && old != content => {
                changes.insert(file.clone(), Change::Changed);
            }
            _ => {}
        }
    }
    for (file, content) in &before.files {
        if is_text(&content) && !after.files.contains_key(file) && !after.is_unread(file) {
            changes.insert(file.clone(), Change::Removed);
        }
    }
    changes
}

/// The files of what is told already.
fn told<'a>(
    before: &'a Timeline,
    events: &'a [EventDifference],
    entries: &'a [PartDifference],
) -> BTreeSet<&'a str> {
    let earlier = events.iter().filter_map(|event| {
        let id = event.former_id.as_ref().unwrap_or(&event.id);
        Some(before.event(id)?.file.as_str())
    });
    let now = events.iter().map(|event| event.file.as_str());
    let entries = entries.iter().map(|entry| entry.part.as_str());
    earlier.chain(now).chain(entries).collect()
}

fn kind(file: &str, before: &SourceFiles, after: &SourceFiles) -> FileKind {
    let either = |is: &dyn Fn(&SourceFiles) -> bool| is(after) || is(before);
    if either(&|source_files| source_files.links.contains(file)) {
        FileKind::Link
    } else if format::is_schema(file) {
        FileKind::Schema
    } else if either(&|source_files| source_files.hidden.contains(file)) {
        FileKind::Hidden
    } else if either(&|source_files| source_files.is_unread(file)) {
        FileKind::Invalid
    } else if !is_record(file) {
        FileKind::Other
    } else if either(&|source_files| Tree::of(source_files.text(file)).is_err()) {
        FileKind::Invalid
    } else {
        FileKind::Record
    }
}

/// Whether a record stands at this path.
fn is_record(file: &str) -> bool {
    match file.split_once('/') {
        Some((_, name)) => !name.contains('/') && name.ends_with(".yaml"),
        None => format::FILES.iter().any(|known| known.name == file),
    }
}
