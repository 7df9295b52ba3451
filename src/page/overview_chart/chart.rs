//! The overview chart of the timeline and of a year: events in lanes, turning points named, the measures that applied beneath.
//!
//! Places along the chart are percentages of its width and heights of marks are rows, so that it fits any screen, and a script makes it
//! longer, while its letters keep their size.

use std::collections::BTreeSet;
use std::fmt::Write;

use chrono::Datelike;

use super::Way;
use super::applied::{Applied, applied};
use super::columns::{self, Column};
use super::lanes::{Entry, Lane, lanes};
use super::marks::{Mark, Width};
use super::time_scale::{MonthNumber, Scale, number};
use super::turning_points;
use crate::model::EventDate;
use crate::page::html::{Html, escape};
use crate::page::page_context::PageContext;

/// The overview chart, with what is said about it.
pub(crate) struct Chart {
    /// What it shows, for those who do not see it.
    pub(crate) description: String,
    /// What its marks mean: the name of each in the style sheet, and the words.
    pub(crate) key: Vec<(&'static str, &'static str)>,
    /// The years or months.
    pub(crate) axis: Html,
    /// The lines on which they begin, and those of the turning points.
    pub(crate) grid: Html,
    /// The names of the turning points, on screens of each width.
    pub(crate) names: Html,
    /// The lanes.
    pub(crate) lanes: Vec<Lane>,
    /// The measures.
    pub(crate) applied: Vec<Applied>,
    /// Where all measures stand.
    pub(crate) all_applied: String,
    /// What its breaks leave out, in words: they are named on it where there is room.
    pub(crate) breaks: String,
    /// What else is left out, in words.
    pub(crate) caption: String,
    /// Which months are drawn, for the script: the first, the last and the place of each stretch.
    pub(crate) stretches: String,
    /// How many months wide it is.
    pub(crate) width: String,
    /// Whether there are marks for a script to walk along.
    pub(crate) has_marks: bool,
    /// Ways to the years beside.
    pub(crate) ways: Vec<Way>,
}

/// The chart of all events; nothing when none of them has a date.
pub(crate) fn chart(context: &PageContext<'_>) -> Option<Chart> {
    let positions = &context.site.index.events;
    let entries = entries(context, positions);
    // What lasted asks for the years in which it began and ended, not for those between.
    let years: BTreeSet<i32> = entries
        .iter()
        .flat_map(|entry| [entry.mark.first.year(), entry.mark.last.year()])
        .collect();
    let last = entries.iter().map(|entry| number(entry.mark.last)).max()?;
    let scale = Scale::of_years(&years, last)?;
    let columns = columns::years(context, &scale, false);
    Some(put_together(
        context,
        &scale,
        &columns,
        entries,
        positions.len(),
    ))
}

/// The chart of a year: the same, closer.
pub(crate) fn year_chart(context: &PageContext<'_>, year: i32, positions: &[usize]) -> Chart {
    let scale = Scale::between(year * 12, year * 12 + 11);
    let columns = columns::months(context, &scale, positions);
    let entries = entries(context, positions);
    let mut chart = put_together(context, &scale, &columns, entries, positions.len());
    chart.ways = ways(context, year);
    chart
}

/// The years before and after one, and all of them.
fn ways(context: &PageContext<'_>, year: i32) -> Vec<Way> {
    let years = &context.site.index.by_year;
    let way = |year: &i32, rel| Way {
        href: context.to(&format!("years/{year}.html")),
        label: year.to_string(),
        rel,
    };
    let before = years.range(..year).next_back();
    let after = years.range(year + 1..).next();
    let all = Way {
        href: context.to("index.html"),
        label: context.words().chart.all.to_owned(),
        rel: "up",
    };
    let before = before.map(|(year, _)| way(year, "prev"));
    let after = after.map(|(year, _)| way(year, "next"));
    before.into_iter().chain([all]).chain(after).collect()
}

fn entries<'a>(context: &PageContext<'a>, positions: &[usize]) -> Vec<Entry<'a>> {
    let settings = &context.site.timeline.settings;
    let known_to = settings.researched_to().and_then(EventDate::latest);
    positions
        .iter()
        .filter_map(|&position| {
            let event = context.site.event(position)?;
            let mut mark = Mark::of(&event.id, &event.date)?;
            // What has no recorded end is drawn as far as anybody looked, and broken.
            if let Some(known) =
                known_to.filter(|known| event.date.ends_open() && *known > mark.last)
            {
                mark.last = known;
                mark.width = Width::Unended;
            }
            Some(Entry {
                position,
                mark,
                turning: None,
            })
        })
        .collect()
}

