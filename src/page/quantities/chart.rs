//! The picture of figures that count the same thing: a mark for each, on a straight axis from zero and one of time.

use std::fmt::Write;

use chrono::{Datelike, NaiveDate};

use super::label::{Mark, Obstacle, Placed, Side, place};
use super::series::Series;
use super::{Figure, number, source_kind, speaker, to_claim};
use crate::model::{Bound, Claim, Event};
use crate::page::html::{Html, escape};
use crate::page::page_context::PageContext;
use crate::page::time_axis::{TimeAxis, percent};

/// The height of the field, what is free above it, and the line of the labels below it, in px.
const FIELD: f64 = 150.0;
const ABOVE: f64 = 20.0;
const BELOW: f64 = 20.0;
/// The part of the width that the time takes, in percent: the labels of the other axis stand before it.
const TIME: (f64, f64) = (15.0, 87.0);
/// The most labels of time.
const LABELS: usize = 5;
/// The fewest days that a figure has to span to be drawn with its period.
const PERIOD: i64 = 6;

/// How far before its points a bracket stands, in px.
const BRACKET: f64 = -9.0;

/// A picture, and what in it has to be explained.
pub(super) struct Drawn {
    pub(super) svg: Html,
    pub(super) has_periods: bool,
    pub(super) has_disputes: bool,
}

/// A figure with its place.
struct Point<'f, 'a> {
    figure: &'f Figure<'a>,
    day: NaiveDate,
    /// The first day of its period, where that is some days earlier.
    from: Option<NaiveDate>,
    y: f64,
}

/// Draws a series.
pub(super) fn draw(context: &PageContext<'_>, series: &Series<'_>) -> Drawn {
    let highest = series.drawn().map(|figure| figure.quantity.value);
    let ticks = ticks(highest.fold(0.0, f64::max));
    let top = ticks.last().copied().unwrap_or(1.0);
    let points: Vec<Point<'_, '_>> = series
        .drawn()
        .filter_map(|figure| {
            let day = figure.day()?;
            let from = figure.date().earliest();
            Some(Point {
                figure,
                day,
                from: from.filter(|from| (day - *from).num_days() >= PERIOD),
                y: height(figure.quantity.value, top),
            })
        })
        .collect();
    let days = points.iter().map(|point| point.from.unwrap_or(point.day));
    let (Some(first), Some(last)) = (days.min(), points.iter().map(|point| point.day).max()) else {
        return Drawn {
            svg: Html::default(),
            has_periods: false,
            has_disputes: false,
        };
    };
    let axis = TimeAxis::between(first.with_day(1).unwrap_or(first), last, TIME);
    let marks: Vec<Mark> = points
        .iter()
        .map(|point| Mark {
            share: axis.place(point.day),
            y: point.y,
            number: context.locale().number(point.figure.quantity.value),
        })
        .collect();
    let disputes = disputes(&points);
    let periods = points.iter().filter_map(|point| {
        Some(Obstacle {
            from: axis.place(point.from?),
            to: axis.place(point.day),
            aside: 0.0,
            top: point.y - 1.0,
            bottom: point.y + 1.0,
        })
    });
    let brackets = disputes.iter().filter_map(|&(one, other)| {
        let (one, other) = (points.get(one)?, points.get(other)?);
        Some(Obstacle {
            from: axis.place(one.day),
            to: axis.place(one.day),
            aside: BRACKET,
            top: one.y.min(other.y),
            bottom: one.y.max(other.y),
        })
    });
    let obstacles: Vec<Obstacle> = periods.chain(brackets).collect();
    let placed = place(&marks, &obstacles, ABOVE + FIELD);
    let mut svg = format!(
        "<svg class=\"points\" width=\"100%\" height=\"{}\" role=\"group\" aria-label=\"{}\">",
        ABOVE + FIELD + BELOW,
        escape(series.plain(context)),
    );
    svg.push_str(&grid(context, &axis, &ticks, top));
    for point in &points {
        if let Some(from) = point.from {
            let _ = write!(
                svg,
                "<line class=\"period\" x1=\"{}\" x2=\"{}\" y1=\"{2:.1}\" y2=\"{2:.1}\"/>",
                percent(axis.place(from)),
                percent(axis.place(point.day)),
                point.y,
            );
        }
    }
    for &(one, other) in &disputes {
        if let (Some(one), Some(other)) = (points.get(one), points.get(other)) {
            let _ = write!(
                svg,
                "<svg class=\"differ\" x=\"{0}\" overflow=\"visible\"><path d=\"M{1} {2:.1}h-4V{3:.1}h4\"/></svg>",
                percent(axis.place(one.day)),
                BRACKET + 2.0,
                one.y,
                other.y,
            );
        }
    }
    for ((point, mark), placed) in points.iter().zip(&marks).zip(&placed) {
        svg.push_str(&shown(context, point, mark, *placed));
    }
    svg.push_str("</svg>");
    Drawn {
        svg: Html::made(svg),
        has_periods: points.iter().any(|point| point.from.is_some()),
        has_disputes: !disputes.is_empty(),
    }
}

