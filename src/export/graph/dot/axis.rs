//! Columns of time for a DOT graph: a year or a month takes one column, and more where one of its events led to another.
//!
//! Every event stands in a column at or after the first day that its date allows. What holds the columns are nodes of
//! the axis, told from events by `class="axis"`.

use std::collections::BTreeMap;
use std::io::{Result, Write};

use chrono::Datelike;

use super::escape::{escaped, quoted};
use super::line;
use crate::export::ExportContext;
use crate::graph::Selection;
use crate::locale::Locale;
use crate::model::Event;

/// How many months a picture may have for columns of months; beyond, columns are years.
const MOST_MONTHS: usize = 24;

/// A year, and a month in it; zero for all of it.
type Period = (i32, u32);

/// A column.
pub(super) struct Column<'a> {
    /// Its name among the nodes.
    pub(super) name: String,
    /// What is written at its head; nothing on the further columns of a period.
    pub(super) heading: String,
    /// The events in it.
    pub(super) events: Vec<&'a str>,
}

/// The columns, from left to right.
pub(super) fn columns<'a>(
    context: &ExportContext<'a>,
    selection: &Selection,
    locale: &Locale,
) -> Vec<Column<'a>> {
    let timeline = context.timeline;
    let mut periods: BTreeMap<Period, Vec<usize>> = BTreeMap::new();
    let mut undated = Vec::new();
    for &position in &selection.events {
        match period(&timeline.events[position]) {
            Some(period) => periods.entry(period).or_default().push(position),
            None => undated.push(position),
        }
    }
    if periods.len() > MOST_MONTHS {
        let mut years: BTreeMap<Period, Vec<usize>> = BTreeMap::new();
        for ((year, _), events) in periods {
            years.entry((year, 0)).or_default().extend(events);
        }
        periods = years;
    }
    let mut columns = Vec::new();
    if !undated.is_empty() {
        let heading = locale.page.picture.no_date.to_owned();
        columns.extend(within("?", &heading, &undated, context, selection));
    }
    for ((year, month), events) in &periods {
        let (name, heading) = if *month == 0 {
            (year.to_string(), year.to_string())
        } else {
            let named = locale.dates.month_of(*month, *year);
            (format!("{year}-{month:02}"), named)
        };
        columns.extend(within(&name, &heading, events, context, selection));
    }
    columns
}

/// The period in which an event may have begun at the earliest; where no beginning is known, that by which it was over.
fn period(event: &Event) -> Option<Period> {
    let date = &event.date;
    match date.start().earliest {
        Some(first) => Some((first.year(), date.month().map_or(0, |_| first.month()))),
        None => date.latest().map(|last| (last.year(), last.month())),
    }
}

/// The columns of one period: each event stands right of those in it that led to it.
fn within<'a>(
    name: &str,
    heading: &str,
    events: &[usize],
    context: &ExportContext<'a>,
    selection: &Selection,
) -> Vec<Column<'a>> {
    let mut depth: BTreeMap<usize, usize> = events.iter().map(|&event| (event, 0)).collect();
    // Arrows come in order of their later events, so that a cause has its column before its effects.
    for arrow in selection
        .arrows
        .iter()
        .filter(|arrow| arrow.from < arrow.to)
    {
        if let (Some(&before), Some(&after)) = (depth.get(&arrow.from), depth.get(&arrow.to)) {
            depth.insert(arrow.to, after.max(before + 1));
        }
    }
    let mut columns: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
    for (event, depth) in depth {
        let id = context.timeline.events[event].id.as_str();
        columns.entry(depth).or_default().push(id);
    }
    columns
        .into_iter()
        .map(|(depth, events)| Column {
            name: if depth == 0 {
                format!("axis {name}")
            } else {
                format!("axis {name} +{depth}")
            },
            heading: if depth == 0 {
                heading.to_owned()
            } else {
                String::new()
            },
            events,
        })
        .collect()
}

/// The heads of the columns, from left to right, and what keeps them in that order.
pub(super) fn axis(columns: &[Column<'_>], out: &mut dyn Write) -> Result<()> {
    for column in columns {
        let is_headed = !column.heading.is_empty();
        let shape = if is_headed { "plaintext" } else { "point" };
        let mut looks = vec![
            ("label", escaped(&column.heading)),
            ("class", "axis".to_owned()),
            ("group", "axis".to_owned()),
            ("shape", shape.to_owned()),
            (
                "style",
                if is_headed { "solid" } else { "invis" }.to_owned(),
            ),
        ];
        if is_headed {
            looks.push(("fontsize", "18".to_owned()));
        }
        line(out, 1, &quoted(&column.name), &looks)?;
    }
    for pair in columns.windows(2) {
        let ends = format!("{} -> {}", quoted(&pair[0].name), quoted(&pair[1].name));
        let looks = [("class", "axis"), ("style", "invis"), ("weight", "100")];
        let looks = looks.map(|(name, value)| (name, value.to_owned()));
        line(out, 1, &ends, &looks)?;
    }
    Ok(())
}

/// What puts events under the heads of their columns.
pub(super) fn ranks(columns: &[Column<'_>], out: &mut dyn Write) -> Result<()> {
    for column in columns {
        write!(out, "  {{ rank=\"same\"; {};", quoted(&column.name))?;
        for id in &column.events {
            write!(out, " {};", quoted(id))?;
        }
        out.write_all(b" }\n")?;
    }
    Ok(())
}
