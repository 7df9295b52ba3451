//! The review as plain text, or as the body of an issue. Records are not trusted: in Markdown none of their text is live.

use std::fmt::Write;

use super::{Entry, Listed, Review};
use crate::diff::Style;

/// For a terminal, or to stand between fences.
pub fn text(review: &Review) -> String {
    let mut text = summary(review);
    for part in listed(review) {
        let _ = writeln!(text, "\n{} ({})", part.about, part.total);
        for entry in &part.entries {
            let _ = writeln!(
                text,
                "  {:10}  {}: {}{} ({}:{})",
                plain(entry.day.as_deref().unwrap_or("no date")),
                plain(&entry.id),
                plain(&entry.what),
                address(entry, Style::Text),
                plain(&entry.file),
                entry.line,
            );
        }
        if let Some(left) = left(part) {
            let _ = writeln!(text, "  {left}");
        }
    }
    text
}

/// The body of an issue. Its first line lets a program find it again.
pub fn markdown(review: &Review) -> String {
    let style = Style::Markdown;
    let mut text = format!("<!-- throughline-review -->\n{}", summary(review));
    for part in listed(review) {
        let _ = writeln!(text, "\n### {} ({})\n", part.about, part.total);
        for entry in &part.entries {
            let day = entry.day.as_deref();
            let _ = writeln!(
                text,
                "- {}{}: {}{} ({})",
                day.map(|day| format!("{} ", style.plain(day)))
                    .unwrap_or_default(),
                style.code(&entry.id),
                style.prose(&entry.what),
                address(entry, style),
                style.code(&format!("{}:{}", entry.file, entry.line)),
            );
        }
        if let Some(left) = left(part) {
            let _ = writeln!(text, "- {left}");
        }
    }
    text
}

fn summary(review: &Review) -> String {
    let day = match &review.today {
        Some(day) => format!(" as of {}", plain(day)),
        None => String::new(),
    };
    if review.is_empty() {
        return format!("Nothing needs to be looked up{day}.\n");
    }
    format!("To look up{day}, oldest first\n")
}

/// The parts that have an entry.
fn listed(review: &Review) -> impl Iterator<Item = &Listed> {
    review.parts.iter().filter(|part| part.total > 0)
}

fn left(part: &Listed) -> Option<String> {
    let left = part.total - part.entries.len();
    (left > 0).then(|| format!("and {left} more; a higher `--limit` shows them"))
}

fn address(entry: &Entry, style: Style) -> String {
    match (&entry.url, style) {
        (Some(url), Style::Text) => format!(", {}", plain(url)),
        (Some(url), Style::Markdown) => format!(", {}", style.code(url)),
        (None, _) => String::new(),
    }
}

fn plain(text: &str) -> String {
    Style::Text.plain(text)
}
