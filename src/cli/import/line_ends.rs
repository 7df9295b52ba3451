//! Line ends of old Mac programs, which Excel still writes.

/// A text in which every line ends with a line feed, perhaps after a carriage return: lines are counted by these.
pub(super) fn plain(text: String) -> String {
    let bytes = text.as_bytes();
    let is_alone = |at: usize| bytes.get(at + 1) != Some(&b'\n');
    if !text.match_indices('\r').any(|(at, _)| is_alone(at)) {
        return text;
    }
    let mut letters = text.chars().peekable();
    let mut plain = String::with_capacity(text.len());
    while let Some(letter) = letters.next() {
        let alone = letter == '\r' && letters.peek() != Some(&'\n');
        plain.push(if alone { '\n' } else { letter });
    }
    plain
}
