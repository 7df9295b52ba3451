//! Spans of two dates, with what one of them leaves to the other, and spans without a start or an end.

use super::numbers;
use super::part::{Part, Unit};
use super::single::part;
use super::tokens::Token;
use super::words::{ABOUT, ONWARD, PERHAPS, PRESENT, SINCE, TO, UNTIL};
use super::{Reading, span};
use crate::message;
use crate::message::Message;

/// A date that was understood.
pub(super) struct Found {
    pub(super) date: String,
    pub(super) is_plain: bool,
}

/// What is said of both ends.
#[derive(Clone, Copy, Default)]
struct Doubt {
    about: bool,
    uncertain: bool,
}

/// A single date or a span; nothing for what is neither.
pub(super) fn read(tokens: &[Token], reading: &Reading) -> Result<Option<Found>, Message> {
    doubted(tokens, reading, Doubt::default())
}

fn doubted(tokens: &[Token], reading: &Reading, doubt: Doubt) -> Result<Option<Found>, Message> {
    if let Some((first, last)) = numbers::years(tokens, reading)? {
        return between(first, last, doubt).map(Some);
    }
    match tokens {
        [first, rest @ ..] if first.is_word(ABOUT) => {
            let doubt = Doubt {
                about: true,
                ..doubt
            };
            return doubted(rest, reading, doubt);
        }
        [first, rest @ ..] if first.is_word(PERHAPS) => {
            let doubt = Doubt {
                uncertain: true,
                ..doubt
            };
            return doubted(rest, reading, doubt);
        }
        [rest @ .., mark] if mark.is_word(PERHAPS) || mark.is_word(ABOUT) => {
            if let Some((first, last)) = numbers::years(rest, reading)? {
                let last = Part {
                    uncertain: mark.is_word(PERHAPS),
                    about: mark.is_word(ABOUT),
                    ..last
                };
                return between(first, last, doubt).map(Some);
            }
        }
        _ => {}
    }
    if let Some(found) = single(tokens, reading, doubt)? {
        return Ok(Some(found));
    }
    if let Some(found) = open(tokens, reading, doubt)? {
        return Ok(Some(found));
    }
    let (tokens, is_between) = match tokens {
        [first, rest @ ..] if first.is_word(&["between", "entre"]) => (rest, true),
        [first, rest @ ..] if first.is_word(SINCE) => (rest, false),
        tokens => (tokens, false),
    };
    let mut why = None;
    let mut found: Option<Found> = None;
    for (at, token) in tokens.iter().enumerate() {
        let parts = token.is_dash()
            || *token == Token::Mark('/')
            || token.is_word(TO)
            // `6 and 8 January` are two days, not a span.
            || is_between && token.is_word(&["and", "y"]);
        if !parts {
            continue;
        }
        match joined(&tokens[..at], &tokens[at + 1..], reading, doubt) {
            Ok(Some(span)) => match &found {
                Some(other) if other.date != span.date => {
                    return Err(message!("written-date.span"));
                }
                _ => found = Some(span),
            },
            Ok(None) => {}
            Err(reason) => why = why.or(Some(reason)),
        }
    }
    match (found, why) {
        (Some(found), _) => Ok(Some(found)),
        (None, Some(why)) => Err(why),
        (None, None) => match part(tokens, reading)? {
            Some(part) => part.dates().map(|_| None),
            None => Ok(None),
        },
    }
}

fn single(tokens: &[Token], reading: &Reading, doubt: Doubt) -> Result<Option<Found>, Message> {
    let Some(part) = part(tokens, reading)?.filter(is_complete) else {
        return Ok(None);
    };
    let part = with(part, doubt);
    let (start, end) = part.dates()?;
    Ok(Some(Found {
        date: span(&start, &end)?,
        is_plain: part.is_plain,
    }))
}

fn is_complete(part: &Part) -> bool {
    part.year.is_some() && !matches!(part.unit, Unit::Day(None, _) | Unit::Number(_))
}

fn with(part: Part, doubt: Doubt) -> Part {
    Part {
        about: part.about || doubt.about,
        uncertain: part.uncertain || doubt.uncertain,
        is_plain: part.is_plain && !doubt.about && !doubt.uncertain,
        ..part
    }
}

