//! A skyline: how high intervals are stacked over each place, found and raised in logarithmic time.

/// The heights over a row of slots, as a tree of maxima.
pub(super) struct Skyline {
    slots: usize,
    /// The greatest height within each node of the tree.
    highest: Vec<usize>,
    /// The height that holds over all of a node.
    over: Vec<usize>,
}

/// A node of the tree: its number, its first slot, the slot after its last.
type Node = (usize, usize, usize);

impl Skyline {
    /// Nothing over so many slots.
    pub(super) fn new(slots: usize) -> Self {
        Self {
            slots,
            highest: vec![0; 4 * slots.max(1)],
            over: vec![0; 4 * slots.max(1)],
        }
    }

    /// Puts an interval on top of everything that stands over its slots; how many stand under it.
    pub(super) fn put(&mut self, from: usize, to: usize) -> usize {
        let whole = (1, 0, self.slots);
        let under = self.height(whole, from, to);
        self.raise(whole, from, to, under + 1);
        under
    }

    fn height(&self, (node, low, high): Node, from: usize, to: usize) -> usize {
        if to <= low || high <= from {
            return 0;
        }
        if from <= low && high <= to {
            return self.highest[node];
        }
        let (left, right) = halves((node, low, high));
        self.over[node]
            .max(self.height(left, from, to))
            .max(self.height(right, from, to))
    }

    fn raise(&mut self, (node, low, high): Node, from: usize, to: usize, height: usize) {
        if to <= low || high <= from {
            return;
        }
        self.highest[node] = self.highest[node].max(height);
        if from <= low && high <= to {
            self.over[node] = self.over[node].max(height);
            return;
        }
        let (left, right) = halves((node, low, high));
        self.raise(left, from, to, height);
        self.raise(right, from, to, height);
    }
}

fn halves((node, low, high): Node) -> (Node, Node) {
    let middle = low.midpoint(high);
    ((2 * node, low, middle), (2 * node + 1, middle, high))
}

#[cfg(test)]
mod tests {
    use super::Skyline;

    #[test]
    fn intervals_stand_on_what_they_overlap() {
        let mut skyline = Skyline::new(10);
        let put = [(0, 4), (3, 6), (6, 9), (0, 2), (5, 7), (9, 10), (0, 10)];
        let levels = put.map(|(from, to)| skyline.put(from, to));
        assert_eq!(levels, [0, 1, 0, 1, 2, 0, 3]);
    }
}
