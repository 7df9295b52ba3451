//! Markup that was made with care: the one type that templates print without escaping, and how texts become it.

use std::fmt;

/// Markup whose every text was escaped when it was made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Html(String);

impl Html {
    /// A text, escaped.
    pub fn text(text: &str) -> Self {
        Self(escape(text))
    }

    /// A text that stands in an element and never in an attribute, where quotes are letters like any other.
    pub(crate) fn content(text: &str) -> Self {
        Self(escape(text).replace("&quot;", "\"").replace("&#39;", "'"))
    }

    /// Markup that the caller put together from escaped parts.
    pub(crate) fn made(markup: String) -> Self {
        Self(markup)
    }

    /// Whether there is nothing to print.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The markup.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Html {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl askama::filters::HtmlSafe for Html {}

/// A text made safe for an element's content and for a quoted attribute. Control characters are dropped: HTML and SVG
/// have no form for them.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 8);
    let mut rest = text;
    // Most texts need nothing, and none needs much: what stands between is copied as it is.
    while let Some(at) = rest.bytes().position(is_special) {
        let (plain, special) = rest.split_at(at);
        escaped.push_str(plain);
        let mut letters = special.chars();
        match letters.next() {
            Some('&') => escaped.push_str("&amp;"),
            Some('<') => escaped.push_str("&lt;"),
            Some('>') => escaped.push_str("&gt;"),
            Some('"') => escaped.push_str("&quot;"),
            Some('\'') => escaped.push_str("&#39;"),
            Some(character) if character != '\n' && character != '\t' && character.is_control() => {
            }
            Some(character) => escaped.push(character),
            None => {}
        }
        rest = letters.as_str();
    }
    escaped.push_str(rest);
    escaped
}

/// Whether a byte begins a character that may have to be escaped or dropped. Control characters beyond ASCII begin with 0xC2.
const fn is_special(byte: u8) -> bool {
    matches!(
        byte,
        b'&' | b'<' | b'>' | b'"' | b'\'' | 0..0x20 | 0x7f | 0xc2
    )
}

/// A link to a page of this site or to a web address that was looked at before.
pub(crate) fn anchor(href: &str, content: &Html) -> Html {
    Html::made(format!("<a href=\"{}\">{content}</a>", escape(href)))
}

/// Whether an address may stand in a link that leaves the site.
pub(crate) fn is_web(address: &str) -> bool {
    let lower = address.to_ascii_lowercase();
    (lower.starts_with("https://") || lower.starts_with("http://"))
        && !address
            .chars()
            .any(|character| character.is_control() || character == ' ')
}

/// Whether an address stays within the site: no scheme, no host, nothing that a browser could read as one.
pub(crate) fn is_relative(address: &str) -> bool {
    let head = address.split(['/', '?', '#']).next().unwrap_or_default();
    !address.is_empty()
        && !head.contains(':')
        && !address.starts_with("//")
        && !address.contains('\\')
        && !address
            .chars()
            .any(|character| character.is_control() || character == ' ')
}
