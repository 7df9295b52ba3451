//! Text that YAML takes for a comment: `Order #14159` is the text `Order`.

use std::ops::Range;

/// The comment after a plain scalar that looks like a part of its text, with its first byte: a `#` after a blank and directly
/// before a letter or a digit. One that is meant as a comment begins with `# `.
pub(super) fn lost<'a>(text: &'a str, scalar: &Range<usize>) -> Option<(usize, &'a str)> {
    let rest = text.get(scalar.end..)?;
    let blanks = rest.len() - rest.trim_start_matches([' ', '\t']).len();
    let here = (blanks > 0)
        .then(|| comment(rest, blanks))
        .flatten()
        .or_else(|| {
            (!scalar.is_empty())
                .then(|| continued(text, scalar))
                .flatten()
        })?;
    Some((scalar.end + here.start, rest.get(here)?))
}

/// The bytes of a comment at a place that has no blank after its `#`.
fn comment(rest: &str, at: usize) -> Option<Range<usize>> {
    let comment = rest.get(at..)?.strip_prefix('#')?;
    let is_text = comment.chars().next().is_some_and(char::is_alphanumeric);
    let end = comment.find(['\n', '\r']).unwrap_or(comment.len());
    is_text.then_some(at..at + 1 + end)
}

/// The same on the line after the scalar's last, if that line is indented as a continuation is.
fn continued(text: &str, scalar: &Range<usize>) -> Option<Range<usize>> {
    let rest = text.get(scalar.end..)?;
    let line = rest
        .strip_prefix("\r\n")
        .or_else(|| rest.strip_prefix('\n'))?;
    let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let first = text.get(..scalar.start)?;
    let first = first.rfind('\n').map_or(first, |at| &first[at + 1..]);
    let depth = indent(line);
    // The children of a list's item stand deeper than its dash.
    let parent = first.len() - first.trim_start_matches([' ', '-']).len();
    (depth > parent)
        .then(|| comment(rest, rest.len() - line.len() + depth))
        .flatten()
}
