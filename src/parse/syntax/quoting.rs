//! A text without quotes that needs them: one with a colon, or one that begins with a sign of YAML.

use super::{Broken, Candidate, NEAR, bracket, quotable};
use crate::message;
use crate::message::Message;

/// Signs that mean something to YAML at the beginning of a value.
const SIGNS: &[char] = &[
    '@', '`', '%', '&', '*', '!', '|', '>', '[', ']', '{', '}', ',', '?', ':', '#',
];

pub(super) fn candidates(broken: &Broken<'_>) -> Vec<Candidate> {
    let mut found = Vec::new();
    for line in broken.suspects(NEAR) {
        let parts = broken.lines.parts(line);
        let at = parts.value.start;
        let Some(value) = broken.text.get(parts.value) else {
            continue;
        };
        if value.is_empty() || value.starts_with(['"', '\'']) {
            continue;
        }
        let is_bracketed = (value.starts_with('{') && value.ends_with('}'))
            || (value.starts_with('[') && value.ends_with(']'));
        if let Some(candidate) = in_curly_quotes(at, value) {
            found.push(candidate);
        } else if is_bracketed {
            found.extend(in_braces(at, value));
        } else if bracket::open(value).is_empty() {
            found.extend(plain(at, value));
        }
    }
    found
}

/// A whole text.
fn plain(at: usize, value: &str) -> Option<Candidate> {
    let colon = value.find(": ").or_else(|| {
        let last = value.len() - 1;
        value.ends_with(':').then_some(last)
    });
    let first = value.chars().next()?;
    let (byte, message) = match colon {
        _ if SIGNS.contains(&first) => (
            at,
            match first {
                '`' => message!("invalid-yaml.backtick"),
                sign => message!("invalid-yaml.sign", sign = sign),
            },
        ),
        Some(colon) => (at + colon, message!("invalid-yaml.colon-in-text")),
        None => return None,
    };
    // A comment at the end stays one.
    let text = value
        .find(" # ")
        .map_or(value, |end| value[..end].trim_end());
    let whole = format!("'{}'", text.replace('\'', "''"));
    Some(Candidate {
        byte,
        message,
        help: help(&whole),
        done: message!("invalid-yaml.done-quotes"),
        edits: vec![(at..at + text.len(), whole)],
    })
}

fn help(whole: &str) -> Message {
    match quotable(whole) {
        true => message!("invalid-yaml.help-quotes", text = whole),
        false => message!("invalid-yaml.help-long-quotes"),
    }
}

/// A text in quotes as they are printed, which YAML does not know.
fn in_curly_quotes(at: usize, value: &str) -> Option<Candidate> {
    let (open, inner) = value.split_at(value.chars().next()?.len_utf8());
    let inner = match open {
        "“" | "„" | "”" => inner.strip_suffix(['”', '“', '"'])?,
        "‘" | "‚" | "’" => inner.strip_suffix(['’', '‘', '\''])?,
        "«" => inner.strip_suffix('»')?,
        _ => return None,
    };
    let whole = format!("'{}'", inner.trim().replace('\'', "''"));
    Some(Candidate {
        byte: at,
        message: message!("invalid-yaml.curly-quotes", mark = open),
        help: match quotable(&whole) {
            true => message!("write-this", text = &whole),
            false => message!("invalid-yaml.help-curly-quotes"),
        },
        done: message!("invalid-yaml.done-curly-quotes"),
        edits: vec![(at..at + value.len(), whole)],
    })
}

/// Texts by key within braces: `{en: …, es: …}`.
fn in_braces(at: usize, value: &str) -> Option<Candidate> {
    let inner = value.strip_prefix('{')?.strip_suffix('}')?;
    // The keys are words before a colon at the beginning or after a comma.
    let mut starts = Vec::new();
    let mut from = 0;
    loop {
        let rest = inner.get(from..)?;
        let rest_at = from + rest.len() - rest.trim_start().len();
        let word = inner
            .get(rest_at..)?
            .find(|letter: char| !letter.is_ascii_alphanumeric() && !matches!(letter, '-' | '_'))?;
        if word > 0 && inner.get(rest_at + word..)?.starts_with(": ") {
            starts.push((rest_at, rest_at + word + 2));
        } else if starts.is_empty() {
            return None;
        }
        match inner.get(from..)?.find(',') {
            Some(comma) => from += comma + 1,
            None => break,
        }
        if inner.get(from..)?.trim().is_empty() {
            break;
        }
        // What follows the last comma need not be a key.
        let next = inner.get(from..)?.trim_start();
        if !next.contains(|letter: char| {
            !letter.is_ascii_alphanumeric() && !matches!(letter, '-' | '_')
        }) {
            break;
        }
    }
    let ends = starts
        .iter()
        .skip(1)
        .map(|(key, _)| *key)
        .chain([inner.len()]);
    let mut edits = Vec::new();
    let mut byte = None;
    for (&(_, from), to) in starts.iter().zip(ends) {
        let own = inner.get(from..to)?;
        let own = own
            .trim_end()
            .strip_suffix(',')
            .filter(|_| to < inner.len())
            .unwrap_or(own);
        let text = own.trim();
        if text.is_empty() || text.starts_with(['"', '\'', '[', '{']) {
            continue;
        }
        let sign = text.find([':', ',', '[', ']', '{', '}', '#']);
        let Some(sign) = sign else { continue };
        let start = at + 1 + from + own.len() - own.trim_start().len();
        byte.get_or_insert(start + sign);
        edits.push((
            start..start + text.len(),
            format!("'{}'", text.replace('\'', "''")),
        ));
    }
    let first = edits.first()?.1.clone();
    Some(Candidate {
        byte: byte?,
        message: message!("invalid-yaml.braces"),
        help: help(&first),
        done: message!("invalid-yaml.done-braces"),
        edits,
    })
}
