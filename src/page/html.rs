//! Markup that was made with care: the one type that templates print without escaping, and how texts become it.

use std::fmt;

/// Markup whose every text was escaped when it was made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    /// A text, escaped.
    pub fn text(text: &str) -> Self {
        Self(escape(text))
    }

    /// A text that stands in an element and never in an attribute, where quotes are letters like any other.
    pub fn content(text: &str) -> Self {
        Self(escape(text).replace("&quot;", "\"").replace("&#39;", "'"))
    }

    /// Markup that the caller put together from escaped parts.
    pub(crate) fn made(markup: String) -> Self {
        Self(markup)
    }

    /// Whether there is nothing to print.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The markup.
    pub fn as_str(&self) -> &str {
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
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\n' | '\t' => escaped.push(character),
            character if character.is_control() => {}
            character => escaped.push(character),
        }
    }
    escaped
}

/// A link to a page of this site or to a web address that was looked at before.
pub fn anchor(href: &str, content: &Html) -> Html {
    Html::made(format!("<a href=\"{}\">{content}</a>", escape(href)))
}

/// Whether an address may stand in a link that leaves the site.
pub fn is_web(address: &str) -> bool {
    let lower = address.to_ascii_lowercase();
    (lower.starts_with("https://") || lower.starts_with("http://"))
        && !address
            .chars()
            .any(|character| character.is_control() || character == ' ')
}

/// Whether an address stays within the site: no scheme, no host, nothing that a browser could read as one.
pub fn is_relative(address: &str) -> bool {
    let head = address.split(['/', '?', '#']).next().unwrap_or_default();
    !address.is_empty()
        && !head.contains(':')
        && !address.starts_with("//")
        && !address.contains('\\')
        && !address
            .chars()
            .any(|character| character.is_control() || character == ' ')
}
