//! Which state of which collection a file was made from: format, licence, day, and the checksum of what is published.
//!
//! A file cannot hold its own checksum, so `SHA256SUMS` and `datapackage.json` hold those. What the files hold themselves is
//! the checksum of the published data: SHA-256 of `timeline.json` on one line, without its field `records` and with every
//! address of the site left empty. All files that were made from one state of the records name the same one. Tables and
//! JSON lines have no room for it; `datapackage.json` says it for them.

use std::io::{BufWriter, Write};

use sha2::{Digest, Sha256};

use super::ExportContext;
use super::published::{Collection, FORMAT};
use crate::graph::CausalGraph;
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
            records: timeline.fingerprint.get_or_init(|| fingerprint(timeline)),
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

fn fingerprint(timeline: &Timeline) -> String {
    let graph = CausalGraph::new(timeline);
    let context = ExportContext::whole(timeline, &graph).at(None);
    // Into the sum piece by piece: the text itself would take as much memory as the records.
    let mut sum = BufWriter::with_capacity(1 << 16, Sha256::new());
    // Writing to a sum cannot fail, and every key is a string.
    let _ = serde_json::to_writer(&mut sum, &Collection::unsealed(&context));
    let _ = sum.flush();
    format!("sha256:{}", digits(&sum.get_ref().clone().finalize()))
}

/// Bytes in hexadecimal digits.
pub(super) fn digits(bytes: &[u8]) -> String {
    const DIGITS: [char; 16] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f',
    ];
    let mut digits = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        digits.push(DIGITS[usize::from(byte >> 4)]);
        digits.push(DIGITS[usize::from(byte & 0xf)]);
    }
    digits
}
