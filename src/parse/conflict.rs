//! Merge conflicts that were not resolved: git's markers, wherever they stand in a file.

use crate::diag::{Diagnostic, Place};
use crate::format_rules;
use crate::message;
use crate::message::Message;

/// How many letters a marker has.
const MARKER: usize = 7;

/// The first conflict in a text, at its first marker.
pub(super) fn conflict(text: &str, place: &Place) -> Option<Diagnostic> {
    // Almost no file has one, so that nothing else is looked at.
    if !text.contains("<<<<<<<") && !text.contains(">>>>>>>") {
        return None;
    }
    let mut byte = 0;
    let mut lines = Vec::new();
    for line in text.split_inclusive('\n') {
        lines.push((byte, line.trim_start_matches(' ').trim_end()));
        byte += line.len();
    }
    let find = |letter: char, from: usize| {
        let markers = lines.iter().enumerate().skip(from);
        let mut markers = markers.filter_map(|(at, (_, line))| Some((at, label(line, letter)?)));
        markers.next()
    };
    let (at, message) = match (find('<', 0), find('>', 0)) {
        (Some((first, ours)), _) => {
            // Of three sides the common one stands in the middle; it is no side to choose.
            let middle = find('=', first);
            let ancestor = find('|', first);
            match (middle, middle.and_then(|(at, _)| find('>', at))) {
                (Some((middle, _)), Some((last, theirs))) => {
                    let end = ancestor.map_or(middle, |(at, _)| at.min(middle));
                    let message = message!(
                        "conflict-marker.found",
                        ours = side(first, end, ours),
                        theirs = side(middle, last, theirs)
                    );
                    (first, message)
                }
                _ => (first, message!("conflict-marker.marker")),
            }
        }
        (None, Some((last, _))) => (last, message!("conflict-marker.marker")),
        (None, None) => return None,
    };
    let byte = lines.get(at).map_or(0, |(byte, _)| *byte);
    Some(
        Diagnostic::new(
            &format_rules::CONFLICT_MARKER,
            place.clone().byte(byte),
            message,
        )
        .help(message!("conflict-marker.help")),
    )
}

/// What a marker names: a branch or a commit; nothing where a line is no marker of this letter.
fn label(line: &str, letter: char) -> Option<&str> {
    let rest = line.strip_prefix([letter; MARKER].iter().collect::<String>().as_str())?;
    let is_marker = match letter {
        '=' => rest.is_empty(),
        _ => rest.is_empty() || rest.starts_with(' '),
    };
    is_marker.then(|| rest.trim())
}

/// The lines between two markers, which are counted from 0, and the branch or commit that has them.
fn side(from: usize, to: usize, label: &str) -> Message {
    let of = match label {
        "" => message!("conflict-marker.side"),
        name => message!("conflict-marker.branch", name = name),
    };
    message!(
        "conflict-marker.lines",
        number = (to - from).saturating_sub(1),
        first = (from + 2).to_string(),
        last = to.to_string(),
        of = of
    )
}
