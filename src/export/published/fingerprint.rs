//! The checksum of what is published.

use std::io::{BufWriter, Write};

use sha2::{Digest, Sha256};

use super::Collection;
use crate::export::ExportContext;
use crate::export::hex::digits;
use crate::graph::CausalGraph;
use crate::model::Timeline;

/// The checksum of a timeline's published data, as `sha256:<hex>`, worked out once.
pub(in crate::export) fn fingerprint(timeline: &Timeline) -> &str {
    (timeline.fingerprint).get_or_init(|| sum(timeline))
}

fn sum(timeline: &Timeline) -> String {
    let graph = CausalGraph::new(timeline);
    let context = ExportContext::whole(timeline, &graph).at(None);
    // Into the sum piece by piece: the text itself would take as much memory as the records.
    let mut sum = BufWriter::with_capacity(1 << 16, Sha256::new());
    // Writing to a sum cannot fail, and every key is a string.
    let _ = serde_json::to_writer(&mut sum, &Collection::unsealed(&context));
    let _ = sum.flush();
    format!("sha256:{}", digits(&sum.get_ref().clone().finalize()))
}
