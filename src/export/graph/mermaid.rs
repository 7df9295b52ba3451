//! Mermaid, for Markdown pages and issues, in the colours of the DOT graph.

use std::collections::BTreeMap;
use std::io::{Result, Write};

use super::palette::{Fill, Palette};
use super::{GraphFormat, Options, address, arrows, edges, remarks};
use crate::export::ExportContext;
use crate::graph::Selection;
use crate::model::{Basis, Event, Family, Timeline};

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

/// Why GitHub would not draw a diagram of so many characters, counted as JavaScript does; nothing when it would.
pub(crate) fn beyond_github(
    format: &GraphFormat,
    characters: usize,
    selection: &Selection,
) -> Option<String> {
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

fn write(
    context: &ExportContext<'_>,
    selection: &Selection,
    options: &Options<'_>,
    out: &mut dyn Write,
) -> Result<()> {
    out.write_all(b"flowchart LR\n")?;
    for (name, value) in remarks(context, selection) {
        let value: String = value
            .chars()
            .map(|character| if is_plain(character) { character } else { '_' })
            .collect();
        writeln!(out, "  %% {name}: {value}")?;
    }
    // Ids of records could be words of Mermaid's own, such as `end`.
    let mut names: BTreeMap<&str, String> = BTreeMap::new();
    for (number, &position) in selection.events.iter().enumerate() {
        let event = &context.timeline.events[position];
        let name = format!("e{number}");
        let (open, close) = if is_legal(context.timeline, event) {
            ("[", "]")
        } else {
            ("(", ")")
        };
        writeln!(
            out,
            "  {name}{open}\"{}<br>{}\"{close}",
            safe(&options.locale.date(&event.date)),
            safe(event.title.get(options.locale.tag)),
        )?;
        writeln!(out, "  click {name} \"{}\"", safe(&address(options, event)))?;
        names.insert(&event.id, name);
    }
    for edge in edges(context, selection, options) {
        let (Some(from), Some(to)) = (
            names.get(edge.from.id.as_str()),
            names.get(edge.to.id.as_str()),
        ) else {
            continue;
        };
        let line = match (edge.link.relation.family(), edge.link.basis) {
            (Family::Causal | Family::Legal | Family::Factual, basis) => match basis {
                Basis::Official => "==>",
                Basis::Stated => "-->",
                Basis::Press | Basis::Editorial => "-.->",
            },
            _ => "-.-",
        };
        writeln!(out, "  {from} {line}|\"{}\"| {to}", safe(&edge.label))?;
    }
    colours(out, context.timeline, selection)
}

/// Whether an event is a legal act, whose box has square corners.
fn is_legal(timeline: &Timeline, event: &Event) -> bool {
    let mut kinds = timeline.settings.kinds.iter();
    kinds.any(|kind| kind.legal && kind.id == event.kind)
}

/// The boxes in the colours of their kinds, the lines in those of their families; dots for the editors' own readings.
fn colours(out: &mut dyn Write, timeline: &Timeline, selection: &Selection) -> Result<()> {
    let palette = Palette::of(false);
    let mut boxes: BTreeMap<(&str, bool), Vec<String>> = BTreeMap::new();
    for (number, &position) in selection.events.iter().enumerate() {
        let fill = Fill::of(&timeline.settings.kinds, &timeline.events[position].kind);
        let looks = (palette.fill(fill), fill.is_double);
        boxes.entry(looks).or_default().push(format!("e{number}"));
    }
    let mut lines: BTreeMap<(&str, bool), Vec<String>> = BTreeMap::new();
    for (number, arrow) in arrows(selection).enumerate() {
        let link = arrow.link(timeline);
        let color = palette.line(link.relation.family());
        let looks = (color, link.basis == Basis::Editorial);
        lines.entry(looks).or_default().push(number.to_string());
    }
    for (number, ((fill, is_double), names)) in boxes.into_iter().enumerate() {
        let width = if is_double { ",stroke-width:4px" } else { "" };
        let (stroke, text) = (palette.border, palette.text);
        writeln!(
            out,
            "  classDef k{number} fill:{fill},stroke:{stroke},color:{text}{width}\n  class {} k{number}",
            names.join(",")
        )?;
    }
    for ((color, is_dotted), numbers) in lines {
        let dots = if is_dotted { ",stroke-dasharray:2" } else { "" };
        writeln!(
            out,
            "  linkStyle {} stroke:{color}{dots}",
            numbers.join(",")
        )?;
    }
    Ok(())
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
                safe.push_str(&format!("#{};", u32::from(character)));
                // Mermaid takes `\n` for a line break, even when both are written as numbers.
                if character == '\\' {
                    safe.push('\u{2060}');
                }
            }
        }
    }
    safe
}
