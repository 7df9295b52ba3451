//! The axis that bands share: months from left to right, wider where more happened, long silences cut short.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

/// How wide the axis is: places on it are hundredths of a per cent, so that it may be drawn at any width.
pub(crate) const WIDTH: i32 = 10_000;
/// What a month weighs by itself, and what each of its events adds.
const MONTH: i64 = 4;
const EVENT: i64 = 3;
/// So many months without an event are drawn, of less weight; more of them become one cut.
const PAUSE: i32 = 24;
const EMPTY: i64 = 1;
const CUT: i64 = 8;

/// The axis.
pub(crate) struct Years {
    steps: Vec<Step>,
}

/// A month, or the months that a cut stands for, by their numbers since year 0.
struct Step {
    first: i32,
    last: i32,
    from: i32,
    to: i32,
}

/// A year, or the years that a cut leaves out.
pub(super) struct Span {
    /// The year; nothing for a cut.
    pub(super) year: Option<i32>,
    /// Where it begins on the axis.
    pub(super) from: i32,
    /// Where it ends.
    pub(super) to: i32,
}

impl Years {
    /// The axis for events that began on these days.
    pub(crate) fn of(days: impl Iterator<Item = NaiveDate>) -> Self {
        let mut counts: BTreeMap<i32, i64> = BTreeMap::new();
        for day in days {
            *counts.entry(month(day)).or_default() += 1;
        }
        let mut weighed: Vec<(i32, i32, i64)> = Vec::new();
        let mut next = counts.keys().next().copied().unwrap_or(0);
        for (&month, &count) in &counts {
            if month - next > PAUSE {
                weighed.push((next, month - 1, CUT));
            } else {
                weighed.extend((next..month).map(|empty| (empty, empty, EMPTY)));
            }
            weighed.push((month, month, MONTH + EVENT * count));
            next = month + 1;
        }
        let whole = weighed
            .iter()
            .map(|(.., weight)| weight)
            .sum::<i64>()
            .max(1);
        let (mut before, mut edge) = (0, 0);
        let steps = weighed.into_iter().map(|(first, last, weight)| {
            before += weight;
            let from = edge;
            edge = i32::try_from(i64::from(WIDTH) * before / whole).unwrap_or(WIDTH);
            Step {
                first,
                last,
                from,
                to: edge,
            }
        });
        Self {
            steps: steps.collect(),
        }
    }

    /// The years and cuts, in order.
    pub(super) fn spans(&self) -> Vec<Span> {
        let mut spans: Vec<Span> = Vec::new();
        for step in &self.steps {
            let year = (step.first == step.last).then(|| step.first.div_euclid(12));
            match spans.last_mut().filter(|span| span.year == year) {
                Some(span) => span.to = step.to,
                None => spans.push(Span {
                    year,
                    from: step.from,
                    to: step.to,
                }),
            }
        }
        spans
    }

    /// The place of a day; what has no day stands at the beginning.
    pub(super) fn place(&self, day: Option<NaiveDate>) -> i32 {
        let Some(day) = day else { return 0 };
        let after = self.steps.partition_point(|step| step.last < month(day));
        let Some(step) = self.steps.get(after) else {
            return WIDTH;
        };
        let whole = (step.last - step.first + 1).saturating_mul(31).max(1);
        let passed = (month(day) - step.first).max(0).saturating_mul(31);
        let passed = passed + i32::try_from(day.day0()).unwrap_or(0);
        let share = i64::from(step.to - step.from) * i64::from(passed) / i64::from(whole);
        step.from + i32::try_from(share).unwrap_or(0)
    }
}

/// The number of a day's month.
fn month(day: NaiveDate) -> i32 {
    day.year().saturating_mul(12) + i32::try_from(day.month0()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{WIDTH, Years};

    #[test]
    fn order_in_time_is_kept_and_silences_are_cut() {
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
        let days = [
            day(1999, 3, 1),
            day(2023, 10, 5),
            day(2023, 10, 17),
            day(2024, 1, 2),
        ];
        let years = Years::of(days.into_iter());
        let places: Vec<i32> = days.into_iter().map(|day| years.place(Some(day))).collect();
        assert!(places.is_sorted_by(|one, next| one < next), "{places:?}");
        assert!(places.iter().all(|place| (0..=WIDTH).contains(place)));
        let spans: Vec<Option<i32>> = years.spans().iter().map(|span| span.year).collect();
        assert_eq!(spans, [Some(1999), None, Some(2023), Some(2024)]);
        assert_eq!(years.spans().last().map(|span| span.to), Some(WIDTH));
    }
}
