//! Dates along the axis: order is exact, silences are shortened, arrows get room.

use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap};

use chrono::{Datelike, NaiveDate};

use super::{Size, Spacing};
use crate::model::EventDate;

/// How far one day carries before the first date and after the last.
const DAY: i32 = 2;
/// Days of silence after which the axis is shortened.
const SILENCE: i32 = 31;
/// How many shortened days one step takes.
const SHORTENING: i32 = 8;
/// From how many days to a step on the shortening of a silence is marked.
const MARKED: i32 = 2;

/// A monotone scale from days to places on the axis.
#[derive(Clone, Debug, Default)]
pub struct Scale {
    /// Days (from the beginning of the common era) and their places, both ascending.
    stops: Vec<(i32, i32)>,
    /// Where long silences are shortened.
    pub breaks: Vec<Break>,
}

/// A shortened silence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Break {
    /// Where it begins.
    pub from: i32,
    /// Where it ends.
    pub to: i32,
}

impl Scale {
    /// The place of a day.
    pub fn x(&self, day: NaiveDate) -> i32 {
        let day = day.num_days_from_ce();
        let after = self.stops.partition_point(|&(stop, _)| stop < day);
        let (Some(&(first, left)), Some(&(last, right))) = (self.stops.first(), self.stops.last())
        else {
            return 0;
        };
        match (
            after
                .checked_sub(1)
                .and_then(|before| self.stops.get(before)),
            self.stops.get(after),
        ) {
            (None, _) => left.saturating_sub(first.saturating_sub(day).saturating_mul(DAY)),
            (_, None) => right.saturating_add(day.saturating_sub(last).saturating_mul(DAY)),
            (Some(&(earlier, from)), Some(&(later, to))) => {
                let share = i64::from(to - from) * i64::from(day - earlier)
                    / i64::from((later - earlier).max(1));
                from + i32::try_from(share).unwrap_or(0)
            }
        }
    }

    /// The first and the last day that an event stands at.
    pub fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        let day = |stop: &(i32, i32)| NaiveDate::from_num_days_from_ce_opt(stop.0);
        Some((day(self.stops.first()?)?, day(self.stops.last()?)?))
    }
}

/// The scale for these dates and arrows, and the left side of each node.
pub(super) fn place(
    dates: &[&EventDate],
    arrows: &[(usize, usize)],
    lines: &BTreeSet<(usize, usize)>,
    sizes: &[Size],
    spacing: &Spacing,
) -> (Scale, Vec<i32>) {
    let (days, order) = days(dates, arrows);
    let mut rank = vec![0; dates.len()];
    for (place, &number) in order.iter().enumerate() {
        rank[number] = place;
    }
    let mut causes: Vec<Vec<usize>> = vec![Vec::new(); dates.len()];
    for &(from, to) in arrows {
        if rank[from] < rank[to] {
            causes[to].push(from);
        }
    }
    let dated: Vec<bool> = dates.iter().map(|date| day(date).is_some()).collect();
    let mut scale = Scale::default();
    let mut lefts = vec![spacing.left; dates.len()];
    let mut rest = order.as_slice();
    let mut end: Option<(i32, i32)> = None;
    while let Some(&first) = rest.first() {
        let today = days[first];
        let (group, later) = rest.split_at(rest.partition_point(|&number| days[number] == today));
        rest = later;
        let base = end.map_or(spacing.left, |(day, x)| x + advance(today - day, spacing));
        for &number in group {
            lefts[number] = causes[number]
                .iter()
                .map(|&cause| {
                    let beyond = sizes[cause].width + spacing.arrow;
                    let near = if lines.contains(&(cause, number)) {
                        beyond
                    } else {
                        beyond.min(spacing.drop)
                    };
                    lefts[cause] + near
                })
                .fold(base, i32::max);
        }
        let begin = group
            .iter()
            .map(|&number| lefts[number])
            .min()
            .unwrap_or(base);
        let finish = group
            .iter()
            .map(|&number| lefts[number])
            .max()
            .unwrap_or(base);
        if let Some((day, x)) = end
            && (begin - x) * MARKED < today - day
        {
            scale.breaks.push(Break { from: x, to: begin });
        }
        if group.iter().any(|&number| dated[number]) {
            scale.stops.push((today, begin));
            if finish > begin {
                scale.stops.push((today, finish));
            }
        }
        end = Some((today, finish));
    }
    (scale, lefts)
}

/// How far apart two dates stand.
fn advance(days: i32, spacing: &Spacing) -> i32 {
    let within = days.clamp(0, SILENCE) * spacing.day;
    let beyond = (days - SILENCE).max(0) / SHORTENING;
    (spacing.step + within + beyond).min(spacing.longest)
}

/// The day that stands for a date on the axis: the first on which it may have begun.
fn day(date: &EventDate) -> Option<i32> {
    let start = date.start();
    match start.earliest {
        None if date.starts_open() => None,
        None => start.latest.map(|day| day.num_days_from_ce()),
        Some(day) => Some(day.num_days_from_ce()),
    }
}

/// The day of each event and the order that they stand in. A date that is known roughly is taken to lie after those of
/// its causes as long as it may.
fn days(dates: &[&EventDate], arrows: &[(usize, usize)]) -> (Vec<i32>, Vec<usize>) {
    let known: Vec<Option<i32>> = dates.iter().map(|date| day(date)).collect();
    let first = known.iter().flatten().min().copied().unwrap_or(0);
    let last = known.iter().flatten().max().copied().unwrap_or(0);
    let mut days: Vec<i32> = dates
        .iter()
        .zip(&known)
        .map(|(date, known)| match known {
            Some(day) => *day,
            None if date.starts_open() => first - 1,
            None => last + 1,
        })
        .collect();
    let limits: Vec<i32> = dates
        .iter()
        .map(|date| {
            date.start()
                .latest
                .map_or(i32::MAX, |day| day.num_days_from_ce())
        })
        .collect();
    let mut open = vec![0usize; dates.len()];
    let mut effects: Vec<Vec<usize>> = vec![Vec::new(); dates.len()];
    for &(from, to) in arrows {
        open[to] += 1;
        effects[from].push(to);
    }
    let mut ready: BinaryHeap<Reverse<(i32, usize)>> = (0..dates.len())
        .filter(|&number| open[number] == 0)
        .map(|number| Reverse((days[number], number)))
        .collect();
    let mut waiting: BTreeSet<(i32, usize)> = (0..dates.len())
        .filter(|&number| open[number] > 0)
        .map(|number| (days[number], number))
        .collect();
    let mut order = Vec::with_capacity(dates.len());
    let mut done = vec![false; dates.len()];
    loop {
        let number = match ready.pop() {
            Some(Reverse((_, number))) => number,
            // A cycle: it is entered at its earliest event.
            None => match waiting.pop_first() {
                Some((_, number)) => number,
                None => break,
            },
        };
        if std::mem::replace(&mut done[number], true) {
            continue;
        }
        order.push(number);
        for &effect in &effects[number] {
            if done[effect] {
                continue;
            }
            waiting.remove(&(days[effect], effect));
            if days[number] <= limits[effect] {
                days[effect] = days[effect].max(days[number]);
            }
            open[effect] -= 1;
            if open[effect] == 0 {
                ready.push(Reverse((days[effect], effect)));
            } else {
                waiting.insert((days[effect], effect));
            }
        }
    }
    order.sort_by_key(|&number| days[number]);
    (days, order)
}
