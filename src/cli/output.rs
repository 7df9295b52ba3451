//! Where a product goes: standard output, or a file that is replaced in one step.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The option that names a file for the product.
#[derive(clap::Args, Clone, Debug, Default)]
pub(super) struct Output {
    /// Write to this file instead of standard output
    #[arg(long, short, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

impl Output {
    /// Writes the product.
    pub(super) fn write(&self, product: impl AsRef<[u8]>) -> Result<()> {
        let bytes = product.as_ref();
        match &self.output {
            None => {
                let mut stdout = std::io::stdout().lock();
                stdout.write_all(bytes)?;
                stdout.flush()?;
                Ok(())
            }
            Some(file) => write(file, bytes),
        }
    }
}

/// A plain file is replaced in one step. A device, a pipe or a link was named to be written to, and stays what it is.
fn write(file: &Path, bytes: &[u8]) -> Result<()> {
    let failed = || format!("cannot write {}", file.display());
    match file.symlink_metadata() {
        Ok(metadata) if !metadata.is_file() => {
            let mut opened = File::options()
                .write(true)
                .create(true)
                .truncate(true)
                .open(file)
                .with_context(failed)?;
            opened.write_all(bytes).with_context(failed)
        }
        _ => replace(file, bytes).with_context(failed),
    }
}

/// Writes a file beside its place and moves it there, so that nobody ever sees half of it.
fn replace(file: &Path, bytes: &[u8]) -> Result<()> {
    let folder = match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut builder = tempfile::Builder::new();
    builder.prefix(".throughline-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o644));
    let mut beside = builder.tempfile_in(folder)?;
    beside.write_all(bytes)?;
    beside.as_file().sync_all()?;
    beside.persist(file).map_err(|error| error.error)?;
    Ok(())
}
