//! One state of the preview: the site, and what is wrong with the records.

use std::path::Path;
use std::sync::Arc;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use anyhow::Result;

use crate::analysis::{Options, analyze_incremental};
use crate::cli::memory::Memory;
use crate::diag::{Locator, human};
use crate::load::SourceFiles;
use crate::memory_estimate::Size;
use crate::parse::ParseCache;
use crate::site::{self, Site};

/// The site as it was when the records last had no errors, and their report when they have some.
pub(super) struct Preview {
    /// A word that no other state has, of this run or of an earlier one, so that pages know when to reload.
    pub(super) state: String,
    /// The last site that could be built.
    pub(super) site: Option<Arc<Site>>,
    /// The report, when the records have errors.
    pub(super) report: Option<String>,
    /// One line for the terminal.
    pub(super) summary: String,
    kept: ParseCache,
}

impl Preview {
    /// Builds from the records as they are now. With errors in them the last good site stays.
    pub(super) fn build(folder: &Path, memory: &Memory, last: Option<&Self>) -> Result<Self> {
        let begun = Instant::now();
        let source_files = Arc::new(SourceFiles::read(folder)?);
        memory.hold(
            "the preview of these records",
            Size::of(&source_files).site(1),
        )?;
        let state = state();
        // What the files were found to say before is taken over where their texts are the same, and everything else made anew: what
        // is shown cannot be stale.
        let last_read = last.map(|last| &last.kept);
        let (analysis, kept) = analyze_incremental(&source_files, &Options::default(), last_read);
        if analysis.report.has_errors() {
            let locator = Locator::new(|file| source_files.text(file));
            let report = human(&analysis.report, &locator, false);
            return Ok(Self {
                state,
                site: last.and_then(|last| last.site.clone()),
                summary: report.clone(),
                report: Some(report),
                kept,
            });
        }
        let events = analysis.timeline.published().count();
        let site = Site::new(analysis, &site::Options::default());
        Ok(Self {
            state,
            report: None,
            summary: format!(
                "{events} event{}, {} files, {} ms",
                if events == 1 { "" } else { "s" },
                site.paths().len(),
                begun.elapsed().as_millis()
            ),
            site: Some(Arc::new(site)),
            kept,
        })
    }
}

/// The time in nanoseconds: it is later with every build.
fn state() -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    now.unwrap_or_default().as_nanos().to_string()
}
