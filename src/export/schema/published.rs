//! The JSON Schema of the published JSON, derived from the same tables: a published object has its record's fields, all of
//! them, in their published form.

use serde_json::{Map, Value, json};

use super::{COUNTRY, DATE, DAY, DRAFT, Definitions, LANGUAGE, SLUG, WEB, defined, object_name};
use crate::export::published::FORMAT;
use crate::model::{Family, Precision};
use crate::record::format::{
    ACTOR, ALLOWANCE, ENTRY, EVENT, GAP, IDENTIFIERS, KIND, LINK, MEASURE, PLACE, SOURCE, STORY,
    TOPIC,
};
use crate::record::{Field, FieldType, MAIL, Schema};

/// The days that a date is made of, as the published JSON writes them.
const ISO_DAY: &str = "^([+-][0-9]{5}|-?[0-9]{4})-[0-9]{2}-[0-9]{2}$";

/// The schema of `data/timeline.json`. It allows for fields that it does not know, as its readers must.
pub(crate) fn published() -> Value {
    let mut definitions = Definitions::new();
    let mut by_id = |object: &'static Schema, more: Value| {
        let item = defined(object_name(object), &mut definitions, |definitions| {
            published_object(object, &[], more, definitions)
        });
        json!({"type": "object", "propertyNames": {"pattern": SLUG}, "additionalProperties": item})
    };
    let kinds = by_id(&KIND, json!({}));
    let sources = by_id(&SOURCE, json!({"defined_in": or_null(slug())}));
    let actors = by_id(&ACTOR, json!({}));
    let places = by_id(&PLACE, json!({}));
    let topics = by_id(&TOPIC, json!({}));
    let measures = by_id(
        &MEASURE,
        json!({"steps": {"type": "array", "items": step()}}),
    );
    let stories = by_id(&STORY, json!({}));
    let glossary = by_id(&ENTRY, json!({}));
    let gaps = by_id(&GAP, json!({}));
    let event = defined("event", &mut definitions, event);
    let withdrawn = defined("withdrawn-event", &mut definitions, withdrawn);
    let link = defined("link", &mut definitions, link);
    let allowance = defined("allowance", &mut definitions, |definitions| {
        published_object(&ALLOWANCE, &[], json!({}), definitions)
    });
    let text = texts(&mut definitions);
    let address = or_null(json!({"type": "string", "format": "uri", "pattern": WEB}));
    let properties = json!({
        "format": {"const": FORMAT},
        "title": text,
        "licence": or_null(json!({"type": "string"})),
        "as_of": or_null(date()),
        "researched_to": or_null(date()),
        "records": {"type": "string", "pattern": "^sha256:[0-9a-f]{64}$"},
        "locales": {"type": "array", "items": {"type": "string", "pattern": LANGUAGE}},
        "description": text,
        "question": text,
        "part": or_null(json!({"type": "string"})),
        "base_url": address,
        "repository": address,
        "contact": or_null(json!({"type": "string", "format": "email", "pattern": MAIL})),
        "kinds": kinds,
        "events": {"type": "array", "items": event},
        "withdrawn": {"type": "array", "items": withdrawn},
        "links": {"type": "array", "items": link},
        "sources": sources,
        "actors": actors,
        "places": places,
        "topics": topics,
        "measures": measures,
        "stories": stories,
        "glossary": glossary,
        "gaps": gaps,
        "allow": {"type": "array", "items": allowance},
    });
    let mut schema = closed(properties);
    if let Some(schema) = schema.as_object_mut() {
        schema.insert("$schema".to_owned(), json!(DRAFT));
        schema.insert("title".to_owned(), json!(format!("Throughline: {FORMAT}")));
        schema.insert(
            "description".to_owned(),
            json!("A collection as data. Every field is always there; readers must ignore what they do not know."),
        );
        schema.insert("definitions".to_owned(), json!(definitions));
    }
    schema
}

/// An object that has all of these fields, and perhaps more.
fn closed(properties: Value) -> Value {
    let required: Vec<String> = properties
        .as_object()
        .map(|fields| fields.keys().cloned().collect())
        .unwrap_or_default();
    json!({"type": "object", "properties": properties, "required": required})
}

/// An object with its record's fields but for some, and with others.
fn published_object(
    object: &Schema,
    without: &[&str],
    more: Value,
    definitions: &mut Definitions,
) -> Value {
    let mut properties = Map::new();
    for field in object
        .fields
        .iter()
        .filter(|field| !without.contains(&field.name))
    {
        let shape = published_field(field, definitions);
        properties.insert(field.name.to_owned(), described(field.about, shape));
    }
    if let Value::Object(more) = more {
        properties.extend(more);
    }
    let mut schema = closed(Value::Object(properties));
    if object_name(object) == object_name(&IDENTIFIERS) {
        // A mapping of those that there are.
        if let Some(schema) = schema.as_object_mut() {
            schema.remove("required");
        }
    }
    schema
}

