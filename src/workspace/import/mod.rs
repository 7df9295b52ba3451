//! What an import puts into a collection, or makes a new one of.

pub(crate) mod bounds;
pub(crate) mod statements;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::change::Change;
use super::collection;
use super::schema_comment::{self, Schemas, write_schemas};
use crate::analysis::timeline;
use crate::edit::{Tree, Value, YamlEditor, record};
use crate::folder::Folder;
use crate::import::{Collection, Note, Plan};
use crate::load::SourceFiles;
use crate::model::RecordStatus;

/// The collection that is there; none where a new one can be made.
pub(crate) fn present(folder: &Path) -> Result<Option<SourceFiles>> {
    if folder.join("timeline.yaml").is_file() {
        return Ok(Some(SourceFiles::read(folder)?));
    }
    let is_free = match std::fs::read_dir(folder) {
        // Schemas alone are what an import leaves that could not go on.
        Ok(mut entries) => entries
            .all(|entry| entry.is_ok_and(|entry| entry.file_name() == schema_comment::FOLDER)),
        Err(_) => !folder.exists(),
    };
    if !is_free {
        bail!(
            "{} is neither a collection nor empty; nothing was written",
            folder.display()
        );
    }
    Ok(None)
}

/// Makes the folder of a new collection, with the schemas of its records.
pub(crate) fn make_folder(folder: &Path) -> Result<()> {
    let failed = || format!("cannot make {}", folder.display());
    std::fs::create_dir_all(folder).with_context(failed)?;
    let schemas =
        Folder::open(folder).and_then(|folder| folder.make_folder(schema_comment::FOLDER));
    write_schemas(&schemas.with_context(failed)?)
}

/// Our own data as a plan: records that are there already stay as they are.
pub(crate) fn carried(collection: Collection, there: Option<&SourceFiles>) -> Plan {
    let mut plan = Plan {
        lost: collection.lost,
        ..Plan::default()
    };
    let old = there.map(timeline);
    if old.is_none() {
        plan.settings = collection.settings;
    }
    let has = |id: &str| old.as_ref().is_some_and(|old| old.event(id).is_some());
    for (id, file, mut fields) in collection.events {
        if has(&id) {
            let what = format!("`{id}` is already recorded and was left unchanged");
            plan.lost.push(Note::new(1, what));
        } else {
            plan.to_publish += 1;
            // What was published before every event had to have a source.
            if !fields.iter().any(|(name, _)| name == "claims") {
                plan.unsourced += 1;
                fields.retain(|(name, _)| name != "status");
                fields.push(("status".to_owned(), Value::text(RecordStatus::Draft.word())));
            }
            plan.records.push((file, record(&fields), 1));
        }
    }
    for (file, entries) in collection.registries {
        plan.entries
            .extend(entries.into_iter().map(|(id, entry)| (file, id, entry)));
    }
    plan
}

/// The collection with what is planned.
pub(crate) fn planned<'a>(
    before: &'a SourceFiles,
    is_new: bool,
    plan: &Plan,
    folder: &Path,
) -> Result<Change<'a>> {
    let mut change = Change::new(before);
    let schemas = Schemas::beside(folder);
    let lined = |file: &str, text: String| schemas.added(file, text);
    if is_new {
        change.write(
            "timeline.yaml",
            lined("timeline.yaml", record(&plan.settings)),
        );
    }
    let mut entries: BTreeMap<&str, Vec<(String, Value)>> = BTreeMap::new();
    for (file, id, entry) in &plan.entries {
        entries
            .entry(file)
            .or_default()
            .push((id.clone(), entry.clone()));
    }
    if is_new {
        for (name, text) in collection::FILES {
            if let Some(file) = name
                .strip_prefix("events/")
                .filter(|file| *file != "timeline.yaml" && !entries.contains_key(file))
            {
                change.write(file, lined(file, (*text).to_owned()));
            }
        }
    }
    for (file, entries) in entries {
        let text = before.text(file);
        if YamlEditor::new(text).map_or(true, |draft| draft.tree().is_empty()) {
            change.write(file, lined(file, format!("{text}{}", record(&entries))));
            continue;
        }
        change.edit(file, |draft| {
            let known = match draft.tree() {
                Tree::Map(known) => known.as_slice(),
                _ => &[],
            };
            let known: BTreeSet<&str> = known.iter().map(|(id, _)| id.as_str()).collect();
            let mut new = entries;
            new.retain(|(id, _)| !known.contains(id.as_str()));
            draft.append(&new)
        })?;
    }
    for (file, text, _) in &plan.records {
        if before.files.contains_key(file.as_str()) {
            bail!("{file} already exists; nothing was written");
        }
        change.write(file, lined(file, text.clone()));
    }
    Ok(change)
}
