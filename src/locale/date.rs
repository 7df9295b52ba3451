//! Dates in words, in any language: what is known to the month is never given a day.

use chrono::{Datelike, NaiveDate};

use super::words::words;
use crate::model::{EventDate, Precision};

words! {
    /// How a language puts dates in words.
    DateWords = "dates";
    texts { unknown }
    lists { months, short_months, seasons }
    messages(language) {
        day(day: &str, month: &str, year: &str),
        before_christ(year: &str),
        short_day(day: &str, month: &str),
        month(month: &str, year: &str),
        season(season: &str, year: &str),
        decade(year: &str),
        century(year: &str),
        about(date: &str),
        uncertain(date: &str),
        about_uncertain(date: &str),
        span(start: &str, end: &str),
        days(first: &str, last: &str, month: &str, year: &str),
        from(start: &str),
        unknown_end(start: &str),
        until(end: &str),
        unknown_start(end: &str),
    }
}

impl DateWords {
    /// A year, in EDTF's numbering: year 0 is the one before year 1, which people call 1 BC.
    pub(crate) fn year(&self, year: i32) -> String {
        match year {
            1.. => year.to_string(),
            _ => self.before_christ(&(1 - i64::from(year)).to_string()),
        }
    }

    /// A month (1–12) of a year.
    pub(crate) fn month_of(&self, month: u32, year: i32) -> String {
        self.month(self.month_name(month), &self.year(year))
    }

    /// The name of a month (1–12).
    pub(crate) fn month_name(&self, month: u32) -> &'static str {
        named(&self.months, month)
    }

    /// The shortened name of a month (1–12).
    pub(crate) fn short_month(&self, month: u32) -> &'static str {
        named(&self.short_months, month)
    }

    /// A date in words.
    pub(super) fn in_words(&self, date: &EventDate) -> String {
        match date.ends() {
            None => self.single(date),
            Some((Some(start), Some(end))) => self.between(&start, &end),
            Some((Some(start), None)) if date.ends_open() => self.from(&self.single(&start)),
            Some((Some(start), None)) => self.unknown_end(&self.single(&start)),
            Some((None, Some(end))) if date.starts_open() => self.until(&self.single(&end)),
            Some((None, Some(end))) => self.unknown_start(&self.single(&end)),
            Some((None, None)) => self.unknown.to_owned(),
        }
    }

    /// The day and the shortened month of a date that is known to the day without reservation.
    pub(super) fn day_and_month(&self, date: &EventDate) -> Option<String> {
        let day = exact_day(date)?;
        Some(self.short_day(&day.day().to_string(), self.short_month(day.month())))
    }

    fn single(&self, date: &EventDate) -> String {
        let plain = self.plain(date);
        let qualifier = date.qualifier();
        match (qualifier.approximate, qualifier.uncertain) {
            (false, false) => plain,
            (true, false) => self.about(&plain),
            (false, true) => self.uncertain(&plain),
            (true, true) => self.about_uncertain(&plain),
        }
    }

    fn plain(&self, date: &EventDate) -> String {
        let Some(day) = date.earliest() else {
            return self.unknown.to_owned();
        };
        let year = self.year(day.year());
        match date.precision() {
            Precision::Day => self.day(&day.day().to_string(), self.month_name(day.month()), &year),
            Precision::Month => self.month(self.month_name(day.month()), &year),
            Precision::Season => self.season(self.season_name(date), &year),
            Precision::Decade => self.decade(&day.year().to_string()),
            Precision::Century => self.century(&year),
            Precision::Year | Precision::Interval => year,
        }
    }

    fn season_name(&self, date: &EventDate) -> &'static str {
        let number = date.season().and_then(|code| code.checked_sub(20));
        number.map_or("", |number| named(&self.seasons, u32::from(number)))
    }

    fn between(&self, start: &EventDate, end: &EventDate) -> String {
        if let (Some(first), Some(last)) = (exact_day(start), exact_day(end))
            && (first.year(), first.month()) == (last.year(), last.month())
        {
            return self.days(
                &first.day().to_string(),
                &last.day().to_string(),
                self.month_name(first.month()),
                &self.year(first.year()),
            );
        }
        self.span(&self.single(start), &self.single(end))
    }
}

/// The name with a number, counted from 1.
fn named(names: &[&'static str], number: u32) -> &'static str {
    let place = usize::try_from(number)
        .ok()
        .and_then(|number| number.checked_sub(1));
    place
        .and_then(|place| names.get(place))
        .copied()
        .unwrap_or_default()
}

/// The day of a date that is known to the day without reservation.
fn exact_day(date: &EventDate) -> Option<NaiveDate> {
    let qualifier = date.qualifier();
    (date.precision() == Precision::Day && !qualifier.approximate && !qualifier.uncertain)
        .then(|| date.earliest())
        .flatten()
}
