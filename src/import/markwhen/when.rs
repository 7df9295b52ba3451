//! The date that a line of Markwhen begins with.

use chrono::{Days, Months, NaiveDate};

use crate::import::notes::beginning;
use crate::import::text;
use crate::message::{ENGLISH, Message};
use crate::written_date::{self as date, Reading, Written, written};

/// How many bytes of a line may be its date, how many colons may end it, and at how many marks it is parted in two: of a line
/// without bounds every part would be tried as a date.
const LONGEST: usize = 100;
const COLONS: usize = 6;
const MARKS: usize = 30;

/// Words for the day of reading, at which a span has no recorded end.
const NOW: &[&str] = &["now", "today", "present"];

/// A date, or why it is none; and what comes after its colon.
pub(super) type Dated<'a> = (Result<Written, String>, &'a str);

/// The date that a line begins with, and what comes after its colon.
pub(super) fn dated<'a>(line: &'a str, reading: &Reading) -> Option<Dated<'a>> {
    let looks_like_one = line.starts_with(|letter: char| letter.is_ascii_digit())
        || line
            .split([' ', ':'])
            .next()
            .is_some_and(|word| date::month(word).is_some());
    let (before, after) = line.split_once(':')?;
    let relative = ["after ", "before ", "by ", "now", "today", "yesterday", "!"];
    if relative.iter().any(|word| before.starts_with(word)) && !before.contains(". ") {
        let why = format!(
            "`{}` depends on another event or on today; write the date itself",
            text::line(before)
        );
        return Some((Err(why), after));
    }
    if !looks_like_one {
        return None;
    }
    // Times of day have colons, too.
    let mut best = None;
    let digit = |at: Option<usize>| {
        at.and_then(|at| line.as_bytes().get(at))
            .is_some_and(u8::is_ascii_digit)
    };
    let ends = line.match_indices(':').map(|(at, _)| at);
    let ends = ends
        .take_while(|at| *at <= LONGEST)
        .filter(|at| !(digit(at.checked_sub(1)) && digit(Some(at + 1))));
    for at in ends.take(COLONS) {
        match range(&line[..at], reading) {
            Ok(found) => return Some((Ok(found), &line[at + 1..])),
            Err(why) => best = best.or(Some(why)),
        }
    }
    let why = best.or_else(|| {
        let is_long = before.len() > LONGEST;
        is_long.then(|| format!("`{}` is not a date", named(before)))
    });
    why.map(|why| (Err(why), after))
}

/// A text as an error names it: on one line, and only its beginning when it is long.
fn named(text: &str) -> String {
    beginning(text::line(text), LONGEST)
}

/// A date or a span of two.
fn range(text: &str, reading: &Reading) -> Result<Written, String> {
    let text = text.trim();
    if let Ok(found) = written(text, reading) {
        return Ok(found);
    }
    let words = |why: Message| why.in_words(&ENGLISH);
    let why = format!("`{}` is not a date", named(text));
    let marks = [" / ", " - ", " to ", "–", "/", "-"];
    for (mark, at) in marks
        .iter()
        .flat_map(|mark| text.match_indices(mark).map(|(at, _)| (*mark, at)))
        .take(MARKS)
    {
        let (start, end) = (text[..at].trim(), text[at + mark.len()..].trim());
        let Ok(first) = written(start, reading) else {
            continue;
        };
        if NOW.iter().any(|now| end.eq_ignore_ascii_case(now)) {
            let note = format!("{start} – {end}");
            return Ok(Written {
                date: date::edtf(&format!("{}/..", first.date)).map_err(words)?,
                note: Some(note),
                ..first
            });
        }
        if let Some(last) = after(&first.date, end) {
            let date = date::span(&first.date, &last?).map_err(words)?;
            return Ok(Written { date, ..first });
        }
        if let Ok(last) = written(end, reading) {
            return first.to(last).map_err(words);
        }
    }
    Err(why)
}

/// The last day of a span of some days, weeks, months or years.
fn after(first: &str, length: &str) -> Option<Result<String, String>> {
    let (number, unit) = length.split_once(' ').or_else(|| {
        let end = length.find(|letter: char| letter.is_alphabetic())?;
        Some(length.split_at(end))
    })?;
    let number: u32 = number.trim().parse().ok()?;
    let unit = unit.trim().trim_end_matches('s');
    let Ok(start) = NaiveDate::parse_from_str(first, "%Y-%m-%d") else {
        let known = ["day", "d", "week", "w", "month", "mo", "year", "y"].contains(&unit);
        return known.then(|| {
            Err(format!(
                "`{first}` is not a day, so `{}` cannot be counted from it",
                text::line(length)
            ))
        });
    };
    let end = match unit {
        "day" | "d" => start.checked_add_days(Days::new(u64::from(number))),
        "week" | "w" => start.checked_add_days(Days::new(u64::from(number) * 7)),
        "month" | "mo" => start.checked_add_months(Months::new(number)),
        "year" | "y" => start.checked_add_months(Months::new(number.saturating_mul(12))),
        _ => return None,
    };
    // The end is the moment at which the span is over.
    let last = end.and_then(|end| end.pred_opt());
    Some(
        last.map(|last| last.format("%Y-%m-%d").to_string())
            .ok_or_else(|| format!("`{first}` and {length} is not a date")),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::Order;

    fn months() -> Reading {
        Reading {
            order: Some(Order::MonthFirst),
            ..Reading::default()
        }
    }

    #[test]
    fn dates_as_its_documentation_shows_them() {
        let check = |line: &str, expected: &str, rest: &str| {
            let found = dated(line, &months());
            assert_eq!(
                found.map(|(date, rest)| (date.map(|written| written.date), rest.trim())),
                Some((Ok(expected.to_owned()), rest)),
                "{line}"
            );
        };
        check("12/2012: End of the world", "2012-12", "End of the world");
        check("1961: Year after 1960", "1961", "Year after 1960");
        check(
            "2022-02-22T12:13:14Z: Noon: a time",
            "2022-02-22",
            "Noon: a time",
        );
        check("1892/2021-08-12: A span", "1892/2021-08-12", "A span");
        check(
            "11/11/2024-12/12/2024: A span",
            "2024-11-11/2024-12-12",
            "A span",
        );
        check(
            "Jan 5, 2022 - 7 Feb 2022: Words",
            "2022-01-05/2022-02-07",
            "Words",
        );
        check(
            "2022-03-01 / 3 weeks: A length",
            "2022-03-01/2022-03-21",
            "A length",
        );
        check(
            "1 Jan 1998 to 11/11/2011: To",
            "1998-01-01/2011-11-11",
            "To",
        );
        check("2022-03-01/..: Open", "2022-03-01/..", "Open");
        check("2020-01-01-now: Open", "2020-01-01/..", "Open");
        check("2020 / now: Open", "2020/..", "Open");
        check("Jan 2020 - Now: Open", "2020-01/..", "Open");
        check("1990s: A decade", "199X", "A decade");
        for line in [
            "now: x",
            "after !a 3 days: x",
            "2022 / 3 days: x",
            "13/13/2022: x",
        ] {
            assert!(
                dated(line, &months()).is_some_and(|(date, _)| date.is_err()),
                "{line}"
            );
        }
        for line in ["Just words: and a colon", "no colon", ""] {
            assert!(dated(line, &months()).is_none(), "{line}");
        }
    }
}
