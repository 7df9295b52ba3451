//! The canonical layout of a text: order of keys, blanks, line ends. Comments go with the keys that they stand above.

use crate::record::format::EVENT;
use crate::yaml::{self, Node, Value};

use super::layout::{Part, column, entries, is_flow};
use super::{EditError, Tree};

/// What tidying made of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tidied {
    /// The text in its canonical layout.
    pub text: String,
    /// Why its keys were left in their order, where that was so.
    pub(crate) unsorted: Option<&'static str>,
}

/// Puts a text into its canonical layout; the top-level keys of an event's record are put in order. It says the same before
/// and after, which is read and compared here, or the text is refused.
pub fn tidy(file: &str, text: &str) -> Result<Tidied, EditError> {
    let before = Tree::of(text)?;
    let says_the_same =
        |other: &str| other == text || Tree::of(other).is_ok_and(|tree| tree == before);
    let mut tidied = text
        .strip_prefix('\u{feff}')
        .unwrap_or(text)
        .replace("\r\n", "\n");
    if !says_the_same(&tidied) {
        return Err(EditError::new("its line ends are part of what it says"));
    }
    // Blanks within a text of several lines mostly mean nothing; where they do, they stay.
    let everywhere = without_blanks(&tidied, &[]);
    tidied = if everywhere == tidied || says_the_same(&everywhere) {
        everywhere
    } else {
        let kept = without_blanks(&tidied, &long_texts(&tidied));
        if says_the_same(&kept) { kept } else { tidied }
    };
    let single = single_blank_lines(&tidied, &[]);
    if single != tidied {
        let single = single_blank_lines(&tidied, &long_texts(&tidied));
        if says_the_same(&single) {
            tidied = single;
        }
    }
    let mut unsorted = None;
    if file.contains('/') {
        match sorted(&tidied) {
            Ok(text) if text == tidied => {}
            Ok(text) if Tree::of(&text).is_ok_and(|tree| tree.says_the_same_as(&before)) => {
                tidied = text;
            }
            Ok(_) => unsorted = Some("an alias depends on their order"),
            Err(why) => unsorted = why,
        }
    }
    Ok(Tidied {
        text: tidied,
        unsorted,
    })
}

/// The bytes of every single value that takes more than one line.
fn long_texts(text: &str) -> Vec<(usize, usize)> {
    fn walk(text: &str, node: &Node<'_>, found: &mut Vec<(usize, usize)>) {
        match &node.value {
            Value::Absent => {}
            Value::Scalar { .. } => {
                if text
                    .get(node.span.clone())
                    .is_some_and(|text| text.contains('\n'))
                {
                    found.push((node.span.start, node.span.end));
                }
            }
            Value::Sequence(items) => items.iter().for_each(|item| walk(text, item, found)),
            Value::Mapping(entries) => {
                entries
                    .iter()
                    .for_each(|(_, value)| walk(text, value, found));
            }
        }
    }
    let mut found = Vec::new();
    if let Ok(document) = yaml::read(text) {
        walk(text, &document.root, &mut found);
    }
    found.sort_unstable();
    found
}

fn is_within(ranges: &[(usize, usize)], byte: usize) -> bool {
    let after = ranges.partition_point(|(start, _)| *start <= byte);
    after
        .checked_sub(1)
        .and_then(|before| ranges.get(before))
        .is_some_and(|(_, end)| byte < *end)
}

/// The text without blanks at the ends of its lines, outside of some ranges.
fn without_blanks(text: &str, kept: &[(usize, usize)]) -> String {
    let mut result = String::with_capacity(text.len());
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let end = start + line.trim_end_matches('\n').len();
        if is_within(kept, end) {
            result.push_str(line);
        } else {
            result.push_str(line.trim_end());
            result.push('\n');
        }
        start += line.len();
    }
    result
}

/// The text with at most one blank line in a row, none at its ends, and one line break at its end.
fn single_blank_lines(text: &str, kept: &[(usize, usize)]) -> String {
    let mut result = String::with_capacity(text.len());
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let repeats = result.is_empty() || result.ends_with("\n\n");
        if line != "\n" || !repeats || is_within(kept, start) {
            result.push_str(line);
        }
        start += line.len();
    }
    let length = result.trim_end_matches('\n').len();
    result.truncate(length);
    result.push('\n');
    result
}

/// The text with its top-level keys in the order of the format; why not, where they cannot be put in order.
fn sorted(text: &str) -> Result<String, Option<&'static str>> {
    let document = yaml::read(text).map_err(|_| None)?;
    let Value::Mapping(pairs) = &document.root.value else {
        return Err(None);
    };
    if is_flow(text, &document.root) {
        return Err(Some("they stand between brackets"));
    }
    if !document.duplicates.is_empty() {
        return Err(Some("one of them stands there twice"));
    }
    let rank = |key: &str| EVENT.fields.iter().position(|field| field.name == key);
    let Some(ranks) = pairs
        .iter()
        .map(|(key, _)| rank(&key.text))
        .collect::<Option<Vec<usize>>>()
    else {
        return Err(Some("the format does not know one of them"));
    };
    if ranks.is_sorted() {
        return Ok(text.to_owned());
    }
    if pairs
        .iter()
        .any(|(key, _)| column(text, key.span.start) > 0)
    {
        return Err(Some("they are indented"));
    }
    Ok(in_order(
        text,
        &entries(text, pairs, document.root.span.end),
        &ranks,
    ))
}

/// The parts of a text in the order of their ranks, each with the lines above it that are its own.
fn in_order(text: &str, parts: &[Part], ranks: &[usize]) -> String {
    let piece = |from: usize, to: usize| text.get(from..to).unwrap_or("");
    let head_end = parts.first().map_or(0, |part| head(piece(0, part.start)));
    let tail_start = parts.last().map_or(text.len(), |part| part.end);
    let mut pieces: Vec<(usize, &str)> = Vec::new();
    let mut start = head_end;
    for (part, rank) in parts.iter().zip(ranks) {
        pieces.push((*rank, piece(start, part.end)));
        start = part.end;
    }
    pieces.sort_by_key(|(rank, _)| *rank);
    let mut result = piece(0, head_end).to_owned();
    for (number, (_, lines)) in pieces.into_iter().enumerate() {
        let lines = if number == 0 && head_end == 0 {
            lines.trim_start_matches('\n')
        } else {
            lines
        };
        result.push_str(lines);
        if !result.ends_with('\n') {
            result.push('\n');
        }
    }
    result.push_str(piece(tail_start, text.len()));
    result
}

/// How much of what stands above the first key belongs to the file: up to a blank line, a document mark or a modeline.
fn head(above: &str) -> usize {
    let mut end = 0;
    let mut start = 0;
    for line in above.split_inclusive('\n') {
        start += line.len();
        let line = line.trim();
        if line.is_empty()
            || line == "---"
            || line.starts_with('%')
            || line.contains("yaml-language-server")
        {
            end = start;
        }
    }
    end
}
