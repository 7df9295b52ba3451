//! What the form for a new record is told, as a script: the format, the ids of the collection, and the words of a language.

use std::io::{Result, Write};

use serde_json::{Map, Value, json};

use super::directory;
use super::locale_site::LocaleSite;
use super::page_context::PageContext;
use super::repository::{LONGEST, Repository};
use super::script;
use super::search_index;
use crate::export::schema::{object_name, patterns};
use crate::invisible::classes;
use crate::locale::{FormWords, Words};
use crate::model::{
    Basis, Bound, ClaimStatus, Confidence, MeasureState, Relation, SourceKind, Stance, Voice,
};
use crate::record::format::EVENT;
use crate::record::{Field, FieldType, Schema};

/// The script with a site's data for the form, relative to the site.
pub(crate) const DATA: &str = "assets/form-data.js";
/// The form itself, relative to the site.
pub(crate) const SCRIPT: &str = "assets/form.js";
/// Its looks, relative to the site.
pub(crate) const STYLE: &str = "assets/form.css";

/// Fields that a new record has no use for: those of records that were published before, and the curators' own numbers.
const LEFT_OUT: &[&str] = &[
    "event.changes",
    "event.status",
    "event.reason",
    "event.replaced_by",
    "event.former_ids",
    "event.verification",
    "claim.verification",
    "event.refs",
    "claim.refs",
    "dispute.refs",
    "link.refs",
];

/// The forms of legal identifiers as patterns; the browser tests hold them against the check.
const IDENTIFIERS: &[(&str, &str)] = &[
    ("fr", r"^\d{1,3} FR \d{1,6}(?:[-–]\d{1,6})*$"),
    ("doc", r"^\d{4}-\d{4,5}$"),
    (
        "docket",
        r"^(?:\d{2}A\d{1,5}|(?:\d{1,2}:)?\d{2}-(?:[a-z]+-)?\d{1,5})$",
    ),
    ("eo", r"^\d{4,6}$"),
    ("proclamation", r"^\d{4,6}$"),
    ("licence", r"^GL \d{1,3}[A-Z]?$"),
];

/// The script of a site.
pub(crate) fn script(site: &LocaleSite<'_>, out: &mut dyn Write) -> Result<()> {
    let timeline = site.timeline;
    let words = &site.locale.page.form;
    let tag = site.tag.as_str();
    // The form stands on one page of the site.
    let context = PageContext::new(site, "contribute.html");
    let kinds = timeline.settings.kinds.iter();
    let repository = Repository::read(super::repository::address(
        timeline.settings.repository.as_deref(),
    ));
    let joiners = classes();
    let data = json!({
        "locales": site.languages.iter().map(|(locale, _)| locale.tag).collect::<Vec<_>>(),
        "languages": site.languages.iter().map(|(locale, _)| locale.own.name).collect::<Vec<_>>(),
        "modeline": "# yaml-language-server: $schema=../.schema/event.schema.json\n",
        "format": object(&EVENT),
        "references": references(),
        "arrows": Relation::ALL.iter().filter(|relation| relation.family().in_causal_graph()).map(|relation| relation.word()).collect::<Vec<_>>(),
        "patterns": {
            "id": patterns().id,
            "language": patterns().language,
            "date": patterns().date,
            "forward": joiners.forward,
            "backward": joiners.backward,
            "virama": joiners.virama,
            "identifiers": IDENTIFIERS.iter().copied().collect::<std::collections::BTreeMap<_, _>>(),
        },
        "registries": {
            "kinds": kinds.map(|kind| json!([kind.id.as_str(), kind.name.get(tag)])).collect::<Vec<_>>(),
            "actors": timeline.actors.iter().map(|(id, actor)| json!([id.as_str(), actor.name.get(tag)])).collect::<Vec<_>>(),
            "places": timeline.places.iter().map(|(id, place)| json!([id.as_str(), place.name.get(tag)])).collect::<Vec<_>>(),
            "topics": timeline.topics.iter().map(|(id, topic)| json!([id.as_str(), topic.name.get(tag)])).collect::<Vec<_>>(),
            "measures": timeline.measures.iter().map(|(id, measure)| json!([id.as_str(), measure.name.get(tag)])).collect::<Vec<_>>(),
        },
        "assets": context.to("assets"),
        "home": context.to_root(""),
        "language": tag,
        "ids": {
            "events": directory::first_events(site),
            "sources": directory::first_sources(site),
        },
        "finding": search_index::settings(&context),
        "repository": repository.map(|repository| json!({"new": repository.new_file(), "longest": LONGEST})),
        "words": {
            "labels": labels(words),
            "rows": rows(words),
            "choices": choices(&site.locale.words),
            "faults": pairs(words.faults()),
            "says": pairs(words.says()),
        },
    });
    out.write_all(b"const throughlineForm = ")?;
    script::json(&data, out)?;
    out.write_all(b";\n")
}

fn pairs<'w>(pairs: impl Iterator<Item = (&'w str, &'w str)>) -> Value {
    pairs
        .map(|(name, text)| (name.to_owned(), json!(text)))
        .collect::<Map<_, _>>()
        .into()
}

