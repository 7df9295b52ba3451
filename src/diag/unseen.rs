//! Letters that are not seen, or that turn the direction of what follows: what a text says is then not what it shows.

use serde::Serialize;

/// Whether a letter is one of those that records may not hold. Controls are not among them: they have a test of their own.
pub fn is_unseen(letter: char) -> bool {
    matches!(
        letter,
        // A hyphen that shows itself only at the end of a line.
        '\u{ad}'
            // Marks and changes of direction.
            | '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
            // Blanks and joins without width.
            | '\u{180e}' | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2065}' | '\u{feff}'
            // Breaks of lines and paragraphs that are no line break of any format here.
            | '\u{2028}' | '\u{2029}'
            // Notes between the lines, and tags.
            | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
    )
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
