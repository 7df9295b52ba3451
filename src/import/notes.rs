//! What is said about places of an input, in bounds: a hostile file would have more said about it than it is long.

use std::collections::BTreeMap;

use super::LONGEST_REMARK;

/// How many remarks that say the same are told with their lines.
const SAME: usize = 20;
/// How many remarks are told with their lines.
const MANY: usize = 1_000;

/// Something about a place in the input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The line, counted from 1.
    pub line: usize,
    /// What is so: lower case, no full stop.
    pub what: String,
}

impl Note {
    /// A remark; of a long one, which quotes the input, only the beginning.
    pub fn new(line: usize, what: impl Into<String>) -> Self {
        let what = beginning(what.into(), LONGEST_REMARK);
        Self { line, what }
    }
}

/// A text of at most so many letters.
pub(super) fn beginning(text: String, letters: usize) -> String {
    match text.char_indices().nth(letters) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

/// Remarks, of which the first are kept and the others counted.
#[derive(Clone, Debug, Default)]
pub struct Remarks {
    kept: Vec<Note>,
    /// How often each thing was said.
    said: BTreeMap<String, usize>,
    /// How many are neither kept nor counted by what they say.
    more: usize,
}

impl Remarks {
    /// Adds a remark.
    pub fn push(&mut self, remark: Note) {
        let is_new = !self.said.contains_key(&remark.what);
        if is_new && self.said.len() == MANY {
            self.more += 1;
            return;
        }
        let said = self.said.entry(remark.what.clone()).or_default();
        *said += 1;
        if *said <= SAME && self.kept.len() < MANY {
            self.kept.push(remark);
        }
    }

    /// Adds those of another.
    pub fn extend(&mut self, other: Self) {
        let others = other.kept.len();
        for remark in other.kept {
            self.push(remark);
        }
        // What the other only counted is counted here.
        self.more += other.said.values().sum::<usize>() - others + other.more;
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.said.values().sum::<usize>() + self.more
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.said.is_empty() && self.more == 0
    }

    /// Whether there are so many that the next ones would not be told.
    pub fn is_full(&self) -> bool {
        self.len() >= MANY
    }

    /// Those that are told, in the order of their lines.
    pub fn told(&self) -> Vec<&Note> {
        let mut told: Vec<&Note> = self.kept.iter().collect();
        told.sort_by_key(|remark| remark.line);
        told
    }

    /// How many are counted only.
    pub fn counted(&self) -> usize {
        self.len() - self.kept.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_are_bounded_and_all_counted() {
        let mut remarks = Remarks::default();
        for line in 0..100_000 {
            remarks.push(Note::new(line, "the same"));
            remarks.push(Note::new(
                line,
                format!("line {line} {}", "x".repeat(1_000)),
            ));
        }
        assert_eq!(remarks.len(), 200_000);
        assert_eq!(remarks.told().len(), MANY);
        assert!(remarks.said.len() <= MANY);
        assert!(remarks.told().iter().all(|remark| remark.what.len() < 400));
        let same = remarks
            .told()
            .iter()
            .filter(|remark| remark.what == "the same")
            .count();
        assert_eq!(same, SAME);
        let mut both = Remarks::default();
        both.extend(remarks.clone());
        both.extend(remarks);
        assert_eq!(both.len(), 400_000);
        assert_eq!(both.told().len() + both.counted(), both.len());
    }
}
