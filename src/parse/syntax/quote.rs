//! A quote that is opened and never closed, or closed before the text ends.

use super::{Broken, Candidate, quotable};
use crate::message;

/// How many lines before the one at which reading ended may have the fault: a text in quotes may go over lines.
const BEFORE: usize = 40;

pub(super) fn candidates(broken: &Broken<'_>) -> Vec<Candidate> {
    let found = broken.suspects(BEFORE).filter_map(|line| {
        let parts = broken.lines.parts(line);
        let value = broken.text.get(parts.value.clone())?;
        let mark = value
            .chars()
            .next()
            .filter(|mark| matches!(mark, '"' | '\''))?;
        let at = parts.value.start;
        match end(value, mark) {
            None => Some(unclosed(at, value, mark)),
            Some(end) if end + 1 < value.len() => early(at, value, mark, end),
            Some(_) => None,
        }
    });
    found.collect()
}

/// Where a text in quotes ends; nothing where its line does not close it.
fn end(value: &str, mark: char) -> Option<usize> {
    let mut letters = value.char_indices().skip(1).peekable();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '\\' if mark == '"' => {
                letters.next();
            }
            letter if letter == mark => {
                let doubled = mark == '\'' && letters.peek().is_some_and(|(_, next)| *next == mark);
                if !doubled {
                    return Some(at);
                }
                letters.next();
            }
            _ => {}
        }
    }
    None
}

fn unclosed(at: usize, value: &str, mark: char) -> Candidate {
    let whole = format!("{value}{mark}");
    Candidate {
        byte: at,
        message: message!("invalid-yaml.quote"),
        help: match quotable(&whole) {
            true => message!("invalid-yaml.help-quote", text = whole),
            false => message!("invalid-yaml.help-long-quote", mark = mark),
        },
        done: message!("invalid-yaml.done-quote"),
        edits: vec![(at + value.len()..at + value.len(), mark.to_string())],
    }
}

/// A quote that ends a text too early: inner ones are written so that they do not, or the whole is put in quotes.
fn early(at: usize, value: &str, mark: char, end: usize) -> Option<Candidate> {
    // What follows may be a comment, or the rest of a list in brackets.
    let rest = value.get(end + 1..)?.trim_start();
    if rest.starts_with(['#', ',', ']', '}', ':']) {
        return None;
    }
    let inner = value
        .strip_suffix(mark)
        .filter(|inner| inner.len() > end)
        .and_then(|inner| inner.get(1..));
    let whole = match inner {
        Some(inner) if mark == '\'' => {
            format!("'{}'", inner.replace("''", "'").replace('\'', "''"))
        }
        Some(inner) => format!("\"{}\"", escaped(inner)),
        None => format!("'{}'", value.replace('\'', "''")),
    };
    Some(Candidate {
        byte: at + end,
        message: message!("invalid-yaml.early-quote"),
        help: match quotable(&whole) {
            true => message!("write-this", text = &whole),
            false if mark == '\'' => message!("invalid-yaml.help-single-quotes"),
            false => message!("invalid-yaml.help-double-quotes"),
        },
        done: message!("invalid-yaml.done-early-quote"),
        edits: vec![(at..at + value.len(), whole)],
    })
}

/// A text with a backslash before each quote that has none.
fn escaped(inner: &str) -> String {
    let mut text = String::with_capacity(inner.len() + 4);
    let mut is_escape = false;
    for letter in inner.chars() {
        if letter == '"' && !is_escape {
            text.push('\\');
        }
        is_escape = letter == '\\' && !is_escape;
        text.push(letter);
    }
    text
}
