//! JSON Schemas (draft-07) of the record files, for editors and other programs: derived from the tables that the records
//! themselves are held against, so that the two cannot drift apart.

mod published;

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::record::format::{FILES, File};
use crate::record::{Field, FieldType, MAIL, Schema};
use crate::yaml::{self, Node};

pub(crate) use published::published;

/// A text without a line break.
const LINE: &str = "^[^\\n]*$";
const DRAFT: &str = "http://json-schema.org/draft-07/schema#";
const SLUG: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";
const LANGUAGE: &str = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$";
const WEB: &str = "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s<>\"\\\\`/?#@]+([/?#][^\\s<>\"\\\\`]*)?$";
/// The form of the address of a site; that its host is a sound one, `check` knows.
const SITE: &str = "^[Hh][Tt][Tt][Pp][Ss]?://[A-Za-z0-9.:\\[\\]-]+(/[^\\s<>\"\\\\`?#]*)?$";
const COUNTRY: &str = "^[A-Z]{3}$";
/// EDTF level 1. It rejects what is not written as a date; `check` knows which days exist.
const DATE: &str = "^(D|(D|\\.\\.)?/(D|\\.\\.)?)$";
/// What `D` stands for in [`DATE`].
const DAY: &str =
    "(-?[0-9]{4}(-([0-9]{2}|XX)(-([0-9]{2}|XX))?)?|[0-9]{3}X|[0-9]{2}XX|Y-?[0-9]{5})[?~%]?";

/// The patterns of single values, for other programs that read them.
pub(crate) struct Patterns {
    /// An id.
    pub(crate) id: &'static str,
    /// A language tag.
    pub(crate) language: &'static str,
    /// What has the form of a date.
    pub(crate) date: String,
}

/// The patterns of single values.
pub(crate) fn patterns() -> Patterns {
    Patterns {
        id: SLUG,
        language: LANGUAGE,
        date: DATE.replace('D', DAY),
    }
}

/// The schema with a name: that of a kind of file, or `published` for the published JSON.
pub fn schema(name: &str) -> Option<Value> {
    if name == "published" {
        return Some(published());
    }
    FILES.iter().find(|file| file.schema == name).map(of_file)
}

/// The schema of every kind of file, by name.
pub fn schemas() -> Vec<(&'static str, Value)> {
    FILES
        .iter()
        .map(|file| (file.schema, of_file(file)))
        .collect()
}

fn of_file(file: &File) -> Value {
    let mut definitions = Definitions::new();
    let mut schema = match &file.shape {
        FieldType::Object(object) => of_object(object, &mut definitions),
        shape => of_shape(shape, &mut definitions),
    };
    if let Some(schema) = schema.as_object_mut() {
        schema.insert("$schema".to_owned(), json!(DRAFT));
        schema.insert(
            "title".to_owned(),
            json!(format!("Throughline: {}", file.name)),
        );
        schema.insert("description".to_owned(), json!(file.about));
        schema.insert("definitions".to_owned(), json!(definitions));
    }
    schema
}

/// What several places of a schema refer to, by name.
type Definitions = BTreeMap<String, Value>;

/// A reference to a definition, which is made when it is first needed.
fn defined(
    name: &str,
    definitions: &mut Definitions,
    make: impl FnOnce(&mut Definitions) -> Value,
) -> Value {
    if !definitions.contains_key(name) {
        // It stands before it is filled, so that a shape may come back to itself.
        definitions.insert(name.to_owned(), Value::Null);
        let definition = make(definitions);
        definitions.insert(name.to_owned(), definition);
    }
    json!({"$ref": format!("#/definitions/{name}")})
}

fn of_shape(shape: &FieldType, definitions: &mut Definitions) -> Value {
    match shape {
        FieldType::Title | FieldType::Text | FieldType::Markdown => {
            defined("text", definitions, |_| text())
        }
        FieldType::Line => defined("line", definitions, |_| line()),
        FieldType::Slug => defined("id", definitions, |_| slug()),
        FieldType::Date => defined("date", definitions, |_| date()),
        FieldType::Url => json!({"type": "string", "format": "uri", "pattern": WEB}),
        FieldType::SiteUrl => json!({"type": "string", "format": "uri", "pattern": SITE}),
        FieldType::Mail => json!({"type": "string", "format": "email", "pattern": MAIL}),
        FieldType::Language => json!({"type": "string", "pattern": LANGUAGE}),
        FieldType::Country => json!({"type": "string", "pattern": COUNTRY}),
        FieldType::Licence => defined("line", definitions, |_| line()),
        FieldType::Number => json!({"type": "number"}),
        FieldType::Index => json!({"type": "integer", "minimum": 0}),
        FieldType::Format => json!({"type": "integer", "minimum": 1}),
        FieldType::Flag => json!({"type": "boolean"}),
        FieldType::Word(words) => json!({"enum": words}),
        FieldType::List(item) => json!({"type": "array", "items": of_shape(item, definitions)}),
        FieldType::OneOrMore(item) => {
            let item = of_shape(item, definitions);
            json!({"oneOf": [item, {"type": "array", "items": item}]})
        }
        FieldType::Map(value) => json!({
            "type": "object",
            "propertyNames": {"pattern": SLUG},
            "additionalProperties": of_shape(value, definitions),
        }),
        FieldType::Object(object) => defined(object_name(object), definitions, |definitions| {
            of_object(object, definitions)
        }),
        FieldType::Short(object) => {
            let long = defined(object_name(object), definitions, |definitions| {
                of_object(object, definitions)
            });
            match object.fields.first() {
                Some(field) => json!({"oneOf": [of_shape(&field.shape, definitions), long]}),
                None => long,
            }
        }
    }
}

