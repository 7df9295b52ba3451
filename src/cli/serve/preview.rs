//! One state of the preview: the site in memory, and what is wrong with the records.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use anyhow::Result;

use crate::diag::{Locator, human};
use crate::load::Corpus;
use crate::site;
use crate::study::{Options, study};

/// The site as it was when the records last had no errors, and their report when they have some.
pub(super) struct Preview {
    /// Counts up with every build, so that pages know when to reload.
    pub(super) version: u64,
    /// The last site that could be built.
    pub(super) site: Arc<BTreeMap<String, Vec<u8>>>,
    /// The report, when the records have errors.
    pub(super) report: Option<String>,
    /// One line for the terminal.
    pub(super) summary: String,
}

impl Preview {
    /// Builds from the records as they are now. With errors in them the last good site stays.
    pub(super) fn build(folder: &Path, last: Option<&Self>) -> Result<Self> {
        let begun = Instant::now();
        let corpus = Corpus::read(folder)?;
        let study = study(&corpus, &Options::default());
        let version = last.map_or(1, |last| last.version + 1);
        if study.report.has_errors() {
            let text = human(
                &study.report,
                &Locator::new(|file| corpus.text(file)),
                false,
            );
            return Ok(Self {
                version,
                site: last.map(|last| last.site.clone()).unwrap_or_default(),
                summary: text.clone(),
                report: Some(text),
            });
        }
        let site = Arc::new(site::render(&study, &site::Options::default())?);
        Ok(Self {
            version,
            report: None,
            summary: format!(
                "{} events, {} files, {} ms",
                study.timeline.published().count(),
                site.len(),
                begun.elapsed().as_millis()
            ),
            site,
        })
    }
}
