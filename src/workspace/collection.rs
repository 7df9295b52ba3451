//! A new, empty collection: all of its files, or none.

use std::ffi::OsStr;
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::schema_comment::{self, Schemas, write_schemas};
use crate::folder::Folder;

/// The files of a new collection.
pub(super) const FILES: &[(&str, &str)] = &[
    (
        "events/timeline.yaml",
        include_str!("../../templates/record/timeline.yaml"),
    ),
    (
        "events/actors.yaml",
        include_str!("../../templates/record/actors.yaml"),
    ),
    (
        "events/places.yaml",
        include_str!("../../templates/record/places.yaml"),
    ),
    (
        "events/topics.yaml",
        include_str!("../../templates/record/topics.yaml"),
    ),
    (
        "events/measures.yaml",
        include_str!("../../templates/record/measures.yaml"),
    ),
    (
        "README.md",
        include_str!("../../templates/record/README.md"),
    ),
    (".gitignore", "/site/\n"),
];

/// Makes a collection in a folder that is empty or not there.
pub(crate) fn create(folder: &Path) -> Result<()> {
    // What cannot be looked into may hold something, and a failure below clears what `init` writes.
    let is_new = match fs::read_dir(folder) {
        Ok(mut entries) => {
            if entries.next().is_some() {
                bail!("{} is not empty; nothing was written", folder.display());
            }
            false
        }
        Err(error) if error.kind() == ErrorKind::NotFound => true,
        Err(error) => {
            return Err(error).with_context(|| format!("cannot read {}", folder.display()));
        }
    };
    if let Err(error) = fill(folder) {
        clear(folder, is_new);
        return Err(error);
    }
    Ok(())
}

fn fill(folder: &Path) -> Result<()> {
    let failed = || format!("cannot make {}", folder.display());
    fs::create_dir_all(folder).with_context(failed)?;
    let top = Folder::open(folder).with_context(failed)?;
    let events = folder.join("events");
    let schemas = top
        .make_folder(&format!("events/{}", schema_comment::FOLDER))
        .with_context(|| format!("cannot make {}", events.display()))?;
    write_schemas(&schemas)?;
    let beside = Schemas::beside(&events);
    for (name, text) in FILES {
        let text = match name.strip_prefix("events/") {
            Some(record) => beside.added(record, (*text).to_owned()),
            None => (*text).to_owned(),
        };
        let (inner, file) = name.rsplit_once('/').unwrap_or(("", name));
        top.folder(inner)
            .and_then(|inner| inner.create(OsStr::new(file))?.write_all(text.as_bytes()))
            .with_context(|| format!("cannot write {}", folder.join(name).display()))?;
    }
    Ok(())
}

/// Takes half a collection away: a second try would be refused because of it.
fn clear(folder: &Path, is_new: bool) {
    // What cannot be taken away is there for its owner to see, after the error that is told.
    let _ = fs::remove_dir_all(folder.join("events"));
    for (name, _) in FILES {
        let _ = fs::remove_file(folder.join(name));
    }
    if is_new {
        let _ = fs::remove_dir(folder);
    }
}
