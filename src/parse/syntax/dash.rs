//! An item of a list without its dash, or without the blank after it.

use super::{Broken, Candidate, NEAR};
use crate::message;

pub(super) fn candidates(broken: &Broken<'_>) -> Vec<Candidate> {
    let lines = &broken.lines;
    let mut found = Vec::new();
    for line in broken.suspects(NEAR) {
        let parts = lines.parts(line);
        let own = lines.indent(line);
        let rest = lines.get(line).get(own..).unwrap_or("");
        let at = parts.indent.end;
        if rest.len() > 1
            && rest.starts_with('-')
            && !rest.starts_with("--")
            && parts.dashes.is_empty()
        {
            found.push(Candidate {
                byte: at,
                message: message!("invalid-yaml.space-after-dash"),
                help: message!("write-this", text = format!("- {}", short(&rest[1..]))),
                done: message!("invalid-yaml.done-space-after-dash"),
                edits: vec![(at + 1..at + 1, " ".to_owned())],
            });
            continue;
        }
        if !parts.dashes.is_empty() || rest.is_empty() {
            continue;
        }
        // Where the nearest items before it have their dashes, and what stands behind these.
        let before = (line.saturating_sub(30)..line).rev();
        let item = before
            .map(|other| (lines.parts(other), lines.start(other)))
            .find(|(parts, _)| !parts.dashes.is_empty());
        let Some((item, start)) = item else { continue };
        let (dash, content) = (item.indent.end - start, item.dashes.end - start);
        if own != dash && own != content {
            continue;
        }
        found.push(Candidate {
            byte: at,
            message: message!("invalid-yaml.dash"),
            help: message!("write-this", text = format!("- {}", short(rest))),
            done: message!("invalid-yaml.done-dash"),
            edits: vec![(
                lines.start(line)..at,
                format!("{}-{}", " ".repeat(dash), " ".repeat(content - dash - 1)),
            )],
        });
    }
    found
}

fn short(text: &str) -> String {
    const LONGEST: usize = 60;
    let text = text.trim();
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
