//! What other programs make of a YAML text without quotes, where they do not read it as that text.

use crate::message;
use crate::message::Message;

/// What a plain scalar is to readers of YAML 1.1 or 1.2; nothing when all of them give the same text back.
pub(super) fn other_reading(text: &str) -> Option<Message> {
    if text.len() <= LONGEST_WORD
        && let Some(reading) = word(text)
    {
        return Some(reading);
    }
    let first = text.bytes().next()?;
    if !first.is_ascii_digit() && !matches!(first, b'+' | b'-' | b'.') {
        return None;
    }
    number(text).or_else(|| is_day(text).then(|| message!("ambiguous-value.time")))
}

/// How many bytes the longest of the words has that are no texts to some.
const LONGEST_WORD: usize = 5;

/// A word for a truth or a number.
fn word(text: &str) -> Option<Message> {
    let lower = text.to_ascii_lowercase();
    // `nO` is a word to everybody.
    let spelled = text == lower
        || text == text.to_ascii_uppercase()
        || (text.get(1..) == lower.get(1..) && text.as_bytes()[0].is_ascii_uppercase());
    match lower.as_str() {
        "y" | "yes" | "on" | "true" if spelled => Some(message!("ambiguous-value.true")),
        "n" | "no" | "off" | "false" if spelled => Some(message!("ambiguous-value.false")),
        ".inf" | "-.inf" | ".nan" => Some(message!("ambiguous-value.number")),
        _ => None,
    }
}

/// A number that is not written as a number is printed.
fn number(text: &str) -> Option<Message> {
    let digits = text.trim_start_matches(['+', '-']);
    let radix = |prefix: &str, base| {
        digits
            .strip_prefix(prefix)
            .is_some_and(|rest| !rest.is_empty() && rest.chars().all(|digit| digit.is_digit(base)))
    };
    if radix("0x", 16) || radix("0o", 8) || radix("0b", 2) {
        return Some(message!("ambiguous-value.other-number"));
    }
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    // 12:30 counts minutes in base 60.
    let parts: Vec<&str> = digits.split(':').collect();
    if parts.len() > 1 {
        return (parts.iter().all(|part| is_number(part))
            && parts[1..].iter().all(|part| part.len() <= 2))
        .then(|| message!("ambiguous-value.base-60"));
    }
    if digits.contains('_') && is_number(&digits.replace('_', "")) && !digits.starts_with('_') {
        return Some(message!("ambiguous-value.unmarked"));
    }
    if is_number(digits) {
        // 017 is 15 to some and 17 to others; both print otherwise. A number of more than 64 bits is rounded or refused.
        let odd = text.starts_with('+') || (digits.len() > 1 && digits.starts_with('0'));
        let fits = text.parse::<u64>().is_ok() || text.parse::<i64>().is_ok();
        return (odd || !fits).then(|| message!("ambiguous-value.other-number"));
    }
    let fraction = digits.contains(['.', 'e', 'E'])
        && digits
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b'e' | b'E' | b'+' | b'-'))
        && digits.parse::<f64>().is_ok();
    let printed = text.parse::<f64>().map(|number| number.to_string());
    (fraction && printed.as_deref() != Ok(text)).then(|| message!("ambiguous-value.printed"))
}

/// A day by itself or with a time: YAML 1.1 has a type for it.
fn is_day(text: &str) -> bool {
    let day = text.split([' ', 'T', 't']).next().unwrap_or("");
    let lengths: Vec<usize> = day.split('-').map(str::len).collect();
    matches!(lengths.as_slice(), [4, 1..=2, 1..=2])
        && day
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'-')
        && (day.len() == text.len()
            || text
                .as_bytes()
                .get(day.len() + 1)
                .is_some_and(u8::is_ascii_digit))
}
