//! `stray-blank`: a text with two blanks in a row or with a tab, or a name with a line break.

use super::{Check, Example, Findings, Found, Subject, record, texts};
use crate::diag::{Place, Severity, Step};
use crate::model::Text;

/// A text with two blanks in a row or with a tab, or a name with a line break.
pub(super) const CHECK: Check = Check {
    code: "stray-blank",
    severity: Severity::Warning,
    about: "a text with two blanks in a row or with a tab, or a name with a line break",
    why: "HTML makes one blank of them, other formats show them as they are, and searches for the phrase fail.",
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks  begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
"#,
    },
    found: Found::Looking(look),
};

fn look(subject: &Subject<'_>, findings: &mut Findings) {
    texts::each(subject, &mut |place, text| {
        for (locale, text) in text.iter() {
            let what = if text.contains('\t') {
                "a tab"
            } else if text.contains("  ") {
                "two blanks in a row"
            } else if text.contains('\n') && is_name(&place()) {
                "a line break"
            } else {
                continue;
            };
            tell(what, place().name(locale), findings);
        }
    });
    // What a source is called is in its own words, but on one line like every name.
    for event in &subject.timeline.events {
        for id in &event.sources {
            let titles = subject.timeline.source(id).map(|source| &source.title);
            for (locale, title) in titles.into_iter().flat_map(Text::iter) {
                if title.contains('\n') {
                    let source = record(event).key("sources").name(id);
                    tell("a line break", source.key("title").name(locale), findings);
                }
            }
        }
    }
}

fn tell(what: &str, place: Place, findings: &mut Findings) {
    findings.add(
        place,
        format!("the text holds {what}"),
        "write a single blank",
    );
}

/// Whether the text at a place stands in lists and headings. An event's title is [`super::title_style`]'s to look at.
fn is_name(place: &Place) -> bool {
    match place.steps.last() {
        Some(Step::Key(key)) => match key.as_ref() {
            "name" | "term" | "metric" | "subject" => true,
            "title" => place.steps.len() > 1 || &*place.file == "timeline.yaml",
            _ => false,
        },
        _ => false,
    }
}
