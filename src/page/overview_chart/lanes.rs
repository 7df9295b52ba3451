//! The lanes of an overview chart: a row a country, each with the marks of its events or, where they are too many, their density.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::marks::{Mark, Outline, TALLEST, VAGUEST, Width};
use super::time_scale::Scale;
use crate::page::html::Html;
use crate::page::page_context::PageContext;
use crate::page::site_index::countries;

/// How many countries have a lane of their own; the others share one.
const MOST_LANES: usize = 4;
/// A country with less than this share of the events has none: one in so many.
const LEAST_SHARE: usize = 20;
/// More marks, or more rows of marks, than this are shown as density.
const MOST_MARKS: usize = 300;
const MOST_ROWS: usize = 14;
/// How much of the width a dot takes at least, with some air, in percent; and one of a turning point.
const DOT: f64 = 0.66;
const TURNING: f64 = 1.1;
/// The height of a lane of density, in rows.
const DENSE: f64 = 6.0;

/// An event on the chart.
pub(crate) struct Entry<'a> {
    /// Its position.
    pub(crate) position: usize,
    /// Its mark.
    pub(crate) mark: Mark<'a>,
    /// Its rank among the turning points, if it is one.
    pub(crate) turning: Option<usize>,
}

/// A lane.
pub struct Lane {
    /// What it is called.
    pub(crate) name: String,
    /// How many events it has.
    pub(crate) count: usize,
    /// Its marks.
    pub(crate) picture: Html,
    /// Whether it shows how many events there were rather than each.
    pub(crate) is_dense: bool,
}

/// The lanes, those with the most events first.
pub(crate) struct Lanes {
    /// The lanes.
    pub(crate) lanes: Vec<Lane>,
    /// How many of the entries are in none, since a lane of density has no place for dates as uncertain as theirs.
    pub(crate) undrawn: usize,
}

/// The lanes of some entries. An event of several countries stands in the lane of each.
pub(crate) fn lanes(context: &PageContext<'_>, scale: &Scale, entries: &[Entry<'_>]) -> Lanes {
    let words = context.words();
    let of: Vec<BTreeSet<&str>> = entries
        .iter()
        .map(|entry| {
            let event = context.site.event(entry.position);
            event.map_or_else(BTreeSet::new, |event| {
                countries(context.site.timeline, event)
            })
        })
        .collect();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for country in of.iter().flatten() {
        *counts.entry(country).or_default() += 1;
    }
    let mut ranked: Vec<(&str, usize)> = counts
        .into_iter()
        .filter(|(_, count)| count * LEAST_SHARE >= entries.len())
        .collect();
    ranked.sort_by_key(|(country, count)| (usize::MAX - count, words.browse.country(country)));
    ranked.truncate(MOST_LANES);
    let own: BTreeSet<&str> = ranked.iter().map(|(country, _)| *country).collect();
    let mut drawn: BTreeSet<usize> = BTreeSet::new();
    let mut add = |name: &str, members: Vec<&Entry<'_>>| {
        let (picture, is_dense) = picture(scale, &members);
        let shown = members
            .iter()
            .filter(|entry| !is_dense || entry.mark.uncertain <= VAGUEST);
        drawn.extend(shown.map(|entry| entry.position));
        Lane {
            name: name.to_owned(),
            count: members.len(),
            picture: Html::made(picture),
            is_dense,
        }
    };
    let members = |is_member: &dyn Fn(&BTreeSet<&str>) -> bool| -> Vec<&Entry<'_>> {
        let pairs = entries.iter().zip(&of);
        let chosen = pairs.filter(|(_, countries)| is_member(countries));
        chosen.map(|(entry, _)| entry).collect()
    };
    let mut lanes: Vec<Lane> = ranked
        .iter()
        .map(|(country, _)| {
            let members = members(&|countries| countries.contains(country));
            add(words.browse.country(country), members)
        })
        .collect();
    let others = members(&|countries| countries.is_empty() || !countries.is_subset(&own));
    if !others.is_empty() {
        let name = if lanes.is_empty() {
            words.chart.events
        } else {
            words.chart.others
        };
        lanes.push(add(name, others));
    }
    Lanes {
        lanes,
        undrawn: entries.len() - drawn.len(),
    }
}

