//! `markdown-in-plain-text`: Markdown in a plain-text field.

use super::{Check, Example, Findings, Group, Phase, Rule, Written, prose};
use crate::diag::Severity;
use crate::diag::Step;
use crate::message;
use crate::message::Message;
use pulldown_cmark::{Event, Parser, Tag};

pub(super) static RULE: Rule = Rule {
    code: "markdown-in-plain-text",
    severity: Severity::Warning,
    since: 1,
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
        let Some(found) = markdown(text) else {
            continue;
        };
        let place = written.place();
        if place.steps.last() != Some(&Step::Key("summary".into())) {
            let help = message!("markdown-in-plain-text.help");
            findings.add(place.name(locale), found, help);
        }
    }
}

/// What of Markdown a text holds.
fn markdown(text: &str) -> Option<Message> {
    // Most texts hold none of the letters that Markdown is made of.
    let is_mark = |byte| matches!(byte, b'*' | b'_' | b'[' | b'`' | b'#');
    if !prose::any_byte(text, is_mark) {
        return None;
    }
    Parser::new(text).find_map(|event| match event {
        Event::Start(Tag::Emphasis | Tag::Strong) => {
            Some(message!("markdown-in-plain-text.found-emphasis"))
        }
        Event::Start(Tag::Link { .. } | Tag::Image { .. }) => {
            Some(message!("markdown-in-plain-text.found-link"))
        }
        Event::Start(Tag::Heading { .. }) => Some(message!("markdown-in-plain-text.found-heading")),
        Event::Start(Tag::CodeBlock(_)) | Event::Code(_) => {
            Some(message!("markdown-in-plain-text.found-code"))
        }
        _ => None,
    })
}
