//! The paths that a command line names, and what a checkout could make of them: the usual ones, and those that lead into the records.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::session;
use crate::folder::is_same_folder;

/// The folder that is taken when none is named.
const EVENTS: &str = "events";

/// The folder with the records. A link in the place of the usual one may have come with a checkout, and is not followed.
pub(super) fn events(named: Option<PathBuf>, is_used: bool) -> Result<PathBuf> {
    let usual = PathBuf::from(EVENTS);
    match named {
        Some(named) => Ok(named),
        None if is_used && usual.is_symlink() => {
            bail!("{EVENTS} is a symbolic link; name the folder itself with `--events`")
        }
        None => Ok(usual),
    }
}

/// Refuses to write a product to a path that leads through a link among the records: whoever named it need not know of the link.
pub(super) fn require_no_link_below(events: &Path, product: &Path) -> Result<()> {
    let records = session::events_folder(events);
    let mut path = PathBuf::new();
    let mut is_below = false;
    for component in std::path::absolute(product)?.components() {
        path.push(component);
        if is_below && path.is_symlink() {
            bail!(
                "{} leads through a symbolic link among the records, {}, which is not followed",
                product.display(),
                path.display()
            );
        }
        is_below = is_inside(&path, &records);
    }
    Ok(())
}

/// Whether a path leads into a folder.
fn is_inside(path: &Path, folder: &Path) -> bool {
    path.canonicalize()
        .is_ok_and(|path| path.ancestors().any(|outer| is_same_folder(outer, folder)))
}
