//! Months, and those in which a measure was in force.

use chrono::{Datelike, NaiveDate};

use super::measure_history::{MeasureHistory, until_bounds};
use crate::limits;

/// A month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Month {
    /// The year.
    pub(crate) year: i32,
    /// The month, 1–12.
    pub(crate) month: u32,
}

impl Month {
    /// The month of a day.
    pub(crate) fn of(day: NaiveDate) -> Self {
        Self {
            year: day.year(),
            month: day.month(),
        }
    }

    /// The next month.
    pub(crate) fn next(self) -> Self {
        match self.month {
            12 => Self {
                year: self.year + 1,
                month: 1,
            },
            month => Self {
                year: self.year,
                month: month + 1,
            },
        }
    }

    /// The month before it.
    pub(crate) fn before(self) -> Self {
        match self.month {
            1 => Self {
                year: self.year - 1,
                month: 12,
            },
            month => Self {
                year: self.year,
                month: month - 1,
            },
        }
    }

    /// Its first and its last day.
    pub(crate) fn days(self) -> Option<(NaiveDate, NaiveDate)> {
        let next = self.next();
        let first = NaiveDate::from_ymd_opt(self.year, self.month, 1)?;
        let last = NaiveDate::from_ymd_opt(next.year, next.month, 1)?.pred_opt()?;
        Some((first, last))
    }

    /// The month as dates write it.
    pub(crate) fn edtf(self) -> String {
        match self.year {
            ..0 => format!("{:05}-{:02}", self.year, self.month),
            _ => format!("{:04}-{:02}", self.year, self.month),
        }
    }
}

/// The months that have a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Months {
    /// The months, in order.
    pub(crate) listed: Vec<Month>,
    /// The first month in which a measure was in force, where that is too long ago to have a page.
    pub(crate) began: Option<Month>,
}

/// The months from the first to the last in which a measure was in force. What has no recorded end reaches as far as it was
/// checked; a planned end counts up to the day of which the collection speaks. Of more months, or more measures
/// in them, than the limits allow, the latest stay.
pub(crate) fn months<'l>(
    histories: impl Iterator<Item = &'l MeasureHistory>,
    as_of: Option<NaiveDate>,
    events: usize,
) -> Months {
    let mut extents: Vec<(Month, Option<Month>)> = Vec::new();
    let mut ends: Vec<NaiveDate> = Vec::new();
    for history in histories {
        let Some((first, last)) = history.extent() else {
            continue;
        };
        let planned = history.spans.iter().filter_map(|span| {
            let until = until_bounds(span.until.as_ref()?).latest?;
            as_of.map(|as_of| until.min(as_of))
        });
        ends.extend(last.or(history.known_to()).into_iter().chain(planned));
        extents.push((Month::of(first), last.map(Month::of)));
    }
    let (Some(first), Some(last)) = (
        extents.iter().map(|(first, _)| *first).min(),
        ends.into_iter().map(Month::of).max(),
    ) else {
        return Months::default();
    };
    let last = last.max(first);
    let most = limits::MONTH_ROWS + limits::MONTH_ROWS_PER_EVENT * events;
    let mut rows = 0;
    let mut listed: Vec<Month> = std::iter::successors(Some(last), |month| Some(month.before()))
        .take(limits::MONTHS)
        .take_while(|month| *month >= first)
        .take_while(|month| {
            let holds = |(first, last): &&(Month, Option<Month>)| {
                first <= month && last.is_none_or(|last| *month <= last)
            };
            rows += extents.iter().filter(holds).count();
            rows <= most
        })
        .collect();
    listed.reverse();
    let began = (listed.first() > Some(&first)).then_some(first);
    Months { listed, began }
}
