//! The words of the closed vocabularies.

use super::words::{LookedUp, words};
use crate::message::Language;
use crate::model::{
    Basis, Bound, ClaimStatus, Confidence, Family, GapKind, MeasureState, Relation, SourceKind,
    Stance, Verification, Voice,
};

words! {
    /// The words of the closed vocabularies.
    Words = "word";
    vocabularies {
        family: Family,
        basis: Basis,
        confidence: Confidence,
        claim_status: ClaimStatus,
        stance: Stance,
        source_kind: SourceKind,
        source_label: SourceKind,
        measure_state: MeasureState,
        bound: Bound,
        voice: Voice,
        verification: Verification,
        gap_kind: GapKind,
    }
    parts { relations: Relations }
}

impl Words {
    /// How a relation reads.
    pub(crate) fn relation(&self, relation: Relation) -> RelationWords {
        let place = Relation::ALL.iter().position(|each| *each == relation);
        let words = place.and_then(|place| self.relations.0.get(place));
        words.copied().unwrap_or_default()
    }
}

/// The words of each relation, in the order of [`Relation::ALL`].
pub(crate) struct Relations(Vec<RelationWords>);

/// How a relation reads.
#[derive(Clone, Copy, Default)]
pub(crate) struct RelationWords {
    /// From the record that holds the link: this event _was caused by_ that event.
    pub(crate) sentence: &'static str,
    /// From the other event: that event _caused_ this event.
    pub(crate) inverse: &'static str,
    /// As a label on an arrow that runs from the earlier event to the later one.
    pub(crate) arrow: &'static str,
}

impl Relations {
    fn of(language: &'static Language) -> Self {
        let words = Relation::WORDS.iter().map(|word| RelationWords {
            sentence: language.word(&format!("word-relation-{word}")),
            inverse: language.word(&format!("word-relation-{word}.inverse")),
            arrow: language.word(&format!("word-relation-{word}.arrow")),
        });
        Self(words.collect())
    }

    fn looked_up(found: &mut LookedUp) {
        for word in Relation::WORDS {
            for attribute in ["", ".inverse", ".arrow"] {
                found.push((format!("word-relation-{word}{attribute}"), Vec::new()));
            }
        }
    }
}
