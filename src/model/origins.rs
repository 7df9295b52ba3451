//! Where the chains of retellings of each source begin: worked out once for all of them, each chain followed once. Two copies
//! of one story, by the same publisher under the same title, begin at the first of them.

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
        let mut stories = FastMap::default();
        let parents: Vec<Vec<usize>> = sources
            .values()
            .enumerate()
            .map(|(position, source)| {
                if !source.derived_from.is_empty() {
                    let ids = source.derived_from.iter();
                    return ids.filter_map(|id| sources.get_index_of(id)).collect();
                }
                let Some(story) = story(source) else {
                    return Vec::new();
                };
                let first = *stories.entry(story).or_insert(position);
                let is_copy = first != position
                    && sources
                        .get_index(first)
                        .is_some_and(|(_, other)| are_near(source, other));
                is_copy.then_some(first).into_iter().collect()
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

/// What copies of one story share: publisher and title, in letters and digits alone.
fn story(source: &Source) -> Option<(String, String)> {
    let folded = |text: &str| -> String {
        let letters = text.chars().filter(|letter| letter.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect()
    };
    let publisher = folded(source.publisher.as_deref()?);
    let title: String = source
        .title
        .iter()
        .map(|(_, title)| folded(title))
        .collect();
    (!publisher.is_empty() && !title.is_empty()).then_some((publisher, title))
}

/// Whether two documents may be of one day, as far as their dates are known: a report that appears each year under one title is a new
/// one each time.
fn are_near(one: &Source, other: &Source) -> bool {
    let day = |source: &Source| source.published.as_ref()?.earliest();
    match (day(one), day(other)) {
        (Some(one), Some(other)) => (one - other).num_days().abs() <= 31,
        _ => true,
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