/// The marks of a lane, and whether they are density.
fn picture(scale: &Scale, members: &[&Entry<'_>]) -> (String, bool) {
    match dots(scale, members) {
        Some(dots) => (dots, false),
        None => (density(scale, members), true),
    }
}

/// A mark each. Heights are in rows, whose height the style sheet sets.
fn dots(scale: &Scale, members: &[&Entry<'_>]) -> Option<String> {
    if members.len() > MOST_MARKS {
        return None;
    }
    // Wide marks lie at the bottom, where they carry the others, then the turning points; the rest comes in order of time.
    let mut order: Vec<(usize, &Entry<'_>)> = members.iter().copied().enumerate().collect();
    order.sort_by_key(|(number, entry)| {
        let is_dot = entry.mark.width == Width::Day;
        (is_dot, entry.turning.is_none(), *number)
    });
    let mut rows: Vec<Vec<(f64, f64)>> = Vec::new();
    let mut placed: Vec<(usize, usize, &Entry<'_>)> = Vec::new();
    for (number, entry) in order {
        let (start, end) = entry.mark.ends(scale);
        let share = |place: f64| place / scale.width * 100.0;
        let air = match (entry.mark.width, entry.turning) {
            (_, Some(_)) => TURNING / 2.0,
            (Width::Day, None) => DOT / 2.0,
            _ => 0.1,
        };
        let (left, right) = (share(start) - air, share(end) + air);
        let is_free = |row: &Vec<(f64, f64)>| {
            let mut taken = row.iter();
            taken.all(|&(first, last)| right <= first || last <= left)
        };
        let row = rows.iter().position(is_free).unwrap_or(rows.len());
        if row >= MOST_ROWS {
            return None;
        }
        match rows.get_mut(row) {
            Some(taken) => taken.push((left, right)),
            None => rows.push(vec![(left, right)]),
        }
        placed.push((number, row, entry));
    }
    placed.sort_by_key(|(number, _, _)| *number);
    let mut svg = String::new();
    for (_, row, entry) in placed {
        let (start, end) = entry.mark.ends(scale);
        let class = [
            entry.mark.class(),
            if entry.turning.is_some() {
                "turning"
            } else {
                ""
            },
        ]
        .into_iter()
        .filter(|class| !class.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
        let class = if class.is_empty() {
            class
        } else {
            format!(" class=\"{class}\"")
        };
        let y = rows.len() as f64 - row as f64 - 0.5;
        let _ = write!(
            svg,
            "<line{class} data-event=\"{}\" x1=\"{}%\" x2=\"{}%\" y1=\"{y}em\" y2=\"{y}em\"/>",
            entry.mark.event,
            scale.percent(start),
            scale.percent(end),
        );
    }
    Some(format!(
        "<svg class=\"dots\" width=\"100%\" height=\"{}em\">{svg}</svg>",
        rows.len().max(2)
    ))
}

/// How many events began in each month, on a scale of the lane's own: the number of the fullest month stands beside it.
fn density(scale: &Scale, members: &[&Entry<'_>]) -> String {
    let marks = members.iter().map(|entry| &entry.mark);
    let certain = marks.filter(|mark| mark.uncertain <= VAGUEST);
    let Outline { path, most, at } = Outline::of(scale, certain);
    let (place, anchor) = if at > scale.width * 0.9 {
        (at, " dx=\"-4\" text-anchor=\"end\"")
    } else {
        (at + 1.0, " dx=\"4\"")
    };
    format!(
        "<svg class=\"dense\" width=\"100%\" height=\"{DENSE}em\"><svg width=\"100%\" height=\"100%\" viewBox=\"0 -{TALLEST} {} {TALLEST}\" preserveAspectRatio=\"none\"><path class=\"bars\" d=\"{path}\"/></svg><text x=\"{}%\"{anchor} y=\"11\">{most:.0}</text></svg>",
        scale.width,
        scale.percent(place),
    )
}
