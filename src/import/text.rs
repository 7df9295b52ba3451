//! Texts of other tools as ours: one line for titles, Markdown without HTML for summaries.

use pulldown_cmark::{Event, Parser, Tag};

use crate::invisible::without;
use crate::limits;

/// A text without what is not seen: controls, and characters that hide or turn the direction of what follows.
pub(super) fn clean(text: &str) -> String {
    let blanks = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut text = blanks.replace(['\t', '\u{a0}', '\u{2028}', '\u{2029}'], " ");
    // A character that was needed may no longer be when its neighbour is gone.
    for _ in 0..3 {
        let cleaned = without(text.trim(), |_| true);
        if cleaned.len() == text.len() {
            break;
        }
        text = cleaned;
    }
    text
}

/// A text on one line.
pub(super) fn line(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text that is Markdown already. What would be HTML, or a link that does not lead to the web, is made to stand as it is
/// written.
pub(super) fn markdown(text: &str) -> String {
    let text = clean(text);
    if text.len() as u64 > limits::FILE_BYTES {
        return text; // No record can hold it, and none will.
    }
    if is_safe(&text) {
        text
    } else {
        text.lines().map(escaped).collect::<Vec<_>>().join("\n")
    }
}

/// Whether nothing in a text is HTML or a link that does not lead to the web.
pub(super) fn is_safe(text: &str) -> bool {
    Parser::new(text).all(|event| match event {
        Event::Html(_) | Event::InlineHtml(_) => false,
        Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
            super::is_web(&dest_url)
        }
        _ => true,
    })
}

/// A plain text as Markdown: nothing in it is markup.
pub(super) fn plain(text: &str) -> String {
    let lines: Vec<String> = clean(text)
        .trim()
        .lines()
        .map(|line| escaped(line.trim()))
        .collect();
    lines.join("\n")
}

pub(super) fn escaped(line: &str) -> String {
    let mut escaped = String::with_capacity(line.len());
    for (place, letter) in line.char_indices() {
        let means_something = match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' => true,
            '&' => begins_reference(&line.as_bytes()[place..]),
            '#' | '+' | '-' | '=' | '>' | '|' | '~' => place == 0,
            _ => false,
        };
        if means_something {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

/// Whether an ampersand begins what may be a character reference. No name is longer than this.
fn begins_reference(from: &[u8]) -> bool {
    let mut name = from.iter().take(40);
    name.find(|byte| matches!(**byte, b';' | b' ')) == Some(&b';')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ampersands_are_escaped_where_they_begin_a_reference() {
        for (text, expected) in [
            ("a & b; c", "a & b; c"),
            ("a &lt; b", "a \\&lt; b"),
            ("&#x41;", "\\&#x41;"),
            (
                "&CounterClockwiseContourIntegral;",
                "\\&CounterClockwiseContourIntegral;",
            ),
            ("R&D", "R&D"),
        ] {
            assert_eq!(plain(text), expected);
        }
    }

    #[test]
    fn no_text_becomes_html_or_an_unsafe_link() {
        for text in [
            "<b>x</b>",
            "[x](javascript:alert(1))",
            "![x](file:///etc)",
            "<javascript:x>",
        ] {
            for made in [
                markdown(text),
                plain(text),
                super::super::html::only(text, &mut |_| {}),
            ] {
                assert!(
                    Parser::new(&made).all(|event| !matches!(
                        event,
                        Event::Html(_)
                            | Event::InlineHtml(_)
                            | Event::Start(Tag::Link { .. } | Tag::Image { .. })
                    )),
                    "{text}: {made}"
                );
            }
        }
    }
}
