//! The order of names, as readers look them up.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A name as it is sorted: without accents, capitals and what stands before its first letter or digit.
pub(super) fn name_order(name: &str) -> String {
    let plain = name.nfd().filter(|letter| !is_combining_mark(*letter));
    let plain = plain.flat_map(char::to_lowercase);
    plain
        .skip_while(|letter| !letter.is_alphanumeric())
        .collect()
}