/// A point: a link to its claim, with who says what and when.
fn shown(context: &PageContext<'_>, point: &Point<'_, '_>, mark: &Mark, placed: Placed) -> String {
    let figure = point.figure;
    let says = [
        number(context, figure.quantity),
        context.locale().date(figure.date()),
        format!(
            "{} ({})",
            speaker(context, figure),
            source_kind(context, figure)
        ),
        context.plain(&figure.event.title).to_owned(),
    ];
    let mut inner = String::new();
    if placed.aside != 0.0 {
        let _ = write!(
            inner,
            "<path class=\"moved\" d=\"M0 {0:.1}H{1}\"/>",
            point.y, placed.aside
        );
    }
    let _ = write!(
        inner,
        "<g transform=\"translate({} {:.1})\"><circle class=\"near\" r=\"12\"/>{}{}</g>",
        placed.aside,
        point.y,
        shape(figure.quantity.bound),
        placed
            .side
            .map(|side| told(side, &mark.number))
            .unwrap_or_default(),
    );
    format!(
        "<svg x=\"{}\" overflow=\"visible\"><a class=\"point\" href=\"{}\"><title>{}</title>{inner}</a></svg>",
        percent(mark.share),
        escape(&to_claim(context, figure)),
        escape(&says.join(" · ")),
    )
}

fn told(side: Side, number: &str) -> String {
    let (x, y, anchor) = match side {
        Side::Right => (8, 4, "start"),
        Side::Left => (-8, 4, "end"),
        Side::Above => (0, -9, "middle"),
        Side::Below => (0, 17, "middle"),
    };
    format!(
        "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\">{}</text>",
        escape(number)
    )
}

/// The sign of a bound, small enough to stand in a line of words.
pub(super) fn sign(bound: Bound) -> Html {
    Html::made(format!(
        "<svg class=\"points\" width=\"14\" height=\"14\" viewBox=\"-7 -7 14 14\" aria-hidden=\"true\">{}</svg>",
        shape(bound)
    ))
}

fn shape(bound: Bound) -> &'static str {
    match bound {
        Bound::Exactly => "<circle class=\"full\" r=\"4.5\"/>",
        Bound::About => "<circle class=\"open\" r=\"4.2\"/>",
        Bound::AtLeast => "<path class=\"full\" d=\"M0-5.5L5.5 4.5H-5.5Z\"/>",
        Bound::MoreThan => "<path class=\"open\" d=\"M0-5.5L5.5 4.5H-5.5Z\"/>",
        Bound::UpTo => "<path class=\"full\" d=\"M0 5.5L5.5-4.5H-5.5Z\"/>",
        Bound::LessThan => "<path class=\"open\" d=\"M0 5.5L5.5-4.5H-5.5Z\"/>",
    }
}

