//! `hidden-character`: a text holds an invisible or direction-changing character.

use super::{Check, Example, Findings, Found, Subject, texts};
use crate::diag::{Place, Severity, is_unseen};
use crate::load::Content;
use crate::yaml::{self, Node, Value};

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
    for (file, content) in &subject.corpus.files {
        let Content::Text(text) = content else {
            continue;
        };
        // Most files hold neither a byte that such a letter could begin with nor an escape that could stand for one.
        if !texts::any_byte(text, may_be_hidden) {
            continue;
        }
        // Comments, keys and ids are read by people as well.
        let raw = text
            .char_indices()
            .find(|&(_, letter)| is_hidden(letter) && !matches!(letter, '\t' | '\r'));
        if raw.is_none() && !text.contains(['\\', '\t']) {
            continue;
        }
        let before = findings.diagnostics.len();
        if let Ok(document) = yaml::read(text) {
            walk(&document.root, &Place::file(file.clone()), findings);
        }
        if let (Some((byte, letter)), true) = (raw, findings.diagnostics.len() == before) {
            tell(
                "file",
                letter,
                Place::file(file.clone()).byte(byte),
                findings,
            );
        }
    }
}

/// Every key and every value, whatever field it is in, as it reads once escapes are letters.
fn walk(node: &Node<'_>, place: &Place, findings: &mut Findings) {
    match &node.value {
        Value::Absent => {}
        Value::Scalar { text, .. } => {
            if let Some(letter) = text.chars().find(|&letter| is_hidden(letter)) {
                tell("text", letter, place.clone(), findings);
            }
        }
        Value::Sequence(items) => {
            for (index, item) in items.iter().enumerate() {
                walk(item, &place.clone().item(index), findings);
            }
        }
        Value::Mapping(entries) => {
            for (key, value) in entries {
                let place = place.clone().name(&key.text);
                if let Some(letter) = key.text.chars().find(|&letter| is_hidden(letter)) {
                    tell("key", letter, place.clone().the_key(), findings);
                }
                walk(value, &place, findings);
            }
        }
    }
}

fn tell(what: &str, letter: char, place: Place, findings: &mut Findings) {
    findings.add(
        place,
        format!(
            "the {what} holds the invisible character U+{:04X}",
            u32::from(letter)
        ),
        "remove the character",
    );
}

/// Whether a byte is a control, begins an escape, or begins a letter in UTF-8 that [`is_hidden`] may be true of.
const fn may_be_hidden(byte: u8) -> bool {
    match byte {
        b'\n' => false,
        0..0x20 | 0x7f | b'\\' => true,
        // U+0080–U+00BF, U+0600–U+063F, U+1000–U+2FFF, U+F000–U+FFFF and U+C0000–U+FFFFF.
        0xc2 | 0xd8 | 0xe1 | 0xe2 | 0xef | 0xf3 => true,
        _ => false,
    }
}

/// Whether a character is invisible, a control, or changes the direction of what follows. Line breaks are not.
fn is_hidden(letter: char) -> bool {
    (letter.is_control() && letter != '\n') || is_unseen(letter)
}

#[cfg(test)]
mod tests {
    use super::{is_hidden, may_be_hidden};

    #[test]
    fn no_hidden_letter_is_passed_over_by_its_first_byte() {
        for letter in ('\0'..=char::MAX).filter(|letter| is_hidden(*letter)) {
            let mut bytes = [0; 4];
            let first = letter.encode_utf8(&mut bytes).bytes().next();
            assert!(first.is_some_and(may_be_hidden), "{letter:?}");
        }
    }
}
