//! Which state of which collection a file was made from: format, licence, day, and the checksum of what is published.
//!
//! A file cannot hold its own checksum, so `SHA256SUMS` and `datapackage.json` hold those. What the files hold themselves is
//! the checksum of the published data: SHA-256 of `timeline.json` on one line, without its field `records` and with every
//! address of the site left empty. All files that were made from one state of the records name the same one. Tables and
//! JSON lines have no room for it; `datapackage.json` says it for them.

use super::published::{FORMAT, fingerprint};
use crate::model::{EventDate, Timeline};

/// Which state of which collection a file was made from.
pub(super) struct Provenance<'a> {
    /// The licence of the collection (an SPDX identifier).
    pub(super) licence: Option<&'a str>,
    /// The day that the collection was last looked over as a whole.
    pub(super) as_of: Option<&'a str>,
    /// The checksum of what is published, as `sha256:<hex>`.
    pub(super) records: &'a str,
}

impl<'a> Provenance<'a> {
    pub(super) fn of(timeline: &'a Timeline) -> Self {
        Self {
            licence: timeline.settings.licence.as_deref(),
            as_of: timeline.settings.as_of.as_ref().map(EventDate::as_str),
            records: fingerprint(timeline),
        }
    }

    /// Everything that is known, by name.
    pub(super) fn facts(&self) -> impl Iterator<Item = (&'static str, &'a str)> {
        [
            ("format", Some(FORMAT)),
            ("licence", self.licence),
            ("as_of", self.as_of),
            ("records", Some(self.records)),
        ]
        .into_iter()
        .filter_map(|(name, value)| Some((name, value?)))
    }
}
