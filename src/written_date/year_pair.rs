//! Two years in one cell, `2021-22`, which EDTF reads as a season.

use crate::message;
use crate::message::Message;

/// How `2021-22` is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum YearPairs {
    /// From 2021 to 2022.
    Years,
    /// The summer of 2021, as EDTF has it.
    Seasons,
}

/// What a year and two more digits are.
pub(super) enum Pair {
    /// Two years, of which this is the last.
    Years(u32),
    /// A month or a season, or nothing at all.
    Other,
}

/// How many years a pair may have that goes beyond the end of its century: `1998–02`.
const NEAR: u32 = 20;

/// What a year and one more digit are: `1990–5`.
pub(super) fn pair_of_one(
    year: u32,
    end: u32,
    reading: Option<YearPairs>,
) -> Result<Pair, Message> {
    match reading {
        _ if end <= year % 10 => Ok(Pair::Other),
        Some(YearPairs::Years) => Ok(Pair::Years(year - year % 10 + end)),
        Some(YearPairs::Seasons) => Ok(Pair::Other),
        None => Err(message!("written-date.years-or-month")),
    }
}

/// What a year and two more digits are. With a hyphen, a month stays a month unless two years in a row are asked for: it is
/// EDTF.
pub(super) fn pair(
    year: u32,
    end: u32,
    has_hyphen: bool,
    reading: Option<YearPairs>,
) -> Result<Pair, Message> {
    let follows = (year + 1) % 100 == end;
    let (two, beyond) = (
        year % 100,
        year % 100 > end && end + 100 - year % 100 <= NEAR,
    );
    // With a hyphen this is EDTF: no more than the turn of a century is asked about.
    let turns = follows || beyond && !has_hyphen;
    if end <= two && !turns {
        return Ok(Pair::Other);
    }
    let last = match end <= two {
        true => year - two + 100 + end,
        false => year - two + end,
    };
    match (reading, end) {
        (Some(YearPairs::Years), 1..=12) if has_hyphen && !follows => Ok(Pair::Other),
        (Some(YearPairs::Years), _) => Ok(Pair::Years(last)),
        (Some(YearPairs::Seasons), 1..=12 | 21..=24) => Ok(Pair::Other),
        (None, 21..=24) => Err(message!("written-date.years-or-season")),
        (None, 1..=12) if has_hyphen => Ok(Pair::Other),
        (None, 1..=12) => Err(message!("written-date.years-or-month")),
        // What is neither a month nor a season can only be two years.
        (_, _) => Ok(Pair::Years(last)),
    }
}
