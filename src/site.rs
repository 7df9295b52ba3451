//! The site in memory: path to bytes.

use std::collections::BTreeMap;

/// A site: its files by path, with `/` between folders.
#[derive(Clone, Debug, Default)]
pub struct Site {
    /// The files.
    pub files: BTreeMap<String, Vec<u8>>,
}
