//! Hostile texts made harmless in a comment.

use std::fmt::Write;

use crate::invisible::letters;

/// How many times in a row a mark stands in a text at most.
pub(super) fn longest_run(text: &str, mark: char) -> usize {
    text.split(|letter| letter != mark)
        .map(str::len)
        .max()
        .unwrap_or(0)
}

/// A text on one line, with characters that are not seen, or that turn the direction of others, made visible.
pub(super) fn visible(text: &str, one_line: bool) -> String {
    let mut shown = String::with_capacity(text.len());
    for found in letters(text) {
        match found.letter {
            '\n' | '\t' if one_line => shown.push(' '),
            letter if found.hidden.is_some() || letter == '\n' => {
                let _ = write!(shown, "⟨U+{:04X}⟩", u32::from(letter));
            }
            letter => shown.push(letter),
        }
    }
    shown
}

/// A text between backticks.
pub(super) fn code(text: &str) -> String {
    let text = visible(text, true);
    let marks = "`".repeat(longest_run(&text, '`') + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') || text.is_empty() {
        " "
    } else {
        ""
    };
    format!("{marks}{pad}{text}{pad}{marks}")
}

/// A finding's words: what stands in backticks stays so, the rest is escaped.
pub(super) fn prose(text: &str) -> String {
    let pieces: Vec<&str> = text.split('`').collect();
    if pieces.len().is_multiple_of(2) {
        return escaped(text);
    }
    pieces
        .iter()
        .enumerate()
        .map(|(number, piece)| match number % 2 {
            1 => code(piece),
            _ => escaped(piece),
        })
        .collect()
}

/// A text in which nothing is Markdown, HTML, an address, a mention or a reference to an issue.
///
/// Mentions and references are looked for in the rendered text, where escapes are gone: only something between the sign and
/// the name keeps them apart.
pub(super) fn escaped(text: &str) -> String {
    const APART: &str = "&#8203;";
    let text = visible(text, true);
    let letters: Vec<char> = text.chars().collect();
    let mut safe = String::with_capacity(text.len());
    for (at, &letter) in letters.iter().enumerate() {
        let next = letters.get(at + 1).copied().unwrap_or(' ');
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '@' => {
                safe.push('@');
                safe.push_str(APART);
            }
            '#' => {
                safe.push_str("\\#");
                safe.push_str(APART);
            }
            ':' if next == '/' => {
                safe.push(':');
                safe.push_str(APART);
            }
            '-' if next.is_ascii_digit() && ends_with_gh(&safe) => {
                safe.push_str(APART);
                safe.push('-');
            }
            '.' if safe.to_ascii_lowercase().ends_with("www") => {
                safe.push_str(APART);
                safe.push('.');
            }
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '(' | ')' | '!' | '|' | '~' | '$' => {
                safe.push('\\');
                safe.push(letter);
            }
            letter => safe.push(letter),
        }
    }
    safe
}

fn ends_with_gh(text: &str) -> bool {
    text.to_ascii_lowercase().ends_with("gh")
}
