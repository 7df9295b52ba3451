//! What is known of one date, or of one end of a span, and the EDTF dates that it stands for.

use chrono::{Datelike, NaiveDate};

use super::from_parts;
use crate::message;
use crate::message::Message;

/// What a date is known to. What is missing may stand at the other end of a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Day(Option<u32>, u32),
    Month(u32),
    Season(u32),
    Quarter(u32),
    Half(u32),
    Year,
    /// The ten years from the part's year.
    Decade,
    /// The hundred years from the part's year.
    Century,
    /// A number of one or two digits, a day if the other end has one.
    Number(u32),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// In EDTF's numbering, in which the year before 1 is 0.
    pub(super) year: Option<i64>,
    pub(super) unit: Unit,
    pub(super) is_before_christ: bool,
    pub(super) about: bool,
    pub(super) uncertain: bool,
    pub(super) weekday: Option<u32>,
    /// Whether it can be read in one way only, and EDTF says all of it.
    pub(super) is_plain: bool,
}

impl Part {
    pub(super) fn new(year: Option<i64>, unit: Unit) -> Self {
        Self {
            year,
            unit,
            is_before_christ: false,
            about: false,
            uncertain: false,
            weekday: None,
            is_plain: true,
        }
    }

    /// As an EDTF date that stands alone, or the two ends of what only a span can say.
    pub(super) fn dates(&self) -> Result<(String, String), Message> {
        let year = self.year.ok_or_else(|| message!("written-date.no-year"))?;
        let mark = match (self.about, self.uncertain) {
            (false, false) => "",
            (true, false) => "~",
            (false, true) => "?",
            (true, true) => "%",
        };
        let both = |start: String, end: String| Ok((start + mark, end + mark));
        let months = |first: u32, last: u32| {
            both(
                from_parts(year, Some(first), None)?,
                from_parts(year, Some(last), None)?,
            )
        };
        let one = |date: String| both(date.clone(), date);
        match self.unit {
            Unit::Day(month, day) => {
                let month = month.ok_or_else(|| message!("written-date.no-month"))?;
                let date = from_parts(year, Some(month), Some(day))?;
                self.agrees_with_weekday(year, month, day)?;
                one(date)
            }
            Unit::Month(month) => one(from_parts(year, Some(month), None)?),
            Unit::Season(code) => one(from_parts(year, Some(code), None)?),
            Unit::Quarter(quarter) => months(quarter * 3 - 2, quarter * 3),
            Unit::Half(half) => months(half * 6 - 5, half * 6),
            Unit::Year => one(from_parts(year, None, None)?),
            // EDTF has no unknown digits in years before 0.
            Unit::Decade if year >= 0 => one(format!("{:03}X", year / 10)),
            Unit::Century if year >= 0 => one(format!("{:02}XX", year / 100)),
            Unit::Decade => both(
                from_parts(year, None, None)?,
                from_parts(year + 9, None, None)?,
            ),
            Unit::Century => both(
                from_parts(year, None, None)?,
                from_parts(year + 99, None, None)?,
            ),
            Unit::Number(_) => Err(message!("written-date.number")),
        }
    }

    /// The first and last date of this where it is an end of a span: whole years for decades and centuries.
    pub(super) fn ends(&self) -> Result<(String, String), Message> {
        let years = match (self.unit, self.year) {
            (Unit::Decade, Some(year)) => (year, year + 9),
            (Unit::Century, Some(year)) => (year, year + 99),
            _ => return self.dates(),
        };
        let end = |year| {
            let year = Self {
                year: Some(year),
                unit: Unit::Year,
                ..*self
            };
            year.dates().map(|(year, _)| year)
        };
        Ok((end(years.0)?, end(years.1)?))
    }

    fn agrees_with_weekday(&self, year: i64, month: u32, day: u32) -> Result<(), Message> {
        let date = i32::try_from(year)
            .ok()
            .and_then(|year| NaiveDate::from_ymd_opt(year, month, day));
        match (self.weekday, date) {
            (Some(weekday), Some(date)) if date.weekday().num_days_from_monday() != weekday => {
                Err(message!("written-date.weekday"))
            }
            _ => Ok(()),
        }
    }

    /// Counts its year as one before Christ: 1 BC is EDTF's year 0.
    pub(super) fn become_before_christ(&mut self, year: i64) {
        self.is_before_christ = true;
        self.year = Some(match self.unit {
            // The fifth century BC are the years from 500 to 401 BC.
            Unit::Century => -year - 99,
            // The 480s BC are the years from 489 to 480 BC.
            Unit::Decade => 1 - year - 9,
            _ => 1 - year,
        });
    }
}
