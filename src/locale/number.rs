//! Numbers as readers write them.

use super::LanguageWords;

/// A number with its digits in groups of three. From five digits on: four are read at a glance.
pub(super) fn in_digits(words: &LanguageWords, value: f64) -> String {
    let text = value.to_string();
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    let (sign, digits) = whole
        .strip_prefix('-')
        .map_or(("", whole), |digits| ("−", digits));
    let mut grouped = String::from(sign);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && digits.len() > 4 && (digits.len() - place).is_multiple_of(3) {
            grouped.push_str(words.digit_group);
        }
        grouped.push(digit);
    }
    if !decimals.is_empty() {
        grouped.push_str(words.decimal_mark);
        grouped.push_str(decimals);
    }
    grouped
}
