//! Reports for people: each finding with its line, a caret under the value, and what to do.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use super::unseen::{shown, visible};
use super::{Diagnostic, Locator, Report, Severity};

/// The report as text; `styled` adds colour, which never carries meaning by itself.
pub fn human(report: &Report, locator: &Locator<'_>, styled: bool) -> String {
    let renderer = if styled {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let mut text = String::new();
    for diagnostic in &report.diagnostics {
        text.push_str(&finding(diagnostic, locator, &renderer));
        text.push_str("\n\n");
    }
    text.push_str(&summary(report));
    text
}

/// One line that counts the findings.
fn summary(report: &Report) -> String {
    let count = |severity, one: &str, many: &str| match report.count(severity) {
        0 => None,
        1 => Some(format!("1 {one}")),
        number => Some(format!("{number} {many}")),
    };
    let parts: Vec<String> = [
        count(Severity::Error, "error", "errors"),
        count(Severity::Warning, "warning", "warnings"),
        count(Severity::Info, "note", "notes"),
    ]
    .into_iter()
    .flatten()
    .collect();
    if parts.is_empty() {
        "no findings\n".to_owned()
    } else {
        format!("{}\n", parts.join(", "))
    }
}

fn finding(diagnostic: &Diagnostic, locator: &Locator<'_>, renderer: &Renderer) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    let mut group = level
        .primary_title(visible(&diagnostic.message))
        .id(diagnostic.code)
        .element(snippet(diagnostic, locator));
    for (place, phrase) in &diagnostic.related {
        if place.file != diagnostic.place.file {
            let position = locator.position(place);
            group = group.element(Level::NOTE.message(format!(
                "{}: {}:{}:{}",
                visible(phrase),
                name(&place.file),
                position.start.0,
                position.start.1
            )));
        }
    }
    if !diagnostic.help.is_empty() {
        group = group.element(Level::HELP.message(visible(&diagnostic.help)));
    }
    renderer.render(&[group])
}

fn snippet<'a>(
    diagnostic: &Diagnostic,
    locator: &Locator<'a>,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let text = locator.text(&diagnostic.place.file);
    let mut snippet = Snippet::source(shown(text))
        .path(name(&diagnostic.place.file))
        .annotation(
            AnnotationKind::Primary.span(first_line(text, &locator.finding(diagnostic).bytes)),
        );
    for (place, phrase) in &diagnostic.related {
        if place.file == diagnostic.place.file {
            let bytes = locator.position(place).bytes;
            snippet = snippet.annotation(
                AnnotationKind::Context
                    .span(first_line(text, &bytes))
                    .label(visible(phrase)),
            );
        }
    }
    snippet
}

/// The part of a span on its first line: a caret under the beginning of a long value says enough.
fn first_line(text: &str, bytes: &std::ops::Range<usize>) -> std::ops::Range<usize> {
    let value = text.get(bytes.clone()).unwrap_or("");
    let length = value.find('\n').unwrap_or(value.len());
    bytes.start..bytes.start + length
}

/// A file's name on one line.
fn name(file: &str) -> String {
    visible(file).replace('\n', "\u{fffd}")
}
