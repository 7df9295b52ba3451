//! Dates as they are known: EDTF level 1 (ISO 8601-2:2019, Annex A) with its precision kept, and three-valued comparison.

mod fault;
mod nature;

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use edtf_core::{Bound, Edtf, Interval, IntervalEndpoint};

use self::fault::fault;
use self::nature::Nature;
use crate::message;
use crate::message::Message;

/// How far from year 0 a date may be: pictures go over the years between the first event and the last.
const YEARS: i64 = 20_000;

/// `Y-20000~`
const LONGEST_YEAR: usize = 8;

/// A date as a record gives it: a day, a month, a year, a span, with `~` (about), `?` (uncertain) or `%` (both).
///
/// It is never padded: what is known to the month has no day, here or anywhere.
#[derive(Clone, PartialEq, Eq)]
pub struct EventDate {
    text: Box<str>,
    nature: Nature,
    /// The first and last day that it touches, and the days within which it began: asked for again and again.
    earliest: Option<NaiveDate>,
    latest: Option<NaiveDate>,
    start: Start,
}

/// Why a text is not a date that a record may hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateError {
    /// What is wrong, as a phrase.
    pub message: Message,
    /// The byte at which the text stops making sense.
    pub offset: usize,
}

/// How finely a date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// To the day.
    Day,
    /// To the month.
    Month,
    /// To the season (codes 21–24).
    Season,
    /// To the year.
    Year,
    /// To the decade (`202X`).
    Decade,
    /// To the century (`20XX`).
    Century,
    /// A span with two ends, each of which may be open or unknown.
    Interval,
}

/// How sure a date is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Qualifier {
    /// `?` or `%`: the source is doubtful.
    pub(crate) uncertain: bool,
    /// `~` or `%`: an estimate.
    pub(crate) approximate: bool,
}

/// The days within which something began, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Start {
    /// The first possible day; none when nothing bounds it.
    pub earliest: Option<NaiveDate>,
    /// The last possible day; none when nothing bounds it.
    pub latest: Option<NaiveDate>,
}

/// How the start of one date stands to the start of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeOrder {
    /// It began earlier, whatever the exact days were.
    Before,
    /// It began later or on the same day, whatever the exact days were.
    NotBefore,
    /// It may have begun earlier and may not.
    Possible,
}

impl EventDate {
    /// Stands in for a date that is missing or faulty: an interval with both ends unknown, before and after nothing.
    pub(crate) fn unknown() -> Self {
        Self::of(
            "/",
            &Edtf::Interval(Interval {
                start: IntervalEndpoint::Unknown,
                end: IntervalEndpoint::Unknown,
            }),
        )
    }

    fn of(text: &str, edtf: &Edtf) -> Self {
        let bounds = edtf.bounds();
        let (earliest, latest) = (day(bounds.earliest), day(bounds.latest));
        let start = match edtf {
            Edtf::Interval(interval) => match &interval.start {
                IntervalEndpoint::Date(date) => {
                    let bounds = Edtf::Date(*date).bounds();
                    Start {
                        earliest: day(bounds.earliest),
                        latest: day(bounds.latest),
                    }
                }
                _ => Start {
                    earliest: None,
                    latest,
                },
            },
            _ => Start { earliest, latest },
        };
        Self {
            text: text.into(),
            nature: Nature::of(edtf),
            earliest,
            latest,
            start,
        }
    }

    /// Whether this only stands in for a date ([`EventDate::unknown`]).
    pub(crate) fn is_unknown(&self) -> bool {
        &*self.text == "/"
    }

    /// The date as the record writes it.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The two ends of an interval; nothing for a single date. An end without a date is open or unknown.
    pub fn ends(&self) -> Option<(Option<EventDate>, Option<EventDate>)> {
        let (start, end) = self.text.split_once('/')?;
        Some((start.parse().ok(), end.parse().ok()))
    }

    /// Whether the start is open (`../…`): it began before anything that is on record here.
    pub(crate) fn starts_open(&self) -> bool {
        self.nature.starts_open
    }

    /// Whether the end is open (`…/..`): no end is recorded.
    pub(crate) fn ends_open(&self) -> bool {
        self.nature.ends_open
    }

    /// The first day that the date touches; nothing when it is open or unknown.
    pub fn earliest(&self) -> Option<NaiveDate> {
        self.earliest
    }

    /// The last day that the date touches; nothing when it is open or unknown.
    pub fn latest(&self) -> Option<NaiveDate> {
        self.latest
    }

