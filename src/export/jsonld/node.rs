//! What every node is made with: identifiers, texts by language, and no empty properties.

use serde_json::{Value, json};

use crate::export::ExportContext;
use crate::model::{Citation, Stance, Text};

pub(super) fn event_id(context: &ExportContext<'_>, id: &str) -> String {
    context.common_identity(&ExportContext::page(id))
}

pub(super) fn source_id(context: &ExportContext<'_>, id: &str) -> String {
    format!("{}#{id}", context.common_identity("sources.html"))
}

pub(super) fn thing(context: &ExportContext<'_>, folder: &str, id: &str) -> String {
    context.common_identity(&format!("{folder}/{id}.html"))
}

pub(super) fn ids<'a>(
    context: &ExportContext<'_>,
    folder: &str,
    ids: impl Iterator<Item = &'a str>,
) -> Value {
    json!(ids.map(|id| thing(context, folder, id)).collect::<Vec<_>>())
}

pub(super) fn sources(
    context: &ExportContext<'_>,
    citations: &[Citation],
    keep: impl Fn(Stance) -> bool,
) -> Value {
    let kept = citations.iter().filter(|citation| keep(citation.stance));
    json!(
        kept.map(|citation| source_id(context, &citation.source))
            .collect::<Vec<_>>()
    )
}

pub(super) fn texts(text: &Text) -> Value {
    Value::Object(
        text.iter()
            .map(|(locale, text)| (locale.to_owned(), json!(text)))
            .collect(),
    )
}

/// A node without the properties that have no value.
pub(super) fn node<const N: usize>(properties: [(&str, Value); N]) -> Value {
    let empty = |value: &Value| match value {
        Value::Null => true,
        Value::Array(items) => items.is_empty(),
        Value::Object(entries) => entries.is_empty(),
        Value::String(text) => text.is_empty(),
        _ => false,
    };
    Value::Object(
        properties
            .into_iter()
            .filter(|(_, value)| !empty(value))
            .map(|(name, value)| (name.to_owned(), value))
            .collect(),
    )
}
