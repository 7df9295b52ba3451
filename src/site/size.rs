//! How large a site may become for its records: the last of the limits, for what the others let through.

use std::collections::BTreeMap;
use std::io::{Error, Result, Write};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

use crate::limits::{SITE_BYTES, SITE_TIMES};
use crate::load::{Content, SourceFiles};

/// How many bytes the files of a site have, and how many they may have.
#[derive(Default)]
pub(super) struct Size {
    most: u64,
    all: AtomicU64,
    /// The size of each file that was written: the preview writes some again and again.
    files: Mutex<BTreeMap<String, u64>>,
}

impl Size {
    /// What a site of these records may have.
    pub(super) fn for_records(source_files: &SourceFiles) -> Self {
        let sizes = source_files.files.values().map(|content| match content {
            Content::Text(text) => text.len() as u64,
            Content::Invalid { .. } => 0,
        });
        Self {
            most: SITE_BYTES + SITE_TIMES * sizes.sum::<u64>(),
            ..Self::default()
        }
    }

    /// Counts what a file is written with; that fails as soon as the site has become too large.
    pub(super) fn counting<'s>(&'s self, path: &'s str, out: &'s mut dyn Write) -> Counting<'s> {
        let before = self.set(path, 0);
        self.all.fetch_sub(before, Ordering::Relaxed);
        Counting {
            size: self,
            path,
            bytes: 0,
            out,
        }
    }

    /// Remembers the size of a file, and gives the one that was known.
    fn set(&self, path: &str, bytes: u64) -> u64 {
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        files.insert(path.to_owned(), bytes).unwrap_or(0)
    }
}

/// A file on its way to a writer.
pub(super) struct Counting<'s> {
    size: &'s Size,
    path: &'s str,
    bytes: u64,
    out: &'s mut dyn Write,
}

impl Write for Counting<'_> {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        let written = self.out.write(bytes)?;
        self.bytes += written as u64;
        let before = self.size.all.fetch_add(written as u64, Ordering::Relaxed);
        if before + written as u64 > self.size.most {
            return Err(Error::other(format!(
                "the site has more than {} MB, which is out of all proportion to its records; fewer languages, or fewer entries of the registries for each event, make it smaller",
                self.size.most / 1_000_000
            )));
        }
        Ok(written)
    }

    fn flush(&mut self) -> Result<()> {
        self.out.flush()
    }
}

impl Drop for Counting<'_> {
    fn drop(&mut self) {
        // Two who write the same file at once have counted it twice.
        let twice = self.size.set(self.path, self.bytes);
        self.size.all.fetch_sub(twice, Ordering::Relaxed);
    }
}
