//! Dates of numbers and names of months, in every order in which they are written.

use super::part::{Part, Unit};
use super::tokens::Token;
use super::words;
use super::year_pair::{Pair, YearPairs, pair, pair_of_one};
use super::{Order, Reading};
use crate::message;
use crate::message::Message;

/// What is left of a date when its era and its marks of doubt are taken off.
pub(super) struct Given<'a> {
    pub(super) tokens: &'a [Token],
    pub(super) has_era: bool,
}

/// A number or the name of a month.
#[derive(Clone, Copy)]
enum Item<'a> {
    Number(&'a str),
    Month(u32),
}

/// The year of four digits, or of an era.
pub(super) fn year(text: &str, has_era: bool) -> Option<i64> {
    let fits = text.len() == 4 || (has_era && (1..=6).contains(&text.len()));
    fits.then(|| text.parse().ok()).flatten()
}

/// The year that two digits stand for.
fn short_year(text: &str, reading: &Reading) -> Result<i64, Message> {
    let unknown = || message!("written-date.short-year");
    let from = reading.short_years.ok_or_else(unknown)?;
    let two: i64 = text.parse().map_err(|_| unknown())?;
    let from = i64::from(from);
    Ok(from + (two - from).rem_euclid(100))
}

/// A date that is neither a season nor a decade and the like.
pub(super) fn date(given: &Given<'_>, reading: &Reading) -> Result<Option<Part>, Message> {
    let Some((items, separators)) = items(given.tokens) else {
        return Ok(None);
    };
    let year = |text: &str| year(text, given.has_era);
    let mixed = separators.iter().any(|mark| *mark != separators[0]);
    let separator = separators.first().copied().flatten();
    let is_short = separator == Some('\'');
    // What programs write, `11-Mar-2015`, is not what people write in a text.
    let plain = |part: Part| Part {
        is_plain: separator.is_none(),
        ..part
    };
    if mixed && !is_short_at_end(&separators) {
        return Ok(None);
    }
    use Item::{Month, Number};
    let part = match items.as_slice() {
        [Number(digits)] => return one(digits, given.has_era),
        [Month(month), Number(number)] | [Number(number), Month(month)] => {
            match (year(number), small(number)) {
                (Some(year), _) => Part::new(Some(year), Unit::Month(*month)),
                (None, Some(_)) if is_short => {
                    Part::new(Some(short_year(number, reading)?), Unit::Month(*month))
                }
                // Mar-95; but Mar-15 may be a day.
                (None, Some(two)) if two > 31 || number.starts_with('0') && separator.is_some() => {
                    Part::new(Some(short_year(number, reading)?), Unit::Month(*month))
                }
                (None, Some(day)) => Part::new(None, Unit::Day(Some(*month), day)),
                _ => return Ok(None),
            }
        }
        [Number(first), Number(second)] => {
            return two(first, second, separator, given, reading);
        }
        [Number(first), Month(month), Number(last)]
        | [Month(month), Number(first), Number(last)] => {
            let is_middle = matches!(items[0], Number(_));
            match (year(last), small(first)) {
                (Some(year), Some(day)) => Part::new(Some(year), Unit::Day(Some(*month), day)),
                _ if is_middle && first.len() == 4 => match (year(first), small(last)) {
                    (Some(year), Some(day)) => Part::new(Some(year), Unit::Day(Some(*month), day)),
                    _ => return Ok(None),
                },
                (None, Some(day)) if last.len() == 2 => Part::new(
                    Some(short_year(last, reading)?),
                    Unit::Day(Some(*month), day),
                ),
                _ => return Ok(None),
            }
        }
        [Number(first), Number(second), Month(month)] => match (year(first), small(second)) {
            (Some(year), Some(day)) => Part::new(Some(year), Unit::Day(Some(*month), day)),
            _ => return Ok(None),
        },
        [Number(first), Number(second), Number(third)] if separator.is_some() => {
            return three([first, second, third], given, reading).map(|part| {
                part.map(|part| Part {
                    is_plain: part.is_plain && separator == Some('/'),
                    ..part
                })
            });
        }
        _ => return Ok(None),
    };
    Ok(Some(plain(part)))
}

