//! Links between events, and the one table of what each relation means.

use super::words::words;
use super::{Basis, Citation, Confidence, Slug, Text};

words! {
    /// How one event stands to another, read as a sentence: this event `<relation>` that event.
    Relation {
        /// Without that event this one would not have happened.
        CausedBy = "caused-by",
        /// That event was one factor among several.
        ContributedToBy = "contributed-to-by",
        /// That event made this one possible.
        EnabledBy = "enabled-by",
        /// That event kept this one from taking effect.
        BlockedBy = "blocked-by",
        /// This event answers that one.
        PromptedBy = "prompted-by",
        /// This event carries out what that one decided.
        Implements = "implements",
        /// This event takes the place of that one.
        Supersedes = "supersedes",
        /// This event prolongs or widens that one.
        Extends = "extends",
        /// This event changes the text of that one.
        Amends = "amends",
        /// This event suspends that one.
        Stays = "stays",
        /// This event, a court's order, forbids that one to be carried out.
        Enjoins = "enjoins",
        /// This event sets that one aside.
        Vacates = "vacates",
        /// This event upholds that one.
        Affirms = "affirms",
        /// This event brings that one to an end.
        Ends = "ends",
        /// This event puts that one back in force.
        Restores = "restores",
        /// This event stops that one in fact, without a legal act.
        Interrupts = "interrupts",
        /// This event takes that one up again in fact, without a legal act.
        Resumes = "resumes",
        /// This event belongs to that larger one.
        PartOf = "part-of",
        /// This event makes that one known.
        Announces = "announces",
        /// Both are reports of the same happening.
        SameStoryAs = "same-story-as",
        /// The two go on side by side.
        ParallelTo = "parallel-to",
        /// This event came later; nothing more is said.
        Follows = "follows",
        /// This event contests what that one said.
        Disputes = "disputes",
        /// This event was meant to help that one along: an aim that somebody stated, not an effect.
        IntendedToSupport = "intended-to-support",
    }
}

words! {
    /// What relations have in common.
    Family {
        /// One event is said to have brought another about.
        Causal = "causal",
        /// One act changes the legal effect of another.
        Legal = "legal",
        /// What stopped and started without a legal act.
        Factual = "factual",
        /// How two entries belong together.
        Structural = "structural",
        /// Order in time and nothing more: never drawn, worded or exported as a cause.
        Temporal = "temporal",
        /// One contests the other.
        Dispute = "dispute",
        /// A stated aim.
        Intent = "intent",
    }
}

impl Relation {
    /// The family that a relation belongs to.
    pub const fn family(self) -> Family {
        match self {
            Self::CausedBy
            | Self::ContributedToBy
            | Self::EnabledBy
            | Self::BlockedBy
            | Self::PromptedBy => Family::Causal,
            Self::Implements
            | Self::Supersedes
            | Self::Extends
            | Self::Amends
            | Self::Stays
            | Self::Enjoins
            | Self::Vacates
            | Self::Affirms
            | Self::Ends
            | Self::Restores => Family::Legal,
            Self::Interrupts | Self::Resumes => Family::Factual,
            Self::PartOf | Self::Announces | Self::SameStoryAs | Self::ParallelTo => {
                Family::Structural
            }
            Self::Follows => Family::Temporal,
            Self::Disputes => Family::Dispute,
            Self::IntendedToSupport => Family::Intent,
        }
    }
}

impl Family {
    /// Whether links of this family are arrows of the causal graph, and so must form no cycle and run forward in time.
    pub const fn in_causal_graph(self) -> bool {
        matches!(self, Self::Causal | Self::Legal | Self::Factual)
    }
}

/// A sourced statement that the record which holds it stands in a relation to another event.
#[derive(Clone, Debug)]
pub struct Link {
    /// Where the link stands in its record's list, from 0.
    pub(crate) index: usize,
    /// How the record that holds the link stands to `event`.
    pub(crate) relation: Relation,
    /// The other event: for the arrows of the causal graph the earlier one.
    pub(crate) event: Slug,
    /// What the link rests on.
    pub(crate) basis: Basis,
    /// How strongly it is held, where the record says.
    pub(crate) confidence: Option<Confidence>,
    /// The actor who says so.
    pub(crate) asserted_by: Option<Slug>,
    /// The documents that say so.
    pub(crate) sources: Vec<Citation>,
    /// Whether the relation is contested.
    pub(crate) disputed: bool,
    /// The editors' remark.
    pub(crate) note: Text,
    /// The curators' own reference numbers.
    pub(crate) refs: Vec<String>,
}