fn of_object(object: &Schema, definitions: &mut Definitions) -> Value {
    let mut properties = Map::new();
    for field in object.fields {
        let shape = of_shape(&field.shape, definitions);
        if let Some(former) = field.former_name {
            let mut same = described(field, shape.clone());
            if let Some(same) = same.as_object_mut() {
                same.insert("deprecated".to_owned(), json!(true));
                let now = format!("The former name of `{}`.", field.name);
                same.insert("description".to_owned(), json!(now));
            }
            properties.insert(former.to_owned(), same);
        }
        properties.insert(field.name.to_owned(), described(field, shape));
    }
    let required: Vec<&str> = object
        .fields
        .iter()
        .filter(|field| field.required)
        .map(|field| field.name)
        .collect();
    let mut schema = json!({
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
    });
    if let (false, Some(schema)) = (required.is_empty(), schema.as_object_mut()) {
        schema.insert("required".to_owned(), json!(required));
    }
    schema
}

/// A field's shape with what it is for and an example.
fn described(field: &Field, shape: Value) -> Value {
    // Draft 7 takes no notice of what stands beside a `$ref`.
    let mut schema = match shape.get("$ref") {
        Some(_) => json!({"allOf": [shape]}),
        None => shape,
    };
    if let Some(schema) = schema.as_object_mut() {
        schema.insert("description".to_owned(), json!(field.about));
        if let Some(example) = example_of(field) {
            schema.insert("examples".to_owned(), json!([example]));
        }
    }
    schema
}

/// The name of an object's definition.
pub(crate) fn object_name(object: &Schema) -> &'static str {
    let id = (object.noun)().id();
    id.strip_prefix("object-").unwrap_or(id)
}

fn text() -> Value {
    json!({
        "description": "One text in the default locale, or one by locale.",
        "oneOf": [
            {"type": ["string", "number", "boolean"], "minLength": 1},
            {
                "type": "object",
                "minProperties": 1,
                "propertyNames": {"pattern": LANGUAGE},
                "additionalProperties": {"type": ["string", "number", "boolean"]},
            },
        ],
    })
}

/// YAML takes `14165` for a number; here it is a text like any other.
fn line() -> Value {
    json!({"type": ["string", "number", "boolean"], "pattern": LINE})
}

fn slug() -> Value {
    json!({"type": ["string", "integer"], "pattern": SLUG, "minimum": 0})
}

fn date() -> Value {
    json!({
        "description": "A date in EDTF level 1, as precise as is known and no more.",
        "type": ["string", "integer"],
        "pattern": DATE.replace('D', DAY),
        "minimum": 1000,
        "maximum": 9999,
        "examples": [
            "2022", "2022-11", "2022-11-22", "2022-11~", "2022-11?", "2022-10-16/2022-10-22",
            "2022-10-12/..",
        ],
    })
}

/// A field's example as a value; none when it is an empty list or mapping.
fn example_of(field: &Field) -> Option<Value> {
    let document = yaml::read(field.example).ok()?;
    example(&field.shape, &document.root).filter(|value| match value {
        Value::Array(items) => !items.is_empty(),
        Value::Object(entries) => !entries.is_empty(),
        _ => true,
    })
}

fn example(shape: &FieldType, node: &Node<'_>) -> Option<Value> {
    match (&node.value, shape) {
        _ if node.is_null() => None,
        (yaml::Value::Sequence(items), FieldType::List(item) | FieldType::OneOrMore(item)) => {
            items.iter().map(|node| example(item, node)).collect()
        }
        (yaml::Value::Absent | yaml::Value::Sequence(_), _) => None,
        (yaml::Value::Scalar { text, .. }, _) => scalar(shape, text),
        (yaml::Value::Mapping(entries), _) => {
            let entries = entries.iter().map(|(key, node)| {
                let shape = match shape {
                    FieldType::Object(object) | FieldType::Short(object) => {
                        let mut fields = object.fields.iter();
                        &fields.find(|field| field.name == key.text)?.shape
                    }
                    FieldType::Map(value) => value,
                    _ => &FieldType::Line,
                };
                Some((key.text.to_string(), example(shape, node)?))
            });
            entries.collect::<Option<Map<_, _>>>().map(Value::Object)
        }
    }
}

fn scalar(shape: &FieldType, text: &str) -> Option<Value> {
    match shape {
        FieldType::Number => match text.parse::<i64>() {
            Ok(number) => Some(json!(number)),
            Err(_) => text.parse::<f64>().ok().map(|number| json!(number)),
        },
        FieldType::Index | FieldType::Format => {
            text.parse::<u32>().ok().map(|number| json!(number))
        }
        FieldType::Flag => text.parse::<bool>().ok().map(|flag| json!(flag)),
        _ => Some(json!(text)),
    }
}
