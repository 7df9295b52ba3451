//! The bar of a measure on the axis of time: a shape for each state, dots for the days that nobody has checked.

use std::fmt::Write;

use chrono::NaiveDate;

use crate::page::html::{Html, escape};
use crate::page::measure_days::{DayState, Stretch};
use crate::page::page_context::PageContext;
use crate::page::time_axis::{TimeAxis, percent};

/// The height of a bar's picture, and where the bar stands in it.
const HEIGHT: f64 = 26.0;
const MIDDLE: f64 = HEIGHT / 2.0;
/// The least width of what is drawn, in percent: a flight lasts a day.
const LEAST: f64 = 0.45;
/// The most labels of an axis that a phone has room for.
const LABELS: usize = 10;

/// The bar of a measure with these stretches; what it shows in words, for who does not see it.
pub(crate) fn bar(
    context: &PageContext<'_>,
    axis: &TimeAxis,
    stretches: &[Stretch],
    told: &str,
) -> Html {
    let mut svg = format!(
        "<svg class=\"bar\" width=\"100%\" height=\"{HEIGHT}\" role=\"img\" aria-label=\"{}\">{}",
        escape(told),
        rules(context, axis),
    );
    for (place, stretch) in stretches.iter().enumerate() {
        let from = stretch.from.map_or(axis.first, |day| day.max(axis.first));
        let next = stretches.get(place + 1).and_then(|next| next.from);
        let to = next.map_or(axis.end, |day| day.min(axis.end));
        if to < from || from >= axis.end {
            continue;
        }
        // Whether a measure still holds on the day it ends is open; a mark of a day would say more than that.
        let is_a_day = (to - from).num_days() <= 1;
        let before = place.checked_sub(1).and_then(|place| stretches.get(place));
        let goes_on = before.is_some_and(|before| {
            matches!(
                before.state,
                DayState::InForce | DayState::Partly | DayState::Stayed
            )
        });
        if stretch.state == DayState::Perhaps && is_a_day && goes_on {
            continue;
        }
        svg.push_str(&shape(stretch.state, axis, from, to));
    }
    svg.push_str("</svg>");
    Html::made(svg)
}

fn shape(state: DayState, axis: &TimeAxis, from: NaiveDate, to: NaiveDate) -> String {
    let (start, end) = (axis.place(from), axis.place(to));
    let end = end.max(start + LEAST);
    let block = |class: &str, high: f64| {
        format!(
            "<rect class=\"{class}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{high}\"/>",
            percent(start),
            MIDDLE - high / 2.0,
            percent(end - start),
        )
    };
    let line = |class: &str, start: f64, end: f64| {
        format!(
            "<line class=\"{class}\" x1=\"{}\" x2=\"{}\" y1=\"{MIDDLE}\" y2=\"{MIDDLE}\"/>",
            percent(start),
            percent(end),
        )
    };
    match state {
        DayState::InForce => block("in-force", 14.0),
        DayState::Partly => block("partly", 6.0),
        DayState::Stayed => block("stayed", 14.0),
        DayState::Perhaps => line("perhaps", start, end),
        DayState::NotKnown => {
            let middle = f64::midpoint(start, end);
            line("not-known", start, middle) + &line("not-known fading", middle, end)
        }
        // What ended is told by a stroke across the bar's end; nothing is drawn of the time after it.
        DayState::Ended => format!(
            "<line class=\"ended\" x1=\"{0}\" x2=\"{0}\" y1=\"3\" y2=\"{1}\"/>",
            percent(start),
            HEIGHT - 3.0,
        ),
        DayState::NotYet | DayState::NotRecorded => String::new(),
    }
}

/// The hairlines of the axis behind a bar.
fn rules(context: &PageContext<'_>, axis: &TimeAxis) -> String {
    let labels = axis.labels(context.locale(), LABELS);
    labels.iter().fold(String::new(), |mut svg, (day, _)| {
        let _ = write!(
            svg,
            "<line class=\"rule\" x1=\"{0}\" x2=\"{0}\" y1=\"0\" y2=\"{HEIGHT}\"/>",
            percent(axis.place(*day)),
        );
        svg
    })
}

/// The labels of the axis, above the bars. Each stands at the beginning of what it names.
pub(crate) fn axis(context: &PageContext<'_>, axis: &TimeAxis) -> Html {
    let labels = axis.labels(context.locale(), LABELS);
    let mut svg =
        String::from("<svg class=\"bar scale\" width=\"100%\" height=\"20\" aria-hidden=\"true\">");
    for (day, name) in labels {
        let place = percent(axis.place(day));
        let _ = write!(
            svg,
            "<line class=\"rule\" x1=\"{place}\" x2=\"{place}\" y1=\"0\" y2=\"20\"/><text x=\"{place}\" y=\"13\" dx=\"3\">{}</text>",
            escape(&name),
        );
    }
    svg.push_str("</svg>");
    Html::made(svg)
}

/// The shape of a state, small enough to stand in a line of words.
pub(crate) fn key(state: DayState) -> Html {
    let shape = match state {
        DayState::InForce => "<rect class=\"in-force\" y=\"1\" width=\"24\" height=\"14\"/>",
        DayState::Partly => "<rect class=\"partly\" y=\"5\" width=\"24\" height=\"6\"/>",
        DayState::Stayed => "<rect class=\"stayed\" x=\"1\" y=\"1\" width=\"22\" height=\"14\"/>",
        DayState::Perhaps => "<line class=\"perhaps\" x2=\"24\" y1=\"8\" y2=\"8\"/>",
        DayState::NotKnown => "<line class=\"not-known\" x1=\"2\" x2=\"24\" y1=\"8\" y2=\"8\"/>",
        DayState::Ended => {
            "<rect class=\"in-force\" y=\"3\" width=\"12\" height=\"10\"/><line class=\"ended\" x1=\"12\" x2=\"12\" y1=\"0\" y2=\"16\"/>"
        }
        DayState::NotYet | DayState::NotRecorded => "",
    };
    Html::made(format!(
        "<svg class=\"bar\" width=\"26\" height=\"16\" aria-hidden=\"true\">{shape}</svg>"
    ))
}
