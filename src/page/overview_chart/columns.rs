//! The columns of a chart: its years, or the months of its one year, each with its name and, where there is something to see, a link.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::time_scale::Scale;
use crate::page::html::escape;
use crate::page::page_context::PageContext;

/// How much of the width a name needs on a wide screen and on a narrow one, in percent.
const ROOM: f64 = 3.6;
const ROOM_NARROW: f64 = 11.5;

/// More columns than this have a line only where they have a name.
const MOST_LINES: usize = 60;

/// A year, or a month.
pub(crate) struct Column {
    name: String,
    /// The name in full, for those who do not see where it stands.
    full: String,
    /// Where it leads; empty when there is nothing to see.
    href: String,
    start: f64,
    end: f64,
}

/// The years, which lead to their pages where they are asked to.
pub(crate) fn years(context: &PageContext<'_>, scale: &Scale, lead: bool) -> Vec<Column> {
    let mut columns: Vec<(i32, Column)> = Vec::new();
    for &(month, place) in &scale.places {
        let year = month.div_euclid(12);
        match columns.last_mut() {
            Some((last, column)) if *last == year => column.end = place + 1.0,
            _ => columns.push((
                year,
                Column {
                    name: context.locale().dates.year(year),
                    full: String::new(),
                    href: if lead && context.site.index.by_year.contains_key(&year) {
                        context.to(&format!("years/{year}.html"))
                    } else {
                        String::new()
                    },
                    start: place,
                    end: place + 1.0,
                },
            )),
        }
    }
    columns.into_iter().map(|(_, column)| column).collect()
}

/// The months of a year, which lead to their part of the list.
pub(crate) fn months(context: &PageContext<'_>, scale: &Scale, positions: &[usize]) -> Vec<Column> {
    let dates = &context.locale().dates;
    let known: BTreeSet<u32> = context
        .site
        .events(positions)
        .filter_map(|event| event.date.month())
        .collect();
    scale
        .places
        .iter()
        .map(|&(number, place)| {
            let month = number.rem_euclid(12).unsigned_abs() + 1;
            let year = number.div_euclid(12);
            Column {
                name: dates.short_month(month).to_owned(),
                full: dates.month_of(month, year),
                href: if known.contains(&month) {
                    format!("#_{year}-{month:02}")
                } else {
                    String::new()
                },
                start: place,
                end: place + 1.0,
            }
        })
        .collect()
}

/// Which names there is room for, on a wide screen and on a narrow one.
fn named(scale: &Scale, columns: &[Column]) -> Vec<(bool, bool)> {
    let (mut wide, mut narrow) = (f64::NEG_INFINITY, f64::NEG_INFINITY);
    columns
        .iter()
        .map(|column| {
            let at = column.start / scale.width * 100.0;
            let named = at - wide >= ROOM && at < 100.0 - ROOM / 2.0;
            let named_when_narrow = at - narrow >= ROOM_NARROW && at < 100.0 - ROOM_NARROW * 0.85;
            if named {
                wide = at;
            }
            if named_when_narrow {
                narrow = at;
            }
            (named, named_when_narrow)
        })
        .collect()
}

/// The names alone, in a row of their own, and the lines on which the columns begin.
pub(crate) fn axis(scale: &Scale, columns: &[Column]) -> (String, String) {
    let (mut names, mut lines) = (String::new(), String::new());
    let all = columns.len() <= MOST_LINES;
    for (column, (wide, narrow)) in columns.iter().zip(named(scale, columns)) {
        let x = scale.percent(column.start);
        if all || wide {
            let _ = write!(lines, "<line x1=\"{x}%\" x2=\"{x}%\" y2=\"100%\"/>");
        }
        if !(wide || narrow) {
            continue;
        }
        let class = if narrow { "" } else { " class=\"slim\"" };
        let name = format!(
            "<text{class} x=\"{x}%\" dx=\"3\" y=\"15\">{}</text>",
            escape(&column.name)
        );
        let _ = if column.href.is_empty() {
            names.write_str(&name)
        } else {
            let full = [&column.full, &column.name];
            let full = full.into_iter().find(|text| !text.is_empty());
            write!(
                names,
                "<a href=\"{}\" aria-label=\"{}\"><rect x=\"{x}%\" width=\"{:.2}%\" height=\"24\"/>{name}</a>",
                escape(&column.href),
                escape(full.map_or("", String::as_str)),
                (column.end - column.start) / scale.width * 100.0,
            )
        };
    }
    (names, lines)
}
