//! A line that is indented by a blank too few or too many.

use super::{Broken, Candidate, NEAR};
use crate::message;

pub(super) fn candidates(broken: &Broken<'_>) -> Vec<Candidate> {
    let lines = &broken.lines;
    let mut found = Vec::new();
    for line in broken.suspects(NEAR) {
        let own = lines.indent(line);
        let mut widths = Vec::new();
        let around = (line.saturating_sub(6)..line + 4)
            .filter(|&other| other != line && other < lines.number() && !lines.is_blank(other));
        for other in around {
            widths.extend([lines.indent(other), lines.content(other)]);
        }
        widths.sort_unstable();
        widths.dedup();
        widths.retain(|&width| width != own);
        for width in widths {
            found.push((line, own, width));
        }
    }
    // Records are indented by two: of two lines that could both be moved the odd one is wrong. Then the smallest step.
    found.sort_by_key(|&(line, own, width)| {
        (
            width % 2,
            own % 2 == 0,
            own.abs_diff(width),
            broken.line.abs_diff(line),
        )
    });
    let candidate = |(line, own, width): (usize, usize, usize)| {
        let start = lines.start(line);
        Candidate {
            byte: start + own,
            message: message!("invalid-yaml.indentation", spaces = own),
            help: match width {
                0 => message!("invalid-yaml.help-no-indentation"),
                width => message!("invalid-yaml.help-indentation", spaces = width),
            },
            done: message!(
                "invalid-yaml.done-indentation",
                spaces = width,
                before = own
            ),
            edits: vec![(start..start + own, " ".repeat(width))],
        }
    };
    found.into_iter().map(candidate).collect()
}
