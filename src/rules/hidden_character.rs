//! `hidden-character`: a text with an invisible or direction-changing character.

use pulldown_cmark::{Event as Piece, Parser, Tag};

use super::characters::{self, Search};
use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, record};
use crate::diag::Severity;
use crate::invisible::{Kind, hidden, kind};
use crate::message;
use crate::message::Message;

pub(super) static RULE: Rule = Rule {
    code: "hidden-character",
    severity: Severity::Error,
    since: 1,
    group: Group::Text,
    can_be_lowered: false,
    is_fixable: true,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: "Talks\u202E begin"
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
summary: The two ministries began talks.
kind: diplomacy
claims:
  - {id: began, text: The talks began, sources: [earlier-notice]}
"#,
    },
};

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::Timeline(check),
};

const SEARCH: Search = Search {
    first: |text| hidden(text).map(|(byte, letter, _)| (byte, letter)).next(),
    phrase,
    help: || message!("hidden-character.help"),
};

fn phrase(letter: char) -> Message {
    let code = format!("{:04X}", u32::from(letter));
    match kind(letter) {
        Some(Kind::Blank) => message!("hidden-character.blank", code = code),
        Some(Kind::PrivateUse) => message!("hidden-character.private-use", code = code),
        Some(Kind::Noncharacter) => message!("hidden-character.noncharacter", code = code),
        _ => message!("hidden-character.invisible", code = code),
    }
}

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    characters::check(context, &SEARCH, findings);
    for event in &context.timeline.events {
        for (locale, text) in event.summary.iter() {
            // What a reference of HTML stands for is a letter in every place that shows the summary.
            if text.contains('&')
                && hidden(text).next().is_none()
                && let Some(letter) = referred_to(text)
            {
                findings.add(
                    record(event).key("summary").name(locale),
                    message!(
                        "hidden-character.found-reference",
                        character = phrase(letter)
                    ),
                    message!("hidden-character.help-reference"),
                );
            }
        }
    }
}

/// The first hidden character that a text in Markdown holds once its references are letters.
fn referred_to(text: &str) -> Option<char> {
    let mut words = String::new();
    for piece in Parser::new(text) {
        match piece {
            // A line break in Markdown ends a word; a reference to one does not.
            Piece::SoftBreak | Piece::HardBreak | Piece::End(_) => words.push(' '),
            Piece::Text(text) | Piece::Code(text) => words.push_str(&text),
            Piece::Start(
                Tag::Link {
                    dest_url, title, ..
                }
                | Tag::Image {
                    dest_url, title, ..
                },
            ) => {
                let target = [dest_url, title];
                let letter = target.iter().find_map(|text| hidden(text).next());
                if let Some((_, letter, _)) = letter {
                    return Some(letter);
                }
            }
            _ => {}
        }
    }
    hidden(&words).map(|(_, letter, _)| letter).next()
}
