//! Our own published JSON (`throughline/1`): every field of every record, back in its file.

use std::collections::BTreeMap;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::{Import, ImportedTable, Input, Lines, Note, Remarks, within_limit};
use crate::edit::Value;
use crate::model::{EventDate, Slug};

/// The format.
pub(super) const IMPORT: Import = Import {
    name: "throughline",
    recognises: |_, text| {
        let head: String = text
            .chars()
            .take(200)
            .filter(|letter| !letter.is_whitespace())
            .collect();
        head.contains("\"format\":\"throughline/")
    },
    has_columns: false,
    read: |input| read(input).map(ImportedTable::Collection),
};

/// Keys and values in order.
pub(crate) type Fields = Vec<(String, Value)>;

/// A collection as records.
#[derive(Default)]
pub(crate) struct Collection {
    /// What its settings say, in the order of their file.
    pub(crate) settings: Fields,
    /// The entries of each registry by its file.
    pub(crate) registries: Vec<(&'static str, Fields)>,
    /// Its events: id, file, fields.
    pub(crate) events: Vec<(String, String, Fields)>,
    /// What could not be carried.
    pub(crate) lost: Remarks,
}

/// JSON with its keys in order.
enum Json {
    Nothing,
    Flag(bool),
    Number(String),
    Text(String),
    List(Vec<Json>),
    Map(Vec<(String, Json)>),
}

const SETTINGS: &[&str] = &[
    "title",
    "description",
    "question",
    "base_url",
    "repository",
    "contact",
    "locales",
    "licence",
    "as_of",
    "researched_to",
    "kinds",
    "allow",
];
const REGISTRIES: &[&str] = &[
    "actors", "places", "topics", "measures", "stories", "glossary", "gaps",
];
/// The fields of an event's record, in their order.
const FIELDS: &[&str] = &[
    "title",
    "date",
    "dates",
    "date_note",
    "summary",
    "kind",
    "actors",
    "places",
    "topics",
    "measures",
    "sources",
    "claims",
    "disputes",
    "links",
    "changes",
    "status",
    "reason",
    "replaced_by",
    "former_ids",
    "verification",
    "refs",
];
/// Fields that follow from others and have no place in a record.
const DERIVED: &[&str] = &["steps", "defined_in", "family"];

fn read(input: &Input<'_>) -> Result<Collection, Note> {
    let document: Json = serde_json::from_str(input.text)
        .map_err(|error| Note::new(error.line(), format!("this is not valid JSON: {error}")))?;
    let place = |what: &str| {
        let byte = input.text.find(&format!("\"{what}\"")).unwrap_or(0);
        Lines::of(input.text).at(byte)
    };
    match document.get("format") {
        Some(Json::Text(format)) if format == crate::import::FORMAT => {}
        _ => {
            return Err(Note::new(
                1,
                format!("this is not `{}`", crate::import::FORMAT),
            ));
        }
    }
    let mut collection = Collection::default();
    for name in SETTINGS {
        if let Some(value) = document.get(name).and_then(record) {
            collection.settings.push(((*name).to_owned(), value));
        }
    }
    let researched = leave_out_default(&mut collection.settings);
    for name in REGISTRIES {
        let file = match *name {
            "actors" => "actors.yaml",
            "places" => "places.yaml",
            "topics" => "topics.yaml",
            "measures" => "measures.yaml",
            "stories" => "stories.yaml",
            "glossary" => "glossary.yaml",
            _ => "gaps.yaml",
        };
        let entries = document.get(name).map_or(&[][..], Json::entries);
        let entries = entries.iter().filter_map(|(id, entry)| {
            let mut value = record(entry)?;
            if let Value::Map(fields) = &mut value {
                fields.retain(|(name, day)| name != "checked" || Some(day) != researched.as_ref());
            }
            Some((id.clone(), value))
        });
        collection.registries.push((file, entries.collect()));
    }
    let sources: BTreeMap<&str, &Json> = document
        .get("sources")
        .map_or(&[][..], Json::entries)
        .iter()
        .rev()
        .map(|(id, source)| (id.as_str(), source))
        .collect();
    let mut links: BTreeMap<&str, Vec<&Json>> = BTreeMap::new();
    for link in document.get("links").map_or(&[][..], Json::items) {
        links
            .entry(link.text("to").unwrap_or(""))
            .or_default()
            .push(link);
    }
    for event in document.get("events").map_or(&[][..], Json::items) {
        within_limit(collection.events.len(), 1)?;
        let id = event.text("id").unwrap_or("").to_owned();
        if !Slug::is_valid(&id) {
            return Err(Note::new(
                place("events"),
                format!("`{}` is not a valid event id", super::text::line(&id)),
            ));
        }
        let date = event.text("date").unwrap_or("").parse::<EventDate>().ok();
        let folder = date.and_then(|date| date.folder());
        let file = event
            .text("file")
            .filter(|file| is_file_of(file, &id))
            .map_or_else(
                || format!("{}/{id}.yaml", folder.as_deref().unwrap_or("0000")),
                str::to_owned,
            );
        let fields = FIELDS.iter().filter_map(|field| {
            let value = match *field {
                "sources" => defined(event, &sources),
                "links" => linked(links.get(id.as_str()).map_or(&[][..], Vec::as_slice)),
                field => event.get(field).and_then(record),
            };
            Some(((*field).to_owned(), value?))
        });
        let fields = fields.collect();
        collection.events.push((id, file, fields));
    }
    let withdrawn = place("withdrawn");
    for event in document.get("withdrawn").map_or(&[][..], Json::items) {
        let id = event.text("id").unwrap_or("");
        let what =
            format!("the withdrawn event `{id}` has no title and no date here and is not imported");
        collection.lost.push(Note::new(withdrawn, what));
    }
    Ok(collection)
}

/// The day up to which everything was looked for, which measures without a day of their own are published with. It is no setting of its
/// own where it is the day of `as_of`.
fn leave_out_default(settings: &mut Vec<(String, Value)>) -> Option<Value> {
    let find = |settings: &[(String, Value)], name: &str| {
        let mut found = settings.iter().filter(|(other, _)| other == name);
        found.next().map(|(_, value)| value.clone())
    };
    let researched = find(settings, "researched_to");
    if researched == find(settings, "as_of") {
        settings.retain(|(name, _)| name != "researched_to");
    }
    researched
}

/// Whether a path is one that an event's record may have: `<year>/<id>.yaml`.
fn is_file_of(file: &str, id: &str) -> bool {
    file.split_once('/').is_some_and(|(year, name)| {
        let digits = year.strip_prefix('-').unwrap_or(year);
        (4..=5).contains(&digits.len())
            && digits.bytes().all(|byte| byte.is_ascii_digit())
            && name == format!("{id}.yaml")
    })
}

/// The sources that an event's record defines.
fn defined(event: &Json, sources: &BTreeMap<&str, &Json>) -> Option<Value> {
    let ids = event.get("sources").map_or(&[][..], Json::items);
    let entries: Vec<(String, Value)> = ids
        .iter()
        .filter_map(|id| match id {
            Json::Text(id) => {
                let source = sources.get(id.as_str())?;
                Some((id.clone(), record(source)?))
            }
            _ => None,
        })
        .collect();
    (!entries.is_empty()).then_some(Value::Map(entries))
}

/// The links that an event's record holds.
fn linked(links: &[&Json]) -> Option<Value> {
    let links: Vec<Value> = links
        .iter()
        .filter_map(|link| {
            let Some(Value::Map(fields)) = record(link) else {
                return None;
            };
            let (mut first, mut rest) = (Vec::new(), Vec::new());
            let mut cause = None;
            for (name, value) in fields {
                match name.as_str() {
                    "from" => cause = Some(value),
                    "to" => {}
                    "relation" => first.push((name, value)),
                    _ => rest.push((name, value)),
                }
            }
            first.push(("event".to_owned(), cause?));
            first.append(&mut rest);
            Some(Value::Map(first))
        })
        .collect();
    (!links.is_empty()).then_some(Value::List(links))
}

/// A published value as a record writes it; nothing where it says nothing.
fn record(json: &Json) -> Option<Value> {
    Some(match json {
        Json::Nothing | Json::Flag(false) => return None,
        Json::Flag(true) => Value::Flag(true),
        Json::Number(number) => Value::Number(number.clone()),
        Json::Text(text) => Value::text(text.as_str()),
        Json::List(items) => {
            let items: Vec<Value> = items.iter().filter_map(record).collect();
            if items.is_empty() {
                return None;
            }
            Value::List(items)
        }
        Json::Map(entries) => {
            let mut fields: Vec<(String, Value)> = entries
                .iter()
                .filter(|(name, _)| !DERIVED.contains(&name.as_str()))
                .filter_map(|(name, value)| Some((name.clone(), record(value)?)))
                .collect();
            let is_plain_citation =
                |name: &str, value: &Value| name == "stance" && *value == Value::text("supports");
            if fields.first().is_some_and(|(name, _)| name == "source") {
                fields.retain(|(name, value)| !is_plain_citation(name, value));
            }
            match fields.as_slice() {
                [] => return None,
                [(name, value)] if name == "source" || name == "actor" => value.clone(),
                _ => Value::Map(fields),
            }
        }
    })
}

impl Json {
    fn get(&self, name: &str) -> Option<&Json> {
        self.entries()
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value)
    }

    fn text(&self, name: &str) -> Option<&str> {
        match self.get(name) {
            Some(Json::Text(text)) => Some(text),
            _ => None,
        }
    }

    fn entries(&self) -> &[(String, Json)] {
        match self {
            Json::Map(entries) => entries,
            _ => &[],
        }
    }

    fn items(&self) -> &[Json] {
        match self {
            Json::List(items) => items,
            _ => &[],
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Json;

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Nothing)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Json, E> {
        Ok(Json::Flag(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
        Ok(Json::Number(number.to_string()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(Json::Number(number.to_string()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Json, E> {
        Ok(Json::Number(number.to_string()))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Json, A::Error> {
        let mut map = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            map.push(entry);
        }
        Ok(Json::Map(map))
    }
}
