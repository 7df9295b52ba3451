//! Dates of other tools as EDTF, with the precision that they have and no more.

use super::notes::beginning;
use crate::model::EventDate;

/// How many bytes a date may have in any way of writing it.
const LONGEST: usize = 200;

/// How dates such as 3/4/2022 are to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// 3 April.
    DayFirst,
    /// 4 March.
    MonthFirst,
}

const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "enero", "ene"],
    &["february", "feb", "febrero"],
    &["march", "mar", "marzo"],
    &["april", "apr", "abril", "abr"],
    &["may", "mayo"],
    &["june", "jun", "junio"],
    &["july", "jul", "julio"],
    &["august", "aug", "agosto", "ago"],
    &["september", "sep", "sept", "septiembre", "setiembre"],
    &["october", "oct", "octubre"],
    &["november", "nov", "noviembre"],
    &["december", "dec", "diciembre", "dic"],
];

/// The number of a month's name, counted from 1.
pub(super) fn month(word: &str) -> Option<u32> {
    let word = word.trim_matches(['.', ',']).to_lowercase();
    let place = MONTHS
        .iter()
        .position(|names| names.contains(&word.as_str()))?;
    u32::try_from(place + 1).ok()
}

/// A date from its parts.
pub(super) fn from_parts(
    year: i64,
    month: Option<u32>,
    day: Option<u32>,
) -> Result<String, String> {
    let mut date = if year < 0 {
        format!("-{:04}", year.unsigned_abs())
    } else {
        format!("{year:04}")
    };
    if day.is_some() && month.is_none() {
        return Err("a day without a month".to_owned());
    }
    for part in [month, day].into_iter().flatten() {
        date.push_str(&format!("-{part:02}"));
    }
    edtf(&date)
}

/// A text that is EDTF already.
pub(super) fn edtf(text: &str) -> Result<String, String> {
    if text.len() > LONGEST {
        let beginning = beginning(text.to_owned(), LONGEST);
        return Err(format!("`{beginning}` is not a date: it is too long"));
    }
    match text.parse::<EventDate>() {
        Ok(date) => Ok(date.as_str().to_owned()),
        Err(error) => Err(format!("`{text}` is not a valid date: {}", error.message)),
    }
}

/// A span; one date when both ends are the same.
pub(super) fn span(start: &str, end: &str) -> Result<String, String> {
    if start == end {
        return Ok(start.to_owned());
    }
    edtf(&format!("{start}/{end}"))
}

/// A date in EDTF or as people write it: `3/4/2022` in a known order, `4/2022`, `4 March 2022`, `March 4, 2022`, `Mar 2022`.
/// A time of day is taken off, and the flag tells so.
pub(super) fn written(text: &str, order: Option<Order>) -> Result<(String, bool), String> {
    let text = text.trim();
    match edtf(text) {
        Ok(date) => return Ok((date, false)),
        Err(why) if text.len() > LONGEST => return Err(why),
        Err(_) => {}
    }
    // 2022-03-04T10:00:00Z, 2022-03-04 10:00
    if let Some((day, rest)) = text.split_once(['T', ' '])
        && day.len() == 10
        && rest.starts_with(|letter: char| letter.is_ascii_digit())
        && rest.contains(':')
        && let Ok(date) = edtf(day)
    {
        return Ok((date, true));
    }
    if let Some(date) = slashed(text, order) {
        return date.map(|date| (date, false));
    }
    in_words(text)
        .unwrap_or_else(|| Err(format!("`{text}` is not a date")))
        .map(|date| (date, false))
}

fn slashed(text: &str, order: Option<Order>) -> Option<Result<String, String>> {
    let parts: Vec<u32> = text
        .split('/')
        .map(|part| part.trim().parse().ok())
        .collect::<Option<_>>()?;
    match parts.as_slice() {
        [month, year] if *year > 31 => Some(from_parts(i64::from(*year), Some(*month), None)),
        [year, month, day] if *year > 31 => {
            Some(from_parts(i64::from(*year), Some(*month), Some(*day)))
        }
        [first, second, year] if *year > 31 => {
            let order = match order {
                Some(order) => order,
                None if *first > 12 => Order::DayFirst,
                None if *second > 12 => Order::MonthFirst,
                None => {
                    return Some(Err(format!(
                        "`{text}` can be read in two ways; say which with `--date-order`"
                    )));
                }
            };
            let (month, day) = match order {
                Order::DayFirst => (*second, *first),
                Order::MonthFirst => (*first, *second),
            };
            Some(from_parts(i64::from(*year), Some(month), Some(day)))
        }
        _ => None,
    }
}

fn in_words(text: &str) -> Option<Result<String, String>> {
    let words: Vec<&str> = text
        .split([' ', ','])
        .filter(|word| !word.is_empty() && *word != "de" && *word != "of")
        .collect();
    let number = |word: &str| word.parse::<u32>().ok();
    let (month, day, year) = match words.as_slice() {
        [name, year] => (month(name)?, None, number(year)?),
        [first, second, year] => match (month(first), month(second)) {
            (Some(month), None) => (month, Some(number(second)?), number(year)?),
            (None, Some(month)) => (month, Some(number(first)?), number(year)?),
            _ => return None,
        },
        _ => return None,
    };
    Some(from_parts(i64::from(year), Some(month), day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_keep_their_precision() {
        let check = |text: &str, order: Option<Order>, expected: &str| {
            assert_eq!(
                written(text, order).map(|(date, _)| date),
                Ok(expected.to_owned())
            );
        };
        check("2022", None, "2022");
        check("2022-11~", None, "2022-11~");
        check("11/2022", None, "2022-11");
        check("3/4/2022", Some(Order::DayFirst), "2022-04-03");
        check("3/4/2022", Some(Order::MonthFirst), "2022-03-04");
        check("13/4/2022", None, "2022-04-13");
        check("4 March 2022", None, "2022-03-04");
        check("Mar 4, 2022", None, "2022-03-04");
        check("3 de abril de 2022", None, "2022-04-03");
        check("March 2022", None, "2022-03");
        check("2022-03-04T10:00:00Z", None, "2022-03-04");
        assert!(written("3/4/2022", None).is_err_and(|why| why.contains("--date-order")));
        for wrong in ["", "soon", "2022-13", "31/2/2022", "99 March 2022"] {
            assert!(written(wrong, None).is_err(), "{wrong}");
        }
    }
}
