//! Files letter by letter, for the rules that check characters: every key and value as it reads once escapes are letters,
//! then comments, then the file's name.

use super::{Findings, RuleContext, prose};
use crate::diag::Place;
use crate::invisible::kind;
use crate::load::Content;
use crate::message;
use crate::message::Message;
use crate::yaml::{self, Node, Value};

/// What a check looks for, and what it says of it.
pub(super) struct Search {
    /// The first such character of a text, and where it stands.
    pub(super) first: fn(&str) -> Option<(usize, char)>,
    /// The character as a phrase: `the invisible character U+200B`.
    pub(super) phrase: fn(char) -> Message,
    /// What to do about one in a text.
    pub(super) help: fn() -> Message,
}

/// Looks through every file.
pub(super) fn check(context: &RuleContext<'_>, search: &Search, findings: &mut Findings) {
    for (file, content) in &context.source_files.files {
        if let Some((_, letter)) = (search.first)(file) {
            findings.add(
                Place::file(file.clone()),
                message!(
                    "character-in-file-name",
                    character = (search.phrase)(letter)
                ),
                message!("character-in-file-name.help"),
            );
        }
        if let Content::Text(text) = content {
            look_in(text, &Place::file(file.clone()), search, findings);
        }
    }
}

fn look_in(text: &str, place: &Place, search: &Search, findings: &mut Findings) {
    // Most files hold neither a byte that such a letter could begin with nor an escape that could stand for one.
    if !prose::any_byte(text, may_begin_one) {
        return;
    }
    let is_suspect = |letter| letter != '\r' && kind(letter).is_some();
    if !text.contains(is_suspect) && !text.contains('\\') {
        return;
    }
    let before = findings.diagnostics.len();
    if let Ok(document) = yaml::read(text) {
        walk(&document.root, place, search, findings);
    }
    // Comments are read by people as well.
    if findings.diagnostics.len() == before
        && let Some((byte, letter)) = raw(text, search)
    {
        let found = message!("character-in-file", character = (search.phrase)(letter));
        findings.add(place.clone().byte(byte), found, (search.help)());
    }
}

/// The first such character of a file as it stands. Tabs and the line ends of Windows are the layout's.
fn raw(text: &str, search: &Search) -> Option<(usize, char)> {
    let mut start = 0;
    loop {
        let (byte, letter) = (search.first)(text.get(start..)?)?;
        if !matches!(letter, '\t' | '\r') {
            return Some((start + byte, letter));
        }
        start += byte + letter.len_utf8();
    }
}

/// Every key and every value, whatever field it is in.
fn walk(node: &Node<'_>, place: &Place, search: &Search, findings: &mut Findings) {
    match &node.value {
        Value::Absent => {}
        Value::Scalar { text, .. } => {
            if let Some((_, letter)) = (search.first)(text) {
                let found = message!("character-in-text", character = (search.phrase)(letter));
                findings.add(place.clone(), found, (search.help)());
            }
        }
        Value::Sequence(items) => {
            for (index, item) in items.iter().enumerate() {
                walk(item, &place.clone().item(index), search, findings);
            }
        }
        Value::Mapping(entries) => {
            for (key, value) in entries {
                let place = place.clone().name(&key.text);
                if let Some((_, letter)) = (search.first)(&key.text) {
                    let found = message!("character-in-key", character = (search.phrase)(letter));
                    findings.add(place.clone().on_key(), found, (search.help)());
                }
                walk(value, &place, search, findings);
            }
        }
    }
}

/// Whether a byte is a control, begins an escape, or begins a letter in UTF-8 that may be hidden: U+0080–U+00BF, or beyond the
/// Latin letters.
const fn may_begin_one(byte: u8) -> bool {
    match byte {
        b'\n' => false,
        0..0x20 | 0x7f | b'\\' => true,
        0xc2 | 0xcc.. => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{kind, may_begin_one};

    #[test]
    fn no_hidden_letter_is_passed_over_by_its_first_byte() {
        for letter in ('\0'..=char::MAX).filter(|letter| kind(*letter).is_some()) {
            let mut bytes = [0; 4];
            let first = letter.encode_utf8(&mut bytes).bytes().next();
            assert!(first.is_some_and(may_begin_one), "{letter:?}");
        }
    }
}
