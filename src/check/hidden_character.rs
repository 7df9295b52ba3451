//! `hidden-character`: a text holds an invisible or direction-changing character.

use super::{Check, Example, Findings, Found, Subject, texts};
use crate::diag::{Place, Severity};
use crate::load::Content;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A text holds an invisible or direction-changing character.
pub(super) const CHECK: Check = Check {
    code: "hidden-character",
    severity: Severity::Error,
    about: "a text holds an invisible or direction-changing character",
    why: "Such characters can make a text read differently from what it says. Write the letters that are meant.",
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: "Talks\u202E begin"
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
    let mut told: BTreeSet<Arc<str>> = BTreeSet::new();
    texts::each(subject.timeline, &mut |place, text| {
        for (locale, text) in text.iter() {
            if let Some(letter) = text.chars().find(|&letter| is_hidden(letter)) {
                let place = place();
                told.insert(place.file.clone());
                findings.add(
                    place.name(locale),
                    format!(
                        "the text holds the invisible character U+{:04X}",
                        u32::from(letter)
                    ),
                    "remove the character",
                );
            }
        }
    });
    // Comments, keys and ids are read by people as well.
    for (file, content) in &subject.corpus.files {
        let Content::Text(text) = content else {
            continue;
        };
        let found = text
            .char_indices()
            .find(|&(_, letter)| is_hidden(letter) && !matches!(letter, '\t' | '\r'));
        if let (Some((byte, letter)), false) = (found, told.contains(file)) {
            findings.add(
                Place::file(file.clone()).byte(byte),
                format!(
                    "the file holds the invisible character U+{:04X}",
                    u32::from(letter)
                ),
                "remove the character",
            );
        }
    }
}

/// Whether a character is invisible, a control, or changes the direction of what follows. Line breaks are not.
fn is_hidden(letter: char) -> bool {
    (letter.is_control() && letter != '\n')
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}
