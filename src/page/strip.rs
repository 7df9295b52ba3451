//! The overview strip: how many events each month has, drawn to scale, with the measures in force beneath.
//!
//! Places along the strip are percentages of its width, so that it fits any screen while its letters keep their size.
//! Long stretches without an event are cut; each cut is drawn and named.

use std::fmt::Write;

use chrono::{Datelike, NaiveDate};

use super::html::{Html, escape};
use super::life::{Life, until_bounds};
use super::view::View;

/// Months without an event that are still drawn; a longer stretch is cut.
const LONGEST_PAUSE: i32 = 6;
/// How wide a cut is, in months.
const CUT: f64 = 2.5;
/// The height of the bars.
const BARS: f64 = 56.0;
/// The height of a row of measures.
const ROW: f64 = 24.0;
/// Roughly how much of the strip's width a letter of a measure's name takes, in percent, on a wide screen.
const LETTER: f64 = 0.68;

/// The overview strip with what is said beneath it.
pub struct Strip {
    /// The picture.
    pub svg: Html,
    /// What was cut, in words; empty when nothing was.
    pub cuts: String,
}

/// Months since year 0, January being 0.
type MonthNumber = i32;

/// The scale: months that are drawn, and those that are cut.
struct Scale {
    /// Each drawn month with its place, in months from the left edge.
    places: Vec<(MonthNumber, f64)>,
    /// Each cut with its place.
    cuts: Vec<(MonthNumber, MonthNumber, f64)>,
    /// The whole width in months.
    width: f64,
}

/// The strip of all events; nothing when none of them has a date.
pub fn strip(view: &View<'_>) -> Option<Strip> {
    let counts = counts(view);
    let scale = Scale::of(&counts)?;
    let tallest = counts.iter().map(|&(_, count)| count).max()?;
    let mut svg = String::new();
    years(view, &scale, &mut svg);
    for &(month, count) in &counts {
        let height = (count as f64 / tallest as f64 * (BARS - 4.0)).max(2.0);
        let _ = write!(
            svg,
            "<rect class=\"bar\" x=\"{}%\" y=\"{:.1}\" width=\"{}%\" height=\"{height:.1}\"/>",
            scale.percent(scale.place(month)),
            BARS - height,
            scale.percent(0.82),
        );
    }
    if let Some(&(month, count)) = counts.iter().max_by_key(|&&(_, count)| count) {
        let _ = write!(
            svg,
            "<text class=\"most\" x=\"{}%\" dx=\"4\" y=\"12\">{count}</text>",
            scale.percent(scale.place(month) + 0.82),
        );
    }
    for &(_, _, place) in &scale.cuts {
        let _ = write!(
            svg,
            "<svg class=\"cut\" x=\"{}%\" width=\"10\" height=\"{BARS}\" overflow=\"visible\"><path d=\"M0 {1:.0}l4-8M5 {1:.0}l4-8\"/></svg>",
            scale.percent(place + CUT / 2.0 - 0.4),
            BARS + 4.0,
        );
    }
    let rows = measures(view, &scale, &mut svg);
    let height = BARS
        + 24.0
        + if rows > 0 {
            rows as f64 * ROW + 6.0
        } else {
            0.0
        };
    let words = &view.words().strip;
    let svg = format!(
        "<svg class=\"strip\" width=\"100%\" height=\"{height:.0}\" role=\"group\" aria-labelledby=\"_strip-title _strip-text\"><title id=\"_strip-title\">{}</title><desc id=\"_strip-text\">{}</desc>{svg}</svg>",
        escape(words.title),
        escape(words.description),
    );
    Some(Strip {
        svg: Html::made(svg),
        cuts: cuts(view, &scale),
    })
}

/// How many events each month has, the months in order; events that are not known to the month are left out.
fn counts(view: &View<'_>) -> Vec<(MonthNumber, usize)> {
    let mut counts = std::collections::BTreeMap::new();
    for event in view.edition.events(&view.edition.index.events) {
        if let (Some(day), Some(_)) = (event.date.start().earliest, event.date.month()) {
            *counts.entry(number(day)).or_insert(0) += 1;
        }
    }
    counts.into_iter().collect()
}

fn number(day: NaiveDate) -> MonthNumber {
    day.year() * 12 + day.month0() as i32
}

impl Scale {
    fn of(counts: &[(MonthNumber, usize)]) -> Option<Self> {
        let mut scale = Self {
            places: Vec::new(),
            cuts: Vec::new(),
            width: 0.0,
        };
        let mut next = counts.first()?.0;
        for &(month, _) in counts {
            if month - next > LONGEST_PAUSE {
                scale.cuts.push((next, month - 1, scale.width));
                scale.width += CUT;
                next = month;
            }
            while next <= month {
                scale.places.push((next, scale.width));
                scale.width += 1.0;
                next += 1;
            }
        }
        Some(scale)
    }

    /// The place of a month; for one that is cut or outside, that of the next one drawn.
    fn place(&self, month: MonthNumber) -> f64 {
        let found = self.places.partition_point(|&(known, _)| known < month);
        self.places
            .get(found)
            .map_or(self.width, |&(_, place)| place)
    }

