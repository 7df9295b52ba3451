//! The measures on a strip: a row each, a line as long as it was in force.

use std::fmt::Write;

use chrono::NaiveDate;

use super::time_scale::{Scale, number};
use crate::page::html::escape;
use crate::page::measure_history::{MeasureHistory, Span, until_bounds};
use crate::page::page_context::PageContext;

/// The height of a row, and of one whose name stands above its bar.
const ROW: f64 = 15.0;
const ROW_WITH_NAME: f64 = 25.0;
/// More rows than this are left to the page of the measures.
const MOST_ROWS: usize = 24;
/// Roughly how much of the strip's width a letter of a measure's name takes, in percent, where names are shown.
const LETTER: f64 = 0.74;

/// A measure on its way into a row.
struct Placed<'a> {
    history: &'a MeasureHistory,
    name: &'a str,
    /// Its bars: from, to, and whether the end lies beyond what is recorded.
    bars: Vec<(f64, f64, bool)>,
    start: f64,
}

/// The measures, a row each by where they begin, below y = 0; the markup, and how high it is. Nothing is drawn when there are too
/// many of them. A name stands before its bar where there is room, else above it.
pub fn draw(context: &PageContext<'_>, scale: &Scale) -> (String, f64) {
    let placed = placed(context, scale);
    if placed.len() > MOST_ROWS {
        return (String::new(), 0.0);
    }
    let mut svg = String::new();
    let mut y = 0.0;
    for placed in placed {
        let label = placed.name.chars().count() as f64 * LETTER / 100.0 * scale.width;
        let above = label > placed.start;
        y += if above { ROW_WITH_NAME } else { ROW };
        let (x, anchor, lift) = if !above {
            (placed.start, " dx=\"-6\" text-anchor=\"end\"", 0.0)
        } else {
            (placed.start, "", 9.0)
        };
        let bars: String = placed
            .bars
            .iter()
            .map(|&(from, to, open)| bar(scale, from, to, open, y - 6.0))
            .collect();
        let _ = write!(
            svg,
            "<a class=\"measure\" href=\"{}\">{bars}<text x=\"{}%\" y=\"{:.0}\"{anchor}>{}</text></a>",
            escape(&context.to(&format!("measures/{}.html", placed.history.measure))),
            scale.percent(x),
            y - lift,
            escape(placed.name),
        );
    }
    (svg, y)
}

/// The times of one measure as bars at a height.
pub fn bars(
    scale: &Scale,
    history: &MeasureHistory,
    known_to: Option<NaiveDate>,
    y: f64,
) -> String {
    history
        .spans
        .iter()
        .filter_map(|span| within(scale, span, known_to))
        .map(|(from, to, open)| bar(scale, from, to, open, y))
        .collect()
}

fn bar(scale: &Scale, from: f64, to: f64, open: bool, y: f64) -> String {
    format!(
        "<rect class=\"{}\" x=\"{}%\" y=\"{y:.0}\" width=\"{}%\" height=\"4\"/>",
        if open { "span open" } else { "span" },
        scale.percent(from),
        scale.percent((to - from).max(scale.width * 0.003)),
    )
}

/// The measures of which a part falls on the strip, by where they begin there.
fn placed<'a>(context: &'a PageContext<'_>, scale: &Scale) -> Vec<Placed<'a>> {
    let known_to = context.site.index.known_to;
    let mut found: Vec<Placed<'_>> = context
        .site
        .index
        .histories
        .values()
        .filter_map(|history| {
            let bars: Vec<_> = history
                .spans
                .iter()
                .filter_map(|span| within(scale, span, known_to))
                .collect();
            let start = bars.iter().map(|bar| bar.0).reduce(f64::min)?;
            let measure = context.site.timeline.measures.get(&history.measure)?;
            Some(Placed {
                history,
                name: context.plain(&measure.name),
                bars,
                start,
            })
        })
        .collect();
    found.sort_by(|left, right| left.start.total_cmp(&right.start));
    found
}

/// The part of a span that falls on the strip. An end that is not recorded, or lies ahead of all that is, leaves it open.
fn within(scale: &Scale, span: &Span, known_to: Option<NaiveDate>) -> Option<(f64, f64, bool)> {
    let (first, last) = scale.ends()?;
    let until = span
        .until
        .as_ref()
        .and_then(|until| until_bounds(until).latest);
    let from = span.from.start().earliest;
    if from.is_some_and(|day| number(day) > last) || until.is_some_and(|day| number(day) < first) {
        return None;
    }
    let open = until.is_none_or(|until| known_to.is_some_and(|known| until > known));
    let from = from
        .filter(|day| number(*day) >= first)
        .map_or(0.0, |day| scale.start(day));
    let until = until
        .filter(|day| number(*day) <= last)
        .map_or(scale.width, |day| scale.end(day));
    Some((from, until, open))
}
