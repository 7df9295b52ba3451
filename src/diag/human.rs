//! Reports for people: each finding with its line, a caret under the value, and what to do.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt::Write;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use super::invisible::{shown, visible};
use super::window::Window;
use crate::message;
use crate::message::Language;

use super::{Counts, Finding, Limit, Locator, Place, Report, ReportOptions, Severity, Shown};

/// Stands for a path while its finding is drawn: a letter that nothing else of a report can hold, since [`visible`] replaces it.
const STAND_IN: &str = "\u{2060}";
/// How many places that belong to a finding are named; the others are counted.
const RELATED: usize = 10;

/// The report as text, shortened as people like it; `styled` adds colour, which never carries meaning by itself.
pub fn human(report: &Report, locator: &Locator<'_>, styled: bool) -> String {
    let shown = report.shown(Some(Limit::default()), locator);
    let setting = ReportOptions {
        styled,
        ..ReportOptions::default()
    };
    write(&shown, locator, &setting)
}

/// What is shown of a report, as text.
pub(super) fn write(
    shown: &Shown<'_>,
    locator: &Locator<'_>,
    setting: &ReportOptions<'_>,
) -> String {
    let renderer = if setting.styled {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let language = setting.language;
    let mut text = String::new();
    // The most severe last: that is where people look, right above the prompt.
    let mut findings: Vec<&Finding<'_>> = shown.findings.iter().collect();
    findings.sort_by_key(|finding| Reverse(finding.diagnostic.severity));
    for finding in findings {
        text.push_str(&self::finding(finding, locator, &renderer, setting));
        text.push_str("\n\n");
    }
    for more in shown.more.iter().rev() {
        let sentence = visible(&more.sentence(setting.all).in_words(language));
        let severity = more.severity.in_words(language);
        let _ = writeln!(text, "{severity}[{}]: {sentence}", more.code);
    }
    if !shown.more.is_empty() {
        text.push('\n');
    }
    if setting.by_rule {
        text.push_str(&by_rule(shown.report, language));
    }
    text.push_str(&summary(shown.report, setting));
    text
}

/// How many findings each rule has, where there are several rules.
fn by_rule(report: &Report, language: &Language) -> String {
    let mut numbers: BTreeMap<_, usize> = BTreeMap::new();
    for diagnostic in &report.diagnostics {
        let rule = (Reverse(diagnostic.severity), diagnostic.code());
        *numbers.entry(rule).or_default() += 1;
    }
    let mut text = String::new();
    if numbers.len() < 2 {
        return text;
    }
    let width = numbers
        .values()
        .max()
        .map_or(1, |most| most.to_string().len());
    for ((Reverse(severity), code), number) in numbers {
        let _ = writeln!(
            text,
            "{number:>width$} {:<7} {code}",
            severity.in_words(language)
        );
    }
    text.push('\n');
    text
}

/// One line that counts the findings.
fn summary(report: &Report, setting: &ReportOptions<'_>) -> String {
    let shown = Counts::of(report).phrase(setting.language);
    let shown = shown.unwrap_or_else(|| message!("no-findings").in_words(setting.language));
    match setting.left_out.sentence(setting.all, setting.language) {
        Some(left_out) => format!("{shown}; {left_out}\n"),
        None => format!("{shown}\n"),
    }
}

fn finding(
    finding: &Finding<'_>,
    locator: &Locator<'_>,
    renderer: &Renderer,
    setting: &ReportOptions<'_>,
) -> String {
    let language = setting.language;
    let diagnostic = finding.diagnostic;
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    }
    .with_name(diagnostic.severity.in_words(language));
    let file = locator.file(&diagnostic.place.file);
    let text = file.text;
    let primary = first_line(text, &finding.position.bytes);
    let mut window = Window::around(text, &file.lines, &primary);
    let (mut beside, mut apart) = (Vec::new(), Vec::new());
    for (place, phrase) in diagnostic.related.iter().take(RELATED) {
        let position = locator.position(place);
        let span = first_line(text, &position.bytes);
        if place.file == diagnostic.place.file && window.take_in(&file.lines, &span) {
            beside.push((span, phrase.in_words(language)));
        } else {
            apart.push(note(place, position.start, &phrase.in_words(language)));
        }
    }
    let left = diagnostic.related.len().saturating_sub(RELATED);
    if left > 0 {
        apart.push(message!("more-places", number = left).in_words(language));
    }
    let mut snippet = Snippet::source(shown(window.text(text)))
        .line_start(window.line)
        .annotation(AnnotationKind::Primary.span(window.span(&primary)));
    for (span, phrase) in beside {
        let annotation = AnnotationKind::Context.span(window.span(&span));
        snippet = snippet.annotation(annotation.label(visible(&phrase)));
    }
    let path = name(&diagnostic.place.file);
    let mut title = level
        .primary_title(visible(&diagnostic.message.in_words(language)))
        .id(diagnostic.code());
    // Terminals show the code as a link; a path in the repository leads nowhere from one.
    let url = diagnostic.rule.url();
    if setting.styled && url.starts_with("https://") {
        title = title.id_url(url);
    }
    let mut group = title.element(if window.is_cut {
        snippet.path(STAND_IN)
    } else {
        snippet.path(path.as_str())
    });
    for note in apart {
        group = group.element(
            Level::NOTE
                .with_name(message!("label-note").in_words(language))
                .message(note),
        );
    }
    if !diagnostic.help.is_empty() {
        group = group.element(
            Level::HELP
                .with_name(message!("label-help").in_words(language))
                .message(visible(&diagnostic.help.in_words(language))),
        );
    }
    let drawn = renderer.render(&[group]);
    // Columns are counted in what is drawn: for a part of a line the place is put in afterwards.
    match drawn.split_once(STAND_IN) {
        Some((before, after)) => {
            let (line, column) = finding.position.start;
            let after =
                after.trim_start_matches(|letter: char| letter == ':' || letter.is_ascii_digit());
            format!("{before}{path}:{line}:{column}{after}")
        }
        None => drawn,
    }
}

/// A place that belongs to a finding and is not drawn with it.
fn note(place: &Place, (line, column): (usize, usize), phrase: &str) -> String {
    format!("{}: {}:{line}:{column}", visible(phrase), name(&place.file))
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
