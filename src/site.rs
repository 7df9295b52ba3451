//! The site in memory: path to bytes.

use std::collections::BTreeMap;

use anyhow::Result;

use crate::study::Study;

/// A site: its files by path, with `/` between folders.
#[derive(Clone, Debug, Default)]
pub struct Site {
    /// The files.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// What a site needs to be told from outside.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Where it will be published.
    pub base_url: Option<String>,
}

/// Renders the site.
pub fn render(_study: &Study<'_>, _options: &Options) -> Result<Site> {
    Ok(Site::default())
}
