//! Where a product goes: standard output, or a file that is replaced in one step.

use std::fs::File;
use std::io::{BufWriter, Write};
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
        self.stream(|out| Ok(out.write_all(product.as_ref())?))
    }

    /// Writes the product piece by piece, as it is made.
    pub(super) fn stream(&self, write: impl FnOnce(&mut dyn Write) -> Result<()>) -> Result<()> {
        match &self.output {
            None => buffered(std::io::stdout().lock(), write),
            Some(file) => {
                write_file(file, write).with_context(|| format!("cannot write {}", file.display()))
            }
        }
    }
}

/// A plain file is replaced in one step. A device, a pipe or a link was named to be written to, and stays what it is.
fn write_file(file: &Path, write: impl FnOnce(&mut dyn Write) -> Result<()>) -> Result<()> {
    match file.symlink_metadata() {
        Ok(metadata) if !metadata.is_file() => {
            let opened = File::options()
                .write(true)
                .create(true)
                .truncate(true)
                .open(file)?;
            buffered(opened, write)
        }
        _ => replace(file, write),
    }
}

/// Writes a file beside its place and moves it there, so that nobody ever sees half of it.
fn replace(file: &Path, write: impl FnOnce(&mut dyn Write) -> Result<()>) -> Result<()> {
    let folder = match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut builder = tempfile::Builder::new();
    builder.prefix(".throughline-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o644));
    let beside = builder.tempfile_in(folder)?;
    buffered(beside.as_file(), write)?;
    beside.as_file().sync_all()?;
    beside.persist(file).map_err(|error| error.error)?;
    Ok(())
}

fn buffered(out: impl Write, write: impl FnOnce(&mut dyn Write) -> Result<()>) -> Result<()> {
    let mut out = BufWriter::with_capacity(1 << 16, out);
    write(&mut out)?;
    out.flush()?;
    Ok(())
}
