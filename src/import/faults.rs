//! The events that cannot be read, each with its line and reason. All are reported, up to a limit that only a hostile file reaches.

use std::collections::BTreeMap;

use super::Note;
use super::notes::kind;
use crate::limits;

/// How many bytes of reasons are kept; the rest is counted.
const BYTES: usize = 400_000;
/// How many of a kind are told with what they quote; of the others the lines are named.
const SHOWN: usize = 10;
/// How many lines, or rows of lines, are named.
const LINES: usize = 40;
/// How many bytes stand beside a reason: the name of the file and the line.
const BESIDE: usize = 40;

/// Reasons why events cannot be read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Faults {
    kept: Vec<Note>,
    bytes: usize,
    more: usize,
}

impl Faults {
    /// Adds one.
    pub(crate) fn push(&mut self, fault: Note) {
        self.bytes = self.bytes.saturating_add(fault.what.len() + BESIDE);
        if self.bytes <= BYTES {
            self.kept.push(fault);
        } else {
            self.more += 1;
        }
    }

    /// Adds those of another.
    pub(crate) fn extend(&mut self, other: Self) {
        for fault in other.kept {
            self.push(fault);
        }
        self.more += other.more;
    }

    /// Whether there is none.
    pub(crate) fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }

    /// Whether there are more than an import may have events.
    pub(super) fn is_full(&self) -> bool {
        self.kept.len() + self.more >= limits::IMPORT_EVENTS
    }

    /// Those that are told, in the order of their lines.
    pub(crate) fn told(&self) -> Vec<&Note> {
        let mut told: Vec<&Note> = self.kept.iter().collect();
        told.sort_by_key(|fault| fault.line);
        told
    }

    /// Those that are told, of each kind the first with what they quote and the others by their lines.
    pub(crate) fn summed(&self) -> Vec<Note> {
        let mut kinds: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        let mut told: Vec<Note> = Vec::new();
        for fault in self.told() {
            let lines = kinds.entry(kind(&fault.what)).or_default();
            lines.push(fault.line);
            if lines.len() <= SHOWN {
                told.push(fault.clone());
            }
        }
        told.extend(kinds.values().filter_map(|lines| {
            let (shown, rest) = lines.split_at_checked(SHOWN)?;
            let (last, first) = (shown.last()?, *rest.first()?);
            let what = match rest.len() {
                1 => format!("the same as in line {last}"),
                number => format!(
                    "the same as in line {last}, {number} times: lines {}; `--all` shows each",
                    ranges(rest)
                ),
            };
            Some(Note::new(first, what))
        }));
        told.sort_by_key(|fault| fault.line);
        told
    }

    /// How many are counted only.
    pub(crate) fn counted(&self) -> usize {
        self.more
    }
}

/// Lines in order, neighbours as a range.
fn ranges(lines: &[usize]) -> String {
    let mut ranges: Vec<(usize, usize)> = Vec::new();
    for &line in lines {
        match ranges.last_mut() {
            Some((_, last)) if line <= *last + 1 => *last = line,
            _ => ranges.push((line, line)),
        }
    }
    let named = ranges.iter().take(LINES).map(|&(first, last)| match last {
        last if last == first => first.to_string(),
        last => format!("{first}–{last}"),
    });
    let mut named: Vec<String> = named.collect();
    if ranges.len() > LINES {
        named.push("…".to_owned());
    }
    named.join(", ")
}
