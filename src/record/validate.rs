//! Holds a tree against a shape: every fault is reported where it stands and put aside, so that the run goes on.

use crate::diag::{Diagnostic, Place, nearest};
use crate::model::{EventDate, Slug};
use crate::yaml::{Node, Value};

use super::plain::other_reading;
use super::shape::{Field, Object, Shape};
use super::standards;

/// Reports each value that has not its shape, and makes it absent.
pub fn validate(node: &mut Node<'_>, shape: &Shape, place: Place, findings: &mut Vec<Diagnostic>) {
    if matches!(node.value, Value::Absent) {
        return;
    }
    if let Some(diagnostic) = fault(node, shape, &place, findings) {
        findings.push(diagnostic);
        node.value = Value::Absent;
    }
}

fn fault(
    node: &mut Node<'_>,
    shape: &Shape,
    place: &Place,
    findings: &mut Vec<Diagnostic>,
) -> Option<Diagnostic> {
    match shape {
        Shape::Text | Shape::Markdown => text(node, place, findings),
        Shape::Object(object) => self::object(node, object, place, findings),
        Shape::Short(object) => match node.value {
            Value::Scalar { .. } => fault(node, &object.fields[0].shape, place, findings),
            _ => self::object(node, object, place, findings),
        },
        Shape::List(item) => list(node, item, place, findings),
        Shape::OneOrMore(item) => match node.value {
            Value::Sequence(_) => list(node, item, place, findings),
            _ => fault(node, item, place, findings),
        },
        Shape::Map(value) => map(node, value, place, findings),
        _ => {
            if matches!(
                shape,
                Shape::Line | Shape::Slug | Shape::Language | Shape::Country | Shape::Licence
            ) {
                ambiguous(node, place, findings);
            }
            scalar(node, shape, place)
        }
    }
}

/// Reports a text without quotes that other programs read as something else.
fn ambiguous(node: &Node<'_>, place: &Place, findings: &mut Vec<Diagnostic>) {
    if let Value::Scalar { text, plain: true } = &node.value
        && let Some(reading) = other_reading(text)
    {
        findings.push(read_otherwise(text, reading, place.clone()));
    }
}

fn read_otherwise(text: &str, reading: &str, place: Place) -> Diagnostic {
    Diagnostic::error(
        "ambiguous-value",
        place,
        format!("other programs read `{text}` as {reading}"),
    )
    .help(format!(
        "if the text is meant, write it in quotes: `'{text}'`"
    ))
}

fn wrong(place: &Place, expected: &str, found: &Node<'_>) -> Diagnostic {
    Diagnostic::error(
        "invalid-value",
        place.clone(),
        format!("{expected} is expected here, not {}", found.describe()),
    )
    .help(format!("write {expected}"))
}

fn text(node: &mut Node<'_>, place: &Place, findings: &mut Vec<Diagnostic>) -> Option<Diagnostic> {
    match &mut node.value {
        Value::Scalar { .. } => {
            ambiguous(node, place, findings);
            None
        }
        Value::Mapping(entries) => {
            for (key, value) in entries {
                let place = place.clone().name(&key.text);
                if let (true, Some(reading)) = (key.plain, other_reading(&key.text)) {
                    findings.push(read_otherwise(&key.text, reading, place.clone().the_key()));
                }
                ambiguous(value, &place, findings);
                if !standards::is_language(&key.text) {
                    findings.push(
                        Diagnostic::error(
                            "unknown-field",
                            place.the_key(),
                            format!("`{}` is no locale", key.text),
                        )
                        .help("write a language tag such as `en` or `es`; inside `{…}` a text with a comma needs quotes"),
                    );
                    value.value = Value::Absent;
                } else if !matches!(value.value, Value::Scalar { .. }) {
                    findings.push(wrong(&place, "a text", value));
                    value.value = Value::Absent;
                }
            }
            None
        }
        _ => Some(wrong(place, "a text, or one text by locale,", node)),
    }
}

fn object(
    node: &mut Node<'_>,
    object: &Object,
    place: &Place,
    findings: &mut Vec<Diagnostic>,
) -> Option<Diagnostic> {
    let Value::Mapping(entries) = &mut node.value else {
        return Some(
            wrong(place, &format!("a mapping ({})", object.name), node).help(format!(
                "write the fields of {}: {}",
                object.name,
                names(object.fields)
            )),
        );
    };
    entries.retain_mut(|(key, value)| {
        let Some(field) = object.fields.iter().find(|field| field.name == key.text) else {
            findings.push(unknown_field(&key.text, object, place));
            return false;
        };
        if value.is_null() {
            return false;
        }
        validate(value, &field.shape, place.clone().key(field.name), findings);
        true
    });
    for field in object.fields.iter().filter(|field| field.required) {
        let entry = entries.iter().find(|(key, _)| key.text == field.name);
        let blank = entry.is_some_and(|(_, value)| is_blank(value));
        if entry.is_none() || blank {
            let place = if blank {
                place.clone().key(field.name)
            } else {
                place.clone()
            };
            findings.push(
                Diagnostic::error(
                    "missing-field",
                    place,
                    format!("{} needs `{}`", object.name, field.name),
                )
                .help(format!("add `{}: {}`", field.name, field.example)),
            );
        }
    }
    None
}

fn is_blank(node: &Node<'_>) -> bool {
    match &node.value {
        Value::Scalar { text, .. } => text.trim().is_empty(),
        Value::Mapping(entries) => {
            entries.is_empty()
                || entries
                    .iter()
                    .all(|(_, value)| value.is_null() || is_blank(value))
        }
        _ => false,
    }
}

