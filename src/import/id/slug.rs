//! The words of a title in the letters of ids, whatever script it is in: accents go, other scripts are transliterated.

use chrono::{Datelike, NaiveDate};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::model::EventDate;
use crate::written_date::month;

/// How long the words of an id may become.
pub(super) const LENGTH: usize = 48;

/// A name as lower-case letters and digits in groups joined by hyphens; empty when it has none.
pub(super) fn slug(text: &str) -> String {
    parts(&latin(text)).join("-").to_lowercase()
}

/// The first words of a title. The day of the event itself is left out, since it may be corrected; other numbers are part of a name.
pub(super) fn words(title: &str, date: &EventDate) -> String {
    let latin = latin(title);
    let words = parts(&latin);
    let mut kept = String::new();
    for at in 0..words.len() {
        if is_of_a_day(&words, at, date) {
            continue;
        }
        let word = words[at].to_lowercase();
        if kept.len() + word.len() + 1 > LENGTH {
            break;
        }
        if !kept.is_empty() {
            kept.push('-');
        }
        kept.push_str(&word);
    }
    if kept.is_empty() {
        let first = words.iter().find(|word| !is_number(word));
        kept = first.map_or_else(String::new, |word| {
            word.to_lowercase().chars().take(LENGTH).collect()
        });
    }
    kept
}

/// A text in Latin letters without accents; what is neither letter nor digit parts words.
fn latin(text: &str) -> String {
    let mut latin = String::with_capacity(text.len());
    for letter in text.nfc() {
        if matches!(letter, '\'' | '’') {
            continue;
        }
        if letter.is_ascii() {
            latin.push(letter);
            continue;
        }
        let bare: String = std::iter::once(letter)
            .nfkd()
            .filter(|letter| !is_combining_mark(*letter))
            .collect();
        if !bare.is_empty() && bare.is_ascii() {
            latin.push_str(&bare);
        } else if letter.is_alphanumeric() || is_combining_mark(letter) {
            let written = deunicode::deunicode_char(letter).unwrap_or(" ");
            // Signs for sounds that Latin has no letter for do not end words.
            let is_kept = |letter: &char| letter.is_ascii_alphanumeric() || *letter == ' ';
            latin.extend(written.chars().filter(is_kept));
        } else {
            latin.push(' ');
        }
    }
    latin
}

/// The groups of letters and digits of a text.
fn parts(latin: &str) -> Vec<&str> {
    latin
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect()
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a word stands for a day: in a full ISO date, or in the date of the event itself.
fn is_of_a_day(words: &[&str], at: usize, date: &EventDate) -> bool {
    let word = words[at];
    let near = |offset: isize| {
        let place = at.checked_add_signed(offset);
        place.and_then(|place| words.get(place)).copied()
    };
    let has_digits = |word: Option<&str>, number: usize| {
        word.is_some_and(|word| is_number(word) && word.len() == number)
    };
    // What the rule `dated-id` takes for a date.
    if has_digits(Some(word), 8) && (word.starts_with("19") || word.starts_with("20")) {
        return true;
    }
    let in_iso = has_digits(near(-1), 4) && has_digits(near(1), 2)
        || has_digits(near(-2), 4) && has_digits(near(-1), 2);
    if in_iso && has_digits(Some(word), 2) {
        return true;
    }
    let own = [date.earliest(), date.latest()];
    let is_own = |month: Option<u32>, day: Option<u32>| {
        let same = |own: NaiveDate| Some(own.month()) == month && Some(own.day()) == day;
        own.into_iter().flatten().any(same)
    };
    let number = |word: Option<&str>| -> Option<u32> {
        let word = word?;
        let mut endings = ["st", "nd", "rd", "th"].iter();
        let bare = endings.find_map(|end| word.strip_suffix(end));
        bare.unwrap_or(word).parse().ok()
    };
    let named = |word: Option<&str>| word.and_then(month);
    let behind = near(1).filter(|word| ["of", "de"].contains(word));
    let mut months = [near(-1), near(1), behind.and(near(2))].into_iter();
    let day = number(Some(word));
    if months.any(|word| named(word).is_some() && is_own(named(word), day)) {
        return true;
    }
    // 3/4/2022 in either order.
    let in_numbers = |first: Option<&str>, second: Option<&str>, year: Option<&str>| {
        let (first, second) = (number(first), number(second));
        has_digits(year, 4) && (is_own(first, second) || is_own(second, first))
    };
    in_numbers(Some(word), near(1), near(2)) || in_numbers(near(-1), Some(word), near(1))
}
