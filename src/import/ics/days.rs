//! The days that an event of a calendar takes up where the calendar is kept.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::Line;
use super::zone::{Tz, UNKNOWN, Zone, local, zone};
use crate::import::{Note, Remarks, date, text};
use crate::message::ENGLISH;

/// A day, or a time on it.
#[derive(Clone, Copy)]
enum When {
    Day(NaiveDate),
    Time(NaiveDateTime),
}

impl When {
    fn day(self) -> NaiveDate {
        match self {
            Self::Day(day) => day,
            Self::Time(time) => time.date(),
        }
    }

    /// The last day of what ends then: the day before, unless it ends within a day.
    fn last(self) -> Option<NaiveDate> {
        match self {
            Self::Time(time) if time.time() != NaiveTime::MIN => Some(time.date()),
            other => other.day().pred_opt(),
        }
    }
}

/// The days that an event takes up, by its start and end.
pub(super) fn days<'a>(
    first: &impl Fn(&str) -> Option<&'a &'a Line<'a>>,
    begin: usize,
    calendar: &Zone,
    lost: &mut Remarks,
) -> Result<String, String> {
    let start = first("DTSTART").ok_or("the event has no date: it has no `DTSTART`")?;
    // An event is where its start is.
    let zone = named(start, lost).or(calendar.known());
    let (begins, in_utc) = when(start, zone, None)?;
    if matches!(begins, When::Time(_)) {
        lost.push(Note::new(start.number, "the time of day is not imported"));
    }
    let first_day = begins.day();
    if let (Some(zone), Some(utc)) = (zone, in_utc)
        && utc.date() != first_day
    {
        lost.push(Note::new(
            start.number,
            format!(
                "the day is {first_day} in {zone}, and {} in UTC; the first is used",
                utc.date()
            ),
        ));
    }
    let end = match (first("DTEND"), first("DURATION")) {
        (Some(end), _) => {
            let (ends, _) = when(end, zone, named(end, lost))?;
            ends.last()
        }
        (None, Some(duration)) => match (length(&duration.value), begins) {
            (Some(length), When::Time(begins)) => begins
                .checked_add_signed(length)
                .and_then(|ends| When::Time(ends).last()),
            (Some(length), When::Day(day)) if length.num_seconds() % 86_400 == 0 => {
                let days = u64::try_from(length.num_days()).unwrap_or(1);
                day.checked_add_days(Days::new(days.saturating_sub(1)))
            }
            _ => {
                lost.push(Note::new(duration.number, "the duration is not imported"));
                Some(first_day)
            }
        },
        (None, None) => Some(first_day),
    };
    let end = end.filter(|end| *end >= first_day).unwrap_or(first_day);
    let iso = |day: NaiveDate| day.format("%Y-%m-%d").to_string();
    if first("RRULE").is_some() || first("RDATE").is_some() {
        lost.push(Note::new(
            begin,
            "the event repeats; only its first time is carried",
        ));
    }
    date::span(&iso(first_day), &iso(end)).map_err(|why| why.in_words(&ENGLISH))
}

/// The zone that a line names; of one that is not known, a remark.
fn named(line: &Line<'_>, lost: &mut Remarks) -> Option<Tz> {
    let name = line
        .parameters
        .split(';')
        .find_map(|parameter| parameter.strip_prefix("TZID="))?;
    let found = zone(name);
    // Its day is the one that is written, whatever the zone is.
    if found.is_none() && line.value.trim().ends_with(['Z', 'z']) {
        lost.push(Note::new(
            line.number,
            format!(
                "the time zone `{}` {UNKNOWN}; the day is that of UTC",
                text::line(name)
            ),
        ));
    }
    found
}

/// When a line says, in a zone, and what that is in UTC if it is given so. A time in another zone than that of the event is one
/// moment in both.
fn when(
    line: &Line<'_>,
    zone: Option<Tz>,
    other: Option<Tz>,
) -> Result<(When, Option<NaiveDateTime>), String> {
    let value = line.value.trim();
    let fault = || format!("`{}` is not a date: `{}`", line.name, text::line(value));
    let digits = value.get(..8).unwrap_or("");
    let day = NaiveDate::parse_from_str(digits, "%Y%m%d")
        .ok()
        .filter(|_| digits.bytes().all(|byte| byte.is_ascii_digit()))
        .ok_or_else(fault)?;
    let is_day = line
        .parameters
        .split(';')
        .any(|parameter| parameter == "VALUE=DATE");
    let Some(time) = value
        .get(8..)
        .and_then(|rest| rest.strip_prefix(['T', 't']))
    else {
        return Ok((When::Day(day), None));
    };
    if is_day {
        return Ok((When::Day(day), None));
    }
    let (time, is_utc) = match time.strip_suffix(['Z', 'z']) {
        Some(time) => (time, true),
        None => (time, false),
    };
    let clock = NaiveTime::parse_from_str(time, "%H%M%S")
        .or_else(|_| NaiveTime::parse_from_str(time, "%H%M"))
        .unwrap_or(NaiveTime::MIN);
    let written = day.and_time(clock);
    let utc = match (is_utc, other) {
        (true, _) => Some(written),
        (false, Some(other)) if Some(other) != zone => {
            let moment = written.and_local_timezone(other).earliest();
            moment.map(|moment| moment.naive_utc())
        }
        _ => None,
    };
    match (utc, zone) {
        (Some(utc), Some(zone)) => Ok((When::Time(local(utc, zone)), is_utc.then_some(utc))),
        _ => Ok((When::Time(written), None)),
    }
}

/// The length of `P3D`, `P2W`, `PT1H30M` or `P1DT12H`.
fn length(duration: &str) -> Option<TimeDelta> {
    let mut rest = duration.trim().trim_start_matches('+').strip_prefix('P')?;
    let mut all = TimeDelta::zero();
    let mut in_time = false;
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix('T').filter(|_| !in_time) {
            (rest, in_time) = (after, true);
            continue;
        }
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let number: i64 = rest[..digits].parse().ok()?;
        let unit = rest[digits..].chars().next()?;
        let part = match (unit, in_time) {
            ('W', false) => TimeDelta::try_weeks(number),
            ('D', false) => TimeDelta::try_days(number),
            ('H', true) => TimeDelta::try_hours(number),
            ('M', true) => TimeDelta::try_minutes(number),
            ('S', true) => TimeDelta::try_seconds(number),
            _ => None,
        };
        all = all.checked_add(&part?)?;
        rest = &rest[digits + unit.len_utf8()..];
    }
    Some(all)
}
