//! Holds a single value against the shape of its field.

use crate::diag::{Diagnostic, Place, Suggestion, nearest, only_near};
use crate::format_rules;
use crate::message;
use crate::message::Message;
use crate::model::{EventDate, FORMAT, Slug};
use crate::written_date::{Order, Reading, month, written};
use crate::yaml::{Node, Value};

use super::codes;
use super::field_path::FieldPath;
use super::field_type::FieldType;
use super::mail_address::is_mail_address;
use super::site_address::site_address_fault;
use super::wrong_type::{words, wrong};

pub(super) fn not_a_slug(text: &str, place: Place) -> Diagnostic {
    let diagnostic = Diagnostic::new(
        &format_rules::INVALID_VALUE,
        place,
        message!("invalid-value.id", text = text),
    );
    match meant(text) {
        Some(id) => diagnostic
            .help(message!("write-this", text = &id))
            .suggest(Suggestion::word(text, &id)),
        None => diagnostic.help(message!("invalid-value.help-id")),
    }
}

/// The id that a text was meant to be: without the quotes that are printed around it, in lower case, a hyphen between words.
fn meant(text: &str) -> Option<String> {
    let text =
        text.trim_matches(|letter: char| matches!(letter, '“' | '”' | '„' | '‘' | '’' | '«' | '»'));
    let words = text.split([' ', '_', '-']).filter(|word| !word.is_empty());
    let id = words.collect::<Vec<_>>().join("-").to_lowercase();
    Slug::is_valid(&id).then_some(id)
}

/// What is wrong with a value that should be a single one of this shape.
pub(super) fn scalar(
    node: &Node<'_>,
    shape: &FieldType,
    way: &FieldPath<'_>,
) -> Option<Diagnostic> {
    let Value::Scalar { text, .. } = &node.value else {
        return Some(wrong(way, message!("type-value"), node));
    };
    let text: &str = text;
    let invalid = |message: Message, help: Message| {
        Some(Diagnostic::new(&format_rules::INVALID_VALUE, way.place(), message).help(help))
    };
    match shape {
        FieldType::Line if text.contains('\n') => invalid(
            message!("invalid-value.lines"),
            message!("invalid-value.help-lines"),
        ),
        FieldType::Slug if !Slug::is_valid(text) => Some(not_a_slug(text, way.place())),
        FieldType::Date => date(text, way),
        FieldType::Word(allowed) if !allowed.contains(&text) => {
            let message = message!("invalid-value.word", text = text);
            let spelt = meant(text).unwrap_or_else(|| text.to_owned());
            let is_allowed = allowed.contains(&spelt.as_str());
            let certain = match is_allowed {
                true => Some(spelt.as_str()),
                false => only_near(&spelt, allowed.iter().copied()),
            };
            match certain.or_else(|| nearest(&spelt, allowed.iter().copied())) {
                Some(word) => {
                    let finding = invalid(message, message!("did-you-mean", name = word));
                    match certain {
                        Some(word) => {
                            finding.map(|finding| finding.suggest(Suggestion::word(text, word)))
                        }
                        None => finding,
                    }
                }
                None => invalid(
                    message,
                    message!(
                        "invalid-value.help-word",
                        words = words(allowed.iter().copied())
                    ),
                ),
            }
        }
        FieldType::Url => url(text, way),
        FieldType::SiteUrl => url(text, way).or_else(|| {
            let fault = site_address_fault(text)?;
            let message = message!("site-address.found", text = text, what = fault.what);
            invalid(message, fault.help)
        }),
        FieldType::Mail if !is_mail_address(text) => invalid(
            message!("invalid-value.mail", text = text),
            message!("invalid-value.help-mail"),
        ),
        FieldType::Language if !codes::is_language(text) => invalid(
            message!("invalid-value.language", text = text),
            message!("invalid-value.help-language"),
        ),
        FieldType::Country if !codes::is_country(text) => invalid(
            message!("invalid-value.country", text = text),
            message!("invalid-value.help-country"),
        ),
        FieldType::Licence if !codes::is_licence(text) => invalid(
            message!("invalid-value.licence", text = text),
            message!("invalid-value.help-licence"),
        ),
        FieldType::Number if !text.parse::<f64>().is_ok_and(f64::is_finite) => invalid(
            message!("invalid-value.number", text = text),
            message!("invalid-value.help-number"),
        ),
        FieldType::Index if text.parse::<u32>().is_err() => invalid(
            message!("invalid-value.position", text = text),
            message!("invalid-value.help-position"),
        ),
        FieldType::Format if !text.parse::<u64>().is_ok_and(|number| number > 0) => invalid(
            message!("invalid-value.format", text = text),
            message!("invalid-value.help-format", current = FORMAT),
        ),
        FieldType::Flag if !matches!(text, "true" | "false") => invalid(
            message!("invalid-value.flag", text = text),
            message!("invalid-value.help-flag"),
        ),
        _ => None,
    }
}

