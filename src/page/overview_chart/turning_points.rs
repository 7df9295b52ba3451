//! The turning points of an overview chart: the events with the most effects, each named where its name finds room.

use std::fmt::Write;

use super::lanes::Entry;
use super::time_scale::Scale;
use crate::page::html::escape;
use crate::page::markdown::beginning;
use crate::page::page_context::PageContext;

/// How many events are named at most, and how many effects one has at least to be a turning point.
const MOST: usize = 6;
const FEWEST_EFFECTS: usize = 2;
/// What lasted longer than this, in days, is no point in time.
const LONGEST: i64 = 100;
/// The height of a row of names.
const ROW: f64 = 14.0;
/// The clear space between two names in a row, in letters.
const SPACE: f64 = 2.0;

/// How names are set on screens of a width.
pub(crate) struct Setting {
    /// How many letters of a title are shown.
    letters: usize,
    /// How much of the chart a letter takes at most, in percent: on the narrowest such screen.
    letter: f64,
    /// How many rows of names there are at most.
    rows: usize,
    /// What the style sheet calls them.
    class: &'static str,
}

/// For wide screens, whose charts have 760 px and more; for those in between, with 510 px; and for all others, down to 288 px.
pub(crate) const WIDE: Setting = Setting {
    letters: 36,
    letter: 0.8,
    rows: 3,
    class: "wide",
};
pub(crate) const MIDDLE: Setting = Setting {
    letters: 28,
    letter: 1.25,
    rows: 3,
    class: "middle",
};
pub(crate) const NARROW: Setting = Setting {
    letters: 24,
    letter: 2.15,
    rows: 1,
    class: "narrow",
};

/// Which of the entries are turning points: those with the most effects, the first of them first.
pub(crate) fn choose(context: &PageContext<'_>, entries: &mut [Entry<'_>]) {
    let graph = context.site.graph;
    let mut ranked: Vec<(usize, usize)> = entries
        .iter()
        .enumerate()
        .filter(|(_, entry)| (entry.mark.last - entry.mark.first).num_days() <= LONGEST)
        .map(|(number, entry)| (graph.arrows_from(entry.position).len(), number))
        .filter(|(effects, _)| *effects >= FEWEST_EFFECTS)
        .collect();
    ranked.sort_by_key(|(effects, number)| (usize::MAX - effects, *number));
    for (rank, (_, number)) in ranked.into_iter().take(MOST).enumerate() {
        if let Some(entry) = entries.get_mut(number) {
            entry.turning = Some(rank);
        }
    }
}

/// The names of the turning points on screens of a width: none stands over another, and one that finds no room is left out.
pub(crate) fn names(
    context: &PageContext<'_>,
    scale: &Scale,
    entries: &[Entry<'_>],
    setting: &Setting,
) -> String {
    let mut points: Vec<&Entry<'_>> = entries.iter().filter(|e| e.turning.is_some()).collect();
    points.sort_by_key(|entry| entry.turning);
    let mut rows: Vec<Vec<(f64, f64)>> = Vec::new();
    let mut texts = String::new();
    for entry in points {
        let Some(event) = context.site.event(entry.position) else {
            continue;
        };
        let whole = context.plain(&event.title);
        let title = beginning(whole, setting.letters);
        let at = entry.mark.ends(scale).0 / scale.width * 100.0;
        let width = title.chars().count() as f64 * setting.letter;
        let space = SPACE * setting.letter;
        // After its mark or before it, in the first row with room.
        let sides = [
            (at, at + width, " dx=\"4\""),
            (at - width, at, " dx=\"-4\" text-anchor=\"end\""),
        ];
        let places = (0..setting.rows).flat_map(|row| sides.map(|side| (row, side)));
        let free = places.into_iter().find(|(row, (from, to, _))| {
            let mut taken = rows.get(*row).into_iter().flatten();
            *from >= 0.0
                && *to <= 100.0
                && taken.all(|(first, last)| to + space <= *first || last + space <= *from)
        });
        let Some((row, (from, to, anchor))) = free else {
            continue;
        };
        while rows.len() <= row {
            rows.push(Vec::new());
        }
        if let Some(taken) = rows.get_mut(row) {
            taken.push((from, to));
        }
        let full = if title == whole {
            String::new()
        } else {
            format!("<title>{}</title>", escape(whole))
        };
        let _ = write!(
            texts,
            "<text data-event=\"{}\" x=\"{at:.2}%\"{anchor} y=\"{}\">{full}{}</text>",
            event.id,
            ROW.mul_add(row as f64, 11.0),
            escape(&title),
        );
    }
    if texts.is_empty() {
        return texts;
    }
    format!(
        "<svg class=\"{}\" width=\"100%\" height=\"{}\">{texts}</svg>",
        setting.class,
        ROW * rows.len() as f64,
    )
}

/// A line through all lanes for each turning point, from its name to its mark.
pub(crate) fn lines(scale: &Scale, entries: &[Entry<'_>]) -> String {
    let points = entries.iter().filter(|entry| entry.turning.is_some());
    points.fold(String::new(), |mut lines, entry| {
        let x = scale.percent(entry.mark.ends(scale).0);
        let _ = write!(
            lines,
            "<line class=\"turning\" x1=\"{x}%\" x2=\"{x}%\" y2=\"100%\"/>"
        );
        lines
    })
}