/// The lines and labels of both axes.
fn grid(context: &PageContext<'_>, axis: &TimeAxis, ticks: &[f64], top: f64) -> String {
    let mut svg = String::new();
    for tick in ticks {
        let y = height(*tick, top);
        let _ = write!(
            svg,
            "<line class=\"rule\" x2=\"100%\" y1=\"{y:.1}\" y2=\"{y:.1}\"/><text class=\"scale\" y=\"{:.1}\">{}</text>",
            y - 4.0,
            escape(&context.locale().number(*tick)),
        );
    }
    let base = ABOVE + FIELD;
    for (day, name) in axis.labels(context.locale(), LABELS) {
        let place = percent(axis.place(day));
        let _ = write!(
            svg,
            "<line class=\"rule\" x1=\"{place}\" x2=\"{place}\" y1=\"{base}\" y2=\"{}\"/><text class=\"scale\" x=\"{place}\" y=\"{}\" dx=\"3\">{}</text>",
            base + 6.0,
            base + 16.0,
            escape(&name),
        );
    }
    svg
}

/// Pairs of points of one event and one time that a dispute on record sets against each other.
fn disputes(points: &[Point<'_, '_>]) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    for (place, point) in points.iter().enumerate() {
        for (other_place, other) in points.iter().enumerate().skip(place + 1) {
            let (one, two) = (point.figure, other.figure);
            if one.event.id == two.event.id
                && one.date() == two.date()
                && one.quantity.value.total_cmp(&two.quantity.value).is_ne()
                && differ(one.event, one.claim, two.claim)
            {
                pairs.push((place, other_place));
            }
        }
    }
    pairs
}

/// Whether a dispute of the event has the sources of two claims on different sides.
fn differ(event: &Event, one: &Claim, other: &Claim) -> bool {
    let sides = |claim: &Claim, versions: &[crate::model::Version]| -> Vec<usize> {
        let sides = versions.iter().enumerate().filter(|(_, version)| {
            let cited = version.sources.iter();
            cited
                .map(|cited| &cited.source)
                .any(|source| claim.supporting().any(|supporting| supporting == source))
        });
        sides.map(|(side, _)| side).collect()
    };
    event.disputes.iter().any(|dispute| {
        let (one, other) = (
            sides(one, &dispute.versions),
            sides(other, &dispute.versions),
        );
        !one.is_empty() && !other.is_empty() && one != other
    })
}

/// Where a value stands, in px from the top.
fn height(value: f64, top: f64) -> f64 {
    ABOVE + FIELD * (1.0 - value / top.max(f64::MIN_POSITIVE))
}

/// A few round numbers from zero to one that is at least the highest value.
fn ticks(highest: f64) -> Vec<f64> {
    let highest = if highest > 0.0 { highest } else { 1.0 };
    let power = 10f64.powf((highest / 4.0).log10().floor());
    let step = [1.0, 2.0, 2.5, 5.0, 10.0]
        .map(|step| step * power)
        .into_iter()
        .find(|step| step * 4.0 >= highest)
        .unwrap_or(highest);
    let many = (highest / step).ceil().clamp(1.0, 4.0);
    let mut ticks = vec![0.0];
    while ticks.len() as f64 <= many {
        ticks.push(step * ticks.len() as f64);
    }
    ticks
}

#[cfg(test)]
mod tests {
    use super::ticks;

    #[test]
    fn the_axis_begins_at_zero_and_holds_the_highest_value() {
        for highest in [0.0, 0.3, 1.0, 8.0, 76.0, 112.0, 315.0, 1_100.0, 14_310.0] {
            let ticks = ticks(highest);
            assert!(ticks.len() <= 5 && ticks[0] == 0.0, "{ticks:?}");
            assert!(ticks.last().is_some_and(|top| *top >= highest), "{ticks:?}");
        }
        assert_eq!(ticks(315.0), [0.0, 100.0, 200.0, 300.0, 400.0]);
    }
}
