//! A record that is written as the item of a list: with a dash before its fields.

use super::{Broken, Candidate};
use crate::message;

pub(super) fn candidates(broken: &Broken<'_>) -> Vec<Candidate> {
    let lines = &broken.lines;
    let Some(first) = (0..lines.number()).find(|&line| {
        !lines.is_blank(line)
            && !lines.get(line).starts_with("---")
            && !lines.get(line).starts_with('%')
    }) else {
        return Vec::new();
    };
    let is_item = |line: &usize| lines.get(*line).starts_with("- ");
    if !is_item(&first) || lines.parts(first).key.is_none() {
        return Vec::new();
    }
    let dashes: Vec<usize> = (first..lines.number()).filter(is_item).collect();
    let candidate = |edits| Candidate {
        byte: lines.start(first),
        message: message!("invalid-yaml.item"),
        help: message!("invalid-yaml.help-item"),
        done: message!("invalid-yaml.done-item"),
        edits,
    };
    let removed = |&line: &usize| {
        let start = lines.start(line);
        (start..start + 2, String::new())
    };
    let mut found = vec![candidate(dashes.iter().map(removed).collect())];
    // The lines after the dash stand two blanks deeper than they should.
    let deeper = (first..lines.number()).filter(|&line| !lines.get(line).is_empty());
    let deeper: Vec<usize> = deeper.collect();
    let all_deeper = deeper
        .iter()
        .skip(1)
        .all(|&line| lines.get(line).starts_with("  ") || lines.is_blank(line));
    if all_deeper && dashes.len() == 1 {
        let shifted = deeper
            .iter()
            .filter(|&&line| lines.get(line).starts_with("  ") || line == first);
        found.insert(0, candidate(shifted.map(removed).collect()));
    }
    found
}
