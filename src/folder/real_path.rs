//! Paths that people name, as the system sees them: where they lead, and whether two of them lead to the same folder.

use std::io::{ErrorKind, Result};
use std::path::{Component, Path, PathBuf};

use super::Folder;

/// The path without links of what may not be there yet: what there is of it is followed, and the rest is put behind.
pub(crate) fn real_path(path: &Path) -> Result<PathBuf> {
    let mut real = PathBuf::new();
    for component in std::path::absolute(path)?.components() {
        if component == Component::ParentDir {
            real.pop();
            continue;
        }
        real.push(component);
        if !matches!(component, Component::Normal(_)) {
            continue;
        }
        match real.canonicalize() {
            Ok(followed) => real = followed,
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
    }
    Ok(real)
}

/// Whether two paths lead to one folder, by whatever names.
pub(crate) fn is_same_folder(one: &Path, other: &Path) -> bool {
    let identity = |path| Folder::open(path).and_then(|folder| folder.own_identity());
    matches!((identity(one), identity(other)), (Ok(one), Ok(other)) if one.is_same(&other))
}