/// Whether somebody's name stands before the host of a web address: `https://www.example.org@other.example/` is one at
/// other.example.
pub(crate) fn names_a_user(address: &str) -> bool {
    address
        .split_once("://")
        .and_then(|(_, rest)| rest.split(['/', '?', '#', '\\']).next())
        .is_some_and(|host| host.contains('@'))
}

/// What is wrong with a date, and what was meant if it is written as people write dates.
fn date(text: &str, way: &FieldPath<'_>) -> Option<Diagnostic> {
    let error = text.parse::<EventDate>().err()?;
    let invalid =
        |message: Message| Diagnostic::new(&format_rules::INVALID_DATE, way.place(), message);
    let read = |order| {
        let reading = Reading {
            order,
            ..Reading::default()
        };
        written(text, &reading)
    };
    if let Ok(meant) = read(None) {
        let date = meant.date;
        let finding = invalid(message!("invalid-date.written", text = text))
            .help(message!("did-you-mean", name = &date));
        // Only a day, a month or a year says all that was written.
        let is_plain = date.len() <= 10
            && date
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte == b'-')
            && date.get(5..7).is_none_or(|month| month <= "12");
        return Some(match is_plain && !meant.timed && is_exact(text) {
            true => finding.suggest(Suggestion::word(text, &date)),
            false => finding,
        });
    }
    let either = [Order::DayFirst, Order::MonthFirst].map(|order| read(Some(order)));
    if let [Ok(day_first), Ok(month_first)] = either {
        return Some(
            invalid(message!("invalid-date.two-ways", text = text)).help(message!(
                "invalid-date.help-two-ways",
                one = day_first.date,
                other = month_first.date
            )),
        );
    }
    Some(
        invalid(message!(
            "invalid-date.found",
            text = text,
            why = error.message
        ))
        .help(message!("invalid-date.help")),
    )
}

/// Whether no word in a date says that it is only about so, or a part of a longer time.
fn is_exact(text: &str) -> bool {
    let words = text.split(|letter: char| !letter.is_alphabetic());
    words.filter(|word| !word.is_empty()).all(|word| {
        let word = word.to_lowercase();
        month(&word).is_some()
            || ["th", "st", "nd", "rd", "de", "del", "of"].contains(&word.as_str())
    })
}

/// An address that lacks only its scheme: a host with a dot, and what may follow a host.
fn with_scheme(text: &str) -> Option<String> {
    let rest = text
        .strip_prefix("//")
        .or_else(|| text.strip_prefix("://"))
        .unwrap_or(text);
    let host = rest.split(['/', '?', '#']).next().unwrap_or("");
    let labels: Vec<&str> = host.split('.').collect();
    let is_label = |label: &&str| {
        !label.is_empty()
            && label
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    let last = labels.last().copied().unwrap_or("");
    let is_host = labels.len() > 1
        && labels.iter().all(is_label)
        && last.len() > 1
        && last.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_plain = rest
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'<' | b'>' | b'`' | b'\\'));
    (is_host && is_plain && (labels.first() == Some(&"www") || rest.len() > host.len()))
        .then(|| format!("https://{rest}"))
}

fn url(text: &str, way: &FieldPath<'_>) -> Option<Diagnostic> {
    let scheme = text.split_once(':').map_or("", |(scheme, _)| scheme);
    let rest = text.get(scheme.len()..).unwrap_or("");
    if !scheme.eq_ignore_ascii_case("http") && !scheme.eq_ignore_ascii_case("https") {
        let finding = Diagnostic::new(
            &format_rules::UNSAFE_URL,
            way.place(),
            message!("unsafe-url.found", text = text),
        )
        .help(match with_scheme(text) {
            Some(address) => message!("write-this", text = address),
            None => message!("unsafe-url.help"),
        });
        return Some(match with_scheme(text) {
            Some(address) => finding.suggest(Suggestion::word(text, &address)),
            None => finding,
        });
    }
    let host = rest
        .strip_prefix("://")
        .map(|rest| rest.split(['/', '?', '#']).next().unwrap_or(""));
    let odd = text.chars().any(|letter| {
        letter.is_whitespace()
            || letter.is_control()
            || matches!(letter, '<' | '>' | '"' | '\\' | '`')
    });
    if odd || host.is_none_or(str::is_empty) {
        return Some(
            Diagnostic::new(
                &format_rules::INVALID_VALUE,
                way.place(),
                message!("invalid-value.address", text = text),
            )
            .help(message!("invalid-value.help-address")),
        );
    }
    if names_a_user(text) {
        return Some(
            Diagnostic::new(
                &format_rules::UNSAFE_URL,
                way.place(),
                message!("unsafe-url.user", text = text),
            )
            .help(message!("unsafe-url.help-user")),
        );
    }
    None
}
