//! Reports show what a text holds: characters that nobody sees become visible in them.

use std::borrow::Cow;

use serde::Serialize;

use crate::invisible;

/// Whether a character is one that is not seen, wherever it stands. Controls are not among them: they have a test of their own.
pub fn is_unseen(letter: char) -> bool {
    !letter.is_control() && invisible::kind(letter).is_some()
}

/// A text with control and invisible characters made visible, so that no record can write to a terminal or hide in a report.
pub fn visible(text: &str) -> String {
    invisible::shown(text, |_| '\u{fffd}').into_owned()
}

/// A record's text with its invisible letters made visible. Each takes as many bytes as what stands for it: places stay true.
/// Control characters of one byte are the renderer's to replace.
pub(super) fn shown(text: &str) -> Cow<'_, str> {
    invisible::shown(text, |letter| match letter.len_utf8() {
        1 => letter,
        2 => '¤',
        3 => '\u{fffd}',
        _ => '\u{1f6c7}',
    })
}

/// JSON in lines, in which such letters and controls are escapes: a terminal shows what a program reads.
pub fn json_in_lines(value: &impl Serialize) -> serde_json::Result<String> {
    let json = serde_json::to_string_pretty(value)?;
    let mut shown = String::with_capacity(json.len() + 1);
    for letter in json.chars() {
        if letter != '\n' && (letter.is_control() || is_unseen(letter)) {
            for unit in letter.encode_utf16(&mut [0; 2]) {
                shown.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            shown.push(letter);
        }
    }
    shown.push('\n');
    Ok(shown)
}