/// `11 Mar '15`
fn is_short_at_end(separators: &[Option<char>]) -> bool {
    matches!(separators, [None, Some('\'')])
}

/// The numbers and names, and what stands between each two of them.
fn items(tokens: &[Token]) -> Option<(Vec<Item<'_>>, Vec<Option<char>>)> {
    let (mut items, mut separators) = (Vec::new(), Vec::new());
    let mut between = None;
    for token in tokens {
        let item = match token {
            Token::Number(number) => Item::Number(number),
            Token::Word(word) => Item::Month(words::month(word)?),
            Token::Mark(mark) => {
                if between.is_some() || items.is_empty() || !"-–/.'".contains(*mark) {
                    return None;
                }
                between = Some(*mark);
                continue;
            }
        };
        if !items.is_empty() {
            separators.push(between.take());
        }
        items.push(item);
    }
    between.is_none().then_some((items, separators))
}

/// A number alone: a year, a day as ISO 8601 writes it without marks, or what may be a day of a span.
fn one(digits: &str, has_era: bool) -> Result<Option<Part>, Message> {
    let number = |text: &str| text.parse::<u32>().ok();
    if let Some(year) = year(digits, has_era) {
        return Ok(Some(Part::new(Some(year), Unit::Year)));
    }
    match digits.len() {
        1 | 2 => Ok(number(digits).map(|number| Part::new(None, Unit::Number(number)))),
        5 => Err(message!("written-date.serial")),
        8 => {
            let (year, month, day) = (&digits[..4], &digits[4..6], &digits[6..]);
            let (Some(month), Some(day)) = (number(month), number(day)) else {
                return Ok(None);
            };
            let mut part = Part::new(year.parse().ok(), Unit::Day(Some(month), day));
            part.is_plain = false;
            Ok(Some(part))
        }
        _ => Ok(None),
    }
}

/// A number of one or two digits.
fn small(text: &str) -> Option<u32> {
    let number = text.parse().ok();
    number.filter(|_| text.len() <= 2)
}

fn two(
    first: &str,
    second: &str,
    separator: Option<char>,
    given: &Given<'_>,
    reading: &Reading,
) -> Result<Option<Part>, Message> {
    let year = |text: &str| year(text, given.has_era);
    match (separator, year(first), year(second)) {
        // 2021.0, as spreadsheets write whole numbers.
        (Some('.'), Some(year), None) if second.bytes().all(|byte| byte == b'0') => {
            Ok(Some(Part::new(Some(year), Unit::Year)))
        }
        (Some('.'), Some(_), _) => Ok(None),
        // The day of a span's end: `8, 2021`.
        (None, None, Some(year)) => {
            Ok(small(first).map(|day| Part::new(Some(year), Unit::Day(None, day))))
        }
        (Some('-' | '–' | '/' | '.'), None, Some(year)) => Ok(small(first).map(|month| Part {
            is_plain: separator == Some('/'),
            ..Part::new(Some(year), Unit::Month(month))
        })),
        (Some('-' | '–' | '/'), Some(year), None) => {
            let Some(month) = small(second) else {
                return Ok(None);
            };
            Ok(Some(Part {
                is_plain: false,
                ..Part::new(Some(year), Unit::Month(month))
            }))
        }
        // Which of two is the month is not asked: no year stands with them.
        (Some('/'), None, None) => {
            let (Some(first), Some(second)) = (small(first), small(second)) else {
                return Ok(None);
            };
            let Some(order) = order(first, second, reading) else {
                return Err(message!("written-date.order"));
            };
            let (month, day) = order.month_and_day(first, second);
            Ok(Some(Part::new(None, Unit::Day(Some(month), day))))
        }
        _ => Ok(None),
    }
}

