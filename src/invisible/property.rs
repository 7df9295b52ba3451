//! What a character is by itself: seen, ignorable, blank, for private use, or none at all.

use unicode_properties::{GeneralCategory, UNICODE_VERSION, UnicodeGeneralCategory};

/// The version of Unicode that says which characters are assigned.
pub const UNICODE: (u64, u64) = (UNICODE_VERSION.0, UNICODE_VERSION.1);

/// Why a character is not seen as what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A control; line breaks are not among them.
    Control,
    /// Shown as nothing, or changes only how others are shown: joiners, selectors, tags, marks of direction, fillers.
    Ignorable,
    /// A letter or symbol that looks like a blank.
    Blank,
    /// Means what sender and receiver agree on, and is shown by no font that readers have.
    PrivateUse,
    /// Never a character in any version of Unicode.
    Noncharacter,
    /// No character in the version of Unicode that is known here; later ones may show something.
    Unassigned,
}

impl Kind {
    /// What such a character is called.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Control | Self::Ignorable => "invisible character",
            Self::Blank => "blank-looking character",
            Self::PrivateUse => "private-use character",
            Self::Noncharacter => "noncharacter",
            Self::Unassigned => "unassigned character",
        }
    }

    /// Whether there are places at which a text needs such a character.
    pub(super) fn may_be_needed(self) -> bool {
        matches!(self, Self::Ignorable | Self::Blank)
    }
}

/// Why a character is not seen; nothing for one that is.
pub fn kind(letter: char) -> Option<Kind> {
    match letter {
        '\n' | ' '..='~' | '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{2ff}' => None,
        letter if letter.is_control() => Some(Kind::Control),
        letter if is_ignorable(letter) || is_format(letter) => Some(Kind::Ignorable),
        letter if looks_blank(letter) => Some(Kind::Blank),
        letter if u32::from(letter) & 0xfffe == 0xfffe => Some(Kind::Noncharacter),
        '\u{fdd0}'..='\u{fdef}' => Some(Kind::Noncharacter),
        letter => match letter.general_category() {
            GeneralCategory::PrivateUse => Some(Kind::PrivateUse),
            GeneralCategory::Unassigned => Some(Kind::Unassigned),
            _ => None,
        },
    }
}

/// The property `Default_Ignorable_Code_Point`; a test holds it against another source.
pub(super) fn is_ignorable(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fff8}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// Other characters that only arrange their neighbours: separators of lines and paragraphs, notes between the lines, the
/// place of an object that is not there, and the controls of Egyptian hieroglyphs.
fn is_format(letter: char) -> bool {
    matches!(
        letter,
        '\u{2028}' | '\u{2029}' | '\u{fff9}'..='\u{fffc}' | '\u{13430}'..='\u{13440}'
    )
}

/// Letters and symbols without ink that no property tells from others: the empty cell of Braille, blanks of Egyptian
/// hieroglyphs, the filler of the Khitan small script, the musical null notehead.
fn looks_blank(letter: char) -> bool {
    matches!(
        letter,
        '\u{2800}' | '\u{13441}'..='\u{13442}' | '\u{16fe4}' | '\u{1d159}'
    )
}
