//! Dates of other tools as EDTF, with the precision that they have and no more.

mod numbers;
mod part;
mod range;
mod single;
mod time;
mod tokens;
mod words;
mod year_pair;

use crate::invisible::without;
use crate::message;
use crate::message::Message;
use crate::model::EventDate;

pub(crate) use words::month;
pub(crate) use year_pair::YearPairs;

/// How many bytes a date may have in any way of writing it.
const LONGEST: usize = 200;

/// How dates such as 3/4/2022 are to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    /// 3 April.
    DayFirst,
    /// 4 March.
    MonthFirst,
}

/// How to read what can be read in several ways, where the user said so.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Reading {
    /// Of 3/4/2022.
    pub(crate) order: Option<Order>,
    /// Of 2021-22.
    pub(crate) pairs: Option<YearPairs>,
    /// The first of the hundred years that two digits stand for.
    pub(crate) short_years: Option<u16>,
}

/// A date that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Written {
    /// In EDTF.
    pub(crate) date: String,
    /// Whether a time of day was taken off.
    pub(crate) timed: bool,
    /// What was written, where EDTF does not say all of it or it had to be interpreted.
    pub(crate) note: Option<String>,
}

/// A date from its parts. As in EDTF, year 0 is the one before year 1.
pub(crate) fn from_parts(
    year: i64,
    month: Option<u32>,
    day: Option<u32>,
) -> Result<String, Message> {
    let mut date = match year {
        ..=-10_000 | 10_000.. => format!("Y{year}"),
        ..0 => format!("-{:04}", year.unsigned_abs()),
        _ => format!("{year:04}"),
    };
    if day.is_some() && month.is_none() {
        return Err(message!("written-date.day-alone"));
    }
    for part in [month, day].into_iter().flatten() {
        date.push_str(&format!("-{part:02}"));
    }
    edtf(&date)
}

/// A text as a message or a note has it.
fn one_line(text: &str) -> String {
    let text = without(text, |_| true);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text that is EDTF already.
pub(crate) fn edtf(text: &str) -> Result<String, Message> {
    if text.len() > LONGEST {
        let beginning: String = text.chars().take(LONGEST).collect();
        return Err(message!(
            "written-date.long",
            text = format!("{beginning}…")
        ));
    }
    match text.parse::<EventDate>() {
        Ok(date) => Ok(date.as_str().to_owned()),
        Err(error) => Err(message!(
            "invalid-date.found",
            text = text,
            why = error.message
        )),
    }
}

/// A span; one date when both ends are the same.
pub(crate) fn span(start: &str, end: &str) -> Result<String, Message> {
    if start == end {
        return Ok(start.to_owned());
    }
    edtf(&format!("{start}/{end}"))
}

/// A date in EDTF or as people write it, in English or Spanish: single dates, spans, decades, seasons, estimates.
pub(crate) fn written(given: &str, reading: &Reading) -> Result<Written, Message> {
    let given = given.trim();
    if given.len() > LONGEST {
        return edtf(given).map(Written::of);
    }
    // 2021-01-06T10:00/2021-01-06T12:00
    if let Some((start, end)) = given.split_once('/')
        && start.contains('T')
        && let (Ok(start), Ok(end)) = (written(start, reading), written(end, reading))
        && start.timed
    {
        return start.to(end);
    }
    let (bare, timed) = time::without(given);
    let (tokens, has_no_ordinal) = tokens::tokens(bare);
    let is_pair = match tokens.as_slice() {
        [rest @ .., tokens::Token::Mark('?' | '~')] => numbers::is_pair(rest, reading),
        tokens => numbers::is_pair(tokens, reading),
    };
    // Marks in front are those of people; EDTF level 1 has them at the end.
    let is_marked = bare.starts_with(['~', '?', '%']);
    if !is_pair
        && !is_marked
        && let Ok(date) = edtf(bare)
    {
        return Ok(Written {
            timed,
            ..Written::of(date)
        });
    }
    let shown = one_line(given);
    match range::read(&tokens, reading) {
        Ok(Some(found)) => Ok(Written {
            date: found.date,
            timed,
            note: (!found.is_plain || !has_no_ordinal).then_some(shown),
        }),
        Ok(None) => Err(message!("written-date.none", text = shown)),
        // What is wrong with this text, with a date that was made of it, or what is so, which stands behind the text.
        Err(why) if edtf(&shown).as_ref() == Err(&why) => Err(why),
        Err(why) if why.id() == "invalid-date.found" => {
            Err(message!("written-date.made", text = shown, why = why))
        }
        Err(what) => Err(message!("written-date.found", text = shown, what = what)),
    }
}

impl Written {
    fn of(date: String) -> Self {
        Self {
            date,
            timed: false,
            note: None,
        }
    }

    /// A span from this to another.
    pub(crate) fn to(self, end: Self) -> Result<Self, Message> {
        let note = match (self.note, end.note) {
            (None, None) => None,
            (start, other) => Some(format!(
                "{} – {}",
                start.as_deref().unwrap_or(&self.date),
                other.as_deref().unwrap_or(&end.date)
            )),
        };
        Ok(Self {
            date: joined(&self.date, &end.date)?,
            timed: self.timed || end.timed,
            note,
        })
    }
}

/// A span from the first of one date to the last of another, each of which may be a span itself.
fn joined(start: &str, end: &str) -> Result<String, Message> {
    let first = start.split('/').next().unwrap_or(start);
    let last = end.rsplit('/').next().unwrap_or(end);
    span(first, last).or_else(|why| {
        // EDTF level 1 has no decades at the ends of a span.
        let years = [(first, "0"), (last, "9")].map(|(year, digit)| match year.len() {
            4 => year.replace('X', digit),
            _ => year.to_owned(),
        });
        match years == [first, last] {
            true => Err(why),
            false => span(&years[0], &years[1]),
        }
    })
}

/// Who counts the years of a table with a column for the year.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Years {
    /// TimelineJS, which shows −480 as 480 BCE.
    TimelineJs,
    /// Nobody knows.
    Anybody,
}

