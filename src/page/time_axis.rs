//! A straight axis of time: each day at its share of a width, with few labels.

use chrono::{Datelike, Days, NaiveDate};

use crate::locale::Locale;

/// How many months may lie between two labels.
const STEPS: [i32; 13] = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1_200, 6_000, 24_000];

/// The most labels that name a month: each takes twice the room of one that names a year.
const MONTHS: usize = 3;

/// An axis from one day to another, every day as wide as the others.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TimeAxis {
    /// The first day.
    pub(crate) first: NaiveDate,
    /// The day after the last one.
    pub(crate) end: NaiveDate,
    /// Where the first day begins and the last one ends, in percent.
    from: f64,
    to: f64,
}

impl TimeAxis {
    /// An axis that takes up all of the width between two shares of it.
    pub(crate) fn between(first: NaiveDate, last: NaiveDate, (from, to): (f64, f64)) -> Self {
        let last = last.max(first);
        Self {
            first,
            end: last.checked_add_days(Days::new(1)).unwrap_or(last),
            from,
            to,
        }
    }

    /// Where a day begins, in percent.
    pub(crate) fn place(&self, day: NaiveDate) -> f64 {
        let days = |to: NaiveDate| (to - self.first).num_days() as f64;
        let share = (days(day) / days(self.end).max(1.0)).clamp(0.0, 1.0);
        self.from + share * (self.to - self.from)
    }

    /// At most some labels, each with the first day of the month that it names.
    pub(crate) fn labels(&self, locale: &Locale, most: usize) -> Vec<(NaiveDate, String)> {
        let months = STEPS
            .into_iter()
            .map(|step| (step, self.firsts(step)))
            .find(|(step, firsts)| {
                firsts.len() <= if *step < 12 { MONTHS.min(most) } else { most }
            });
        let Some((step, firsts)) = months else {
            return Vec::new();
        };
        let words = |day: NaiveDate| match step {
            12.. => locale.dates.year(day.year()),
            _ => format!(
                "{} {}",
                locale.dates.short_month(day.month()),
                locale.dates.year(day.year())
            ),
        };
        firsts.into_iter().map(|day| (day, words(day))).collect()
    }

    /// The first days of the months on the axis whose number is a multiple of a step.
    fn firsts(&self, step: i32) -> Vec<NaiveDate> {
        let number = |day: NaiveDate| day.year() * 12 + day.month0() as i32;
        let begin = (number(self.first) + step - 1).div_euclid(step) * step;
        (begin..=number(self.end))
            .step_by(usize::try_from(step).unwrap_or(1))
            .filter_map(|month| {
                let month0 = month.rem_euclid(12).unsigned_abs();
                NaiveDate::from_ymd_opt(month.div_euclid(12), month0 + 1, 1)
            })
            .filter(|day| (self.first..self.end).contains(day))
            .collect()
    }
}

/// A share of a width as SVG takes it.
pub(crate) fn percent(share: f64) -> String {
    let text = format!("{share:.2}");
    format!("{}%", text.trim_end_matches('0').trim_end_matches('.'))
}
