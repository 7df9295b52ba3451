//! Holds a tree against a shape: every fault is reported where it stands and put aside, so that the run goes on.

use crate::diag::{Diagnostic, Place, Suggestion, nearest, only_near};
use crate::format_rules;
use crate::invisible;
use crate::limits;
use crate::message;
use crate::message::Message;
use crate::model::Slug;
use crate::yaml::{Key, Node, Value};

use super::field_path::FieldPath;
use super::field_type::{Field, FieldType, Schema};
use super::plain_text::{ambiguous, joined, lost, read_otherwise};
use super::scalar::{not_a_slug, scalar};
use super::size;
use super::wrong_type::{words, wrong};
use super::yaml_ambiguity::other_reading;
use super::{codes, former_name};

/// Reports each value that has not its shape, and makes it absent.
pub(crate) fn validate(
    node: &mut Node<'_>,
    shape: &FieldType,
    place: &Place,
    findings: &mut Vec<Diagnostic>,
) {
    hold(node, shape, &FieldPath::Top(place), findings);
}

fn hold(
    node: &mut Node<'_>,
    shape: &FieldType,
    way: &FieldPath<'_>,
    findings: &mut Vec<Diagnostic>,
) {
    if matches!(node.value, Value::Absent) {
        return;
    }
    if let Some(diagnostic) = fault(node, shape, way, findings) {
        findings.push(diagnostic);
        node.value = Value::Absent;
    }
}

fn fault(
    node: &mut Node<'_>,
    shape: &FieldType,
    way: &FieldPath<'_>,
    findings: &mut Vec<Diagnostic>,
) -> Option<Diagnostic> {
    match shape {
        FieldType::Title | FieldType::Text | FieldType::Markdown => {
            text(node, size::letters(shape), way, findings)
        }
        FieldType::Object(object) => self::object(node, object, way, findings),
        FieldType::Short(object) => match node.value {
            Value::Scalar { .. } => fault(node, &object.fields[0].shape, way, findings),
            _ => self::object(node, object, way, findings),
        },
        FieldType::List(item) => list(node, item, way, findings),
        FieldType::OneOrMore(item) => match node.value {
            Value::Sequence(_) => list(node, item, way, findings),
            _ => fault(node, item, way, findings),
        },
        FieldType::Map(value) => map(node, value, way, findings),
        _ => {
            if let Value::Scalar { text, .. } = &node.value
                && let Some(finding) = size::too_long(text, size::letters(shape), || way.place())
            {
                return Some(finding);
            }
            if joined(node, way, findings) {
                node.value = Value::Absent;
                return None;
            }
            if matches!(
                shape,
                FieldType::Line
                    | FieldType::Slug
                    | FieldType::Language
                    | FieldType::Country
                    | FieldType::Licence
            ) {
                ambiguous(node, way, findings);
            }
            if matches!(shape, FieldType::Line) {
                lost(node, way, findings);
            }
            scalar(node, shape, way)
        }
    }
}

fn text(
    node: &mut Node<'_>,
    most: usize,
    way: &FieldPath<'_>,
    findings: &mut Vec<Diagnostic>,
) -> Option<Diagnostic> {
    match &mut node.value {
        Value::Scalar { text, .. } => {
            let too_long = size::too_long(text, most, || way.place());
            if too_long.is_none() {
                ambiguous(node, way, findings);
                lost(node, way, findings);
                joined(node, way, findings);
            }
            too_long
        }
        Value::Mapping(entries) => {
            findings.extend(size::shorten(entries, limits::LANGUAGES, way));
            entries.retain(|(key, _)| has_short_key(key, way, findings));
            for (key, value) in entries {
                let way = FieldPath::Name(way, &key.text);
                if let Value::Scalar { text, .. } = &value.value
                    && let Some(finding) = size::too_long(text, most, || way.place())
                {
                    findings.push(finding);
                    value.value = Value::Absent;
                    continue;
                }
                if let (true, Some(reading)) = (key.plain, other_reading(&key.text)) {
                    findings.push(read_otherwise(&key.text, reading, way.place().on_key()));
                }
                ambiguous(value, &way, findings);
                lost(value, &way, findings);
                joined(value, &way, findings);
                if !codes::is_language(&key.text) {
                    findings.push(
                        Diagnostic::new(
                            &format_rules::UNKNOWN_FIELD,
                            way.place().on_key(),
                            message!("unknown-field.language", key = &*key.text),
                        )
                        .help(message!("unknown-field.help-language")),
                    );
                    value.value = Value::Absent;
                } else if !matches!(value.value, Value::Scalar { .. }) {
                    findings.push(wrong(&way, message!("type-text"), value));
                    value.value = Value::Absent;
                }
            }
            None
        }
        _ => Some(wrong(way, message!("type-texts"), node)),
    }
}

