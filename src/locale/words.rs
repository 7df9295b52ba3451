//! What a language has to say: the shape of its words.

use crate::model::{
    Basis, Bound, ClaimStatus, Confidence, Family, GapKind, MeasureState, Relation, SourceKind,
    Stance, Verification, Voice,
};

/// The words of the closed vocabularies.
pub struct Words {
    /// How a relation reads, in both directions.
    pub relation: fn(Relation) -> RelationWords,
    /// A family of relations.
    pub family: fn(Family) -> &'static str,
    /// What a link rests on.
    pub basis: fn(Basis) -> &'static str,
    /// How strongly a link is held.
    pub confidence: fn(Confidence) -> &'static str,
    /// How far a claim is established.
    pub claim_status: fn(ClaimStatus) -> &'static str,
    /// What a source does for a claim.
    pub stance: fn(Stance) -> &'static str,
    /// What kind of document a source is.
    pub source_kind: fn(SourceKind) -> &'static str,
    /// The same as a label beside a citation.
    pub source_label: fn(SourceKind) -> &'static str,
    /// A step in the life of a measure.
    pub measure_state: fn(MeasureState) -> &'static str,
    /// How exactly a quantity is given; empty for an exact one.
    pub bound: fn(Bound) -> &'static str,
    /// How a claim reaches us.
    pub voice: fn(Voice) -> &'static str,
    /// What kind of source was found.
    pub verification: fn(Verification) -> &'static str,
    /// Why something is not known.
    pub gap_kind: fn(GapKind) -> &'static str,
}

/// How a relation reads.
pub struct RelationWords {
    /// From the record that holds the link: this event _was caused by_ that event.
    pub sentence: &'static str,
    /// From the other event: that event _caused_ this event.
    pub inverse: &'static str,
    /// As a label on an arrow that runs from the earlier event to the later one.
    pub arrow: &'static str,
}
