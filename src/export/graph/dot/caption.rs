//! What a DOT graph says of itself in its own label: title, part, numbers, days, licence, and what boxes and lines mean.
//!
//! It is plain text within quotes, which every reader of DOT understands, and no node, so that no program counts it among
//! the events. It explains what the picture holds and nothing else.

use std::collections::{BTreeMap, BTreeSet};

use super::escape::escaped;
use crate::export::ExportContext;
use crate::export::graph::palette::{Fill, family_place};
use crate::export::graph::{Options, arrows};
use crate::graph::Selection;
use crate::model::{Basis, EventDate, Family};
use crate::svg::wrap;

/// How wide a line may be, at which size, and how many there may be of a statement.
const LINE: (i32, i32) = (14, 760);
const LINES: usize = 12;

/// The label, escaped, each line aligned to the left.
pub(super) fn caption(
    context: &ExportContext<'_>,
    selection: &Selection,
    options: &Options<'_>,
) -> String {
    let title = context.timeline.settings.title.get(options.locale.tag);
    let mut statements = vec![title.to_owned()];
    let part = [options.subject, options.part].into_iter();
    statements.extend(part.filter(|said| !said.is_empty()).map(str::to_owned));
    statements.push(facts(context, selection, options));
    statements.extend(boxes(context, selection, options));
    statements.extend(links(context, selection, options));
    let mut label = String::new();
    for statement in statements {
        for line in wrap(&statement, LINE.0, LINE.1, LINES) {
            label.push_str(&escaped(&line));
            label.push_str("\\l");
        }
    }
    // A blank line keeps the picture off the caption.
    label.push_str(" \\l");
    label
}

/// Numbers, days and licence.
fn facts(context: &ExportContext<'_>, selection: &Selection, options: &Options<'_>) -> String {
    let words = &options.locale.drawing;
    let settings = &context.timeline.settings;
    let date = |date: &EventDate| options.locale.date(date);
    let mut facts = vec![words.counts(selection.events.len(), arrows(selection).count())];
    if selection.isolated > 0 {
        facts.push(words.isolated(selection.isolated));
    }
    if !selection.left_out.is_empty() {
        facts.push(words.reduced(selection.left_out.len()));
    }
    facts.extend(settings.as_of.as_ref().map(|day| words.as_of(&date(day))));
    facts.extend(
        settings
            .researched_to
            .as_ref()
            .map(|day| words.researched_to(&date(day))),
    );
    facts.extend(settings.licence.clone());
    facts.join(" · ")
}

/// What the boxes mean that there are.
fn boxes(
    context: &ExportContext<'_>,
    selection: &Selection,
    options: &Options<'_>,
) -> Option<String> {
    let words = &options.locale.drawing;
    let timeline = context.timeline;
    let present: BTreeSet<&str> = selection
        .events
        .iter()
        .map(|&event| timeline.events[event].kind.as_str())
        .collect();
    let kinds = &timeline.settings.kinds;
    let shown = kinds
        .iter()
        .filter(|kind| present.contains(kind.id.as_str()));
    let mut meanings: Vec<String> = Vec::new();
    let mut is_legal = false;
    for kind in shown {
        let fill = Fill::of(kinds, &kind.id);
        let colour = fill
            .colour
            .map_or(words.plain, |place| nth(&words.fills, place));
        let name = kind.name.get(options.locale.tag);
        meanings.push(if fill.is_double {
            format!("{}: {name}", words.double(colour))
        } else {
            format!("{colour}: {name}")
        });
        is_legal |= kind.legal;
    }
    if is_legal {
        meanings.push(words.square.to_owned());
    }
    (!meanings.is_empty()).then(|| format!("{} · {}", words.boxes, meanings.join(" · ")))
}

/// What the links mean that there are.
fn links(context: &ExportContext<'_>, selection: &Selection, options: &Options<'_>) -> Vec<String> {
    let words = &options.locale.drawing;
    let timeline = context.timeline;
    let mut heads: BTreeMap<usize, Family> = BTreeMap::new();
    let mut strokes: BTreeSet<Basis> = BTreeSet::new();
    let mut disputed = false;
    for arrow in arrows(selection) {
        let link = arrow.link(timeline);
        let family = link.relation.family();
        heads.insert(family_place(family), family);
        strokes.insert(link.basis);
        disputed |= link.disputed;
    }
    if heads.is_empty() {
        return Vec::new();
    }
    let heads: Vec<String> = heads
        .into_iter()
        .map(|(place, family)| {
            let name = if family.in_causal_graph() {
                options.locale.words.family(family)
            } else {
                words.other
            };
            format!("{}: {name}", nth(&words.heads, place))
        })
        .collect();
    let mut lines: Vec<String> = strokes
        .into_iter()
        .map(|basis| {
            format!(
                "{}: {}",
                words.stroke(basis),
                options.locale.words.basis(basis)
            )
        })
        .collect();
    if disputed {
        lines.push(words.disputed.to_owned());
    }
    vec![
        format!("{} · {}", words.arrows, heads.join(" · ")),
        format!("{} · {}", words.lines, lines.join(" · ")),
    ]
}

fn nth(words: &[&'static str], place: usize) -> &'static str {
    words.get(place).copied().unwrap_or_default()
}
