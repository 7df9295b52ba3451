//! One state of the preview: the site, and what is wrong with the records.

use std::path::Path;
use std::sync::Arc;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use anyhow::Result;

use super::site_thread::{Opened, SiteThread};
use crate::cli::memory::Memory;
use crate::load::SourceFiles;
use crate::memory_estimate::Size;
use crate::parse::ParseCache;

/// The site as it was when the records last had no errors, and their report when they have some.
pub(super) struct Preview {
    /// A word that no other state has, of this run or of an earlier one, so that pages know when to reload.
    pub(super) state: String,
    /// The last site that could be built.
    pub(super) site: Option<Arc<SiteThread>>,
    /// The report, when the records have errors.
    pub(super) report: Option<String>,
    /// One line for the terminal.
    pub(super) summary: String,
    kept: Arc<ParseCache>,
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
        let (opened, kept) = SiteThread::open(source_files, last.map(|last| last.kept.clone()))?;
        Ok(match opened {
            Opened::Faulty(report) => Self {
                state,
                site: last.and_then(|last| last.site.clone()),
                summary: report.clone(),
                report: Some(report),
                kept,
            },
            Opened::Site {
                site_thread,
                events,
                files,
            } => Self {
                state,
                site: Some(Arc::new(site_thread)),
                report: None,
                summary: format!(
                    "{events} event{}, {files} files, {} ms",
                    if events == 1 { "" } else { "s" },
                    begun.elapsed().as_millis()
                ),
                kept,
            },
        })
    }
}

/// The time in nanoseconds: it is later with every build.
fn state() -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    now.unwrap_or_default().as_nanos().to_string()
}
