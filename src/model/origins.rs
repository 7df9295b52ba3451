//! Where the chains of retellings of each source begin: worked out once for all of them, each chain followed once.

use std::sync::Arc;

use super::{FastMap, Slug, Source};

/// For each source, by its position, the positions of the sources at the beginnings of its chains.
#[derive(Clone, Debug)]
pub(crate) struct Origins(Vec<Arc<[usize]>>);

/// How far a source has been followed.
#[derive(Clone)]
enum State {
    New,
    Open,
    Done(Arc<[usize]>),
}

impl Origins {
    pub(super) fn of(sources: &FastMap<Slug, Box<Source>>) -> Self {
        let parents: Vec<Vec<usize>> = sources
            .values()
            .map(|source| {
                let ids = source.derived_from.iter();
                ids.filter_map(|id| sources.get_index_of(id)).collect()
            })
            .collect();
        let mut states = vec![State::New; parents.len()];
        for start in 0..parents.len() {
            let mut open = vec![start];
            while let Some(&source) = open.last() {
                match states[source] {
                    State::New => {
                        states[source] = State::Open;
                        let new = parents[source].iter().copied();
                        open.extend(new.filter(|&parent| matches!(states[parent], State::New)));
                    }
                    State::Open => {
                        states[source] = State::Done(joined(source, &parents[source], &states));
                        open.pop();
                    }
                    State::Done(_) => {
                        open.pop();
                    }
                }
            }
        }
        let done = states.into_iter().map(|state| match state {
            State::Done(origins) => origins,
            State::New | State::Open => Arc::default(),
        });
        Self(done.collect())
    }

    /// The beginnings of the chains of the source at a position: itself when it retells nothing.
    pub(super) fn at(&self, position: usize) -> &[usize] {
        self.0.get(position).map_or(&[], |origins| origins)
    }
}

/// The origins of a source whose parents' are known; of those that lead back to it nothing is.
fn joined(source: usize, parents: &[usize], states: &[State]) -> Arc<[usize]> {
    let known = |parent: &usize| match &states[*parent] {
        State::Done(origins) => Some(origins),
        State::New | State::Open => None,
    };
    match parents {
        [] => Arc::new([source]),
        // A chain is as long as it likes, and its origins are told once.
        [one] => known(one).cloned().unwrap_or_default(),
        _ => {
            let known = parents.iter().filter_map(known);
            let mut all: Vec<usize> = known.flat_map(|origins| origins.iter().copied()).collect();
            all.sort_unstable();
            all.dedup();
            all.into()
        }
    }
}