fn put_together(
    context: &PageContext<'_>,
    scale: &Scale,
    columns: &[Column],
    mut entries: Vec<Entry<'_>>,
    whole: usize,
) -> Chart {
    let words = &context.words().chart;
    turning_points::choose(context, &mut entries);
    let in_lanes = lanes(context, scale, &entries);
    let (names, mut grid) = columns::axis(scale, columns);
    grid.push_str(&turning_points::lines(scale, &entries));
    let settings = [
        turning_points::WIDE,
        turning_points::MIDDLE,
        turning_points::NARROW,
    ];
    let points = settings.map(|set| turning_points::names(context, scale, &entries, &set));
    let applied = applied(context, scale);
    let undrawn = whole - entries.len() + in_lanes.undrawn;
    let mut said = Vec::new();
    if in_lanes.lanes.iter().any(|lane| lane.is_dense) {
        said.push(words.density.to_owned());
    }
    if undrawn > 0 {
        said.push(words.undrawn(undrawn));
    }
    Chart {
        description: description(context, &in_lanes.lanes, whole),
        key: key(context, &in_lanes.lanes, &entries, &applied),
        axis: Html::made(format!("{names}{}", breaks(scale))),
        grid: Html::made(grid),
        names: Html::made(points.concat()),
        has_marks: in_lanes.lanes.iter().any(|lane| !lane.is_dense),
        lanes: in_lanes.lanes,
        all_applied: context.to("in-force.html"),
        applied,
        breaks: breaks_in_words(context, scale).unwrap_or_default(),
        caption: said.join(" "),
        stretches: scale
            .stretches()
            .iter()
            .map(|(first, last, place)| format!("{first} {last} {place:.2}"))
            .collect::<Vec<_>>()
            .join(";"),
        width: format!("{:.2}", scale.width),
        ways: Vec::new(),
    }
}

/// The chart in a sentence.
fn description(context: &PageContext<'_>, lanes: &[Lane], whole: usize) -> String {
    let rows: Vec<String> = lanes
        .iter()
        .map(|lane| format!("{} {}", lane.name, lane.count))
        .collect();
    let words = &context.words().chart;
    words.description(&context.words().list.events(whole), &rows.join(", "))
}

/// What the marks mean that occur.
fn key(
    context: &PageContext<'_>,
    lanes: &[Lane],
    entries: &[Entry<'_>],
    applied: &[Applied],
) -> Vec<(&'static str, &'static str)> {
    let words = &context.words().chart;
    let has_dots = lanes.iter().any(|lane| !lane.is_dense);
    let is_any = |width| has_dots && entries.iter().any(|entry| entry.mark.width == width);
    [
        ("dot", words.key_day, is_any(Width::Day)),
        (
            "turning",
            words.key_turning,
            entries.iter().any(|entry| entry.turning.is_some()),
        ),
        ("lasting", words.key_lasting, is_any(Width::Lasting)),
        ("vague", words.key_vague, is_any(Width::Vague)),
        ("unended", words.key_unended, is_any(Width::Unended)),
        (
            "open",
            words.key_open,
            applied.iter().any(|measure| measure.is_open),
        ),
    ]
    .into_iter()
    .filter(|(_, _, occurs)| *occurs)
    .map(|(class, words, _)| (class, words))
    .collect()
}

/// The breaks of the scale, each with its years where there is room.
fn breaks(scale: &Scale) -> String {
    let mut svg = String::new();
    for (number, &(first, last, place)) in scale.cuts.iter().enumerate() {
        let after = scale.place(last + 1);
        let middle = scale.percent(f64::midpoint(place, after));
        let _ = write!(
            svg,
            "<g class=\"break\" data-break=\"{number}\"><text class=\"years\" x=\"{middle}%\" y=\"15\" text-anchor=\"middle\">/ {} /</text><text class=\"fat\" x=\"{middle}%\" y=\"15\" text-anchor=\"middle\">//</text></g>",
            escape(&years_of(first, last)),
        );
    }
    svg
}

/// The years of a break, shortly: `1912–38`.
fn years_of(first: MonthNumber, last: MonthNumber) -> String {
    let (first, last) = (first.div_euclid(12), last.div_euclid(12));
    if first > 0 && first.div_euclid(100) == last.div_euclid(100) {
        format!("{first}–{:02}", last.rem_euclid(100))
    } else {
        format!("{first}–{last}")
    }
}

/// What the breaks leave out, in words.
fn breaks_in_words(context: &PageContext<'_>, scale: &Scale) -> Option<String> {
    let dates = &context.locale().dates;
    let stretches: Vec<String> = scale
        .cuts
        .iter()
        .map(|&(first, last, _)| {
            dates.span(
                &dates.year(first.div_euclid(12)),
                &dates.year(last.div_euclid(12)),
            )
        })
        .collect();
    (!stretches.is_empty()).then(|| context.words().chart.breaks(&stretches.join("; ")))
}
