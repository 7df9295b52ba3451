//! What can go wrong with a text that is written without quotes: it is cut, joined, or read as something else.

use crate::diag::{Diagnostic, Place, Suggestion};
use crate::format_rules;
use crate::message;
use crate::message::Message;
use crate::yaml::{Node, Value};

use super::field_path::FieldPath;
use super::yaml_ambiguity::other_reading;

/// Reports a text without quotes that other programs read as something else.
pub(super) fn ambiguous(node: &Node<'_>, way: &FieldPath<'_>, findings: &mut Vec<Diagnostic>) {
    if let Value::Scalar {
        text, plain: true, ..
    } = &node.value
        && let Some(reading) = other_reading(text)
    {
        findings.push(read_otherwise(text, reading, way.place()));
    }
}

/// Reports the item of a list that YAML reads as a further line of the text above it.
pub(super) fn joined(node: &Node<'_>, way: &FieldPath<'_>, findings: &mut Vec<Diagnostic>) -> bool {
    let Value::Scalar {
        joined: Some(byte), ..
    } = node.value
    else {
        return false;
    };
    findings.push(
        Diagnostic::new(
            &format_rules::INVALID_YAML,
            way.place().byte(byte),
            message!("invalid-yaml.joined"),
        )
        .help(message!("invalid-yaml.help-joined")),
    );
    true
}

/// Reports what YAML takes for a comment and looks like a part of the text.
pub(super) fn lost(node: &Node<'_>, way: &FieldPath<'_>, findings: &mut Vec<Diagnostic>) {
    let Value::Scalar {
        text,
        lost: Some((byte, comment)),
        ..
    } = &node.value
    else {
        return;
    };
    // What follows may end in a comment that is meant as one.
    let rest = comment.split(" # ").next().unwrap_or(comment);
    let whole = format!("{text} {}", rest.trim_end());
    let whole = whole.trim_start();
    let help = if whole.contains('\'') || whole.chars().count() > LONGEST_QUOTED {
        message!("lost-text.help-comment")
    } else {
        message!("lost-text.help-comment-whole", text = whole)
    };
    let diagnostic = Diagnostic::new(
        &format_rules::LOST_TEXT,
        way.place().byte(*byte),
        message!("lost-text.comment"),
    )
    .help(help);
    // Only on one line is it plain how the two go together.
    let is_whole_line = node.span.end < *byte && byte - node.span.end <= MOST_BLANKS;
    findings.push(
        if is_whole_line && !text.is_empty() && !text.contains('\n') {
            let end = byte + rest.trim_end().len();
            let quoted = format!("'{}'", whole.replace('\'', "''"));
            let edits = vec![(node.span.start..end, quoted)];
            diagnostic.suggest(Suggestion::edits(message!("lost-text.done"), edits))
        } else {
            diagnostic
        },
    );
}

/// How many blanks may stand before a `#` that belongs to the text before it.
const MOST_BLANKS: usize = 1;

/// How many letters a text may have for a help to repeat it.
const LONGEST_QUOTED: usize = 100;

/// Says that other programs read a text otherwise.
pub(super) fn read_otherwise(text: &str, reading: Message, place: Place) -> Diagnostic {
    Diagnostic::new(
        &format_rules::AMBIGUOUS_VALUE,
        place,
        message!("ambiguous-value.found", text = text, reading = reading),
    )
    .help(message!("ambiguous-value.help", text = text))
}
