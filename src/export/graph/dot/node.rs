//! A node of a DOT graph: an event, with its title, its date and its kind.

use std::io::{Result, Write};

use super::escape::{escaped, hovered, quoted};
use super::line;
use crate::export::graph::palette::{Fill, Palette};
use crate::export::graph::{Options, address};
use crate::model::{Event, Timeline};
use crate::svg::wrap;

/// How wide a label may be, and at which size that is reckoned.
const LABEL: (i32, i32) = (14, 210);
/// How many lines a title may take, and how many the date and the kind below it.
const LINES: usize = 6;
const DATE_LINES: usize = 3;

pub(super) fn node(
    depth: usize,
    event: &Event,
    timeline: &Timeline,
    options: &Options<'_>,
    out: &mut dyn Write,
) -> Result<()> {
    let title = event.title.get(options.locale.tag);
    let date = options.locale.date(&event.date);
    let kinds = &timeline.settings.kinds;
    let kind = kinds.iter().find(|kind| kind.id == event.kind);
    let name = kind.map_or("", |kind| kind.name.get(options.locale.tag));
    let fill = Fill::of(kinds, &event.kind);
    let mut lines = wrap(title, LABEL.0, LABEL.1, LINES);
    lines.extend(below(&date, name));
    let lines: Vec<String> = lines.iter().map(|line| escaped(line)).collect();
    let mut attributes = vec![
        ("id", escaped(&event.id)),
        ("label", lines.join("\\n")),
        ("fillcolor", Palette::of(options.dark).fill(fill).to_owned()),
    ];
    if kind.is_some_and(|kind| kind.legal) {
        attributes.push(("style", "filled".to_owned()));
    }
    if fill.is_double {
        attributes.push(("peripheries", "2".to_owned()));
    }
    attributes.extend([
        ("URL", escaped(&address(options, event))),
        ("tooltip", hovered(&format!("{date}: {title} ({name})"))),
        ("class", escaped(&format!("event kind-{}", event.kind))),
        ("date", escaped(event.date.as_str())),
        ("edtf", escaped(event.date.as_str())),
        ("precision", event.date.precision().word().to_owned()),
        ("kind", escaped(&event.kind)),
        ("status", event.status.word().to_owned()),
    ]);
    line(out, depth, &quoted(&event.id), &attributes)
}

/// Date and kind, on one line where they fit.
fn below(date: &str, kind: &str) -> Vec<String> {
    let broken = |text: &str| wrap(text, LABEL.0, LABEL.1, DATE_LINES);
    let joined = broken(&format!("{date} · {kind}"));
    if joined.len() == 1 || kind.is_empty() {
        return joined;
    }
    let mut lines = broken(date);
    lines.extend(broken(kind));
    lines
}
