//! Holds a single value against the shape of its field.

use crate::diag::{Diagnostic, Place, nearest};
use crate::format_rules;
use crate::model::{EventDate, Slug};
use crate::yaml::{Node, Value};

use super::codes;
use super::field_path::FieldPath;
use super::field_type::FieldType;
use super::site_address::site_address_fault;
use super::validate::{words, wrong};

pub(super) fn not_a_slug(text: &str, place: Place) -> Diagnostic {
    Diagnostic::new(&format_rules::INVALID_VALUE, place, format!("`{text}` is not a valid id"))
        .help("use lower-case letters and digits, with single hyphens between words, such as `talks-2022`")
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
        FieldType::Date => match text.parse::<EventDate>() {
            Ok(_) => None,
            Err(error) => Some(
                Diagnostic::new(&format_rules::INVALID_DATE,
                    way.place(),
                    format!("`{text}` is not a valid date: {}", error.message),
                )
                .help("write an EDTF level 1 date: `2022`, `2022-11`, `2022-11-22`, `2022-11~`, `2022-10-16/2022-10-22`, `2022-10-12/..`"),
            ),
        },
        FieldType::Word(allowed) if !allowed.contains(&text) => {
            let message = format!("`{text}` is not one of the values allowed here");
            match nearest(text, allowed.iter().copied()) {
                Some(word) => invalid(message, format!("did you mean `{word}`?")),
                None => invalid(message, format!("write one of {}", words(allowed.iter().copied()))),
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

fn url(text: &str, way: &FieldPath<'_>) -> Option<Diagnostic> {
    let scheme = text.split_once(':').map_or("", |(scheme, _)| scheme);
    let rest = text.get(scheme.len()..).unwrap_or("");
    if !scheme.eq_ignore_ascii_case("http") && !scheme.eq_ignore_ascii_case("https") {
        return Some(
            Diagnostic::new(
                &format_rules::UNSAFE_URL,
                way.place(),
                format!("`{text}` is not a web address"),
            )
            .help("write an address that begins with `https://` or `http://`"),
        );
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
