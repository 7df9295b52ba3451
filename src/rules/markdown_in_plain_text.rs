//! `markdown-in-plain-text`: Markdown in a plain-text field.

use super::{Check, Example, Findings, Group, Phase, Rule, Written, prose};
use crate::diag::Severity;
use crate::diag::Step;
use pulldown_cmark::{Event, Parser, Tag};

pub(super) static RULE: Rule = Rule {
    code: "markdown-in-plain-text",
    severity: Severity::Warning,
    group: Group::Text,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks **begin**
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
claims:
  - {id: began, text: The talks began, sources: [earlier-notice]}
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries **began** talks.
kind: diplomacy
claims:
  - {id: began, text: The talks began, sources: [earlier-notice]}
"#,
    },
};

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::Texts(check),
};

fn check(written: &Written<'_>, findings: &mut Findings) {
    for (locale, text) in written.text.iter() {
        let Some(mark) = mark(text) else { continue };
        let place = written.place();
        if place.steps.last() != Some(&Step::Key("summary".into())) {
            findings.add(
                place.name(locale),
                format!("this text contains {mark}, but only summaries are Markdown"),
                "write plain text",
            );
        }
    }
}

/// What of Markdown a text holds.
fn mark(text: &str) -> Option<&'static str> {
    // Most texts hold none of the letters that Markdown is made of.
    let is_mark = |byte| matches!(byte, b'*' | b'_' | b'[' | b'`' | b'#');
    if !prose::any_byte(text, is_mark) {
        return None;
    }
    Parser::new(text).find_map(|event| match event {
        Event::Start(Tag::Emphasis | Tag::Strong) => Some("emphasis"),
        Event::Start(Tag::Link { .. } | Tag::Image { .. }) => Some("a link"),
        Event::Start(Tag::Heading { .. }) => Some("a heading"),
        Event::Start(Tag::CodeBlock(_)) | Event::Code(_) => Some("code"),
        _ => None,
    })
}
