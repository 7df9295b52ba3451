//! Dates in words, in any language: what is known to the month is never given a day.

use chrono::{Datelike, NaiveDate};

use super::DateWords;
use crate::model::{EventDate, Precision};

/// A date in words.
pub(super) fn in_words(words: &DateWords, date: &EventDate) -> String {
    match date.ends() {
        None => single(words, date),
        Some((Some(start), Some(end))) => span(words, &start, &end),
        Some((Some(start), None)) if date.ends_open() => (words.from)(&single(words, &start)),
        Some((Some(start), None)) => (words.from_unknown)(&single(words, &start)),
        Some((None, Some(end))) if date.starts_open() => (words.until)(&single(words, &end)),
        Some((None, Some(end))) => (words.until_unknown)(&single(words, &end)),
        Some((None, None)) => words.unknown.to_owned(),
    }
}

/// The day and the shortened month of a date that is known to the day without reservation.
pub(super) fn day_and_month(words: &DateWords, date: &EventDate) -> Option<String> {
    let day = exact_day(date)?;
    let month = words
        .short_months
        .get(usize::try_from(day.month0()).ok()?)?;
    Some((words.short_day)(day.day(), month))
}

/// The name of a month (1–12).
pub(super) fn month_name(words: &DateWords, month: u32) -> &'static str {
    usize::try_from(month)
        .ok()
        .and_then(|month| words.months.get(month.checked_sub(1)?))
        .copied()
        .unwrap_or("")
}

fn single(words: &DateWords, date: &EventDate) -> String {
    let plain = plain(words, date);
    let qualifier = date.qualifier();
    match (qualifier.approximate, qualifier.uncertain) {
        (false, false) => plain,
        (true, false) => (words.about)(&plain),
        (false, true) => (words.uncertain)(&plain),
        (true, true) => (words.about_uncertain)(&plain),
    }
}

fn plain(words: &DateWords, date: &EventDate) -> String {
    let Some(day) = date.earliest() else {
        return words.unknown.to_owned();
    };
    match date.precision() {
        Precision::Day => (words.day)(day.day(), month_name(words, day.month()), day.year()),
        Precision::Month => (words.month)(month_name(words, day.month()), day.year()),
        Precision::Season => (words.season)(season_name(words, date), day.year()),
        Precision::Decade => (words.decade)(day.year()),
        Precision::Century => (words.century)(day.year()),
        Precision::Year | Precision::Interval => (words.year)(day.year()),
    }
}

fn season_name(words: &DateWords, date: &EventDate) -> &'static str {
    date.season()
        .and_then(|code| words.seasons.get(usize::from(code).checked_sub(21)?))
        .copied()
        .unwrap_or("")
}

fn span(words: &DateWords, start: &EventDate, end: &EventDate) -> String {
    if let (Some(first), Some(last)) = (exact_day(start), exact_day(end))
        && (first.year(), first.month()) == (last.year(), last.month())
        && first != last
    {
        return (words.days)(
            first.day(),
            last.day(),
            month_name(words, first.month()),
            first.year(),
        );
    }
    (words.span)(&single(words, start), &single(words, end))
}

/// The day of a date that is known to the day without reservation.
fn exact_day(date: &EventDate) -> Option<NaiveDate> {
    let qualifier = date.qualifier();
    (date.precision() == Precision::Day && !qualifier.approximate && !qualifier.uncertain)
        .then(|| date.earliest())
        .flatten()
}