/// A date of which the year, the month and the day stand apart, each as people write it.
pub(crate) fn from_cells(
    cells: [&str; 3],
    years: Years,
    reading: &Reading,
) -> Result<Written, Message> {
    let [year, month, day] = cells.map(whole);
    if year.is_empty() {
        return Err(message!("written-date.without-year"));
    }
    if month.is_empty() && !day.is_empty() {
        return Err(message!("written-date.day-alone"));
    }
    let number = |cell: &str| cell.parse::<i64>().ok();
    let small = |cell: &str| match cell {
        "" => Some(None),
        cell => cell.parse::<u32>().ok().map(Some),
    };
    let is_number = match (number(year), years) {
        (Some(..0), Years::TimelineJs) => true,
        (Some(..0), Years::Anybody) => year.len() == 5,
        (Some(_), Years::TimelineJs) => true,
        (Some(_), Years::Anybody) => year.len() == 4,
        (None, _) => false,
    };
    if let (true, Some(counted), Some(month), Some(day)) =
        (is_number, number(year), small(month), small(day))
    {
        let is_before = counted < 0 && years == Years::TimelineJs;
        let of = counted + i64::from(is_before);
        let note = || {
            format!(
                "{counted}, which TimelineJS shows as {} BCE",
                counted.unsigned_abs()
            )
        };
        return Ok(Written {
            note: is_before.then(note),
            ..Written::of(from_parts(of, month, day)?)
        });
    }
    if number(year).is_some_and(|year| year < 0) {
        let before = year.trim_start_matches('-');
        return Err(message!(
            "written-date.before-christ",
            year = year,
            before = before
        ));
    }
    let month = match month.parse::<u32>() {
        Ok(number) => words::name(number)
            .ok_or_else(|| message!("written-date.month", number = number.to_string()))?,
        Err(_) => month,
    };
    let parts = [month, day, year]
        .into_iter()
        .filter(|part| !part.is_empty());
    written(&parts.collect::<Vec<_>>().join(" "), reading)
}

/// A cell without what spreadsheets add to whole numbers: `2021.0`.
fn whole(cell: &str) -> &str {
    let cell = cell.trim();
    match cell.split_once('.') {
        Some((whole, zeros)) if !zeros.is_empty() && zeros.bytes().all(|byte| byte == b'0') => {
            whole
        }
        _ => cell,
    }
}

#[cfg(test)]
mod tests;
