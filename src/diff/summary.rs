//! What changes, counted, in one sentence.

use std::collections::BTreeMap;

use super::files::FileKind;
use super::{Comparison, Difference};
use crate::message;
use crate::message::Message;

/// What is counted, in the order in which it is told.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Counted {
    Event,
    Link,
    Claim,
    Dispute,
    Source,
    Entry,
    File,
}

impl Counted {
    fn of(part: &str) -> Self {
        match part {
            "link" => Self::Link,
            "dispute" => Self::Dispute,
            "source" => Self::Source,
            _ => Self::Claim,
        }
    }

    fn message(self, number: usize, how: &str) -> Message {
        match self {
            Self::Event => message!("diff-count-events", number = number, how = how),
            Self::Link => message!("diff-count-links", number = number, how = how),
            Self::Claim => message!("diff-count-claims", number = number, how = how),
            Self::Dispute => message!("diff-count-disputes", number = number, how = how),
            Self::Source => message!("diff-count-sources", number = number, how = how),
            Self::Entry => message!("diff-count-entries", number = number, how = how),
            Self::File => message!("diff-count-files", number = number, how = how),
        }
    }
}

pub(super) fn summary(comparison: &Comparison) -> String {
    let events = comparison.events.iter();
    let changes = events.flat_map(|event| {
        let parts = event.parts.iter();
        let parts = parts.map(|part| (Counted::of(&part.part), part.difference));
        std::iter::once((Counted::Event, event.difference)).chain(parts)
    });
    let entries = comparison.entries.iter();
    let entries = entries.map(|entry| (Counted::Entry, entry.difference));
    let mut phrases = counted(changes.chain(entries));
    if phrases.is_empty() {
        phrases.push(message!("diff-nothing"));
    }
    let files = comparison.files.iter();
    let files = files.filter(|file| file.kind != FileKind::Record);
    phrases.extend(counted(files.map(|file| (Counted::File, file.difference))));
    let new = comparison.new_findings.len();
    if new > 0 {
        phrases.push(message!("diff-new-findings", number = new));
    }
    let gone = comparison.findings_gone;
    if gone > 0 {
        phrases.push(message!("diff-findings-gone", number = gone));
    }
    let phrases: Vec<String> = phrases
        .iter()
        .map(|phrase| phrase.in_words(comparison.language))
        .collect();
    format!("{}.\n", phrases.join(", "))
}

fn counted(changes: impl Iterator<Item = (Counted, Difference)>) -> Vec<Message> {
    let mut counts: BTreeMap<(Counted, Difference), usize> = BTreeMap::new();
    for change in changes {
        *counts.entry(change).or_default() += 1;
    }
    let counts = counts.into_iter();
    counts
        .map(|((counted, how), number)| counted.message(number, how.word()))
        .collect()
}
