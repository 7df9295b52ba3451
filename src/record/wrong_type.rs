//! The diagnostic of a value of another type than its field has.

use crate::diag::Diagnostic;
use crate::format_rules;
use crate::message;
use crate::message::Message;
use crate::yaml::Node;

use super::field_path::FieldPath;

/// Reports a value of another type than the field has.
pub(super) fn wrong(way: &FieldPath<'_>, expected: Message, found: &Node<'_>) -> Diagnostic {
    let help = message!("invalid-value.help-expected", expected = expected.clone());
    let message = if found.is_null() {
        message!("invalid-value.nothing", expected = expected)
    } else {
        message!(
            "invalid-value.expected",
            expected = expected,
            found = found.describe()
        )
    };
    Diagnostic::new(&format_rules::INVALID_VALUE, way.place(), message).help(help)
}

/// Words in quotation marks, with commas.
pub(super) fn words<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    words
        .into_iter()
        .map(|word| format!("`{word}`"))
        .collect::<Vec<_>>()
        .join(", ")
}
