//! The one writer of the site's folder: built beside, swapped in, so that a reader or a crash never meets half a site.

mod old;
mod replacement;

use std::collections::BTreeSet;
use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::Path;

use anyhow::{Context, Result, bail};
use rayon::prelude::*;

use self::old::Old;
use self::replacement::Replacement;
use crate::folder::{Folder, Kind, is_same_folder, lockable, real_path};
use crate::site::Site;

/// Names the files that a build wrote, so that the next one knows its own from a stranger's.
const MANIFEST: &str = ".throughline-manifest";
/// Files in the output folder that are not ours and stay.
const KEPT: &[&str] = &["README.md", ".gitignore", ".gitkeep", ".gitattributes"];

/// How the name of an old site ends that is moved aside because it cannot be exchanged for the new one.
const ASIDE: &str = ".old";

/// What a publication did.
#[derive(Clone, Debug)]
pub(crate) struct Published {
    /// How many files are new or have other bytes than before.
    pub(crate) changed: usize,
    /// Files that would have stayed, had they been plain files.
    pub(crate) dropped: Vec<String>,
}

/// Puts a site in place of the folder. A folder that holds files which no build wrote is refused and left as it is, and so is one
/// that lies among the records or around them. What leads to the folder may be a link; nothing in it is followed.
pub(crate) fn write(site: &Site, output: &Path, records: &Path) -> Result<Published> {
    let failed = || format!("cannot find {}", output.display());
    let real = real_path(output).with_context(failed)?;
    keep_apart(&real, records)?;
    let (Some(parent_path), Some(name)) = (real.parent(), real.file_name()) else {
        bail!("{} cannot be a site's folder", output.display());
    };
    let prefix = format!(".{}-throughline-", name.display());
    fs::create_dir_all(parent_path)
        .with_context(|| format!("cannot make {}", parent_path.display()))?;
    let lock = lock(parent_path)?;
    let parent = Folder::open(parent_path)
        .with_context(|| format!("cannot open {}", parent_path.display()))?;
    if lock.is_some() && parent.kind(name).with_context(failed)?.is_none() {
        put_back(&parent, parent_path, name, &prefix)?;
    }
    let old = match parent.kind(name).with_context(failed)? {
        None => None,
        Some(Kind::Folder) => Some(Old::inspect(&parent, name, output)?),
        Some(_) => bail!("{} is not a folder", output.display()),
    };
    if lock.is_some() {
        sweep(&parent, parent_path, &prefix)?;
    }
    let beside = beside(parent_path, &prefix)
        .with_context(|| format!("cannot make a folder beside {}", output.display()))?;
    let new = beside.path().file_name().unwrap_or_default().to_owned();
    let changed = fill(
        site,
        &open(&parent, &new, &beside)?,
        old.as_ref(),
        beside.path(),
    )?;
    let dropped = match &old {
        None => Vec::new(),
        Some(old) => old.keep(&open(&parent, &new, &beside)?)?,
    };
    // Some systems do not move a folder that is open.
    let exists = old.is_some();
    drop(old);
    swap(&parent, &new, name, exists)
        .with_context(|| format!("cannot put the new site in place of {}", output.display()))?;
    // What is beside now is the old site, or nothing; clearing it away late or never does no harm.
    drop(beside);
    Ok(Published { changed, dropped })
}

fn open(parent: &Folder, name: &OsStr, beside: &tempfile::TempDir) -> Result<Folder> {
    parent
        .inner(name)
        .with_context(|| format!("cannot open {}", beside.path().display()))
}

/// Refuses an output folder that is the records' folder, lies in it or holds it, under whatever name.
fn keep_apart(output: &Path, records: &Path) -> Result<()> {
    let real = real_path(records).with_context(|| format!("cannot find {}", records.display()))?;
    let within = |folder: &Path, outer: &Path| {
        folder
            .ancestors()
            .any(|folder| folder == outer || is_same_folder(folder, outer))
    };
    if within(output, &real) || within(&real, output) {
        bail!(
            "{} and the records in {} must not contain each other; name another folder with `--output`",
            output.display(),
            real.display()
        );
    }
    Ok(())
}

/// Holds other builds beside this one off until it is done; none on file systems that have no locks.
fn lock(parent: &Path) -> Result<Option<File>> {
    let file = lockable(parent).with_context(|| format!("cannot open {}", parent.display()))?;
    Ok(file.lock().is_ok().then_some(file))
}

