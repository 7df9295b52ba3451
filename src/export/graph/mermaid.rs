//! Mermaid, for Markdown pages and issues.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::{GraphFormat, Options, address, arrows, edges, remarks};
use crate::export::ExportContext;
use crate::graph::Selection;
use crate::model::{Basis, Family};

/// The format.
pub(super) const FORMAT: GraphFormat = GraphFormat {
    name: "mermaid",
    about: "diagrams in Markdown, on GitHub and elsewhere",
    file: None,
    is_drawn: false,
    is_picture: true,
    write,
};

/// The most characters and the most lines that Mermaid draws unless it is told otherwise, which GitHub does not do.
const MOST: (usize, usize) = (50_000, 500);

/// Why GitHub would not draw a diagram; nothing when it would.
pub fn beyond_github(format: &GraphFormat, text: &str, selection: &Selection) -> Option<String> {
    // It counts as JavaScript does.
    let characters = text.encode_utf16().count();
    let lines = arrows(selection).count();
    let is_within = characters <= MOST.0 && lines <= MOST.1;
    (format.name == FORMAT.name && !is_within).then(|| {
        format!(
            "GitHub does not draw this diagram: Mermaid takes at most {} characters and {} links there, and it has {characters} and \
             {lines}; choose a part, for example with `--around ID` or `--since DATE`",
            MOST.0, MOST.1
        )
    })
}

fn write(context: &ExportContext<'_>, selection: &Selection, options: &Options<'_>) -> String {
    let mut mermaid = String::from("flowchart LR\n");
    for (name, value) in remarks(context, selection) {
        let value: String = value
            .chars()
            .map(|character| if is_plain(character) { character } else { '_' })
            .collect();
        let _ = writeln!(mermaid, "  %% {name}: {value}");
    }
    // Ids of records could be words of Mermaid's own, such as `end`.
    let mut names: BTreeMap<&str, String> = BTreeMap::new();
    for (number, &position) in selection.events.iter().enumerate() {
        let event = &context.timeline.events[position];
        let name = format!("e{number}");
        let _ = writeln!(
            mermaid,
            "  {name}[\"{}<br>{}\"]",
            safe(&options.locale.date(&event.date)),
            safe(event.title.get(options.locale.tag)),
        );
        let _ = writeln!(
            mermaid,
            "  click {name} \"{}\"",
            safe(&address(options, event))
        );
        names.insert(&event.id, name);
    }
    for edge in edges(context, selection, options) {
        let (Some(from), Some(to)) = (
            names.get(edge.from.id.as_str()),
            names.get(edge.to.id.as_str()),
        ) else {
            continue;
        };
        let weak = edge.link.disputed || edge.link.basis == Basis::Editorial;
        let line = match (edge.link.relation.family(), weak) {
            (Family::Causal | Family::Legal | Family::Factual, true) => "-.->",
            (Family::Legal, false) => "==>",
            (Family::Causal | Family::Factual, false) => "-->",
            _ => "-.-",
        };
        let _ = writeln!(mermaid, "  {from} {line}|\"{}\"| {to}", safe(&edge.label));
    }
    mermaid
}

/// Whether a character means nothing to Mermaid in a comment, where `{` would begin a directive.
fn is_plain(character: char) -> bool {
    character.is_ascii_alphanumeric() || " -_.:;/()>".contains(character)
}

/// A text as it may stand between quotes. Mermaid reads Markdown and entities there, so everything but letters, digits
/// and harmless marks is written as a number.
fn safe(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' | '\r' | '\t' => safe.push(' '),
            _ if character.is_control() => {}
            ' ' | ',' | '.' | ':' | '-' | '/' | '(' | ')' | '?' | '!' | '%' | '=' => {
                safe.push(character)
            }
            _ if character.is_alphanumeric() || !character.is_ascii() => safe.push(character),
            _ => {
                let _ = write!(safe, "#{};", u32::from(character));
                // Mermaid takes `\n` for a line break, even when both are written as numbers.
                if character == '\\' {
                    safe.push('\u{2060}');
                }
            }
        }
    }
    safe
}
