//! The axis: years as bands, months as marks, shortened silences as breaks.

use chrono::{Datelike, NaiveDate};

use super::{add, text};
use crate::graph::layout::Layout;
use crate::locale::Locale;

/// How high the head of the axis is.
pub(super) const HEIGHT: i32 = 44;
/// How far the marks of months are apart at least.
const TICKS: i32 = 9;
/// The baselines of years and months.
const YEAR: i32 = 18;
const MONTH: i32 = 36;
/// The sizes of their letters.
const YEAR_SIZE: i32 = 15;
const MONTH_SIZE: i32 = 11;

/// Draws the axis behind everything else. With an id, each year has one that begins so.
pub(super) fn write(
    svg: &mut String,
    (id, locale): (&str, &Locale),
    layout: &Layout,
    (width, height): (i32, i32),
) {
    let Some((first, last)) = layout.scale.days() else {
        return;
    };
    svg.push_str("<g class=\"axis\" aria-hidden=\"true\">");
    let mut years = Vec::new();
    let mut marks = String::new();
    let mut labels = String::new();
    let mut free = 0;
    let mut ticked = 0;
    for year in first.year()..=last.year() {
        let from = begin(layout, year, 1)
            .filter(|_| year > first.year())
            .unwrap_or(0);
        let to = begin(layout, year + 1, 1)
            .filter(|_| year < last.year())
            .unwrap_or(width);
        years.push((year, from, to));
        // Of a year in a long silence nothing is seen.
        if from == to {
            continue;
        }
        let opening = if year == first.year() {
            first.month()
        } else {
            1
        };
        let closing = if year == last.year() {
            last.month()
        } else {
            12
        };
        for month in opening..=closing {
            let Some(x) = begin(layout, year, month)
                .map(|x| x.max(0))
                .filter(|&x| x < width)
            else {
                continue;
            };
            if month > 1 && x >= ticked + TICKS {
                ticked = x;
                add(&mut marks, format_args!("M{x} {}v6", HEIGHT - 6));
            }
            let name = locale.dates.short_month(month);
            let end = x + 3 + text::width(name, MONTH_SIZE);
            if x + 3 >= free && end < to {
                add(
                    &mut labels,
                    format_args!("<tspan x=\"{}\">{name}</tspan>", x + 3),
                );
                free = end + 6;
            }
        }
    }
    for (number, (year, from, to)) in years.iter().enumerate() {
        let (shaded, named) = (number % 2 == 1, !id.is_empty());
        if to > from && (shaded || named) {
            svg.push_str("<rect");
            if named {
                add(svg, format_args!(" id=\"{id}-{year}\""));
            }
            if !shaded {
                svg.push_str(" class=\"plain\"");
            }
            let width = to - from;
            add(
                svg,
                format_args!(" x=\"{from}\" width=\"{width}\" height=\"{height}\"/>"),
            );
        }
    }
    add(
        svg,
        format_args!("<path d=\"M0 {HEIGHT}H{width}{marks}\"/>"),
    );
    let mut edges = String::new();
    let mut drawn = 0;
    for (year, from, to) in &years {
        if *from > drawn {
            drawn = *from;
            add(&mut edges, format_args!("M{from} 0V{height}"));
        }
        let name = locale.dates.year(*year);
        if to - from > text::width(&name, YEAR_SIZE) + 8 {
            add(
                &mut labels,
                format_args!(
                    "<tspan class=\"year\" x=\"{}\" y=\"{YEAR}\">{name}</tspan>",
                    from + 4
                ),
            );
        }
    }
    if !edges.is_empty() {
        add(svg, format_args!("<path class=\"years\" d=\"{edges}\"/>"));
    }
    for silence in &layout.scale.breaks {
        let x = (silence.from + silence.to) / 2;
        add(
            svg,
            format_args!(
                "<path class=\"break\" d=\"M{} {}l4 -8m2 8l4 -8\"/>",
                x - 5,
                HEIGHT + 4
            ),
        );
    }
    add(svg, format_args!("<text y=\"{MONTH}\">{labels}</text></g>"));
}

/// Where a month begins.
fn begin(layout: &Layout, year: i32, month: u32) -> Option<i32> {
    NaiveDate::from_ymd_opt(year, month, 1).map(|day| layout.scale.x(day))
}