fn three(
    [first, second, third]: [&str; 3],
    given: &Given<'_>,
    reading: &Reading,
) -> Result<Option<Part>, Message> {
    let of = |year: i64, month, day| Ok(Some(Part::new(Some(year), Unit::Day(Some(month), day))));
    if let (Some(year), Some(month), Some(day)) =
        (year(first, given.has_era), small(second), small(third))
    {
        return of(year, month, day);
    }
    let (Some(one), Some(two)) = (small(first), small(second)) else {
        return Ok(None);
    };
    if let Some(year) = year(third, given.has_era) {
        let Some(order) = order(one, two, reading) else {
            return Err(message!("written-date.order"));
        };
        let (month, day) = order.month_and_day(one, two);
        let part = of(year, month, day)?;
        // Told by the user how to read it: what was written is kept.
        let told = one <= 12 && two <= 12 && one != two;
        return Ok(part.map(|part| Part {
            is_plain: !told,
            ..part
        }));
    }
    let Some(last) = small(third) else {
        return Ok(None);
    };
    let told = |part: Option<Part>| {
        Ok(part.map(|part| Part {
            is_plain: false,
            ..part
        }))
    };
    if one > 31 {
        return told(of(short_year(first, reading)?, two, last)?);
    }
    match (reading.order, reading.short_years) {
        (Some(order), _) => {
            let (month, day) = order.month_and_day(one, two);
            told(of(short_year(third, reading)?, month, day)?)
        }
        (None, Some(_)) => Err(message!("written-date.order")),
        (None, None) => Err(message!("written-date.order-and-year")),
    }
}

/// The order of a day and a month: as the user says, or as only one of them can be the month.
fn order(first: u32, second: u32, reading: &Reading) -> Option<Order> {
    reading.order.or(match (first, second) {
        _ if first > 12 || first == second => Some(Order::DayFirst),
        _ if second > 12 => Some(Order::MonthFirst),
        _ => None,
    })
}

impl Order {
    fn month_and_day(self, first: u32, second: u32) -> (u32, u32) {
        match self {
            Self::DayFirst => (second, first),
            Self::MonthFirst => (first, second),
        }
    }
}

/// `Winter 2020-21`: one winter, which EDTF writes with the year in which it begins.
pub(super) fn winter(
    first: &str,
    second: &str,
    season: Option<u32>,
    reading: &Reading,
) -> Result<Option<Part>, Message> {
    let (Some(year), Ok(end)) = (year(first, false), second.parse::<i64>()) else {
        return Ok(None);
    };
    let follows = match second.len() {
        2 => (year + 1) % 100 == end,
        4 => year + 1 == end,
        _ => false,
    };
    match (season, reading.pairs) {
        (Some(code @ 24), Some(YearPairs::Years)) if follows => Ok(Some(Part {
            is_plain: false,
            ..Part::new(Some(year), Unit::Season(code))
        })),
        (Some(24), _) if follows => Err(message!("written-date.winter", year = year.to_string())),
        _ => Ok(None),
    }
}

/// Two years, the second perhaps with two digits, where the tokens are nothing else; nothing where they are another date.
pub(super) fn years(tokens: &[Token], reading: &Reading) -> Result<Option<(Part, Part)>, Message> {
    let [
        Token::Number(first),
        Token::Mark(mark),
        Token::Number(second),
    ] = tokens
    else {
        return Ok(None);
    };
    if first.len() != 4 || !"-–/".contains(*mark) {
        return Ok(None);
    }
    let (Ok(year), Ok(end)) = (first.parse(), second.parse()) else {
        return Ok(None);
    };
    let found = match second.len() {
        1 => pair_of_one(year, end, reading.pairs)?,
        2 => pair(year, end, *mark == '-', reading.pairs)?,
        _ => Pair::Other,
    };
    match found {
        Pair::Years(last) => {
            let of = |year: u32| Part {
                is_plain: false,
                ..Part::new(Some(i64::from(year)), Unit::Year)
            };
            Ok(Some((of(year), of(last))))
        }
        Pair::Other => Ok(None),
    }
}

/// Whether the tokens are two years, or may be: what EDTF makes of them is not to be taken without asking.
pub(super) fn is_pair(tokens: &[Token], reading: &Reading) -> bool {
    years(tokens, reading).map_or(true, |years| years.is_some())
}
