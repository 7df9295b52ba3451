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
    let is_safe = |text: &str| {
        Parser::new(text).all(|event| match event {
            Event::Html(_) | Event::InlineHtml(_) => false,
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                super::is_web(&dest_url)
            }
            _ => true,
        })
    };
    if is_safe(&text) {
        text
    } else {
        text.lines().map(escaped).collect::<Vec<_>>().join("\n")
    }
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

fn escaped(line: &str) -> String {
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

/// HTML on one line, without its marks.
pub(super) fn line_of_html(html: &str) -> String {
    let mut lost = Vec::new();
    line(&Pieces::of(html).words(&mut lost, false))
}

/// HTML as Markdown, and the names of the elements that have no place in it.
pub(super) fn from_html(html: &str) -> (String, Vec<String>) {
    let mut lost = Vec::new();
    let text = Pieces::of(html).words(&mut lost, true);
    lost.sort();
    lost.dedup();
    let mut paragraphs: Vec<String> = Vec::new();
    for line in clean(&text).lines() {
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        match paragraphs.last_mut() {
            Some(last) if !line.is_empty() && !last.is_empty() && line.starts_with("- ") => {
                last.push('\n');
                last.push_str(&line);
            }
            _ if line.is_empty() => {}
            _ => paragraphs.push(line),
        }
    }
    (markdown(&paragraphs.join("\n\n")), lost)
}

enum Piece<'a> {
    Text(&'a str),
    /// The name of an element, whether it ends, and all that stands in its mark.
    Mark(String, bool, &'a str),
}

struct Pieces<'a>(Vec<Piece<'a>>);

impl<'a> Pieces<'a> {
    fn of(html: &'a str) -> Self {
        let mut pieces = Vec::new();
        let mut rest = html;
        let mut unclosed = false;
        while let Some(open) = rest.find('<') {
            let after = &rest[open + 1..];
            let is_mark = after.starts_with(|letter: char| {
                letter.is_ascii_alphabetic() || matches!(letter, '/' | '!' | '?')
            });
            // Of marks that nothing closes, only the first looks for what would.
            let close = (is_mark && !unclosed).then(|| after.find('>')).flatten();
            unclosed |= is_mark && close.is_none();
            match close {
                Some(close) => {
                    pieces.push(Piece::Text(&rest[..open]));
                    let inside = &after[..close];
                    let name: String = inside
                        .trim_start_matches('/')
                        .chars()
                        .take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '!')
                        .collect();
                    pieces.push(Piece::Mark(
                        name.to_lowercase(),
                        inside.starts_with('/'),
                        inside,
                    ));
                    rest = &after[close + 1..];
                }
                None => {
                    pieces.push(Piece::Text(&rest[..=open]));
                    rest = after;
                }
            }
        }
        pieces.push(Piece::Text(rest));
        Self(pieces)
    }

    fn words(&self, lost: &mut Vec<String>, marks: bool) -> String {
        let mut text = String::new();
        let mut links: Vec<Option<String>> = Vec::new();
        let mut silent = false;
        for piece in &self.0 {
            match piece {
                Piece::Text(part) if !silent => {
                    let part = decoded(part).replace('\n', " ");
                    text.push_str(&if marks { escaped(&part) } else { part });
                }
                Piece::Text(_) => {}
                Piece::Mark(name, ends, inside) => match name.as_str() {
                    "p" | "div" | "br" | "h1" | "h2" | "h3" | "h4" | "ul" | "ol" | "blockquote"
                    | "tr" => text.push('\n'),
                    "li" if !ends => text.push_str("\n- "),
                    "b" | "strong" if marks => text.push_str("**"),
                    "i" | "em" if marks => text.push('*'),
                    "a" if marks && !ends => {
                        let target =
                            attribute(inside, "href").filter(|target| super::is_web(target));
                        if target.is_some() {
                            text.push('[');
                        } else {
                            lost.push("a".to_owned());
                        }
                        links.push(target);
                    }
                    "a" if marks => {
                        if let Some(Some(target)) = links.pop() {
                            text.push_str(&format!("](<{target}>)"));
                        }
                    }
                    "script" | "style" => {
                        silent = !ends;
                        lost.push(name.clone());
                    }
                    "b" | "strong" | "i" | "em" | "a" | "li" | "span" | "" | "!" => {}
                    _ if *ends => {}
                    _ => lost.push(name.clone()),
                },
            }
        }
        text
    }
}

/// The value of an attribute.
fn attribute(inside: &str, name: &str) -> Option<String> {
    let lower = inside.to_ascii_lowercase();
    let at = lower.find(&format!("{name}="))? + name.len() + 1;
    let rest = inside.get(at..)?;
    let value = match rest.chars().next()? {
        quote @ ('"' | '\'') => rest.get(1..)?.split(quote).next()?,
        _ => rest.split(|letter: char| letter.is_whitespace()).next()?,
    };
    Some(decoded(value))
}

/// A text with its character references replaced: the common names and all numbers.
fn decoded(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        decoded.push_str(&rest[..at]);
        let after = &rest[at + 1..];
        let end = after.bytes().take(11).position(|byte| byte == b';');
        let found = end.and_then(|end| Some((character(&after[..end])?, &after[end + 1..])));
        match found {
            Some((letter, later)) => {
                decoded.push(letter);
                rest = later;
            }
            None => {
                decoded.push('&');
                rest = after;
            }
        }
    }
    decoded.push_str(rest);
    decoded
}

fn character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code);
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" | "rsquo" => '’',
        "lsquo" => '‘',
        "ldquo" => '“',
        "rdquo" => '”',
        "nbsp" => ' ',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_becomes_markdown() {
        let check = |html: &str, expected: &str| assert_eq!(from_html(html).0, expected, "{html}");
        check(
            "<p>One <b>bold</b> word.</p><p>Two &amp; <i>three</i></p>",
            "One **bold** word.\n\nTwo & *three*",
        );
        check("a < b and 2 * 3 [x]", "a \\< b and 2 \\* 3 \\[x\\]");
        check(
            "<a href='https://example.org/a?b=1'>here</a>",
            "[here](<https://example.org/a?b=1>)",
        );
        check("<a href=\"javascript:alert(1)\">here</a>", "here");
        check("<script>alert(1)</script>x<img src=y>", "x");
        assert_eq!(
            from_html("<script>a</script><img src=y>").1,
            ["img", "script"]
        );
        check("unclosed <b", "unclosed \\<b");
        assert_eq!(line_of_html("<b>AT&amp;T</b>\n wins"), "AT&T wins");
    }

    /// Many marks of each kind, none of which begins or ends what it seems to.
    #[test]
    fn long_texts_of_marks_are_gone_through_once() {
        let number = 1 << 15;
        for (piece, line, lost) in [
            ("<", 1, 0),
            ("< ", 2, 0),
            ("<a", 2, 0),
            ("<!", 2, 0),
            ("</", 2, 0),
            ("&", 1, 0),
            ("&amp", 4, 0),
            ("&;", 2, 0),
            ("<p>", 0, 0),
            ("<u>", 0, 1),
            ("<a href='", 9, 0),
        ] {
            let html = piece.repeat(number);
            let length = line_of_html(&html).chars().count();
            assert!(length <= line * number, "{piece}: {length}");
            assert!(length + 1 >= line * number, "{piece}: {length}");
            assert_eq!(from_html(&html).1.len(), lost, "{piece}");
            assert!(plain(&html).len() <= 2 * html.len() + 1, "{piece}");
        }
    }

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
            for made in [markdown(text), plain(text), from_html(text).0] {
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