fn published_field(field: &Field, definitions: &mut Definitions) -> Value {
    let shape = published_shape(&field.shape, definitions);
    let single = match &field.shape {
        FieldType::Title
        | FieldType::Text
        | FieldType::Markdown
        | FieldType::List(_)
        | FieldType::OneOrMore(_)
        | FieldType::Map(_) => false,
        FieldType::Flag => false,
        FieldType::Object(object) => object.fields.iter().any(|field| field.required),
        _ => true,
    };
    if single && !field.required {
        or_null(shape)
    } else {
        shape
    }
}

fn published_shape(shape: &FieldType, definitions: &mut Definitions) -> Value {
    match shape {
        FieldType::Title | FieldType::Text | FieldType::Markdown => texts(definitions),
        FieldType::Line | FieldType::Licence => json!({"type": "string"}),
        FieldType::Slug => slug(),
        FieldType::Date => date(),
        FieldType::Url | FieldType::SiteUrl => {
            json!({"type": "string", "format": "uri", "pattern": WEB})
        }
        FieldType::Mail => json!({"type": "string", "format": "email", "pattern": MAIL}),
        FieldType::Language => json!({"type": "string", "pattern": LANGUAGE}),
        FieldType::Country => json!({"type": "string", "pattern": COUNTRY}),
        FieldType::Number => json!({"type": "number"}),
        FieldType::Index => json!({"type": "integer", "minimum": 0}),
        FieldType::Format => json!({"type": "integer", "minimum": 1}),
        FieldType::Flag => json!({"type": "boolean"}),
        FieldType::Word(words) => json!({"enum": words}),
        FieldType::List(item) | FieldType::OneOrMore(item) => {
            json!({"type": "array", "items": published_shape(item, definitions)})
        }
        FieldType::Map(value) => json!({
            "type": "object",
            "propertyNames": {"pattern": SLUG},
            "additionalProperties": published_shape(value, definitions),
        }),
        FieldType::Object(object) | FieldType::Short(object) => {
            defined(object_name(object), definitions, |definitions| {
                published_object(object, &[], json!({}), definitions)
            })
        }
    }
}

fn event(definitions: &mut Definitions) -> Value {
    let day = or_null(json!({"type": "string", "pattern": ISO_DAY}));
    let precisions = [
        Precision::Day,
        Precision::Month,
        Precision::Season,
        Precision::Year,
        Precision::Decade,
        Precision::Century,
        Precision::Interval,
    ];
    let more = json!({
        "id": slug(),
        "file": described("Its record, relative to the events folder.", json!({"type": "string"})),
        "url": or_null(json!({"type": "string", "format": "uri"})),
        "earliest": described("The first day that the date may touch.", day.clone()),
        "latest": described("The last day that the date may touch.", day),
        "precision": {"enum": precisions.map(Precision::word)},
        "sources": described("The sources that its record defines.", json!({"type": "array", "items": slug()})),
        "updated": described("The date of the last change.", or_null(date())),
    });
    published_object(&EVENT, &["links", "sources"], more, definitions)
}

fn withdrawn(definitions: &mut Definitions) -> Value {
    closed(json!({
        "id": slug(),
        "reason": texts(definitions),
        "replaced_by": or_null(slug()),
        "former_ids": {"type": "array", "items": slug()},
    }))
}

fn link(definitions: &mut Definitions) -> Value {
    let more = json!({
        "from": described("The event that the link names: for the arrows of the causal graph the cause.", slug()),
        "to": described("The event whose record holds the link, and which stands in `relation` to `from`.", slug()),
        "family": described(
            "Causal, legal and factual links say that one led to the other; temporal ones are sequence and nothing more.",
            json!({"enum": Family::WORDS}),
        ),
    });
    published_object(&LINK, &["event"], more, definitions)
}

fn step() -> Value {
    closed(json!({
        "event": slug(),
        "state": {"enum": crate::model::MeasureState::WORDS},
        "from": date(),
        "until": or_null(date()),
    }))
}

fn texts(definitions: &mut Definitions) -> Value {
    defined("text", definitions, |_| {
        json!({
            "description": "A text by locale; empty when there is none.",
            "type": "object",
            "propertyNames": {"pattern": LANGUAGE},
            "additionalProperties": {"type": "string"},
        })
    })
}

fn described(about: &str, shape: Value) -> Value {
    let mut schema = match shape.get("$ref") {
        Some(_) => json!({"allOf": [shape]}),
        None => shape,
    };
    if let Some(schema) = schema.as_object_mut() {
        schema.insert("description".to_owned(), json!(about));
    }
    schema
}

fn or_null(shape: Value) -> Value {
    json!({"anyOf": [shape, {"type": "null"}]})
}

fn slug() -> Value {
    json!({"type": "string", "pattern": SLUG})
}

fn date() -> Value {
    json!({"type": "string", "pattern": DATE.replace('D', DAY)})
}
