//! Parts of a graph that is too large for one picture: periods, and periods within them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::graph::Arrow;
use crate::model::Timeline;
use crate::page::page_context::PageContext;
use crate::page::site_index::WHOLE;

/// How many events and arrows the picture of a part may have.
pub(in crate::page) const DRAWN: (usize, usize) = (120, 240);
/// How many columns an overview may have.
const COLUMNS: usize = 40;

/// A stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::page) enum Period {
    /// All of it.
    Whole,
    /// So many years, beginning with this one.
    Years(i32, i32),
    /// A year.
    Year(i32),
    /// A month of a year.
    Month(i32, u32),
    /// What happened in a year, in a month that is not known.
    NoMonth(i32),
    /// What happened at a time that is not known.
    NoDate,
}

impl Period {
    /// The path of its page.
    pub(in crate::page) fn path(self) -> String {
        match self {
            Self::Whole => "graph.html".to_owned(),
            Self::Years(first, count) => format!("graph/{first}-{}.html", first + count - 1),
            Self::Year(year) => format!("graph/{year}.html"),
            Self::Month(year, month) => format!("graph/{year}-{month:02}.html"),
            Self::NoMonth(year) => format!("graph/{year}-undated.html"),
            Self::NoDate => "graph/undated.html".to_owned(),
        }
    }

    /// Its name.
    pub(in crate::page) fn name(self, context: &PageContext<'_>) -> String {
        let words = &context.words().picture;
        match self {
            Self::Whole => context.words().navigation.graph.to_owned(),
            Self::Years(first, count) => format!("{first}–{}", first + count - 1),
            Self::Year(year) => context.locale().dates.year(year),
            Self::Month(year, month) => context.locale().dates.month_of(month, year),
            Self::NoMonth(year) => words.no_month(&context.locale().dates.year(year)),
            Self::NoDate => words.no_date.to_owned(),
        }
    }

    /// Its name where the period that holds it is known, as short as can be.
    pub(in crate::page) fn short(self, context: &PageContext<'_>) -> String {
        match self {
            Self::Month(_, month) => context.locale().dates.short_month(month).to_owned(),
            Self::NoMonth(_) | Self::NoDate => "?".to_owned(),
            other => other.name(context),
        }
    }
}

/// A part of the graph.
pub(in crate::page) struct Part {
    /// When.
    pub(in crate::page) period: Period,
    /// Its events that arrows join with any, in order of time.
    pub(in crate::page) events: Vec<usize>,
    /// Its own parts, when it is too large to be drawn.
    pub(in crate::page) parts: Vec<Arc<Part>>,
}

impl Part {
    /// The whole graph, in as many parts as it needs.
    pub(in crate::page) fn whole(timeline: &Timeline, arrows: &[Arrow]) -> Self {
        let events: BTreeSet<usize> = arrows
            .iter()
            .flat_map(|arrow| [arrow.from, arrow.to])
            .collect();
        let mut whole = Self {
            period: Period::Whole,
            events: events.into_iter().collect(),
            parts: Vec::new(),
        };
        if whole.events.len() > WHOLE.0 || arrows.len() > WHOLE.1 {
            whole.split(timeline);
        }
        whole
    }

    /// A part and all parts within it, each with the period that it is a part of.
    pub(in crate::page) fn all(part: Self) -> Vec<(Arc<Self>, Period)> {
        let mut all = vec![(Arc::new(part), Period::Whole)];
        let mut done = 0;
        while let Some((part, _)) = all.get(done).cloned() {
            let up = part.period;
            all.extend(part.parts.iter().map(|inner| (Arc::clone(inner), up)));
            done += 1;
        }
        all
    }