    /// The place of a day.
    fn day(&self, day: NaiveDate) -> f64 {
        let month = number(day);
        let drawn = self
            .places
            .binary_search_by_key(&month, |&(known, _)| known)
            .is_ok();
        self.place(month)
            + if drawn {
                f64::from(day.day0()) / 31.0
            } else {
                0.0
            }
    }

    fn percent(&self, months: f64) -> String {
        let text = format!("{:.2}", months / self.width * 100.0);
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    }
}

/// The years: a line and a link each.
fn years(view: &View<'_>, scale: &Scale, svg: &mut String) {
    let mut ends: Vec<(i32, f64, f64)> = Vec::new();
    for &(month, place) in &scale.places {
        match ends.last_mut() {
            Some((year, _, end)) if *year == month.div_euclid(12) => *end = place + 1.0,
            _ => ends.push((month.div_euclid(12), place, place + 1.0)),
        }
    }
    for (year, start, end) in ends {
        let (x, width) = (scale.percent(start), scale.percent(end - start));
        // On a narrow screen there is no room for the name of a year that takes less than a tenth of the strip.
        let class = if (end - start) / scale.width < 0.1 {
            "year slim"
        } else {
            "year"
        };
        let column = format!(
            "<rect x=\"{x}%\" y=\"0\" width=\"{width}%\" height=\"{0:.0}\"/><line x1=\"{x}%\" x2=\"{x}%\" y1=\"0\" y2=\"{0:.0}\"/><text x=\"{x}%\" dx=\"3\" y=\"{1:.0}\">{year}</text>",
            BARS + 22.0,
            BARS + 17.0,
        );
        let _ = if view.edition.index.by_year.contains_key(&year) {
            let href = if view.path == "index.html" {
                format!("#_{year}")
            } else {
                view.to(&format!("years/{year}.html"))
            };
            write!(
                svg,
                "<a class=\"{class}\" href=\"{href}\" aria-label=\"{year}\">{column}</a>"
            )
        } else {
            write!(svg, "<g class=\"{class}\">{column}</g>")
        };
    }
}

/// The measures, packed into rows so that neither bars nor names overlap; how many rows that takes.
fn measures(view: &View<'_>, scale: &Scale, svg: &mut String) -> usize {
    let mut lives: Vec<(&Life, f64)> = view
        .edition
        .index
        .lives
        .values()
        .filter_map(|life| Some((life, scale.day(life.extent()?.0))))
        .collect();
    lives.sort_by(|left, right| left.1.total_cmp(&right.1));
    let mut rows: Vec<f64> = Vec::new();
    for (life, start) in lives {
        let Some(measure) = view.edition.timeline.measures.get(&life.measure) else {
            continue;
        };
        let name = view.plain(&measure.name);
        let label = name.chars().count() as f64 * LETTER / 100.0 * scale.width;
        // A name that would run over the right edge ends there instead of beginning at its bar.
        let flipped = start + label > scale.width;
        let left = if flipped {
            (scale.width - label).min(start)
        } else {
            start
        };
        let row = rows
            .iter()
            .position(|&end| end + 0.6 <= left)
            .unwrap_or(rows.len());
        let y = BARS + 28.0 + row as f64 * ROW;
        let mut right = left + label;
        let mut bars = String::new();
        for span in &life.spans {
            let begin = span.from.start().earliest.map_or(0.0, |day| scale.day(day));
            let end = span
                .until
                .as_ref()
                .and_then(|until| until_bounds(until).latest)
                .map(|day| scale.day(day));
            let open = end.is_none();
            let end = end.unwrap_or(scale.width);
            right = right.max(end);
            let _ = write!(
                bars,
                "<rect class=\"{}\" x=\"{}%\" y=\"{:.0}\" width=\"{}%\" height=\"4\"/>",
                if open { "span open" } else { "span" },
                scale.percent(begin),
                y + 17.0,
                scale.percent((end - begin).max(0.3)),
            );
        }
        let (x, anchor) = if flipped {
            (scale.width, " text-anchor=\"end\"")
        } else {
            (start, "")
        };
        let _ = write!(
            svg,
            "<a class=\"measure\" href=\"{}\">{bars}<text x=\"{}%\" y=\"{:.0}\"{anchor}>{}</text></a>",
            escape(&view.to(&format!("measures/{}.html", life.measure))),
            scale.percent(x),
            y + 13.0,
            escape(name),
        );
        match rows.get_mut(row) {
            Some(end) => *end = right,
            None => rows.push(right),
        }
    }
    rows.len()
}

/// What was cut, in words.
fn cuts(view: &View<'_>, scale: &Scale) -> String {
    let locale = view.locale();
    let month = |number: MonthNumber| {
        let name = locale.month_name(number.rem_euclid(12).unsigned_abs() + 1);
        (locale.dates.month)(name, number.div_euclid(12))
    };
    let stretches: Vec<String> = scale
        .cuts
        .iter()
        .map(|&(first, last, _)| (locale.dates.span)(&month(first), &month(last)))
        .collect();
    if stretches.is_empty() {
        String::new()
    } else {
        (view.words().strip.cuts)(&stretches.join("; "))
    }
}