/// Whether a key is no longer than an id; a longer one is reported, and its value is not looked at.
fn has_short_key(key: &Key<'_>, way: &FieldPath<'_>, findings: &mut Vec<Diagnostic>) -> bool {
    let place = || way.place().name(&key.text).on_key();
    let too_long = size::too_long(&key.text, limits::ID, place);
    let is_short = too_long.is_none();
    findings.extend(too_long);
    is_short
}

fn object(
    node: &mut Node<'_>,
    object: &Schema,
    way: &FieldPath<'_>,
    findings: &mut Vec<Diagnostic>,
) -> Option<Diagnostic> {
    let Value::Mapping(entries) = &mut node.value else {
        return Some(
            wrong(way, message!("type-fields", object = (object.noun)()), node).help(message!(
                "invalid-value.help-fields",
                object = (object.noun)(),
                fields = words(object.names())
            )),
        );
    };
    findings.extend(size::shorten(entries, limits::LIST, way));
    let is_there = |field: &&Field| entries.iter().any(|(key, _)| field.is_named(&key.text));
    let absent = object.fields.iter().filter(|field| !is_there(field));
    let absent: Vec<&str> = absent.map(|field| field.name).collect();
    former_name::drop_second(entries, object, way, findings);
    // Fields that stand here under a misspelt name: one finding says so.
    let mut meant = Vec::new();
    entries.retain_mut(|(key, value)| {
        let Some(field) = object.fields.iter().find(|field| field.is_named(&key.text)) else {
            if !has_short_key(key, way, findings) {
                return false;
            }
            let finding = unknown_field(&key.text, object, way);
            findings.push(match only_near(&key.text, absent.iter().copied()) {
                Some(name) => {
                    meant.push(name);
                    finding.suggest(Suggestion::word(&key.text, name))
                }
                None => finding,
            });
            return false;
        };
        let name = field.former_name.filter(|name| *name == key.text);
        let way = FieldPath::Key(way, name.unwrap_or(field.name));
        if value.is_null() {
            lost(value, &way, findings);
            return false;
        }
        hold(value, &field.shape, &way, findings);
        true
    });
    let required = object.fields.iter().filter(|field| field.required);
    for field in required.filter(|field| !meant.contains(&field.name)) {
        let entry = entries.iter().find(|(key, _)| field.is_named(&key.text));
        let blank = entry.is_some_and(|(_, value)| is_blank(value));
        if entry.is_none() || blank {
            let place = if blank {
                way.place().key(field.name)
            } else {
                way.place()
            };
            findings.push(
                Diagnostic::new(
                    &format_rules::MISSING_FIELD,
                    place,
                    message!(
                        "missing-field.found",
                        object = (object.noun)(),
                        field = field.name
                    ),
                )
                .help(missing(field)),
            );
        }
    }
    None
}

/// What to add for a field that is missing: what it is, and never a value, which would be another collection's.
fn missing(field: &Field) -> Message {
    let name = field.name;
    match field.shape {
        FieldType::Word(words) => message!(
            "missing-field.help-word",
            field = name,
            words = self::words(words.iter().copied())
        ),
        FieldType::Title | FieldType::Text | FieldType::Markdown => {
            message!("missing-field.help-text", field = name)
        }
        FieldType::Date => message!(
            "missing-field.help-date",
            field = name,
            example = field.example
        ),
        FieldType::Url | FieldType::SiteUrl => message!("missing-field.help-url", field = name),
        FieldType::List(_) => message!("missing-field.help-list", field = name),
        FieldType::Slug => match name {
            "id" => message!("missing-field.help-id"),
            "kind" => message!("missing-field.help-any-kind"),
            name => message!("missing-field.help-reference", field = name),
        },
        _ => message!("missing-field.help", field = name),
    }
}

