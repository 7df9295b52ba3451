//! Holds a single value against the shape of its field.

use crate::diag::{Diagnostic, Place, Suggestion, nearest, only_near};
use crate::format_rules;
use crate::model::{EventDate, Slug};
use crate::written_date::{Order, Reading, month, written};
use crate::yaml::{Node, Value};

use super::codes;
use super::field_path::FieldPath;
use super::field_type::FieldType;
use super::site_address::site_address_fault;
use super::validate::{words, wrong};

pub(super) fn not_a_slug(text: &str, place: Place) -> Diagnostic {
    let diagnostic = Diagnostic::new(
        &format_rules::INVALID_VALUE,
        place,
        format!("`{text}` is not a valid id"),
    );
    match meant(text) {
        Some(id) => diagnostic
            .help(format!("write `{id}`"))
            .suggest(Suggestion::word(text, &id)),
        None => {
            diagnostic.help("use lower-case letters and digits, with single hyphens between words")
        }
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
        return Some(wrong(way, "a single value", node));
    };
    let text: &str = text;
    let invalid = |message: String, help: String| {
        Some(Diagnostic::new(&format_rules::INVALID_VALUE, way.place(), message).help(help))
    };
    match shape {
        FieldType::Line if text.contains('\n') => invalid(
            "this value has to be on one line".to_owned(),
            "write it on one line after its key, or fold it with `>-`".to_owned(),
        ),
        FieldType::Slug if !Slug::is_valid(text) => Some(not_a_slug(text, way.place())),
        FieldType::Date => date(text, way),
        FieldType::Word(allowed) if !allowed.contains(&text) => {
            let message = format!("`{text}` is not one of the values allowed here");
            let spelt = meant(text).unwrap_or_else(|| text.to_owned());
            let is_allowed = allowed.contains(&spelt.as_str());
            let certain = match is_allowed {
                true => Some(spelt.as_str()),
                false => only_near(&spelt, allowed.iter().copied()),
            };
            match certain.or_else(|| nearest(&spelt, allowed.iter().copied())) {
                Some(word) => {
                    let finding = invalid(message, format!("did you mean `{word}`?"));
                    match certain {
                        Some(word) => {
                            finding.map(|finding| finding.suggest(Suggestion::word(text, word)))
                        }
                        None => finding,
                    }
                }
                None => invalid(
                    message,
                    format!("write one of {}", words(allowed.iter().copied())),
                ),
            }
        }
        FieldType::Url => url(text, way),
        FieldType::SiteUrl => url(text, way).or_else(|| {
            let fault = site_address_fault(text)?;
            invalid(format!("`{text}` {}", fault.what), fault.help.to_owned())
        }),
        FieldType::Language if !codes::is_language(text) => invalid(
            format!("`{text}` is not a language tag"),
            "write a BCP 47 tag such as `en`, `es` or `es-MX`".to_owned(),
        ),
        FieldType::Country if !codes::is_country(text) => invalid(
            format!("`{text}` is not a country code"),
            "write an ISO 3166-1 alpha-3 code such as `MEX`".to_owned(),
        ),
        FieldType::Licence if !codes::is_licence(text) => invalid(
            format!("`{text}` is not a licence"),
            "write an SPDX identifier such as `CC-BY-4.0`".to_owned(),
        ),
        FieldType::Number if !text.parse::<f64>().is_ok_and(f64::is_finite) => invalid(
            format!("`{text}` is not a number"),
            "write digits, without thousands separators".to_owned(),
        ),
        FieldType::Index if text.parse::<u32>().is_err() => invalid(
            format!("`{text}` is not a position"),
            "write the version's position, counted from 0".to_owned(),
        ),
        FieldType::Flag if !matches!(text, "true" | "false") => invalid(
            format!("`{text}` is neither `true` nor `false`"),
            "write `true` or `false`".to_owned(),
        ),
        _ => None,
    }
}

/// Whether somebody's name stands before the host of a web address: `https://www.example.org@other.example/` is one at
/// other.example.
pub fn names_a_user(address: &str) -> bool {
    address
        .split_once("://")
        .and_then(|(_, rest)| rest.split(['/', '?', '#', '\\']).next())
        .is_some_and(|host| host.contains('@'))
}

/// What is wrong with a date, and what was meant if it is written as people write dates.
fn date(text: &str, way: &FieldPath<'_>) -> Option<Diagnostic> {
    let error = text.parse::<EventDate>().err()?;
    let invalid =
        |message: String| Diagnostic::new(&format_rules::INVALID_DATE, way.place(), message);
    let read = |order| {
        let reading = Reading {
            order,
            ..Reading::default()
        };
        written(text, &reading)
    };
    if let Ok(meant) = read(None) {
        let date = meant.date;
        let finding = invalid(format!("`{text}` is not a date in EDTF"))
            .help(format!("did you mean `{date}`?"));
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
            invalid(format!(
                "`{text}` is not a date in EDTF, and can be read in two ways"
            ))
            .help(format!(
                "write `{}` or `{}`",
                day_first.date, month_first.date
            )),
        );
    }
    Some(
        invalid(format!("`{text}` is not a valid date: {}", error.message)).help(
            "write an EDTF level 1 date: `2022`, `2022-11`, `2022-11-22`, `2022-11~`, `2022-10-16/2022-10-22`, `2022-10-12/..`",
        ),
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
            format!("`{text}` is not a web address"),
        )
        .help(match with_scheme(text) {
            Some(address) => format!("write `{address}`"),
            None => "write an address that begins with `https://` or `http://`".to_owned(),
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
                format!("`{text}` is not a complete address"),
            )
            .help("write the whole address, with spaces and quotes percent-encoded"),
        );
    }
    if names_a_user(text) {
        return Some(
            Diagnostic::new(
                &format_rules::UNSAFE_URL,
                way.place(),
                format!("`{text}` has a user name before the host"),
            )
            .help("remove the part before the `@`"),
        );
    }
    None
}
