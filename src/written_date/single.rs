//! One date, or one end of a span, perhaps without the month or year that the other end has.

use super::Reading;
use super::numbers::{self, Given};
use super::part::{Part, Unit};
use super::tokens::Token;
use super::words::{self, ABOUT, DECADE, PARTS, PERHAPS};
use crate::message;
use crate::message::Message;

/// A part, with its marks of doubt and the like; nothing for what is none.
pub(super) fn part(tokens: &[Token], reading: &Reading) -> Result<Option<Part>, Message> {
    let mut tokens = tokens;
    let (mut about, mut uncertain, mut vague) = (false, false, false);
    loop {
        tokens = match tokens {
            [first, rest @ ..] if first.is_word(ABOUT) && !rest.is_empty() => {
                about = true;
                rest
            }
            [first, rest @ ..] if first.is_word(PERHAPS) => {
                uncertain = true;
                rest
            }
            [first, rest @ ..] if first.is_word(PARTS) => {
                vague = true;
                rest
            }
            [rest @ .., last] if last.is_word(PERHAPS) => {
                uncertain = true;
                rest
            }
            [rest @ .., last] if last.is_word(ABOUT) && !is_century(tokens) => {
                about = true;
                rest
            }
            _ => break,
        };
    }
    let (tokens, weekday) = match tokens {
        [Token::Word(word), rest @ ..] if !rest.is_empty() => match words::weekday(word) {
            Some(day) => (rest, Some(day)),
            None => (tokens, None),
        },
        _ => (tokens, None),
    };
    let (tokens, era) = era(tokens);
    let Some(mut part) = bare(tokens, reading, era.is_some())? else {
        return Ok(None);
    };
    if let Some(is_before) = era {
        part.is_plain = false;
        let Some(year) = part.year else {
            return Ok(None);
        };
        if is_before {
            part.become_before_christ(year);
        }
    }
    part.about = about;
    part.uncertain = uncertain;
    part.weekday = weekday;
    part.is_plain &= !(about || uncertain || vague);
    Ok(Some(part))
}

fn is_century(tokens: &[Token]) -> bool {
    matches!(tokens, [Token::Number(number), _] if number.len() <= 2)
}

/// The tokens without their era, and whether that is the one before year 1.
fn era(tokens: &[Token]) -> (&[Token], Option<bool>) {
    let of = |token: &Token| match token {
        Token::Word(word) => match word.as_str() {
            "bc" | "bce" | "ac" => Some(true),
            "ad" | "ce" | "dc" => Some(false),
            _ => None,
        },
        _ => None,
    };
    if let [rest @ .., last] = tokens
        && let Some(era) = of(last)
    {
        return (rest, Some(era));
    }
    if let [first, rest @ ..] = tokens
        && let Some(era) = of(first)
    {
        return (rest, Some(era));
    }
    (tokens, None)
}

fn bare(tokens: &[Token], reading: &Reading, has_era: bool) -> Result<Option<Part>, Message> {
    let year = |text: &str| numbers::year(text, has_era);
    let interpreted = |year: Option<i64>, unit: Unit| {
        let mut part = Part::new(year, unit);
        part.is_plain = false;
        Ok(Some(part))
    };
    match tokens {
        [Token::Word(word)] => {
            if let Some(code) = words::season(word) {
                return interpreted(None, Unit::Season(code));
            }
            return Ok(words::month(word).map(|month| Part::new(None, Unit::Month(month))));
        }
        [word, Token::Number(number)] if word.is_word(DECADE) => {
            return decade(number, has_era);
        }
        [word, Token::Number(number), Token::Word(s)] if word.is_word(DECADE) && s == "s" => {
            return decade(number, has_era);
        }
        [Token::Word(word), Token::Number(number)] => {
            if let Some(code) = words::season(word) {
                return match year(number) {
                    Some(year) => interpreted(Some(year), Unit::Season(code)),
                    None => Ok(None),
                };
            }
            if let (Some(quarter), Some(unit)) = (number.parse().ok(), portion(word)) {
                return match unit(quarter) {
                    Some(unit) => interpreted(None, unit),
                    None => Ok(None),
                };
            }
        }
        [
            Token::Word(word),
            Token::Number(first),
            mark,
            Token::Number(second),
        ] if words::season(word).is_some() && (mark.is_dash() || *mark == Token::Mark('/')) => {
            return numbers::winter(first, second, words::season(word), reading);
        }
        [Token::Number(number), Token::Word(word)]
        | [Token::Number(number), Token::Mark('\''), Token::Word(word)]
            if word == "s" =>
        {
            return decade(number, has_era);
        }
        _ => {}
    }
    if let Some(part) = century(tokens) {
        return Ok(Some(part));
    }
    if let Some((unit, rest)) = quarter(tokens) {
        return match rest {
            [] => interpreted(None, unit),
            [Token::Number(number)] if number.len() == 4 => interpreted(year(number), unit),
            _ => Ok(None),
        };
    }
    numbers::date(&Given { tokens, has_era }, reading)
}

