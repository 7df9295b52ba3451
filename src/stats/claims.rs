//! Figures of claims: how far they are established, and on what kind of document they rest.

use serde::Serialize;

use super::{Count, counted};
use crate::graph::Selection;
use crate::model::{Claim, ClaimStatus, Slug, Timeline};

/// Figures of claims. A claim rests on the sources that support it; others that it cites do not count here.
#[derive(Debug, Serialize)]
pub(crate) struct Claims {
    /// How many there are.
    pub(crate) total: usize,
    /// By how far they are established.
    pub(crate) by_status: Vec<Count>,
    /// How many rest on an official text, a copy of one or a court document, alone or among others.
    pub(crate) with_official_document: usize,
    /// How many rest on two independent accounts or more.
    pub(crate) with_independent_accounts: usize,
    /// How many rest on a single account, which is no official or court document.
    pub(crate) on_one_account: usize,
    /// How many rest on aggregators, partisan outlets and generated texts alone.
    pub(crate) on_weak_sources_alone: usize,
    /// How many no source supports.
    pub(crate) unsupported: usize,
}

impl Claims {
    pub(super) fn of(timeline: &Timeline, selection: &Selection) -> Self {
        let claims = || {
            let events = selection.events.iter();
            events.flat_map(|&position| &timeline.events[position].claims)
        };
        let number = |is: &dyn Fn(&Grounds) -> bool| {
            let grounds = claims().map(|claim| Grounds::of(timeline, claim));
            grounds.filter(|grounds| is(grounds)).count()
        };
        Self {
            total: claims().count(),
            by_status: counted(
                ClaimStatus::WORDS.iter().copied(),
                claims().map(|claim| claim.status.word()),
            ),
            with_official_document: number(&|grounds| grounds.official),
            with_independent_accounts: number(&|grounds| grounds.accounts > 1),
            on_one_account: number(&|grounds| grounds.accounts == 1 && !grounds.official),
            on_weak_sources_alone: number(&|grounds| grounds.weak_alone),
            unsupported: number(&|grounds| grounds.accounts == 0),
        }
    }
}

/// What supports a claim.
struct Grounds {
    accounts: usize,
    official: bool,
    weak_alone: bool,
}

impl Grounds {
    fn of(timeline: &Timeline, claim: &Claim) -> Self {
        let supporting: Vec<&Slug> = claim.supporting().collect();
        let kinds = || {
            let sources = supporting.iter().filter_map(|id| timeline.source(id));
            sources.map(|source| source.kind)
        };
        Self {
            accounts: timeline.independent(supporting.iter().copied()),
            official: kinds().any(|kind| kind.is_primary()),
            weak_alone: !supporting.is_empty() && kinds().all(|kind| kind.is_weak()),
        }
    }
}