/// A span without a start or an end: `..` where it goes on, nothing where it is not known.
fn open(tokens: &[Token], reading: &Reading, doubt: Doubt) -> Result<Option<Found>, Message> {
    let end = |tokens: &[Token], is_first: bool| -> Result<Option<String>, Message> {
        let part = part(tokens, reading)?.filter(is_complete);
        let part = part.map(|part| with(part, doubt).ends()).transpose()?;
        Ok(part.map(|(first, last)| if is_first { first } else { last }))
    };
    let found = match tokens {
        [first, Token::Word(to), rest @ ..] if first.is_word(&["up"]) && to == "to" => {
            end(rest, false)?.map(|end| format!("../{end}"))
        }
        [first, rest @ ..] if first.is_word(UNTIL) => {
            end(rest, false)?.map(|end| format!("../{end}"))
        }
        [first, rest @ ..] if first.is_dash() => end(rest, false)?.map(|end| format!("../{end}")),
        [first, rest @ ..] if first.is_word(&["before", "by", "antes", "pre"]) => {
            let rest = rest.strip_prefix(&[Token::Mark('-')][..]).unwrap_or(rest);
            end(rest, false)?.map(|end| format!("/{end}"))
        }
        [first, rest @ ..] if first.is_word(&["after", "después", "despues", "tras", "post"]) => {
            let rest = rest.strip_prefix(&[Token::Mark('-')][..]).unwrap_or(rest);
            end(rest, true)?.map(|start| format!("{start}/"))
        }
        tokens => {
            let (tokens, begins) = match tokens {
                [first, rest @ ..] if first.is_word(SINCE) => (rest, true),
                tokens => (tokens, false),
            };
            let (tokens, goes_on) = match tokens {
                [rest @ .., between, last]
                    if last.is_word(PRESENT) && (between.is_dash() || between.is_word(TO)) =>
                {
                    (rest, true)
                }
                [rest @ .., last]
                    if last.is_word(ONWARD) || last.is_dash() || *last == Token::Mark('+') =>
                {
                    (rest, true)
                }
                [rest @ .., and, last]
                    if and.is_word(&["and", "or"]) && last.is_word(&["later", "after"]) =>
                {
                    (rest, true)
                }
                tokens => (tokens, false),
            };
            match begins || goes_on {
                true => end(tokens, true)?.map(|start| format!("{start}/..")),
                false => None,
            }
        }
    };
    found
        .map(|date| {
            Ok(Found {
                date: super::edtf(&date)?,
                is_plain: false,
            })
        })
        .transpose()
}

/// A span of two ends, each of which may leave its month or year to the other.
fn joined(
    left: &[Token],
    right: &[Token],
    reading: &Reading,
    doubt: Doubt,
) -> Result<Option<Found>, Message> {
    if left.is_empty() || right.is_empty() {
        return Ok(None);
    }
    let Some(end) = part(right, reading)? else {
        return Ok(None);
    };
    let mut start = part(left, reading)?;
    let eras = ["bc", "bce", "ac", "ad", "ce", "dc"];
    let is_era = |token: &&Token| token.is_word(&eras);
    if let Some(era) = right.iter().find(is_era)
        && !left.iter().any(|token| is_era(&token))
        && end.unit != Unit::Century
    {
        // 300–200 BC
        let mut with_era = left.to_vec();
        with_era.push(era.clone());
        start = part(&with_era, reading)?;
    }
    let Some((start, end)) = start.and_then(|start| completed(start, end)) else {
        return Ok(None);
    };
    between(start, end, doubt).map(Some)
}

fn between(start: Part, end: Part, doubt: Doubt) -> Result<Found, Message> {
    let (first, _) = with(start, doubt).ends()?;
    let (_, last) = with(end, doubt).ends()?;
    Ok(Found {
        date: span(&first, &last)?,
        is_plain: false,
    })
}

/// Two ends of a span, each with what it leaves to the other; nothing where they do not go together.
fn completed(start: Part, end: Part) -> Option<(Part, Part)> {
    let (mut first, mut last) = (start, end);
    match (first.unit, last.unit) {
        (Unit::Number(day), Unit::Day(month, _)) => first.unit = Unit::Day(month, day),
        (Unit::Day(month, _), Unit::Number(day)) => last.unit = Unit::Day(month, day),
        // 12th–13th century
        (Unit::Number(number @ 1..), Unit::Century) => {
            first.unit = Unit::Century;
            let year = i64::from(number - 1) * 100;
            first.year = Some(year);
            if last.is_before_christ {
                first.become_before_christ(year);
            }
        }
        (Unit::Day(None, day), Unit::Day(month, _)) => first.unit = Unit::Day(month, day),
        (Unit::Day(month, _), Unit::Day(None, day)) => last.unit = Unit::Day(month, day),
        _ => {}
    }
    first.year = first.year.or(last.year);
    last.year = last.year.or(first.year);
    let alike = std::mem::discriminant(&first.unit) == std::mem::discriminant(&last.unit);
    let whole = is_complete(&start) && is_complete(&end);
    (is_complete(&first) && is_complete(&last) && (alike || whole)).then_some((first, last))
}
