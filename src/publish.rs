//! The one writer of the site's folder: built beside, swapped in, so that a reader or a crash never meets half a site.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use rayon::prelude::*;
use rustix::fs::{CWD, RenameFlags, renameat_with};

use crate::site::{Site, Turns};

/// Names the files that a build wrote, so that the next one knows its own from a stranger's.
const MANIFEST: &str = ".throughline-manifest";
/// Files in the output folder that are not ours and stay.
const KEPT: &[&str] = &["README.md", ".gitignore", ".gitkeep", ".gitattributes"];

/// What a publication did.
#[derive(Clone, Copy, Debug)]
pub struct Published {
    /// How many files are new or have other bytes than before.
    pub changed: usize,
}

/// Puts a site in place of the folder. A folder that holds files which no build wrote is refused and left as it is.
pub fn write(site: &Site<'_>, output: &Path) -> Result<Published> {
    let (parent, name) = parent_and_name(output)?;
    let prefix = format!(".{name}-throughline-");
    fs::create_dir_all(&parent).with_context(|| format!("cannot make {}", parent.display()))?;
    let lock = lock(&parent)?;
    let old = inspect(output)?;
    if lock.is_some() {
        sweep(&parent, &prefix)?;
    }
    let beside = tempfile::Builder::new()
        .prefix(&prefix)
        .permissions(std::os::unix::fs::PermissionsExt::from_mode(0o755))
        .tempdir_in(&parent)
        .with_context(|| format!("cannot make a folder beside {}", output.display()))?;
    let changed = fill(site, beside.path(), old.as_ref().map(|_| output))?;
    for kept in old.iter().flatten() {
        copy(&output.join(kept), &beside.path().join(kept))?;
    }
    swap(beside.path(), output, old.is_some())?;
    // What is beside now is the old site, or nothing; clearing it away late or never does no harm.
    drop(beside);
    Ok(Published { changed })
}

/// Holds other builds beside this one off until it is done; none on file systems that have no locks.
fn lock(parent: &Path) -> Result<Option<File>> {
    let folder = File::open(parent).with_context(|| format!("cannot open {}", parent.display()))?;
    Ok(folder.lock().is_ok().then_some(folder))
}

/// Clears away what builds that were killed have left. Only for the holder of the lock, which nobody else is building under.
fn sweep(parent: &Path, prefix: &str) -> Result<()> {
    let failed = || format!("cannot list {}", parent.display());
    for entry in fs::read_dir(parent).with_context(failed)? {
        let entry = entry.with_context(failed)?;
        if entry.file_name().to_string_lossy().starts_with(prefix) {
            // What cannot be cleared away now does no harm.
            let _ = fs::remove_dir_all(entry.path());
        }
    }
    Ok(())
}

/// The absolute parent of the output folder, and the folder's own name.
fn parent_and_name(output: &Path) -> Result<(PathBuf, String)> {
    let absolute =
        std::path::absolute(output).with_context(|| format!("cannot find {}", output.display()))?;
    match (absolute.parent(), absolute.file_name()) {
        (Some(parent), Some(name)) => Ok((parent.to_owned(), name.to_string_lossy().into_owned())),
        _ => bail!("{} cannot be a site's folder", output.display()),
    }
}

/// Looks at what is in the output folder: nothing, or the files to keep, or an error when there are strangers.
fn inspect(output: &Path) -> Result<Option<Vec<String>>> {
    match fs::symlink_metadata(output) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => {
            return Err(error).with_context(|| format!("cannot look at {}", output.display()));
        }
        Ok(metadata) if !metadata.is_dir() => bail!("{} is not a folder", output.display()),
        Ok(_) => {}
    }
    let manifest = fs::read_to_string(output.join(MANIFEST)).unwrap_or_default();
    let ours: BTreeSet<&str> = manifest.lines().collect();
    let mut found = Vec::new();
    walk(output, "", &mut found)?;
    let (kept, rest): (Vec<String>, Vec<String>) = found
        .into_iter()
        .partition(|file| KEPT.contains(&file.as_str()) && !ours.contains(file.as_str()));
    let strangers: Vec<&String> = rest
        .iter()
        .filter(|file| *file != MANIFEST && !ours.contains(file.as_str()))
        .collect();
    match strangers.as_slice() {
        [] => Ok(Some(kept)),
        [first, others @ ..] => bail!(
            "{} holds {} that no build wrote ({first}{}); nothing was changed. Name another folder with `--output`, or move them away",
            output.display(),
            if others.is_empty() { "a file" } else { "files" },
            if others.is_empty() {
                String::new()
            } else {
                format!(" and {} more", others.len())
            },
        ),
    }
}

