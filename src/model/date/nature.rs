//! What is asked of a date besides its days: how finely and how surely it is known, its season, its open ends.

use edtf_core::{Date, Edtf, Interval, IntervalEndpoint};

use super::{Precision, Qualifier};

/// What is asked of a date besides its days. The parsed date itself takes more than twice the memory of all the rest, and
/// records have many dates.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Nature {
    pub(super) precision: Precision,
    pub(super) qualifier: Qualifier,
    pub(super) season: Option<u8>,
    pub(super) starts_open: bool,
    pub(super) ends_open: bool,
}

impl Nature {
    pub(super) fn of(edtf: &Edtf) -> Self {
        let (precision, season) = match edtf {
            Edtf::Date(date) => (self::precision(date), self::season(date)),
            _ => (Precision::Interval, None),
        };
        let is_open = |end: fn(&Interval) -> &IntervalEndpoint| match edtf {
            Edtf::Interval(interval) => *end(interval) == IntervalEndpoint::Open,
            _ => false,
        };
        Self {
            precision,
            qualifier: Qualifier {
                uncertain: edtf.is_uncertain(),
                approximate: edtf.is_approximate(),
            },
            season,
            starts_open: is_open(|interval| &interval.start),
            ends_open: is_open(|interval| &interval.end),
        }
    }
}

fn season(date: &Date) -> Option<u8> {
    let is_season = date.precision() == edtf_core::Precision::Season;
    date.month
        .filter(|_| is_season)
        .and_then(|field| field.value())
}

fn precision(date: &Date) -> Precision {
    if date.year.has_unspecified() {
        let edtf_core::YearKind::Standard { digits, .. } = date.year.kind else {
            return Precision::Year;
        };
        return if digits[2].is_none() {
            Precision::Century
        } else {
            Precision::Decade
        };
    }
    match (date.month, date.day) {
        (Some(month), _) if month.has_unspecified() => Precision::Year,
        (Some(_), Some(day)) if day.has_unspecified() => Precision::Month,
        _ => match date.precision() {
            edtf_core::Precision::Day => Precision::Day,
            edtf_core::Precision::Season => Precision::Season,
            edtf_core::Precision::Month => Precision::Month,
            edtf_core::Precision::Year => Precision::Year,
        },
    }
}
