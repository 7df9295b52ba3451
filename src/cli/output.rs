//! Where a product goes: standard output, or a file that is replaced in one step.

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
            Some(file) => replace(file, bytes),
        }
    }
}

/// Writes a file beside its place and moves it there, so that nobody ever sees half of it.
pub(super) fn replace(file: &Path, bytes: &[u8]) -> Result<()> {
    let folder = match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let failed = || format!("cannot write {}", file.display());
    let mut beside = tempfile::Builder::new()
        .prefix(".throughline-")
        .permissions(std::os::unix::fs::PermissionsExt::from_mode(0o644))
        .tempfile_in(folder)
        .with_context(failed)?;
    beside.write_all(bytes).with_context(failed)?;
    beside.as_file().sync_all().with_context(failed)?;
    beside
        .persist(file)
        .map_err(|error| error.error)
        .with_context(failed)?;
    Ok(())
}
