//! The records as a git revision has them: what was published there must not vanish.

mod gather;
mod listing;
mod objects;
mod unread;

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Result, anyhow, bail};

use super::git;
use crate::analysis::{Analysis, Options};
use crate::load::SourceFiles;
use crate::message::{ENGLISH, Message};
use gather::gather;
use listing::{BOUNDS, Bounds, Entry, Kind, list};

pub(crate) use unread::compare_unread;

/// What a check of `after` has to know of the state that the change began with.
pub(crate) fn options(before: &Analysis, after: &SourceFiles) -> Options {
    let timeline = &before.timeline;
    let published = timeline.published();
    Options {
        published_before: published
            .map(|event| (event.file.clone(), event.id.to_string()))
            .collect(),
        changed: Some(changed(&before.source_files, after)),
        base: Some(Box::new(timeline.settings.clone())),
        unread_changes: after.unread_changes(&before.source_files),
        ..Options::default()
    }
}

/// The files that are new, or say something else than before.
fn changed(before: &SourceFiles, after: &SourceFiles) -> BTreeSet<String> {
    after
        .files
        .keys()
        .filter(|file| {
            !before.files.contains_key(&***file) || before.text(file) != after.text(file)
        })
        .map(ToString::to_string)
        .collect()
}

/// The texts of a collection at a revision, within the limits that files have. Beyond them nothing is read, and the settings have
/// to answer for it.
pub(crate) fn source_files(folder: &Path, revision: &str) -> Result<SourceFiles> {
    Ok(read(folder, revision)?.unwrap_or_else(gather::nothing))
}

/// The same of a state that another one is held against: where it cannot be read, nothing can be said.
pub(crate) fn before(folder: &Path, revision: &str) -> Result<SourceFiles> {
    read(folder, revision)?.map_err(|reason| {
        let reason = reason.in_words(&ENGLISH);
        anyhow!("the records at `{revision}` cannot be compared with: {reason}")
    })
}

fn read(folder: &Path, revision: &str) -> Result<std::result::Result<SourceFiles, Message>> {
    match tree(folder, revision)? {
        Some(tree) => within(folder, revision, &tree, &BOUNDS),
        None => Ok(Ok(SourceFiles::default())),
    }
}

fn within(
    folder: &Path,
    revision: &str,
    tree: &str,
    bounds: &Bounds,
) -> Result<std::result::Result<SourceFiles, Message>> {
    // Of the folder itself, so that nothing beside it is looked at; it may not have been there.
    let own = match object(folder, &format!("{tree}:./"))? {
        Some(own) => object(folder, &format!("{own}^{{tree}}"))?,
        None => None,
    };
    let mut entries = Vec::new();
    if let Some(own) = own {
        match list(folder, &own, bounds)? {
            Ok(found) => entries = found,
            Err(beyond) => return Ok(Err(gather::too_large(beyond, bounds))),
        }
    }
    if entries.iter().any(|entry| &*entry.name == b"timeline.yaml") {
        return gather(folder, "", &entries, bounds);
    }
    let Ok(everything) = list(folder, tree, bounds)? else {
        bail!(
            "there are no records in {} at `{revision}`, and its tree is too large to look for them elsewhere",
            folder.display()
        );
    };
    match moved(&everything) {
        Some(there) => gather(folder, &there, &everything, bounds),
        None => gather(folder, "", &entries, bounds),
    }
}

/// The id of an object that git knows under a name.
fn object(folder: &Path, name: &str) -> Result<Option<String>> {
    let asked = ["rev-parse", "--verify", "--quiet", "--end-of-options", name];
    Ok(git::ask(folder, &asked)?.ok())
}

/// The tree of a revision; none where nothing was committed yet. Says in words when there is nothing to compare with.
fn tree(folder: &Path, revision: &str) -> Result<Option<String>> {
    if revision.starts_with('-') {
        bail!("`{revision}` is not a revision");
    }
    if let Err(words) = git::ask(folder, &["rev-parse", "--git-dir"])? {
        if words.starts_with("fatal: not a git repository") {
            bail!("{} is not in a git repository", folder.display());
        }
        bail!(
            "git refuses to read the repository of {}: {words}",
            folder.display()
        );
    }
    if let Some(tree) = object(folder, &format!("{revision}^{{tree}}"))? {
        return Ok(Some(tree));
    }
    if revision == "HEAD" && git::ask(folder, &["symbolic-ref", "--quiet", "HEAD"])?.is_ok() {
        return Ok(None);
    }
    let shallow = git::ask(folder, &["rev-parse", "--is-shallow-repository"])?;
    if shallow.is_ok_and(|answer| answer == "true") {
        bail!(
            "git knows no revision `{revision}`, and this clone is shallow: fetch its history first (`git fetch --unshallow`, or `fetch-depth: 0` in a workflow)"
        );
    }
    bail!("git knows no revision `{revision}`");
}

/// Where the collection stood at a revision, if not where it stands now: the one folder with settings and events.
fn moved(everything: &[Entry]) -> Option<String> {
    let files = || {
        everything
            .iter()
            .filter(|entry| matches!(entry.kind, Kind::File { .. }))
            .filter_map(|entry| std::str::from_utf8(&entry.name).ok())
    };
    let folders: BTreeSet<&str> = files()
        .filter_map(|name| name.strip_suffix("timeline.yaml"))
        .filter(|folder| folder.is_empty() || folder.ends_with('/'))
        .collect();
    // A collection has events; what tests and examples hold besides is named by where it lies.
    let mut collections: BTreeSet<&str> = BTreeSet::new();
    for name in files().filter(|name| name.ends_with(".yaml")) {
        let mut parts = name.rsplitn(3, '/');
        let (Some(_), Some(year)) = (parts.next(), parts.next()) else {
            continue;
        };
        let folder = parts
            .next()
            .and_then(|above| name.get(..=above.len()))
            .unwrap_or("");
        if year.parse::<u16>().is_ok() && folders.contains(folder) {
            collections.insert(folder);
        }
    }
    let depth = |folder: &&str| folder.matches('/').count();
    let shallowest = collections.iter().map(depth).min();
    let mut found = collections
        .iter()
        .filter(|folder| Some(depth(folder)) == shallowest);
    match (found.next(), found.next()) {
        (Some(one), None) => Some((*one).to_owned()),
        _ => None,
    }
}

/// The events folder relative to the root of its repository; as it was named when there is none.
pub(crate) fn path_in_repository(folder: &Path) -> String {
    let relative = folder.canonicalize().ok().and_then(|folder| {
        let root = folder
            .ancestors()
            .find(|parent| parent.join(".git").exists())?;
        Some(
            folder
                .strip_prefix(root)
                .ok()?
                .to_string_lossy()
                .into_owned(),
        )
    });
    let path = relative.unwrap_or_else(|| folder.to_string_lossy().into_owned());
    let path = path
        .strip_prefix("./")
        .unwrap_or(&path)
        .trim_end_matches('/')
        .replace('\\', "/");
    if path == "." { String::new() } else { path }
}
