//! Events of a graph by number, and their arrows side by side in one list: no event has a piece of memory of its own.

use super::Arrow;

/// The events of a graph: their positions in order of time, each numbered by its place among them.
#[derive(Clone, Debug, Default)]
pub(super) struct Members {
    positions: Vec<usize>,
}

impl Members {
    /// The events at these positions, in whatever order they come.
    pub(super) fn new(positions: impl IntoIterator<Item = usize>) -> Self {
        let mut positions: Vec<usize> = positions.into_iter().collect();
        positions.sort_unstable();
        positions.dedup();
        Self { positions }
    }

    /// How many events there are.
    pub(super) fn len(&self) -> usize {
        self.positions.len()
    }

    /// Their positions, in order of time.
    pub(super) fn positions(&self) -> &[usize] {
        &self.positions
    }

    /// The number of the event at a position.
    pub(super) fn number(&self, position: usize) -> Option<usize> {
        // Most graphs hold all events from some day on: then nothing has to be searched for.
        let first = *self.positions.first()?;
        let guess = position.checked_sub(first)?;
        if self.positions.get(guess) == Some(&position) {
            return Some(guess);
        }
        self.positions.binary_search(&position).ok()
    }
}

/// The arrows of each event.
#[derive(Clone, Debug, Default)]
pub(super) struct Adjacency {
    /// Where the arrows of each event begin, and after the last event where they end.
    starts: Vec<usize>,
    arrows: Vec<Arrow>,
}

impl Adjacency {
    /// Arrows by the number of the event that they belong to; those of one event stay in the order in which they come.
    pub(super) fn new(events: usize, arrows: &[(usize, Arrow)]) -> Self {
        let mut starts = vec![0; events + 1];
        for &(event, _) in arrows {
            starts[event + 1] += 1;
        }
        for event in 0..events {
            starts[event + 1] += starts[event];
        }
        let mut next = starts.clone();
        let mut placed: Vec<Arrow> = arrows.iter().map(|&(_, arrow)| arrow).collect();
        for &(event, arrow) in arrows {
            placed[next[event]] = arrow;
            next[event] += 1;
        }
        Self {
            starts,
            arrows: placed,
        }
    }

    /// The arrows of the event with a number; none for one that is not there.
    pub(super) fn of(&self, event: usize) -> &[Arrow] {
        match self.starts.get(event..event + 2) {
            Some(&[from, to]) => &self.arrows[from..to],
            _ => &[],
        }
    }
}
