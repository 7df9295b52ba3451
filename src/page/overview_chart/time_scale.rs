//! The scale of a chart: months in a row, each as wide as the others, with long stretches in which nothing is recorded cut out.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

/// How many breaks a scale of years has at most, and how wide each is, as a share of the whole: its years have to find room there.
const MOST_BREAKS: usize = 5;
const BREAK: f64 = 0.07;
/// A last year that has only begun is drawn up to this month at least, January being 0: its name needs room.
const LEAST_OF_YEAR: MonthNumber = 7;

/// Months since year 0, January being 0.
pub(crate) type MonthNumber = i32;

/// The number of a day's month.
pub(crate) fn number(day: NaiveDate) -> MonthNumber {
    day.year() * 12 + day.month0() as i32
}

/// The months that are drawn, and those that are cut.
pub(crate) struct Scale {
    /// Each drawn month with its place, in months from the left edge.
    pub(crate) places: Vec<(MonthNumber, f64)>,
    /// Each cut, first and last month, with its place.
    pub(crate) cuts: Vec<(MonthNumber, MonthNumber, f64)>,
    /// The whole width in months.
    pub(crate) width: f64,
}

impl Scale {
    /// A scale of whole years, each as wide as the others, up to a month of the last one. The longest stretches of two or more years that
    /// are not asked for are cut, where that makes room.
    pub(crate) fn of_years(years: &BTreeSet<i32>, last: MonthNumber) -> Option<Self> {
        let (first, end) = (*years.first()?, last.div_euclid(12).max(*years.last()?));
        let mut gaps: Vec<(i32, i32)> = years
            .iter()
            .zip(years.iter().skip(1))
            .map(|(one, next)| (one + 1, next - 1))
            .filter(|(from, to)| to > from)
            .collect();
        gaps.sort_by_key(|(from, to)| (from - to, *from));
        gaps.truncate(MOST_BREAKS);
        let months = |gaps: &[(i32, i32)]| -> i32 {
            gaps.iter().map(|(from, to)| (to - from + 1) * 12).sum()
        };
        let whole = (end - first + 1) * 12;
        // The shortest ones go again while a break would be nearly as wide as what it leaves out.
        let mut width = 0.0;
        while let Some((from, to)) = gaps.last() {
            let left = 1.0 - BREAK * gaps.len() as f64;
            width = f64::from(whole - months(&gaps)) * BREAK / left;
            if f64::from((to - from + 1) * 12) > 2.0 * width {
                break;
            }
            gaps.pop();
        }
        gaps.sort_unstable();
        let mut scale = Self {
            places: Vec::new(),
            cuts: Vec::new(),
            width: 0.0,
        };
        let mut next = first * 12;
        for (from, to) in gaps {
            scale.draw(next, from * 12 - 1);
            scale.cuts.push((from * 12, to * 12 + 11, scale.width));
            scale.width += width;
            next = (to + 1) * 12;
        }
        scale.draw(next, last.max(end * 12 + LEAST_OF_YEAR));
        Some(scale)
    }

    /// The drawn months without a break, first and last, each with the place where it begins.
    pub(crate) fn stretches(&self) -> Vec<(MonthNumber, MonthNumber, f64)> {
        let mut stretches: Vec<(MonthNumber, MonthNumber, f64)> = Vec::new();
        for &(month, place) in &self.places {
            match stretches.last_mut() {
                Some((_, last, _)) if *last + 1 == month => *last = month,
                _ => stretches.push((month, month, place)),
            }
        }
        stretches
    }

    /// The scale from one month to another, nothing cut.
    pub(crate) fn between(first: MonthNumber, last: MonthNumber) -> Self {
        let mut scale = Self {
            places: Vec::new(),
            cuts: Vec::new(),
            width: 0.0,
        };
        scale.draw(first, last);
        scale
    }

    fn draw(&mut self, first: MonthNumber, last: MonthNumber) {
        for month in first..=last {
            self.places.push((month, self.width));
            self.width += 1.0;
        }
    }

    /// The place of a month; for one that is cut or outside, that of the next one drawn.
    pub(crate) fn place(&self, month: MonthNumber) -> f64 {
        let found = self.places.partition_point(|&(known, _)| known < month);
        self.places
            .get(found)
            .map_or(self.width, |&(_, place)| place)
    }

    /// Where a day begins.
    pub(crate) fn start(&self, day: NaiveDate) -> f64 {
        self.within(day, f64::from(day.day0()))
    }

    /// Where a day is over.
    pub(crate) fn end(&self, day: NaiveDate) -> f64 {
        self.within(day, f64::from(day.day()))
    }

    fn within(&self, day: NaiveDate, days: f64) -> f64 {
        let month = number(day);
        let drawn = self
            .places
            .binary_search_by_key(&month, |&(known, _)| known)
            .is_ok();
        let part = if drawn {
            days / f64::from(day.num_days_in_month())
        } else {
            0.0
        };
        self.place(month) + part
    }

    /// The first and the last drawn month.
    pub(crate) fn ends(&self) -> Option<(MonthNumber, MonthNumber)> {
        Some((self.places.first()?.0, self.places.last()?.0))
    }

    /// A place as a share of the width.
    pub(crate) fn percent(&self, months: f64) -> String {
        let text = format!("{:.2}", months / self.width * 100.0);
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    }
}
