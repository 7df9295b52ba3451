//! A bracket or brace that is opened and not closed on its line.

use super::{Broken, Candidate};
use crate::message;

/// How many lines before the one at which reading ended may have the fault.
const BEFORE: usize = 12;

pub(super) fn candidates(broken: &Broken<'_>) -> Vec<Candidate> {
    let lines = &broken.lines;
    let mut found = Vec::new();
    for line in broken.suspects(BEFORE) {
        let parts = lines.parts(line);
        let value = broken.text.get(parts.value.clone()).unwrap_or("");
        let open = open(value);
        let Some(&(first, _)) = open.first() else {
            continue;
        };
        let missing: String = open
            .iter()
            .rev()
            .map(|(_, bracket)| closing(*bracket))
            .collect();
        let at = parts.value.start + value.trim_end_matches([',', ' ']).len();
        found.push(Candidate {
            byte: parts.value.start + first,
            message: message!(
                "invalid-yaml.bracket",
                bracket = value.get(first..=first).unwrap_or("[")
            ),
            help: message!("invalid-yaml.help-bracket", missing = &missing),
            done: message!("invalid-yaml.done-bracket", missing = &missing),
            edits: vec![(at..parts.value.end, missing)],
        });
    }
    found
}

const fn closing(bracket: char) -> char {
    if bracket == '[' { ']' } else { '}' }
}

/// The brackets that a value opens and does not close, with their bytes.
pub(super) fn open(value: &str) -> Vec<(usize, char)> {
    let mut open: Vec<(usize, char)> = Vec::new();
    if !value.starts_with(['[', '{']) {
        return open;
    }
    let mut quote = None;
    for (at, letter) in value.char_indices() {
        match (quote, letter) {
            (Some(mark), letter) if letter == mark => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(letter),
            (None, '[' | '{') => open.push((at, letter)),
            (None, ']' | '}') => {
                open.pop();
            }
            _ => {}
        }
    }
    open
}
