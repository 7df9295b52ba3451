//! `init`: a new, empty collection that passes `check` and builds.

use std::ffi::OsStr;
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::Outcome;
use super::schema_comment::{self, Schemas};
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

/// Start a new, empty collection
#[derive(clap::Args)]
pub(super) struct Args {
    /// The folder to create; it must be empty or not exist
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

pub(super) fn run(args: &Args) -> Result<Outcome> {
    let folder = &args.folder;
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
    super::output::Output::default().write(format!(
        "A new collection is in {0}. Next:\n\n    cd {0}\n    throughline check\n    throughline build\n",
        folder.display()
    ))?;
    Ok(Outcome::Done)
}

fn fill(folder: &Path) -> Result<()> {
    let failed = || format!("cannot make {}", folder.display());
    fs::create_dir_all(folder).with_context(failed)?;
    let top = Folder::open(folder).with_context(failed)?;
    let events = folder.join("events");
    let schemas = top
        .make_folder(&format!("events/{}", schema_comment::FOLDER))
        .with_context(|| format!("cannot make {}", events.display()))?;
    super::schema::write_all(&schemas)?;
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
