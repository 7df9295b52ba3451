//! How large a site may become for its records: the last of the limits, for what the others let through.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use anyhow::{Result, bail};

use crate::limits::{SITE_BYTES, SITE_TIMES};
use crate::load::{Content, SourceFiles};

/// The bytes of the files that were made, and how many there may be.
#[derive(Default)]
pub(super) struct Size {
    most: u64,
    made: Mutex<Made>,
}

/// The size of each file that was made, since the preview makes some again and again, and of all of them.
#[derive(Default)]
struct Made {
    files: BTreeMap<String, u64>,
    all: u64,
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
            made: Mutex::default(),
        }
    }

    /// Counts a file that was made; fails when the site has become too large with it.
    pub(super) fn add(&self, path: &str, bytes: usize) -> Result<()> {
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        let before = made.files.insert(path.to_owned(), bytes as u64);
        made.all = made.all - before.unwrap_or(0) + bytes as u64;
        if made.all > self.most {
            bail!(
                "the site has more than {} MB, which is out of all proportion to its records; fewer languages, or fewer entries of the registries for each event, make it smaller",
                self.most / 1_000_000
            );
        }
        Ok(())
    }
}