/// The folder that a site is built in.
fn beside(parent: &Path, prefix: &str) -> std::io::Result<tempfile::TempDir> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(prefix);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o755));
    builder.tempdir_in(parent)
}

/// Puts an old site back that a build had moved aside when it was killed, before the new one was in place: where two folders cannot be
/// exchanged, there is such a moment. Only for the holder of the lock.
fn put_back(parent: &Folder, path: &Path, output: &OsStr, prefix: &str) -> Result<()> {
    let failed = || format!("cannot list {}", path.display());
    for entry in parent.entries().with_context(failed)? {
        let (name, kind) = entry.with_context(failed)?;
        let is_aside = name
            .to_str()
            .and_then(|name| name.strip_prefix(prefix)?.strip_suffix(ASIDE))
            .is_some_and(|token| token.bytes().all(|byte| byte.is_ascii_alphanumeric()));
        if is_aside && kind == Kind::Folder && Old::inspect(parent, &name, path).is_ok() {
            return parent
                .rename(&name, parent, output)
                .with_context(|| format!("cannot put back {}", path.join(output).display()));
        }
    }
    Ok(())
}

/// Clears away what builds that were killed have left: folders with a name of ours that hold nothing but what a build writes or
/// keeps. Only for the holder of the lock, which nobody else is building under.
fn sweep(parent: &Folder, path: &Path, prefix: &str) -> Result<()> {
    let failed = || format!("cannot list {}", path.display());
    for entry in parent.entries().with_context(failed)? {
        let (name, kind) = entry.with_context(failed)?;
        let is_ours = |name: &str| {
            let ending = name.strip_prefix(prefix)?;
            let ending = ending.strip_suffix(ASIDE).unwrap_or(ending);
            let plain = ending.bytes().all(|byte| byte.is_ascii_alphanumeric());
            (plain && old::is_debris(parent, name)).then_some(())
        };
        if kind == Kind::Folder && name.to_str().and_then(is_ours).is_some() {
            // What cannot be cleared away now does no harm.
            let _ = fs::remove_dir_all(path.join(name));
        }
    }
    Ok(())
}

/// Writes the files. One that has the same bytes in the old site is linked from there and keeps its time stamp.
fn fill(site: &Site, new: &Folder, old: Option<&Old>, path: &Path) -> Result<usize> {
    let paths: Vec<&str> = site.paths().collect();
    let mut folders: BTreeSet<&str> = BTreeSet::new();
    for file in &paths {
        folders.extend(file.rsplit_once('/').map(|(folder, _)| folder));
    }
    for inner in folders {
        new.make_folder(inner)
            .with_context(|| format!("cannot make {}", path.join(inner).display()))?;
    }
    let failed = |file: &str| format!("cannot write {}", path.join(file).display());
    let write = |file: &str| -> Result<usize> {
        let mut replacement = Replacement::new(new, old, file)?;
        site.write(file, &mut replacement)?;
        Ok(usize::from(replacement.finish()?))
    };
    let write = |file: &&str| write(file).with_context(|| failed(file));
    let mut changed = 0;
    for paths in site.write_order() {
        changed += paths.par_iter().map(write).sum::<Result<usize>>()?;
    }
    let mut manifest: String = paths.iter().flat_map(|file| [*file, "\n"]).collect();
    manifest.push_str(MANIFEST);
    manifest.push('\n');
    new.create(OsStr::new(MANIFEST))
        .and_then(|mut file| file.write_all(manifest.as_bytes()))
        .with_context(|| failed(MANIFEST))?;
    Ok(changed)
}

/// Moves the new folder into place; the old one is then where the new one was.
fn swap(parent: &Folder, new: &OsStr, output: &OsStr, exists: bool) -> std::io::Result<()> {
    if !exists {
        return parent.rename(new, parent, output);
    }
    match parent.exchange(new, output) {
        // Some file systems cannot exchange: two renames, with the old site put back if the second fails.
        Err(error) if error.kind() == ErrorKind::Unsupported => {
            let mut aside = OsString::from(new);
            aside.push(ASIDE);
            parent.rename(output, parent, &aside)?;
            if let Err(error) = parent.rename(new, parent, output) {
                parent.rename(&aside, parent, output)?;
                return Err(error);
            }
            parent.rename(&aside, parent, new)
        }
        swapped => swapped,
    }
}
