//! The events that cannot be read, each with its line and reason. All are reported, up to a limit that only a hostile file reaches.

use super::Note;
use crate::limits;

/// How many bytes of reasons are kept; the rest is counted.
const BYTES: usize = 400_000;
/// How many bytes stand beside a reason: the name of the file and the line.
const BESIDE: usize = 40;

/// Reasons why events cannot be read.
#[derive(Clone, Debug, Default)]
pub struct Faults {
    kept: Vec<Note>,
    bytes: usize,
    more: usize,
}

impl Faults {
    /// Adds one.
    pub fn push(&mut self, fault: Note) {
        self.bytes = self.bytes.saturating_add(fault.what.len() + BESIDE);
        if self.bytes <= BYTES {
            self.kept.push(fault);
        } else {
            self.more += 1;
        }
    }

    /// Adds those of another.
    pub fn extend(&mut self, other: Self) {
        for fault in other.kept {
            self.push(fault);
        }
        self.more += other.more;
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }

    /// Whether there are more than an import may have events.
    pub(super) fn is_full(&self) -> bool {
        self.kept.len() + self.more >= limits::IMPORT_EVENTS
    }

    /// Those that are told, in the order of their lines.
    pub fn told(&self) -> Vec<&Note> {
        let mut told: Vec<&Note> = self.kept.iter().collect();
        told.sort_by_key(|fault| fault.line);
        told
    }

    /// How many are counted only.
    pub fn counted(&self) -> usize {
        self.more
    }
}
