//! What TimelineJS 2 wrote, in the shape of version 3: `timeline.date` with `startDate`, `headline` and `asset`.

use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Map, Value, json};

/// The timeline of a file.
#[derive(Deserialize)]
pub(super) struct Timeline<'a> {
    #[serde(default)]
    headline: Value,
    #[serde(default)]
    text: Value,
    #[serde(default)]
    asset: Value,
    #[serde(borrow, default)]
    pub(super) date: Vec<&'a RawValue>,
    #[serde(borrow)]
    pub(super) era: Option<&'a RawValue>,
}

impl Timeline<'_> {
    /// The title slide.
    pub(super) fn title(&self) -> Option<Value> {
        let mut title = json!({"text": {"headline": self.headline, "text": self.text}});
        let has_asset = |asset: &Map<String, Value>| asset.values().any(|value| !is_nothing(value));
        if self.asset.as_object().is_some_and(has_asset) {
            title["media"] = self.asset.clone();
        }
        Some(title)
    }
}

/// The object of a file that is a script, as files of version 2 often are: `storyjs_jsonp_data = {…}`.
pub(super) fn unwrapped(text: &str) -> &str {
    let bare = text.trim_start_matches('\u{feff}').trim();
    match bare.strip_prefix("storyjs_jsonp_data") {
        Some(rest) => {
            let rest = rest.trim_start().trim_start_matches('=');
            rest.trim_end().trim_end_matches(';')
        }
        None => bare,
    }
}

/// The eras: a list, or one alone.
pub(super) fn eras(era: Option<&RawValue>) -> Vec<&RawValue> {
    let Some(era) = era else { return Vec::new() };
    serde_json::from_str(era.get()).unwrap_or_else(|_| vec![era])
}

/// An event, or an era, with the names of version 3; one that has them already stays as it is.
pub(super) fn modern(value: Value) -> Value {
    let Value::Object(old) = value else {
        return value;
    };
    if !["startDate", "headline", "asset"]
        .iter()
        .any(|name| old.contains_key(*name))
    {
        return Value::Object(old);
    }
    let mut new = Map::new();
    let mut text = Map::new();
    for (name, value) in old {
        match name.as_str() {
            "startDate" => new.insert("start_date".to_owned(), date(value)),
            "endDate" => new.insert("end_date".to_owned(), date(value)),
            "headline" | "text" => text.insert(name, value),
            "tag" => new.insert("group".to_owned(), value),
            "asset" => new.insert("media".to_owned(), media(value)),
            _ if is_nothing(&value) => None,
            _ => new.insert(name, value),
        };
    }
    new.insert("text".to_owned(), Value::Object(text));
    Value::Object(new)
}

/// Whether a value says nothing.
fn is_nothing(value: &Value) -> bool {
    value.is_null() || value.as_str().is_some_and(|text| text.trim().is_empty())
}

/// `2011,12,10,07,02` as parts; what is written in another way stays.
fn date(value: Value) -> Value {
    let text = match &value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        _ => return value,
    };
    let parts: Vec<&str> = text.split(',').map(str::trim).collect();
    let is_number = |part: &&str| part.is_empty() || part.parse::<f64>().is_ok();
    if !parts.iter().all(is_number) || parts.len() > 7 {
        return Value::String(text);
    }
    let names = ["year", "month", "day", "hour", "minute", "second"];
    let parts = names.iter().zip(parts);
    let parts = parts.map(|(name, part)| ((*name).to_owned(), Value::String(part.to_owned())));
    Value::Object(parts.collect())
}

fn media(asset: Value) -> Value {
    let Value::Object(asset) = asset else {
        return asset;
    };
    let renamed = asset.into_iter().map(|(name, value)| match name.as_str() {
        "media" => ("url".to_owned(), value),
        _ => (name, value),
    });
    Value::Object(renamed.collect())
}
