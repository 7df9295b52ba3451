//! Characters that nobody sees: which they are, and where a script or an emoji needs one of them.
//!
//! A text that holds one says more to a program than it shows to a reader. What is invisible follows the properties of Unicode
//! (`Default_Ignorable_Code_Point`, the general category, what looks blank); where one of these belongs follows RFC 5892 for
//! joiners, and the sequences that Unicode defines for emoji and variants.

mod context;
mod property;

use std::borrow::Cow;

pub(crate) use context::classes;
pub use property::{Kind, UNICODE, kind};

/// A character of a text, and what keeps a reader from seeing it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Letter {
    /// Where it begins.
    pub(crate) byte: usize,
    /// The character.
    pub(crate) letter: char,
    /// What is wrong with it where it stands; nothing for a character that is seen or that its neighbours need.
    pub(crate) hidden: Option<Kind>,
}

/// Every character of a text in order.
pub(crate) fn letters(text: &str) -> impl Iterator<Item = Letter> {
    text.char_indices().map(|(byte, letter)| Letter {
        byte,
        letter,
        hidden: kind(letter).filter(|kind| {
            let (before, from) = text.split_at(byte);
            !(kind.may_be_needed() && context::needs(before, letter, &from[letter.len_utf8()..]))
        }),
    })
}

/// The characters of a text that records may not hold.
pub(crate) fn hidden(text: &str) -> impl Iterator<Item = (usize, char, Kind)> {
    letters(text).filter_map(|found| match found.hidden {
        None | Some(Kind::Unassigned) => None,
        Some(kind) => Some((found.byte, found.letter, kind)),
    })
}

/// The first character of a text that the version of Unicode known here does not assign.
pub(crate) fn unassigned(text: &str) -> Option<(usize, char)> {
    letters(text)
        .find(|found| found.hidden == Some(Kind::Unassigned))
        .map(|found| (found.byte, found.letter))
}

/// Whether a text shows nothing: no character at all, or only blanks and characters that nobody sees.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|letter| {
        letter.is_whitespace()
            || matches!(
                kind(letter),
                Some(Kind::Control | Kind::Ignorable | Kind::Blank)
            )
    })
}

/// A text in which every character that is hidden where it stands is replaced by another; line breaks stay.
pub(crate) fn shown(text: &str, stand_in: impl Fn(char) -> char) -> Cow<'_, str> {
    if letters(text).all(|found| found.hidden.is_none()) {
        return Cow::Borrowed(text);
    }
    letters(text)
        .map(|found| match found.hidden {
            Some(_) => stand_in(found.letter),
            None => found.letter,
        })
        .collect()
}

/// A text without those of its hidden characters that are unwanted.
pub(crate) fn without(text: &str, unwanted: impl Fn(char) -> bool) -> String {
    letters(text)
        .filter(|found| {
            found
                .hidden
                .is_none_or(|kind| kind == Kind::Unassigned || !unwanted(found.letter))
        })
        .map(|found| found.letter)
        .collect()
}