fn walk(folder: &Path, prefix: &str, found: &mut Vec<String>) -> Result<()> {
    let failed = || format!("cannot list {}", folder.display());
    for entry in fs::read_dir(folder).with_context(failed)? {
        let entry = entry.with_context(failed)?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type().with_context(failed)?.is_dir() {
            walk(&entry.path(), &format!("{name}/"), found)?;
        } else {
            found.push(name);
        }
    }
    Ok(())
}

/// Makes and writes the files, each as soon as it is made. One that has the same bytes in the old site is linked from there
/// and keeps its time stamp.
fn fill(site: &Site<'_>, folder: &Path, old: Option<&Path>) -> Result<usize> {
    let paths: Vec<&str> = site.paths().collect();
    let mut folders: BTreeSet<&str> = BTreeSet::new();
    for file in &paths {
        folders.extend(
            file.char_indices()
                .filter(|(_, letter)| *letter == '/')
                .map(|(at, _)| &file[..at]),
        );
    }
    for inner in folders {
        let inner = folder.join(inner);
        fs::create_dir(&inner).with_context(|| format!("cannot make {}", inner.display()))?;
    }
    let make = |file: &&str| {
        let bytes = site.file(file).unwrap_or_else(|| Ok(Vec::new()))?;
        let path = folder.join(file);
        if let Some(old) = old.map(|old| old.join(file))
            && is_same(&old, &bytes)
            && fs::hard_link(&old, &path).is_ok()
        {
            return Ok(0);
        }
        fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))?;
        Ok(1)
    };
    let Turns { large, small, late } = site.turns();
    let (alone, together) = rayon::join(
        || large.iter().map(make).sum::<Result<usize>>(),
        || small.par_iter().map(make).sum::<Result<usize>>(),
    );
    let changed = alone? + together? + late.iter().map(make).sum::<Result<usize>>()?;
    let mut manifest: String = paths.iter().flat_map(|file| [*file, "\n"]).collect();
    manifest.push_str(MANIFEST);
    manifest.push('\n');
    fs::write(folder.join(MANIFEST), manifest)
        .with_context(|| format!("cannot write {}", folder.join(MANIFEST).display()))?;
    Ok(changed)
}

fn is_same(old: &Path, bytes: &[u8]) -> bool {
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    fs::symlink_metadata(old).is_ok_and(|metadata| metadata.is_file() && metadata.len() == size)
        && holds(old, bytes).unwrap_or(false)
}

/// Whether a file holds these bytes and no others; piece by piece, so that no second copy of a large file is in memory.
fn holds(file: &Path, mut bytes: &[u8]) -> std::io::Result<bool> {
    let mut file = File::open(file)?;
    let mut piece = [0; 1 << 14];
    loop {
        let read = file.read(&mut piece)?;
        match (piece.get(..read), bytes.split_at_checked(read)) {
            (Some([]), _) => return Ok(bytes.is_empty()),
            (Some(old), Some((new, rest))) if old == new => bytes = rest,
            _ => return Ok(false),
        }
    }
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    if fs::hard_link(from, to).is_err() {
        fs::copy(from, to).with_context(|| format!("cannot keep {}", from.display()))?;
    }
    Ok(())
}

/// Moves the new folder into place; the old one is then where the new one was.
fn swap(new: &Path, output: &Path, exists: bool) -> Result<()> {
    let failed = || format!("cannot put the new site in place of {}", output.display());
    if !exists {
        return fs::rename(new, output).with_context(failed);
    }
    match renameat_with(CWD, new, CWD, output, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(()),
        // Some file systems cannot exchange: two renames, with the old site put back if the second fails.
        Err(rustix::io::Errno::NOSYS | rustix::io::Errno::INVAL | rustix::io::Errno::NOTSUP) => {
            let aside = new.with_extension("old");
            fs::rename(output, &aside).with_context(failed)?;
            if let Err(error) = fs::rename(new, output) {
                fs::rename(&aside, output).with_context(failed)?;
                return Err(error).with_context(failed);
            }
            fs::rename(&aside, new).with_context(failed)
        }
        Err(error) => Err(std::io::Error::from(error)).with_context(failed),
    }
}
