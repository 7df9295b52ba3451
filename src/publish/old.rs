//! The site that is in the output folder already: what of it may go, what stays, and what can be used again.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs::File;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::{KEPT, MANIFEST};
use crate::folder::{Folder, Identity, Kind};
use crate::limits;
use crate::site::is_possible;

/// A folder that holds an old site, or nothing, and no file of a stranger.
pub(super) struct Old {
    folder: Folder,
    /// Files that are not ours and stay.
    kept: Vec<String>,
    /// Of the same names, but links or devices: these do not stay.
    dropped: Vec<String>,
}

impl Old {
    /// Looks at what is in the output folder. Files that no build wrote are an error.
    pub(super) fn inspect(parent: &Folder, name: &OsStr, output: &Path) -> Result<Self> {
        let failed = || format!("cannot look at {}", output.display());
        let folder = parent.inner(name).with_context(failed)?;
        // One that cannot be read says nothing.
        let manifest = folder.read(OsStr::new(MANIFEST), limits::MANIFEST_BYTES);
        let manifest = String::from_utf8(manifest.ok().flatten().unwrap_or_default());
        let manifest = manifest.unwrap_or_default();
        // Whoever wrote it: a file with a name that no build gives is not ours.
        let ours: BTreeSet<&str> = manifest.lines().filter(|line| is_possible(line)).collect();
        let mut found = Vec::new();
        walk(&folder, "", &mut found)
            .with_context(|| format!("cannot list {}", output.display()))?;
        let (mut kept, mut dropped, mut strangers) = (Vec::new(), Vec::new(), Vec::new());
        for (file, kind) in found {
            if file == MANIFEST || ours.contains(file.as_str()) {
                continue;
            }
            match kind {
                Kind::File if KEPT.contains(&file.as_str()) => kept.push(file),
                _ if KEPT.contains(&file.as_str()) => dropped.push(file),
                _ => strangers.push(file),
            }
        }
        let Some((first, others)) = strangers.split_first() else {
            return Ok(Self {
                folder,
                kept,
                dropped,
            });
        };
        bail!(
            "{} contains {} that a build did not write ({first}{}); nothing was changed. Name another folder with `--output`, or move them",
            output.display(),
            if others.is_empty() { "a file" } else { "files" },
            if others.is_empty() {
                String::new()
            } else {
                format!(" and {} more", others.len())
            },
        )
    }

    /// Puts what stays into the new folder too, and names what did not stay.
    pub(super) fn keep(&self, new: &Folder) -> Result<Vec<String>> {
        for file in &self.kept {
            let name = OsStr::new(file);
            let linked = self
                .folder
                .open_file(name)
                .is_ok_and(|open| is_alone(&open) && link(&self.folder, name, new, &open));
            if !linked {
                self.folder
                    .open_file(name)
                    .and_then(|mut from| std::io::copy(&mut from, &mut new.create(name)?))
                    .with_context(|| format!("cannot keep {file}"))?;
            }
        }
        Ok(self.dropped.clone())
    }

    /// A file of the old site that nobody else has a name for, with its folder.
    pub(super) fn open(&self, folder: &str, name: &OsStr) -> Option<(Folder, File)> {
        let folder = self.folder.folder(folder).ok()?;
        let file = folder.open_file(name).ok().filter(is_alone)?;
        Some((folder, file))
    }
}

/// Whether a folder holds nothing but what a build writes or keeps.
pub(super) fn is_debris(parent: &Folder, name: &str) -> bool {
    let mut found = Vec::new();
    let walked = parent
        .folder(name)
        .and_then(|folder| walk(&folder, "", &mut found));
    let is_known = |file: &str| file == MANIFEST || KEPT.contains(&file) || is_possible(file);
    walked.is_ok()
        && found
            .iter()
            .all(|(file, kind)| *kind == Kind::File && is_known(file))
}

/// Every file below a folder; links, devices and folders that lie too deep count as such.
fn walk(folder: &Folder, prefix: &str, found: &mut Vec<(String, Kind)>) -> std::io::Result<()> {
    for entry in folder.entries()? {
        let (own, kind) = entry?;
        let name = format!("{prefix}{}", own.to_string_lossy());
        match own.to_str() {
            Some(own)
                if kind == Kind::Folder && prefix.matches('/').count() < limits::FOLDER_DEPTH =>
            {
                walk(&folder.folder(own)?, &format!("{name}/"), found)?;
            }
            _ => found.push((name, kind)),
        }
    }
    Ok(())
}

/// Whether an open file has no other name, under which somebody could change it, and may be read and not run by everyone.
fn is_alone(file: &File) -> bool {
    Identity::of(file).is_ok_and(|identity| identity.names == 1) && has_plain_mode(file)
}

#[cfg(unix)]
fn has_plain_mode(file: &File) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata()
        .is_ok_and(|metadata| metadata.permissions().mode() & 0o7113 == 0)
}

#[cfg(not(unix))]
fn has_plain_mode(_: &File) -> bool {
    true
}

/// Gives an open file its name in another folder too. What has got its old name meanwhile is not taken for it.
pub(super) fn link(from: &Folder, name: &OsStr, to: &Folder, open: &File) -> bool {
    if from.link(name, to, name).is_err() {
        return false;
    }
    let linked = to.identity(name).ok().flatten();
    let is_same = |linked: Identity| Identity::of(open).is_ok_and(|open| open.is_same(&linked));
    if linked.is_some_and(is_same) {
        return true;
    }
    let _ = to.remove_file(name);
    false
}
