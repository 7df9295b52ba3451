//! The order in which citations are shown: what supports first, and of that the cleanest copy first.

use super::{Citation, Source, Stance, Timeline};

impl Timeline {
    /// Citations as readers see them: supporting ones first, and of these the document nearest to what happened, at its
    /// publisher's own address. Those alike stay as the record has them.
    pub(crate) fn cleanest_first<'c>(&self, citations: &'c [Citation]) -> Vec<&'c Citation> {
        let mut shown: Vec<&Citation> = citations.iter().collect();
        shown.sort_by_key(|citation| {
            let source = self.source(&citation.source);
            (
                citation.stance != Stance::Supports,
                source.map(|source| (source.kind.rank(), source.host.is_some())),
            )
        });
        shown
    }

    /// The document that a copy or a retelling goes back to, where it is known and cleaner than the copy.
    pub(crate) fn original(&self, source: &Source) -> Option<&Source> {
        // Of a page that retells several documents, none is the original.
        let [only] = source.derived_from.as_slice() else {
            return None;
        };
        self.source(only)
            .filter(|origin| origin.kind.rank() < source.kind.rank())
    }
}
