//! Lines that YAML joins to the plain text above them although they look like items of a list.

use std::ops::Range;

/// The first byte of such a line, if a plain scalar goes over lines and one of the later ones begins with a dash.
pub(super) fn dashed(text: &str, scalar: &Range<usize>) -> Option<usize> {
    let own = text.get(scalar.clone())?;
    let mut at = own.find('\n')? + 1;
    for line in own.get(at..)?.split_inclusive('\n') {
        let content = line.trim_start_matches([' ', '\t']);
        let after = content.strip_prefix('-');
        if after.is_some_and(|after| {
            after.starts_with(|next: char| next == ' ' || next.is_alphanumeric())
        }) {
            return Some(scalar.start + at + line.len() - content.len());
        }
        at += line.len();
    }
    None
}
