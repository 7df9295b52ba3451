//! Records that a command line names: by their path, or by their name below the events folder.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::load::SourceFiles;

/// The files that are named, each once, folders with all that is in them. `is_meant` says which files of the collection a command
/// is about.
pub(super) fn named_files(
    named: &[PathBuf],
    folder: &Path,
    source_files: &SourceFiles,
    is_meant: impl Fn(&str) -> bool,
) -> Result<BTreeSet<String>> {
    let top = folder.canonicalize().ok();
    let mut files = BTreeSet::new();
    for path in named {
        let below = path.canonicalize().ok().and_then(|path| {
            let relative = path.strip_prefix(top.as_deref()?).ok()?;
            Some(relative.to_string_lossy().into_owned())
        });
        let name = below.unwrap_or_else(|| path.to_string_lossy().into_owned());
        let inside = format!("{}/", name.trim_end_matches('/'));
        let mut found = source_files
            .files
            .keys()
            .filter(|file| is_meant(file))
            .filter(|file| ***file == *name || file.starts_with(&inside) || name.is_empty())
            .peekable();
        if found.peek().is_none() {
            bail!("{} is not a record in {}", path.display(), folder.display());
        }
        files.extend(found.map(ToString::to_string));
    }
    Ok(files)
}
