//! The events on a chart: a mark each, as wide as its date is uncertain or as the event was long; where they are too many, their density.

use std::collections::BTreeMap;
use std::fmt::Write;

use chrono::NaiveDate;

use super::time_scale::{MonthNumber, Scale, number};
use crate::model::{EventDate, Slug};

/// Dates that are less certain than this, in days, are not drawn.
pub(super) const VAGUEST: i64 = 800;
/// The height of the tallest month where density is shown.
pub(super) const TALLEST: f64 = 56.0;

/// An event on the chart.
pub(crate) struct Mark<'a> {
    /// Whose it is.
    pub(crate) event: &'a Slug,
    /// The first day that it may have begun on.
    pub(crate) first: NaiveDate,
    /// The last such day; for an event that lasted, its last day.
    pub(crate) last: NaiveDate,
    /// What its width means.
    pub(crate) width: Width,
    /// Over how many days its beginning is uncertain.
    pub(super) uncertain: i64,
}

/// What the width of a mark means.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Width {
    /// Nothing: the day is known.
    Day,
    /// The day is known to lie within.
    Vague,
    /// It lasted.
    Lasting,
    /// It began, and no end is recorded.
    Unended,
}

impl<'a> Mark<'a> {
    /// The mark of an event whose beginning has bounds, however far apart.
    pub(super) fn of(event: &'a Slug, date: &EventDate) -> Option<Self> {
        let start = date.start();
        let (first, mut last) = (start.earliest?, start.latest?);
        let qualified = date.as_str().contains(['~', '?', '%']);
        // How long an event lasted says nothing of how well its days are known.
        let uncertain = (last - first).num_days();
        let mut width = if first < last || qualified {
            Width::Vague
        } else {
            Width::Day
        };
        if let (Some((Some(_), Some(_))), Some(end)) = (date.ends(), date.latest())
            && end > last
        {
            last = end;
            width = Width::Lasting;
        }
        Some(Self {
            event,
            first,
            last,
            width,
            uncertain,
        })
    }

    /// What marks of this width are called in the style sheet.
    pub(super) fn class(&self) -> &'static str {
        match self.width {
            Width::Day => "",
            Width::Vague => "vague",
            Width::Lasting => "lasting",
            Width::Unended => "unended",
        }
    }

    /// Where it begins and ends on a scale. A day has no width that could be seen: a dot in the middle of it.
    pub(super) fn ends(&self, scale: &Scale) -> (f64, f64) {
        let (start, end) = (scale.start(self.first), scale.end(self.last));
        if self.width == Width::Day {
            let middle = f64::midpoint(start, end);
            (middle, middle)
        } else {
            (start, end)
        }
    }

    /// The months that it touches.
    pub(crate) fn months(&self) -> impl Iterator<Item = MonthNumber> + use<> {
        number(self.first)..=number(self.last)
    }
}

/// How many events began in each month, as an outline whose lower edge is at y = 0; one whose date is less certain is spread over
/// its months.
pub(super) struct Outline {
    /// The outline, a month wide for each drawn month.
    pub(super) path: String,
    /// The most events of a month.
    pub(super) most: f64,
    /// Where that month begins.
    pub(super) at: f64,
}

impl Outline {
    pub(super) fn of<'m, 'e: 'm>(scale: &Scale, marks: impl Iterator<Item = &'m Mark<'e>>) -> Self {
        let mut weights: BTreeMap<MonthNumber, f64> = BTreeMap::new();
        for mark in marks {
            if matches!(mark.width, Width::Lasting | Width::Unended) {
                *weights.entry(number(mark.first)).or_default() += 1.0;
                continue;
            }
            let share = 1.0 / mark.months().count().max(1) as f64;
            for month in mark.months() {
                *weights.entry(month).or_default() += share;
            }
        }
        let most = weights.values().copied().fold(1.0, f64::max);
        let mut path = String::new();
        let mut right = None;
        for &(month, place) in &scale.places {
            let height = weights.get(&month).copied().unwrap_or(0.0) / most * (TALLEST - 4.0);
            if right != Some(place) {
                let _ = write!(
                    path,
                    "{}M{place} 0",
                    if path.is_empty() { "" } else { "V0z" }
                );
            }
            let _ = write!(path, "V{:.1}h1", -height);
            right = Some(place + 1.0);
        }
        let tallest = weights
            .iter()
            .max_by(|one, other| one.1.total_cmp(other.1).then(other.0.cmp(one.0)));
        Self {
            path: format!("{path}V0z"),
            most,
            at: tallest.map_or(0.0, |(&month, _)| scale.place(month)),
        }
    }
}