    /// How finely the date is known.
    pub fn precision(&self) -> Precision {
        self.nature.precision
    }

    /// How sure the date is.
    pub(crate) fn qualifier(&self) -> Qualifier {
        self.nature.qualifier
    }

    /// The year that a record with this date is filed under: that of the start, else of the end, else none.
    pub(crate) fn year(&self) -> Option<i32> {
        self.earliest().or(self.latest()).map(|day| day.year())
    }

    /// The folder that a record with this date is filed in: the year in four digits, with a `-` before those before year 0.
    pub(crate) fn folder(&self) -> Option<String> {
        self.year().map(|year| match year {
            ..0 => format!("{year:05}"),
            _ => format!("{year:04}"),
        })
    }

    /// The month (1–12) in which it began, when that is known to the month.
    pub fn month(&self) -> Option<u32> {
        let start = self.start();
        let (earliest, latest) = (start.earliest?, start.latest?);
        (earliest.year() == latest.year() && earliest.month() == latest.month())
            .then(|| earliest.month())
    }

    /// The season code (21–24) of a date that is known to the season.
    pub(crate) fn season(&self) -> Option<u8> {
        self.nature.season
    }

    /// The days within which it began.
    pub fn start(&self) -> Start {
        self.start
    }

    /// Whether this began before `other` did. Starts are compared, day by day: equal days are [`TimeOrder::NotBefore`].
    ///
    /// An interval with an open start (`../…`) began before anything on record, so nothing began before it.
    pub fn began_before(&self, other: &EventDate) -> TimeOrder {
        if other.starts_open() {
            return TimeOrder::NotBefore;
        }
        let (this, that) = (self.start(), other.start());
        match (this.latest, that.earliest) {
            (Some(latest), Some(earliest)) if latest < earliest => return TimeOrder::Before,
            _ => {}
        }
        match (this.earliest, that.latest) {
            (Some(earliest), Some(latest)) if earliest >= latest => TimeOrder::NotBefore,
            _ => TimeOrder::Possible,
        }
    }

    /// A key that sorts dates: by first possible day, then by last one. It is for sorting only and never shown.
    pub fn sort_key(&self) -> (i32, i32) {
        let number = |day: Option<NaiveDate>, none| day.map_or(none, |day| day.num_days_from_ce());
        let start = self.start();
        (
            number(
                start.earliest,
                if self.starts_open() {
                    i32::MIN
                } else {
                    number(start.latest, i32::MAX)
                },
            ),
            number(self.latest(), i32::MAX),
        )
    }
}

impl FromStr for EventDate {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let refuse = |message: Message| DateError { message, offset: 0 };
        let edtf = Edtf::parse(text).map_err(|error| DateError {
            message: fault(error.message),
            offset: error.offset,
        })?;
        match &edtf {
            Edtf::DateTime(_) => return Err(refuse(message!("date-with-time"))),
            Edtf::Set(_) => {
                return Err(refuse(message!("date-set")));
            }
            _ => {}
        }
        if edtf.level() > 1 {
            return Err(refuse(message!("date-level")));
        }
        let bounds = edtf.bounds();
        let out_of_range = |bound| match bound {
            Bound::Date(date) => !(-YEARS..=YEARS).contains(&date.year),
            _ => false,
        };
        // Of a year with more digits than the parser counts with, the bounds are unknown.
        let too_long = |end: &str| end.starts_with('Y') && end.len() > LONGEST_YEAR;
        if out_of_range(bounds.earliest)
            || out_of_range(bounds.latest)
            || text.split('/').any(too_long)
        {
            return Err(refuse(message!("date-far")));
        }
        if let (Bound::Date(earliest), Bound::Date(latest)) = (bounds.earliest, bounds.latest)
            && earliest > latest
        {
            return Err(refuse(message!("date-backward")));
        }
        Ok(Self::of(text, &edtf))
    }
}

impl fmt::Display for EventDate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

impl fmt::Debug for EventDate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "EventDate({})", self.text)
    }
}

impl Precision {
    /// The word that exports use.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
            Self::Season => "season",
            Self::Year => "year",
            Self::Decade => "decade",
            Self::Century => "century",
            Self::Interval => "interval",
        }
    }
}

fn day(bound: Bound) -> Option<NaiveDate> {
    match bound {
        Bound::Date(date) => NaiveDate::from_ymd_opt(
            i32::try_from(date.year).ok()?,
            date.month.into(),
            date.day.into(),
        ),
        _ => None,
    }
}
