//! The axis that bands share: years from left to right, wider where more happened, long silences cut short.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

/// How wide the axis is: places on it are hundredths of a per cent, so that it may be drawn at any width.
pub(crate) const WIDTH: i32 = 10_000;
/// What a year weighs by itself, and what each of its events adds.
const YEAR: i64 = 8;
const EVENT: i64 = 2;
/// So many years without an event are drawn; more of them become one cut.
const PAUSE: i32 = 2;

/// The axis.
pub(crate) struct Years {
    spans: Vec<Span>,
}

/// A year, or the years that a cut stands for.
pub(super) struct Span {
    /// The first year.
    pub(super) first: i32,
    /// The last one.
    pub(super) last: i32,
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
            *counts.entry(day.year()).or_default() += 1;
        }
        let mut weighed: Vec<(i32, i32, i64)> = Vec::new();
        let mut next = counts.keys().next().copied().unwrap_or(0);
        for (&year, &count) in &counts {
            if year - next > PAUSE {
                weighed.push((next, year - 1, YEAR));
            } else {
                weighed.extend((next..year).map(|empty| (empty, empty, YEAR / 2)));
            }
            weighed.push((year, year, YEAR + EVENT * count));
            next = year + 1;
        }
        let whole = weighed
            .iter()
            .map(|(.., weight)| weight)
            .sum::<i64>()
            .max(1);
        let mut before = 0;
        let mut edge = 0;
        let spans = weighed.into_iter().map(|(first, last, weight)| {
            before += weight;
            let from = edge;
            edge = i32::try_from(i64::from(WIDTH) * before / whole).unwrap_or(WIDTH);
            Span {
                first,
                last,
                from,
                to: edge,
            }
        });
        Self {
            spans: spans.collect(),
        }
    }

    /// The years and cuts, in order.
    pub(super) fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// The place of a day; what has no day stands at the beginning.
    pub(super) fn place(&self, day: Option<NaiveDate>) -> i32 {
        let Some(day) = day else { return 0 };
        let after = self.spans.partition_point(|span| span.last < day.year());
        let Some(span) = self.spans.get(after) else {
            return WIDTH;
        };
        if day.year() < span.first {
            return span.from;
        }
        let years = span.last - span.first + 1;
        let passed = (day.year() - span.first) * 366 + i32::try_from(day.ordinal0()).unwrap_or(0);
        span.from + (span.to - span.from) * passed / (years * 366).max(1)
    }
}
