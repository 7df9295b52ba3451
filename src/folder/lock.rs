//! What two commands that use the same folder wait for.

use std::fs::File;
use std::io::Result;
use std::path::Path;

/// The file whose lock stands for a folder: the folder itself.
#[cfg(unix)]
pub(crate) fn lockable(folder: &Path) -> Result<File> {
    File::open(folder)
}

/// The same where a folder has no lock: an empty file among this user's temporary files, named after the folder.
#[cfg(not(unix))]
pub(crate) fn lockable(folder: &Path) -> Result<File> {
    use sha2::{Digest, Sha256};
    use std::fmt::Write;
    let real = folder.canonicalize()?;
    let mut name = "throughline-".to_owned();
    for byte in Sha256::digest(real.as_os_str().as_encoded_bytes())
        .iter()
        .take(16)
    {
        // Writing to a text cannot fail.
        let _ = write!(name, "{byte:02x}");
    }
    name.push_str(".lock");
    File::options()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(std::env::temp_dir().join(name))
}
