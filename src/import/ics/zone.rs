//! The time zone that a calendar names, in which its events have their days.

use chrono::{DateTime, NaiveDateTime, Utc};

use super::windows::of_windows;
use super::{Line, unescaped};
use crate::import::{Note, Remarks, text};

#[cfg(not(feature = "time-zones"))]
pub(super) use chrono::Utc as Tz;
/// A zone of the tables; without them there is none.
#[cfg(feature = "time-zones")]
pub(super) use chrono_tz::Tz;

/// What is said of a zone that was not found.
pub(super) const UNKNOWN: &str = if cfg!(feature = "time-zones") {
    "is not known"
} else {
    "needs a program built with `cargo build --release --features time-zones`"
};

/// The zone in which times that are given in UTC are to be read.
pub(super) struct Zone(Option<Tz>);

impl Zone {
    /// The zone that the calendar names, or else the only one that it defines.
    pub(super) fn of_calendar(lines: &[Line<'_>], lost: &mut Remarks) -> Self {
        let named = |name: &str| lines.iter().find(|line| line.name == name);
        let of_all = named("X-WR-TIMEZONE").or_else(|| named("TIMEZONE-ID"));
        if let Some(line) = of_all {
            let name = unescaped(&line.value);
            let zone = zone(&name);
            if zone.is_none() && !name.trim().is_empty() {
                lost.push(Note::new(
                    line.number,
                    format!(
                        "the time zone `{}` {UNKNOWN}; times in UTC keep their day in UTC",
                        text::line(&name)
                    ),
                ));
            }
            return Self(zone);
        }
        let mut defined = lines.iter().filter(|line| line.name == "TZID");
        match (defined.next(), defined.next()) {
            (Some(line), None) => Self(zone(&unescaped(&line.value))),
            _ => Self(None),
        }
    }

    /// The zone, where one is named and known.
    pub(super) fn known(&self) -> Option<Tz> {
        self.0
    }
}

/// A zone by its name in the tables of time zones, with the prefix of an older convention, or by its name on Windows.
pub(super) fn zone(name: &str) -> Option<Tz> {
    let name = name.trim().trim_matches('"');
    // /mozilla.org/20050126_1/Europe/Berlin
    let parts: Vec<&str> = name.trim_start_matches('/').split('/').collect();
    (0..parts.len().min(4))
        .find_map(|from| by_name(&parts[from..].join("/")))
        .or_else(|| by_name(of_windows(name)?))
}

#[cfg(feature = "time-zones")]
fn by_name(name: &str) -> Option<Tz> {
    let known = |zone: &&Tz| zone.name().eq_ignore_ascii_case(name);
    name.parse()
        .ok()
        .or_else(|| chrono_tz::TZ_VARIANTS.iter().find(known).copied())
}

#[cfg(not(feature = "time-zones"))]
const fn by_name(_: &str) -> Option<Tz> {
    None
}

/// The moment of a time in UTC as clocks in the zone show it.
pub(super) fn local(utc: NaiveDateTime, zone: Tz) -> NaiveDateTime {
    DateTime::<Utc>::from_naive_utc_and_offset(utc, Utc)
        .with_timezone(&zone)
        .naive_local()
}
