//! The small, safe subset of Markdown that summaries may use: paragraphs, emphasis, lists, quotations, code and links.

use pulldown_cmark::{Event as Piece, Options, Parser, Tag, TagEnd};

use super::html::{Html, is_relative, is_web};

/// A text in Markdown as markup. Raw HTML is shown as the text it is, headings and pictures become plain text, and a link
/// that leads neither to the web nor into the site keeps its words and loses its target.
pub(crate) fn render(text: &str) -> Html {
    let mut dropped_links = Vec::new();
    let pieces = Parser::new_ext(text, Options::empty()).filter_map(|piece| match piece {
        Piece::Html(raw) | Piece::InlineHtml(raw) => Some(Piece::Text(raw)),
        Piece::Start(Tag::HtmlBlock) => Some(Piece::Start(Tag::Paragraph)),
        Piece::End(TagEnd::HtmlBlock) => Some(Piece::End(TagEnd::Paragraph)),
        Piece::Start(Tag::Heading { .. }) => Some(Piece::Start(Tag::Paragraph)),
        Piece::End(TagEnd::Heading(_)) => Some(Piece::End(TagEnd::Paragraph)),
        Piece::Start(Tag::Image { .. }) | Piece::End(TagEnd::Image) | Piece::Rule => None,
        Piece::Start(Tag::Link { ref dest_url, .. }) => {
            let kept = is_web(dest_url) || is_relative(dest_url);
            dropped_links.push(!kept);
            kept.then_some(piece)
        }
        Piece::End(TagEnd::Link) => {
            (!dropped_links.pop().unwrap_or(false)).then_some(Piece::End(TagEnd::Link))
        }
        other => Some(other),
    });
    let mut markup = String::new();
    pulldown_cmark::html::push_html(&mut markup, pieces);
    markup.retain(|character| !character.is_control() || character == '\n');
    Html::made(markup.trim_end().to_owned())
}

/// A text in Markdown as plain words, for descriptions and other places that know no markup.
pub(crate) fn plain(text: &str) -> String {
    let mut words = String::new();
    for piece in Parser::new_ext(text, Options::empty()) {
        match piece {
            Piece::Text(text) | Piece::Code(text) => words.push_str(&text),
            Piece::SoftBreak
            | Piece::HardBreak
            | Piece::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item) => words.push(' '),
            _ => {}
        }
    }
    words.trim().to_owned()
}

/// The beginning of a text, cut between words.
pub(crate) fn beginning(text: &str, length: usize) -> String {
    if text.chars().count() <= length {
        return text.to_owned();
    }
    let cut: String = text.chars().take(length).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!(
        "{}…",
        cut.get(..end)
            .unwrap_or(&cut)
            .trim_end_matches([',', ';', ':', '.'])
    )
}

#[cfg(test)]
mod tests {
    use super::{plain, render};

    fn check(text: &str, expected: &str) {
        assert_eq!(render(text).as_str(), expected, "{text}");
    }

    #[test]
    fn emphasis_and_links_are_kept() {
        check("**A** _b_", "<p><strong>A</strong> <em>b</em></p>");
        check(
            "[x](https://example.org/)",
            "<p><a href=\"https://example.org/\">x</a></p>",
        );
        check("[x](other.html)", "<p><a href=\"other.html\">x</a></p>");
    }

    #[test]
    fn what_could_run_or_fetch_is_shown_as_text() {
        check(
            "a <script>b</script>",
            "<p>a &lt;script&gt;b&lt;/script&gt;</p>",
        );
        check(
            "<img src=x onerror=y>",
            "<p>&lt;img src=x onerror=y&gt;</p>",
        );
        for address in [
            "javascript:x",
            "JAVASCRIPT:x",
            "data:text/html,x",
            "//example.org",
            "\\\\example.org",
        ] {
            check(&format!("[x](<{address}>)"), "<p>x</p>");
        }
        check("![x](https://example.org/y.png)", "<p>x</p>");
    }

    #[test]
    fn headings_do_not_disturb_the_page() {
        check("# A", "<p>A</p>");
        assert_eq!(plain("# A\n\n**b** c"), "A b c");
    }
}