fn unknown_field(key: &str, object: &Object, place: &Place) -> Diagnostic {
    let finding = Diagnostic::error(
        "unknown-field",
        place.clone().name(key).the_key(),
        format!("{} has no field `{key}`", object.name),
    );
    match nearest(key, object.fields.iter().map(|field| field.name)) {
        Some(name) => finding.help(format!("did you mean `{name}`?")),
        None => finding.help(format!("use one of {}", names(object.fields))),
    }
}

fn names(fields: &[Field]) -> String {
    words(fields.iter().map(|field| field.name))
}

fn words<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    words
        .into_iter()
        .map(|word| format!("`{word}`"))
        .collect::<Vec<_>>()
        .join(", ")
}

fn list(
    node: &mut Node<'_>,
    item: &Shape,
    place: &Place,
    findings: &mut Vec<Diagnostic>,
) -> Option<Diagnostic> {
    let Value::Sequence(items) = &mut node.value else {
        return Some(
            wrong(place, "a list", node).help("write `[…]`, or one line with `- ` for each item"),
        );
    };
    for (index, node) in items.iter_mut().enumerate() {
        let place = place.clone().item(index);
        if node.is_null() {
            findings.push(wrong(&place, "a value", node));
            node.value = Value::Absent;
        } else {
            validate(node, item, place, findings);
        }
    }
    None
}

fn map(
    node: &mut Node<'_>,
    shape: &Shape,
    place: &Place,
    findings: &mut Vec<Diagnostic>,
) -> Option<Diagnostic> {
    let Value::Mapping(entries) = &mut node.value else {
        return Some(wrong(place, "a mapping from ids", node));
    };
    entries.retain_mut(|(key, value)| {
        let place = place.clone().name(&key.text);
        if let (true, Some(reading)) = (key.plain, other_reading(&key.text)) {
            findings.push(read_otherwise(&key.text, reading, place.clone().the_key()));
        }
        if !Slug::is_valid(&key.text) {
            findings.push(not_a_slug(&key.text, place.the_key()));
            return false;
        }
        if value.is_null() {
            findings.push(wrong(&place, "a value", value));
            return false;
        }
        validate(value, shape, place, findings);
        true
    });
    None
}

fn not_a_slug(text: &str, place: Place) -> Diagnostic {
    Diagnostic::error("invalid-value", place, format!("`{text}` is no id"))
        .help("write lower-case letters and digits in groups joined by single hyphens, such as `talks-2022`")
}

fn scalar(node: &Node<'_>, shape: &Shape, place: &Place) -> Option<Diagnostic> {
    let Value::Scalar { text, .. } = &node.value else {
        return Some(wrong(place, "a single value", node));
    };
    let text: &str = text;
    let invalid = |message: String, help: String| {
        Some(Diagnostic::error("invalid-value", place.clone(), message).help(help))
    };
    match shape {
        Shape::Line if text.contains('\n') => invalid(
            "a line break stands in what should be one line".to_owned(),
            "write it behind its key, on one line, or behind `>-`".to_owned(),
        ),
        Shape::Slug if !Slug::is_valid(text) => Some(not_a_slug(text, place.clone())),
        Shape::Date => match text.parse::<EventDate>() {
            Ok(_) => None,
            Err(error) => Some(
                Diagnostic::error(
                    "invalid-date",
                    place.clone(),
                    format!("`{text}` is no date: {}", error.message),
                )
                .help("write an EDTF level 1 date: `2022`, `2022-11`, `2022-11-22`, `2022-11~`, `2022-10-16/2022-10-22`, `2022-10-12/..`"),
            ),
        },
        Shape::Word(allowed) if !allowed.contains(&text) => {
            let message = format!("`{text}` is none of the words that may stand here");
            match nearest(text, allowed.iter().copied()) {
                Some(word) => invalid(message, format!("did you mean `{word}`?")),
                None => invalid(message, format!("write one of {}", words(allowed.iter().copied()))),
            }
        }
        Shape::Url => url(text, place),
        Shape::Language if !standards::is_language(text) => invalid(
            format!("`{text}` is no language tag"),
            "write a BCP 47 tag such as `en`, `es` or `es-MX`".to_owned(),
        ),
        Shape::Country if !standards::is_country(text) => invalid(
            format!("`{text}` is no country code"),
            "write an ISO 3166-1 alpha-3 code such as `MEX`".to_owned(),
        ),
        Shape::Licence if !standards::is_licence(text) => invalid(
            format!("`{text}` is no licence"),
            "write an SPDX identifier such as `CC-BY-4.0`".to_owned(),
        ),
        Shape::Number if !text.parse::<f64>().is_ok_and(f64::is_finite) => invalid(
            format!("`{text}` is no number"),
            "write digits, without thousands separators".to_owned(),
        ),
        Shape::Index if text.parse::<u32>().is_err() => invalid(
            format!("`{text}` is no position"),
            "write the version's position, counted from 0".to_owned(),
        ),
        Shape::Flag if !matches!(text, "true" | "false") => invalid(
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

fn url(text: &str, place: &Place) -> Option<Diagnostic> {
    let scheme = text.split_once(':').map_or("", |(scheme, _)| scheme);
    let rest = text.get(scheme.len()..).unwrap_or("");
    if !scheme.eq_ignore_ascii_case("http") && !scheme.eq_ignore_ascii_case("https") {
        return Some(
            Diagnostic::error(
                "unsafe-url",
                place.clone(),
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
            Diagnostic::error(
                "invalid-value",
                place.clone(),
                format!("`{text}` is no complete address"),
            )
            .help("write the whole address, with blanks and quotes percent-encoded"),
        );
    }
    if names_a_user(text) {
        return Some(
            Diagnostic::error(
                "unsafe-url",
                place.clone(),
                format!("`{text}` names a user before its host"),
            )
            .help("write the address without what stands before the `@`"),
        );
    }
    None
}
