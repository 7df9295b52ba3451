//! Tabs in front of a line: YAML indents with spaces only.

use super::{Broken, Candidate};
use crate::message;

pub(super) fn candidates(broken: &Broken<'_>) -> Vec<Candidate> {
    let lines = &broken.lines;
    let tabbed: Vec<usize> = (0..lines.number())
        .filter(|&line| {
            let indent = lines.parts(line).indent;
            broken
                .text
                .get(indent)
                .is_some_and(|indent| indent.contains('\t'))
                && !lines.is_blank(line)
        })
        .collect();
    let Some(&first) = tabbed.first() else {
        return Vec::new();
    };
    let byte = broken.lines.start(first) + broken.lines.get(first).find('\t').unwrap_or_default();
    let candidate = |widths: Vec<usize>| Candidate {
        byte,
        message: message!("invalid-yaml.tab"),
        help: match widths.first() {
            None | Some(0) => message!("invalid-yaml.help-no-indentation"),
            Some(&width) => message!("invalid-yaml.help-tab", spaces = width),
        },
        done: message!("invalid-yaml.done-tab", number = tabbed.len()),
        edits: tabbed
            .iter()
            .zip(&widths)
            .map(|(&line, &width)| (lines.parts(line).indent, " ".repeat(width)))
            .collect(),
    };
    // As the lines beside it are indented; then each tab as so many spaces.
    let mut found = Vec::new();
    if let [line] = tabbed[..] {
        let beside = [lines.after(line), lines.before(line)];
        let beside = beside.into_iter().flatten().flat_map(|other| {
            [
                lines.indent(other),
                lines.content(other),
                lines.content(other) + 2,
            ]
        });
        let mut seen = Vec::new();
        for width in beside {
            if !seen.contains(&width) {
                seen.push(width);
                found.push(candidate(vec![width]));
            }
        }
    }
    for width in [2, 4, 8] {
        let widths = tabbed.iter().map(|&line| {
            let indent = lines.parts(line).indent;
            let indent = broken.text.get(indent).unwrap_or("");
            indent.chars().fold(0, |column, letter| match letter {
                '\t' => (column / width + 1) * width,
                _ => column + 1,
            })
        });
        found.push(candidate(widths.collect()));
    }
    found
}
