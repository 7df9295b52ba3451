//! The measures below an overview chart: a line as long as each was in effect.

use chrono::NaiveDate;

use super::time_scale::{Scale, number};
use crate::page::measure_history::{MeasureHistory, Span, until_bounds};

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

/// The times of one measure as bars at a height; nothing where none of them falls on the chart.
pub(crate) fn bars(scale: &Scale, history: &MeasureHistory, y: f64) -> String {
    let spans = history.spans.iter();
    spans
        .flat_map(|span| within(scale, span, history.known_to()))
        .map(|bar| bar.draw(scale, y))
        .collect()
}

/// The part of a span that falls on the chart: strong as far as the measure was checked, pale after that.
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
