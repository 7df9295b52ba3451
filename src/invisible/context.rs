//! Where a character that nobody sees belongs: between the letters that it joins or parts, or behind what it varies.

use unicode_joining_type::{JoiningType, get_joining_type};
use unicode_normalization::char::canonical_combining_class;
use unicode_properties::UnicodeEmoji;

use super::property::is_ignorable;

const NON_JOINER: char = '\u{200c}';
const JOINER: char = '\u{200d}';

/// Whether an invisible character is needed between what stands before and after it.
pub(super) fn needs(before: &str, letter: char, after: &str) -> bool {
    // Nothing is needed where there is nothing to act on: each of these follows what it changes.
    let Some(last) = before.chars().next_back() else {
        return false;
    };
    let next = after.chars().next();
    match letter {
        NON_JOINER => next.is_some_and(|next| parts(before, last, after, next)),
        JOINER => joins_emoji(before, after) || joins(before, last, after, next),
        // Between the words of scripts that write no blanks, as a place for a line to break.
        '\u{200b}' => breaks_without_blanks(last) && next.is_some_and(breaks_without_blanks),
        '\u{fe0f}' if is_keycap(last) => next == Some('\u{20e3}'),
        '\u{fe0e}' | '\u{fe0f}' => is_emoji(last),
        '\u{fe00}'..='\u{fe06}' => has_variants(last, letter),
        // A variant of an ideograph. Registered ones are near the beginning of the 240 selectors, far below those that spell.
        '\u{e0100}'..='\u{e013f}' => is_ideograph(last),
        '\u{180b}'..='\u{180d}' | '\u{180f}' => is_mongolian(last),
        // Parts a final `a` or `e` from its word.
        '\u{180e}' => {
            let stem = before.trim_end_matches(['\u{180b}', '\u{180c}', '\u{180d}', '\u{180f}']);
            stem.ends_with(is_mongolian) && matches!(next, Some('\u{1820}' | '\u{1821}'))
        }
        '\u{e0020}'..='\u{e007f}' => is_in_flag(before, letter, after),
        // The blank of a text in Braille.
        '\u{2800}' => is_braille(last) && next.is_some_and(is_braille),
        '\u{13430}'..='\u{13442}' => matches!(last, '\u{13000}'..='\u{1345f}'),
        _ => false,
    }
}

/// Whether a non-joiner parts what would be joined: RFC 5892, appendix A.1.
fn parts(before: &str, last: char, after: &str, next: char) -> bool {
    // Khmer puts one before a sign that would move below the letter otherwise.
    let khmer = matches!(next, '\u{17c9}' | '\u{17ca}') && matches!(last, '\u{1780}'..='\u{17d3}');
    is_virama(last) || khmer || (joins_forward(before) && joins_backward(after))
}

/// Whether a joiner makes a difference that is seen.
fn joins(before: &str, last: char, after: &str, next: Option<char>) -> bool {
    let Some(next) = next else {
        // An old spelling of the final consonants of Malayalam.
        return before.ends_with('\u{d4d}');
    };
    if is_virama(last) {
        return true; // RFC 5892, appendix A.2
    }
    if is_virama(next) {
        // `র‍্য` of Bengali and its like in other scripts of India.
        return last >= '\u{900}' && last.is_alphabetic();
    }
    // Arabic and its like: a letter keeps the shape that it has within a word, as in `ه‍.ق`. Between two letters that join
    // anyway there would be nothing to see.
    let either = !is_ignorable(last) && !is_ignorable(next);
    either && joins_forward(before) != joins_backward(after)
}

/// Whether the last letter of a text joins with one that follows, marks between them aside.
fn joins_forward(before: &str) -> bool {
    use JoiningType::{DualJoining, LeftJoining};
    let mut kinds = before.chars().rev().map(get_joining_type);
    let kind = kinds.find(|kind| *kind != JoiningType::Transparent);
    matches!(kind, Some(DualJoining | LeftJoining))
}

/// Whether the first letter of a text joins with one that stands before it, marks between them aside.
fn joins_backward(after: &str) -> bool {
    use JoiningType::{DualJoining, RightJoining};
    let mut kinds = after.chars().map(get_joining_type);
    let kind = kinds.find(|kind| *kind != JoiningType::Transparent);
    matches!(kind, Some(DualJoining | RightJoining))
}

/// Letters by what joiners need to know of them, as the classes of a regular expression: for the form in the browser, whose own
/// properties do not have these.
pub(crate) struct Classes {
    /// Letters that join with one that follows.
    pub(crate) forward: String,
    /// Letters that join with one that stands before them.
    pub(crate) backward: String,
    /// Marks that end a consonant.
    pub(crate) virama: String,
}

/// The classes of all letters. Those that join, or end a consonant, stand between Arabic and the emoji.
pub(crate) fn classes() -> Classes {
    use JoiningType::{DualJoining, LeftJoining, RightJoining};
    let kind = get_joining_type;
    Classes {
        forward: class(|letter| matches!(kind(letter), DualJoining | LeftJoining)),
        backward: class(|letter| matches!(kind(letter), DualJoining | RightJoining)),
        virama: class(is_virama),
    }
}

