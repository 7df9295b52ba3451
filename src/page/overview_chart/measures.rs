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
    bars: Vec<Bar>,
    start: f64,
}

/// The measures, a row each by where they begin, below y = 0; the markup, and how high it is. Nothing is drawn when there are too
/// many of them. A name stands before its bar where there is room, else above it.
pub(crate) fn draw(context: &PageContext<'_>, scale: &Scale) -> (String, f64) {
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
            .map(|bar| bar.draw(scale, y - 6.0))
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

/// A part of a measure's line.
struct Bar {
    from: f64,
    to: f64,
    /// Whether it lies after the day up to which the measure was checked.
    pale: bool,
}

impl Bar {
    fn draw(&self, scale: &Scale, y: f64) -> String {
        format!(
            "<rect class=\"{}\" x=\"{}%\" y=\"{y:.0}\" width=\"{}%\" height=\"4\"/>",
            if self.pale { "span open" } else { "span" },
            scale.percent(self.from),
            scale.percent((self.to - self.from).max(scale.width * 0.003)),
        )
    }
}

fn all_within(scale: &Scale, history: &MeasureHistory) -> Vec<Bar> {
    let spans = history.spans.iter();
    spans
        .flat_map(|span| within(scale, span, history.known_to()))
        .collect()
}

/// The measures of which a part falls on the strip, by where they begin there.
fn placed<'a>(context: &'a PageContext<'_>, scale: &Scale) -> Vec<Placed<'a>> {
    let mut found: Vec<Placed<'_>> = context
        .site
        .index
        .histories
        .values()
        .filter_map(|history| {
            let bars = all_within(scale, history);
            let start = bars.iter().map(|bar| bar.from).reduce(f64::min)?;
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

/// The part of a span that falls on the strip: strong as far as the measure was checked, pale after that.
fn within(scale: &Scale, span: &Span, known_to: Option<NaiveDate>) -> Vec<Bar> {
    let Some((first, last)) = scale.ends() else {
        return Vec::new();
    };
    let until = span
        .until
        .as_ref()
        .and_then(|until| until_bounds(until).latest);
    let from = span.from.start().earliest;
    if from.is_some_and(|day| number(day) > last) || until.is_some_and(|day| number(day) < first) {
        return Vec::new();
    }
    let from = from
        .filter(|day| number(*day) >= first)
        .map_or(0.0, |day| scale.start(day));
    let to = until
        .filter(|day| number(*day) <= last)
        .map_or(scale.width, |day| scale.end(day));
    let known = known_to.filter(|known| until.is_none_or(|until| until > *known));
    let known = match known {
        Some(known) if number(known) < first => 0.0,
        Some(known) if number(known) <= last => scale.end(known),
        _ => to,
    };
    let turn = known.clamp(from, to.max(from));
    [(from, turn, false), (turn, to, true)]
        .into_iter()
        .filter(|(from, to, pale)| to > from || (!pale && turn >= *to))
        .map(|(from, to, pale)| Bar { from, to, pale })
        .collect()
}
