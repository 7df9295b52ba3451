//! HTML in texts of other tools: on one line for titles, as Markdown for summaries.

mod pieces;
mod references;

use super::reference_marks::without_reference_marks;
use super::text::{clean, is_safe, line, markdown, plain};
use crate::limits;

use pieces::{Marks, Pieces};
use references::decoded;

/// A title or a name: one line, without marks of HTML and without the marks of footnotes.
pub(super) fn title(text: &str, lose: &mut dyn FnMut(String)) -> String {
    without_footnotes(&line_of_html(text), lose)
}

/// A text that may be Markdown, HTML or both, as Markdown.
pub(super) fn summary(text: &str, lose: &mut dyn FnMut(String)) -> String {
    let text = without_footnotes(&clean(text), lose);
    let pieces = Pieces::of(&text);
    if !pieces.has_marks() && !text.contains('&') {
        return markdown(&text);
    }
    let mut lost = Vec::new();
    let mixed = pieces.words(&mut lost, Marks::Beside);
    tell_elements(lost, lose);
    let mut lines: Vec<&str> = Vec::new();
    for line in mixed.trim().lines() {
        let is_second_blank =
            line.trim().is_empty() && lines.last().is_some_and(|last| last.is_empty());
        if !is_second_blank {
            lines.push(line.trim_end());
        }
    }
    let mixed = lines.join("\n");
    if mixed.len() as u64 > limits::FILE_BYTES || is_safe(&mixed) {
        return mixed;
    }
    from_html(&text.replace('\n', "<br>")).0
}

/// A text that is either plain or HTML, as Markdown.
pub(super) fn plain_or_html(text: &str, lose: &mut dyn FnMut(String)) -> String {
    if Pieces::of(text).has_marks() || decoded(text) != text {
        return only(&text.replace('\n', "<br>"), lose);
    }
    plain(&without_footnotes(text, lose))
}

/// A text that is HTML, as Markdown.
pub(super) fn only(html: &str, lose: &mut dyn FnMut(String)) -> String {
    let (text, elements) = from_html(&without_footnotes(html, lose));
    tell_elements(elements, lose);
    text
}

/// Tells which elements have no place in a text.
fn tell_elements(mut elements: Vec<String>, lose: &mut dyn FnMut(String)) {
    if !elements.is_empty() {
        elements.sort();
        elements.dedup();
        lose(format!(
            "elements of the text are not imported: `{}`",
            elements.join("`, `")
        ));
    }
}

fn without_footnotes(text: &str, lose: &mut dyn FnMut(String)) -> String {
    let (text, marks) = without_reference_marks(text);
    if !marks.is_empty() {
        let are = if marks.len() == 1 {
            "the reference mark is"
        } else {
            "the reference marks are"
        };
        lose(format!("{are} not imported: `{}`", marks.join("`, `")));
    }
    text
}

/// HTML on one line, without its marks.
pub(super) fn line_of_html(html: &str) -> String {
    let mut lost = Vec::new();
    line(&Pieces::of(html).words(&mut lost, Marks::None))
}

/// HTML as Markdown, and the names of the elements that have no place in it.
fn from_html(html: &str) -> (String, Vec<String>) {
    let mut lost = Vec::new();
    let text = Pieces::of(html).words(&mut lost, Marks::Markdown);
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
        check("Vec<T> &eacute;", "Vec\\<T> é");
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
    fn html_and_markdown_may_stand_beside_each_other() {
        for (text, expected, said) in [
            (
                "Some *Markdown*, and <b>HTML</b>",
                "Some *Markdown*, and **HTML**",
                "",
            ),
            ("One<br>two\nthree", "One\n\ntwo\nthree", ""),
            ("AT&amp;T &ntilde;", "AT&T ñ", ""),
            ("Vec<T> is *here*", "Vec\\<T> is \\*here\\*", ""),
            ("&lt;b&gt; *x*", "\\<b> \\*x\\*", ""),
            (
                "a<img src=x>",
                "a",
                "elements of the text are not imported: `img`",
            ),
            (
                "They met.[8][12] Then",
                "They met. Then",
                "the reference marks are not imported: `[8]`, `[12]`",
            ),
        ] {
            let mut lost = Vec::new();
            let made = summary(text, &mut |what| lost.push(what));
            assert_eq!(
                (made.as_str(), lost.join("; ").as_str()),
                (expected, said),
                "{text}"
            );
        }
    }
}