fn class(belongs: impl Fn(char) -> bool) -> String {
    let mut class = String::new();
    let mut letters = ('\u{600}'..='\u{1efff}').peekable();
    while let Some(first) = letters.next() {
        if belongs(first) {
            let mut last = first;
            while let Some(next) = letters.next_if(|letter| belongs(*letter)) {
                last = next;
            }
            class.push_str(&format!("\\u{{{:x}}}", u32::from(first)));
            if last > first {
                class.push_str(&format!("-\\u{{{:x}}}", u32::from(last)));
            }
        }
    }
    class
}

/// Whether a mark ends the consonant before it without a vowel.
fn is_virama(letter: char) -> bool {
    canonical_combining_class(letter) == 9
}

/// Whether a joiner makes one emoji of two.
fn joins_emoji(before: &str, after: &str) -> bool {
    // Behind an emoji may stand that it is one, and the colour of a skin.
    let bare = before.strip_suffix('\u{fe0f}').unwrap_or(before);
    bare.ends_with(is_emoji) && after.starts_with(is_emoji)
}

fn is_emoji(letter: char) -> bool {
    !letter.is_ascii() && letter.is_emoji_char()
}

fn is_keycap(letter: char) -> bool {
    matches!(letter, '0'..='9' | '#' | '*')
}

/// Whether a tag belongs to the flag of a part of a country: a black flag, the country's two letters, one to three letters or
/// digits, the tag that ends it.
fn is_in_flag(before: &str, letter: char, after: &str) -> bool {
    const END: char = '\u{e007f}';
    let is_tag = |letter: &char| matches!(letter, '\u{e0020}'..='\u{e007e}');
    let ahead = before.chars().rev().take(6);
    let mut tags: Vec<char> = ahead.take_while(is_tag).collect();
    let start = before.len() - tags.iter().map(|tag| tag.len_utf8()).sum::<usize>();
    tags.reverse();
    if letter != END {
        tags.push(letter);
        let more = after.chars().take(6).take_while(is_tag);
        let number = tags.len();
        tags.extend(more);
        if after.chars().nth(tags.len() - number) != Some(END) {
            return false;
        }
    }
    let is_letter = |tag: &char| matches!(tag, '\u{e0061}'..='\u{e007a}');
    let is_sign = |tag: &char| is_letter(tag) || matches!(tag, '\u{e0030}'..='\u{e0039}');
    before[..start].ends_with('\u{1f3f4}')
        && (3..=5).contains(&tags.len())
        && tags[..2].iter().all(is_letter)
        && tags[2..].iter().all(is_sign)
}

/// Whether a character has a variant with this selector, by blocks: `StandardizedVariants.txt` of Unicode 15 to 17.
fn has_variants(letter: char, selector: char) -> bool {
    let number = u32::from(selector) - 0xfe00;
    match letter {
        // Egyptian hieroglyphs, turned.
        '\u{13000}'..='\u{1345f}' => true,
        // Ideographs as an older standard drew them.
        letter if is_ideograph(letter) => number < 3,
        // Punctuation between ideographs, and quotes as wide as these.
        '\u{2018}' | '\u{2019}' | '\u{201c}' | '\u{201d}' | '\u{3001}' | '\u{3002}' => number < 2,
        '\u{ff01}'..='\u{ff1f}' => number < 2,
        // Script capitals, chancery and roundhand.
        '\u{210b}'..='\u{2133}' | '\u{1d49c}'..='\u{1d4b5}' => number < 2,
        // Mathematics, Myanmar, Phags-pa, Manichaean.
        '\u{2205}'..='\u{22ff}' | '\u{2a00}'..='\u{2aff}' => number == 0,
        '\u{1000}'..='\u{109f}' | '\u{aa60}'..='\u{aa7f}' => number == 0,
        '\u{a840}'..='\u{a877}' | '\u{10ac0}'..='\u{10ae4}' => number == 0,
        _ => false,
    }
}

fn is_ideograph(letter: char) -> bool {
    matches!(
        letter,
        '\u{3400}'..='\u{4dbf}'
            | '\u{4e00}'..='\u{9fff}'
            | '\u{f900}'..='\u{faff}'
            | '\u{20000}'..='\u{3fffd}'
    )
}

fn is_mongolian(letter: char) -> bool {
    matches!(letter, '\u{1820}'..='\u{1878}' | '\u{1880}'..='\u{18aa}')
}

fn is_braille(letter: char) -> bool {
    matches!(letter, '\u{2801}'..='\u{28ff}')
}

/// Thai, Lao, Myanmar and Khmer.
fn breaks_without_blanks(letter: char) -> bool {
    matches!(
        letter,
        '\u{e01}'..='\u{e5b}'
            | '\u{e81}'..='\u{edf}'
            | '\u{1000}'..='\u{109f}'
            | '\u{1780}'..='\u{17b3}'
            | '\u{17b6}'..='\u{17e9}'
            | '\u{a9e0}'..='\u{a9fe}'
            | '\u{aa60}'..='\u{aa7f}'
    )
}