    fn split(&mut self, timeline: &Timeline) {
        let years: BTreeSet<i32> = self
            .events
            .iter()
            .filter_map(|&event| timeline.events[event].date.year())
            .collect();
        let period = |event: usize| {
            let date = &timeline.events[event].date;
            match (self.period, date.year(), date.month()) {
                (_, None, _) => Period::NoDate,
                (Period::Year(_), Some(year), Some(month)) => Period::Month(year, month),
                (Period::Year(_), Some(year), None) => Period::NoMonth(year),
                (_, Some(year), _) => match unit(&years) {
                    1 => Period::Year(year),
                    unit => Period::Years(year.div_euclid(unit) * unit, unit),
                },
            }
        };
        let mut parts: BTreeMap<Period, Vec<usize>> = BTreeMap::new();
        for &event in &self.events {
            parts.entry(period(event)).or_default().push(event);
        }
        self.parts = parts
            .into_iter()
            .map(|(period, events)| {
                let mut part = Self {
                    period,
                    events,
                    parts: Vec::new(),
                };
                let divides = matches!(period, Period::Years(..) | Period::Year(_));
                if divides && part.events.len() > DRAWN.0 {
                    part.split(timeline);
                }
                Arc::new(part)
            })
            .collect();
    }
}

/// How many years make a column, so that there are not too many of them.
fn unit(years: &BTreeSet<i32>) -> i32 {
    [1, 10, 100]
        .into_iter()
        .find(|unit| {
            let columns: BTreeSet<i32> = years.iter().map(|year| year.div_euclid(*unit)).collect();
            columns.len() <= COLUMNS
        })
        .unwrap_or(1000)
}

/// What the picture of a part shows.
pub(in crate::page) struct Drawn {
    /// Its events, with those around it that arrows join with them, in order of time.
    pub(in crate::page) events: Vec<usize>,
    /// Those of them that are not of the part itself.
    pub(in crate::page) beside: Vec<usize>,
    /// The arrows in the picture.
    pub(in crate::page) arrows: Vec<Arrow>,
    /// The part's other arrows.
    pub(in crate::page) others: Vec<Arrow>,
}

/// Chooses what is drawn of a part: all of it and of what it is joined with, as long as that can be read; else the events
/// with the most arrows.
pub(in crate::page) fn drawn(events: &[usize], touching: Vec<Arrow>) -> Drawn {
    let inside: BTreeSet<usize> = events.iter().copied().collect();
    let (within, across): (Vec<Arrow>, Vec<Arrow>) = touching
        .into_iter()
        .partition(|arrow| inside.contains(&arrow.from) && inside.contains(&arrow.to));
    let mut degrees: BTreeMap<usize, usize> = BTreeMap::new();
    for arrow in within.iter().chain(&across) {
        *degrees.entry(arrow.from).or_default() += 1;
        *degrees.entry(arrow.to).or_default() += 1;
    }
    let busiest = |events: &mut Vec<usize>| {
        events.sort_by_key(|event| {
            (
                std::cmp::Reverse(degrees.get(event).copied().unwrap_or(0)),
                *event,
            )
        });
    };
    let mut shown: Vec<usize> = events.to_vec();
    busiest(&mut shown);
    shown.truncate(DRAWN.0);
    let mut around: Vec<usize> = across
        .iter()
        .flat_map(|arrow| [arrow.from, arrow.to])
        .filter(|event| !inside.contains(event))
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    busiest(&mut around);
    around.truncate(DRAWN.0 - shown.len());
    let chosen: BTreeSet<usize> = shown.into_iter().chain(around.iter().copied()).collect();
    let (mut arrows, mut others): (Vec<Arrow>, Vec<Arrow>) = within
        .into_iter()
        .chain(across)
        .partition(|arrow| chosen.contains(&arrow.from) && chosen.contains(&arrow.to));
    if arrows.len() > DRAWN.1 {
        others.splice(0..0, arrows.split_off(DRAWN.1));
    }
    let joined: BTreeSet<usize> = arrows
        .iter()
        .flat_map(|arrow| [arrow.from, arrow.to])
        .collect();
    Drawn {
        beside: joined
            .iter()
            .copied()
            .filter(|event| !inside.contains(event))
            .collect(),
        events: joined.into_iter().collect(),
        arrows,
        others,
    }
}
