//! The user's state directory, where the journal of a change lies: outside the records, and of no interest to anybody else.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::folder::{Folder, real_path};

/// The folder of this program in the state directory.
const OWN: &str = "throughline";

/// The folder with the journals of this user.
pub(super) struct State {
    pub(super) folder: Folder,
    pub(super) path: PathBuf,
}

/// The folder, if there is one already. A link or the folder of another user is an error.
pub(super) fn existing(collection: &Path) -> Result<Option<State>> {
    match base(collection) {
        Ok(base) => open(&base, false),
        // Nothing can have been kept there.
        Err(_) => Ok(None),
    }
}

/// The folder, made if need be.
pub(super) fn made(collection: &Path) -> Result<State> {
    let base = base(collection)?;
    make(&base).with_context(|| format!("cannot make {}", base.display()))?;
    match open(&base, true)? {
        Some(state) => Ok(state),
        None => bail!("cannot make {}", base.join(OWN).display()),
    }
}

/// The real path of the state directory, unless it can come with a checkout of the records.
fn base(collection: &Path) -> Result<PathBuf> {
    let Some(base) = named() else {
        bail!(
            "{} names a folder for it",
            if cfg!(windows) {
                "no `LOCALAPPDATA`"
            } else {
                "neither `XDG_STATE_HOME` nor `HOME`"
            }
        );
    };
    let base = real_path(&base).with_context(|| format!("cannot find {}", base.display()))?;
    let checkout = collection
        .ancestors()
        .find(|folder| folder.join(".git").symlink_metadata().is_ok())
        .unwrap_or(collection);
    if base.starts_with(checkout) {
        bail!(
            "the state directory, {}, lies in the same checkout as the records; set `XDG_STATE_HOME` to another folder of your own",
            base.display()
        );
    }
    Ok(base)
}

/// The state directory as the environment has it. A relative path counts as none.
fn named() -> Option<PathBuf> {
    let variable = |name| {
        let path = PathBuf::from(std::env::var_os(name)?);
        path.is_absolute().then_some(path)
    };
    if cfg!(windows) {
        return variable("LOCALAPPDATA");
    }
    let home = if cfg!(target_vendor = "apple") {
        "Library/Application Support"
    } else {
        ".local/state"
    };
    variable("XDG_STATE_HOME").or_else(|| Some(variable("HOME")?.join(home)))
}

fn open(base: &Path, make: bool) -> Result<Option<State>> {
    let path = base.join(OWN);
    let failed = || format!("cannot open {}", path.display());
    let opened = Folder::open(base).and_then(|base| {
        if make {
            base.make_private_folder(OWN)
        } else {
            base.folder(OWN)
        }
    });
    let folder = match opened {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        opened => opened.with_context(failed)?,
    };
    if !folder.is_private().with_context(failed)? {
        bail!(
            "{} has to belong to you, with access for nobody else (`chmod 700`); it is not used as it is",
            path.display()
        );
    }
    Ok(Some(State { folder, path }))
}

#[cfg(unix)]
fn make(base: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    std::fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(base)
}

#[cfg(not(unix))]
fn make(base: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(base)
}
