//! Marks such as `[8]` that refer to footnotes which were left behind when a text was copied.

/// A text without such marks, and the marks.
pub(super) fn without_reference_marks(text: &str) -> (String, Vec<String>) {
    let mut kept = String::with_capacity(text.len());
    let mut marks = Vec::new();
    let mut rest = text;
    while let Some(open) = rest.find('[') {
        let (before, after) = rest.split_at(open);
        let close = after.bytes().take(LONGEST).position(|byte| byte == b']');
        let mark = close.and_then(|close| after.get(..=close));
        let is_one = mark.is_some_and(|mark| {
            let follows = after.get(mark.len()..).unwrap_or("");
            let was_one = before.is_empty() && !marks.is_empty();
            let behind_a_word = before.ends_with(|letter: char| !letter.is_whitespace());
            let is_attached = was_one || behind_a_word;
            // What begins a link, the text of a footnote, or stands as it is written.
            let is_markdown = follows.starts_with('(')
                || follows.starts_with(':') && !is_attached
                || before.ends_with('\\');
            !is_markdown && is_reference(mark, is_attached)
        });
        match mark.filter(|_| is_one) {
            Some(mark) => {
                kept.push_str(before.trim_end_matches(' '));
                marks.push(mark.to_owned());
                rest = &after[mark.len()..];
            }
            None => {
                kept.push_str(before);
                kept.push('[');
                rest = &after[1..];
            }
        }
    }
    kept.push_str(rest);
    (kept, marks)
}

/// How many bytes a mark may have.
const LONGEST: usize = 24;

/// Whether a text in brackets refers to a footnote; a letter does only where it stands directly behind a word.
fn is_reference(mark: &str, is_attached: bool) -> bool {
    let inside = mark.trim_start_matches('[').trim_end_matches(']').trim();
    let number = |text: &str| {
        (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    let named = ["note ", "nb ", "n ", "nota ", "^"];
    let mut rests = named.iter().filter_map(|name| inside.strip_prefix(name));
    number(inside)
        || rests.any(number)
        || ["citation needed", "cita requerida"].contains(&inside)
        || is_attached && inside.len() == 1 && inside.bytes().all(|byte| byte.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::without_reference_marks;

    #[test]
    fn marks_go_and_links_and_words_stay() {
        for (text, expected, marks) in [
            ("They met.[8] Then", "They met. Then", 1),
            ("They met [8].", "They met.", 1),
            ("Talks[12][13][a]", "Talks", 3),
            ("Talks[note 2] [citation needed]", "Talks", 2),
            ("[8](https://example.org)", "[8](https://example.org)", 0),
            ("[8]: https://example.org", "[8]: https://example.org", 0),
            ("in [2024] and [sic]", "in [2024] and [sic]", 0),
            ("[ ] a [b] [", "[ ] a [b] [", 0),
            ("a[", "a[", 0),
        ] {
            let (kept, found) = without_reference_marks(text);
            assert_eq!((kept.as_str(), found.len()), (expected, marks), "{text}");
        }
    }
}