fn is_blank(node: &Node<'_>) -> bool {
    match &node.value {
        Value::Scalar { text, .. } => invisible::is_blank(text),
        Value::Mapping(entries) => {
            entries.is_empty()
                // What was put aside has its own finding.
                || entries.iter().all(|(_, value)| {
                    !matches!(value.value, Value::Absent) && (value.is_null() || is_blank(value))
                })
        }
        _ => false,
    }
}

fn unknown_field(key: &str, object: &Schema, way: &FieldPath<'_>) -> Diagnostic {
    let finding = Diagnostic::new(
        &format_rules::UNKNOWN_FIELD,
        way.place().name(key).on_key(),
        message!("unknown-field.found", object = (object.noun)(), field = key),
    );
    match nearest(key, object.names()) {
        Some(name) => finding.help(message!("did-you-mean", name = name)),
        None => finding.help(message!(
            "unknown-field.help",
            fields = words(object.names())
        )),
    }
}

fn list(
    node: &mut Node<'_>,
    item: &FieldType,
    way: &FieldPath<'_>,
    findings: &mut Vec<Diagnostic>,
) -> Option<Diagnostic> {
    let Value::Sequence(items) = &mut node.value else {
        return Some(not_a_list(node, item, way));
    };
    findings.extend(size::shorten(items, size::entries(item, way), way));
    for (index, node) in items.iter_mut().enumerate() {
        let way = FieldPath::Item(way, index);
        if node.is_null() {
            findings.push(wrong(&way, message!("type-any"), node));
            node.value = Value::Absent;
        } else {
            hold(node, item, &way, findings);
        }
    }
    None
}

/// A single value where a list is expected, or the fields of its one item without a dash.
fn not_a_list(node: &Node<'_>, item: &FieldType, way: &FieldPath<'_>) -> Diagnostic {
    let finding = wrong(way, message!("type-list"), node);
    match &node.value {
        Value::Scalar { text, plain, .. } => {
            let is_id = |word: &str| Slug::is_valid(word);
            let is_of_ids = matches!(item, FieldType::Slug | FieldType::Short(_));
            let words: Vec<&str> = text.split(',').map(str::trim).collect();
            let list = format!("[{}]", words.join(", "));
            if *plain && is_of_ids && words.iter().all(|word| is_id(word)) {
                finding
                    .help(message!("write-this", text = &list))
                    .suggest(Suggestion::edits(
                        message!("fix-word", new = &list, old = &**text),
                        vec![(node.span.clone(), list)],
                    ))
            } else {
                finding.help(message!("invalid-value.help-list"))
            }
        }
        Value::Mapping(_) => finding.help(message!("invalid-value.help-dashes")),
        _ => finding.help(message!("invalid-value.help-list")),
    }
}

fn map(
    node: &mut Node<'_>,
    shape: &FieldType,
    way: &FieldPath<'_>,
    findings: &mut Vec<Diagnostic>,
) -> Option<Diagnostic> {
    let Value::Mapping(entries) = &mut node.value else {
        return Some(wrong(way, message!("type-entries"), node));
    };
    findings.extend(size::shorten(entries, size::entries(shape, way), way));
    entries.retain_mut(|(key, value)| {
        if !has_short_key(key, way, findings) {
            return false;
        }
        let way = FieldPath::Name(way, &key.text);
        if let (true, Some(reading)) = (key.plain, other_reading(&key.text)) {
            findings.push(read_otherwise(&key.text, reading, way.place().on_key()));
        }
        if !Slug::is_valid(&key.text) {
            findings.push(not_a_slug(&key.text, way.place().on_key()));
            return false;
        }
        if value.is_null() {
            findings.push(wrong(&way, message!("type-any"), value));
            return false;
        }
        hold(value, shape, &way, findings);
        true
    });
    None
}