/// The fields that the form has, as `(object.field, field)`.
pub fn fields() -> Vec<(String, &'static Field)> {
    fn walk(object: &'static Schema, found: &mut Vec<(String, &'static Field)>) {
        for field in fields_of(object) {
            let name = format!("{}.{}", object_name(object), field.name);
            if found.iter().any(|(known, _)| *known == name) {
                continue;
            }
            found.push((name, field));
            if let Some(inner) = inner(&field.shape) {
                walk(inner, found);
            }
        }
    }
    let mut found = Vec::new();
    walk(&EVENT, &mut found);
    found
}

fn fields_of(object: &Schema) -> impl Iterator<Item = &Field> + use<'_> {
    let name = object_name(object);
    object
        .fields
        .iter()
        .filter(move |field| !LEFT_OUT.contains(&format!("{name}.{}", field.name).as_str()))
}

/// The object within a shape, however deep.
fn inner(shape: &FieldType) -> Option<&'static Schema> {
    match shape {
        FieldType::Object(object) | FieldType::Short(object) => Some(object),
        FieldType::List(shape) | FieldType::OneOrMore(shape) | FieldType::Map(shape) => {
            inner(shape)
        }
        _ => None,
    }
}

/// Label and hint of each field; where the language has no hint of its own the format's sentence stands.
fn labels(words: &FormWords) -> Value {
    let labels = fields().into_iter().map(|(name, field)| {
        let label = words.label(&name).unwrap_or_default();
        let hint = words.hint(&name).unwrap_or(field.about);
        (name, json!([label, hint]))
    });
    labels.collect::<Map<_, _>>().into()
}

/// What the rows of each list are called.
fn rows(words: &FormWords) -> Value {
    let rows = fields().into_iter();
    rows.filter_map(|(name, _)| {
        let row = words.row(&name)?;
        Some((name, json!(row)))
    })
    .collect::<Map<_, _>>()
    .into()
}

/// The registry that the ids of a field come from.
fn references() -> Value {
    let registry = |field: &str| match field {
        "actor" | "asserted_by" => Some("actors"),
        "places" => Some("places"),
        "topics" => Some("topics"),
        "measure" => Some("measures"),
        "kind" => Some("kinds"),
        "event" => Some("events"),
        "source" | "derived_from" => Some("sources"),
        _ => None,
    };
    fields()
        .into_iter()
        .filter(|(_, field)| {
            matches!(
                field.shape,
                FieldType::Slug | FieldType::List(FieldType::Slug)
            )
        })
        .filter_map(|(name, field)| Some((name, json!(registry(field.name)?))))
        .collect::<Map<_, _>>()
        .into()
}

fn object(object: &Schema) -> Value {
    let fields: Vec<Value> = fields_of(object)
        .map(|field| {
            json!({
                "name": field.name,
                "required": field.required,
                "shape": shape(&field.shape),
            })
        })
        .collect();
    json!({"is": "object", "name": object_name(object), "fields": fields})
}

/// A shape as the form reads it.
fn shape(shape: &FieldType) -> Value {
    let named = |is: &str| json!({"is": is});
    match shape {
        FieldType::Title | FieldType::Text => named("text"),
        FieldType::Markdown => named("markdown"),
        FieldType::Line | FieldType::Licence | FieldType::Mail => named("line"),
        FieldType::Slug => named("id"),
        FieldType::Date => named("date"),
        FieldType::Url | FieldType::SiteUrl => named("url"),
        FieldType::Language => named("language"),
        FieldType::Country => named("country"),
        FieldType::Number => named("number"),
        FieldType::Index => named("index"),
        FieldType::Format => named("number"),
        FieldType::Flag => named("flag"),
        FieldType::Word(words) => json!({"is": "word", "words": words}),
        FieldType::List(item) | FieldType::OneOrMore(item) => {
            json!({"is": "list", "of": self::shape(item)})
        }
        FieldType::Map(value) => json!({"is": "map", "of": self::shape(value)}),
        FieldType::Object(object) => self::object(object),
        FieldType::Short(object) => {
            let mut long = self::object(object);
            if let Some(is) = long.get_mut("is") {
                *is = json!("short");
            }
            long
        }
    }
}

/// What the words of the closed vocabularies are called.
fn choices(words: &Words) -> Value {
    fn each<T: Copy>(
        all: &[T],
        word: impl Fn(T) -> &'static str,
        label: impl Fn(T) -> &'static str,
    ) -> Value {
        all.iter()
            .map(|&value| {
                let label = label(value);
                let shown = if label.is_empty() { word(value) } else { label };
                (word(value).to_owned(), json!(shown))
            })
            .collect::<Map<_, _>>()
            .into()
    }
    json!({
        "link.relation": each(Relation::ALL, Relation::word, |relation| words.relation(relation).sentence),
        "link.basis": each(Basis::ALL, Basis::word, |value| words.basis(value)),
        "link.confidence": each(Confidence::ALL, Confidence::word, |value| words.confidence(value)),
        "claim.status": each(ClaimStatus::ALL, ClaimStatus::word, |value| words.claim_status(value)),
        "claim.voice": each(Voice::ALL, Voice::word, |value| words.voice(value)),
        "citation.stance": each(Stance::ALL, Stance::word, |value| words.stance(value)),
        "source.kind": each(SourceKind::ALL, SourceKind::word, |value| words.source_kind(value)),
        "step-of-a-measure.state": each(MeasureState::ALL, MeasureState::word, |value| words.measure_state(value)),
        "quantity.bound": each(Bound::ALL, Bound::word, |value| words.bound(value)),
    })
}