/// `Q3 2021`, `2021 Q3`, `third quarter 2021`, `first half 2021`.
fn quarter(tokens: &[Token]) -> Option<(Unit, &[Token])> {
    let number = |token: &Token| match token {
        Token::Number(number) => number.parse::<u32>().ok(),
        Token::Word(word) => words::ordinal(word),
        Token::Mark(_) => None,
    };
    let (tokens, tail) = match tokens {
        [year @ Token::Number(digits), Token::Mark('-'), rest @ ..] if digits.len() == 4 => {
            (rest, Some(year))
        }
        [year @ Token::Number(digits), rest @ ..] if digits.len() == 4 => (rest, Some(year)),
        _ => (tokens, None),
    };
    let tail = tail.map_or(&[][..], std::slice::from_ref);
    match tokens {
        [Token::Word(word), count, rest @ ..] if ["q", "h", "t"].contains(&word.as_str()) => {
            let unit = portion(word)?(number(count)?)?;
            Some((unit, if tail.is_empty() { rest } else { tail }))
        }
        [count, Token::Word(word), rest @ ..] => {
            let unit = portion(word)?(number(count)?)?;
            Some((unit, if tail.is_empty() { rest } else { tail }))
        }
        _ => None,
    }
}

/// What a word counts: quarters or halves of a year.
fn portion(word: &str) -> Option<fn(u32) -> Option<Unit>> {
    match word {
        "q" | "t" | "quarter" | "trimestre" => {
            Some(|count| (1..=4).contains(&count).then_some(Unit::Quarter(count)))
        }
        "h" | "half" | "semestre" => {
            Some(|count| (1..=2).contains(&count).then_some(Unit::Half(count)))
        }
        _ => None,
    }
}

fn decade(number: &str, has_era: bool) -> Result<Option<Part>, Message> {
    let year = match number.parse::<i64>() {
        Ok(_) if number.len() == 2 => {
            return Err(message!("written-date.century"));
        }
        Ok(year) if year % 10 == 0 && (number.len() == 4 || has_era) => year,
        _ => return Ok(None),
    };
    if year % 100 == 0 {
        let (decade, century) = (year / 10, year / 100);
        return Err(message!(
            "written-date.decade",
            decade = format!("{decade:03}X"),
            century = format!("{century:02}XX")
        ));
    }
    let mut part = Part::new(Some(year), Unit::Decade);
    part.is_plain = false;
    Ok(Some(part))
}

/// `19th century`, `nineteenth century`, `siglo XIX`.
fn century(tokens: &[Token]) -> Option<Part> {
    let is_century =
        |token: &Token| token.is_word(&["century", "cent", "c", "siglo", "s", "centuries"]);
    let number = match tokens {
        [number, word] if is_century(word) && !word.is_word(&["siglo", "s"]) => number,
        [word, number] if word.is_word(&["siglo", "s"]) => number,
        _ => return None,
    };
    let number = match number {
        Token::Number(number) if number.len() <= 2 => number.parse().ok()?,
        Token::Word(word) => words::ordinal(word)?,
        _ => return None,
    };
    let first = i64::from(number.checked_sub(1)?) * 100;
    let mut part = Part::new(Some(first), Unit::Century);
    part.is_plain = false;
    Some(part)
}
