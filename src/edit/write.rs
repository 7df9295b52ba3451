//! New values as YAML, in the look of the records: two blanks a level, short lists on one line, long texts folded.

use super::Tree;

/// How wide a line may become before a text is folded.
const WIDTH: usize = 120;

/// A value to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A text, quoted where it needs to be.
    Text(String),
    /// `true` or `false`.
    Flag(bool),
    /// A number, as it is written.
    Number(String),
    /// A list.
    List(Vec<Value>),
    /// Keys and values in order.
    Map(Vec<(String, Value)>),
}

impl Value {
    /// A text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A list of texts.
    pub(crate) fn texts<T: Into<String>>(texts: impl IntoIterator<Item = T>) -> Self {
        Self::List(texts.into_iter().map(Self::text).collect())
    }

    /// A mapping with those of these entries that have a value.
    pub fn map<K: Into<String>>(entries: impl IntoIterator<Item = (K, Option<Value>)>) -> Self {
        Self::Map(
            entries
                .into_iter()
                .filter_map(|(key, value)| Some((key.into(), value?)))
                .collect(),
        )
    }

    /// What will be read once it is written.
    pub(crate) fn tree(&self) -> Tree {
        match self {
            Self::Text(text) | Self::Number(text) => Tree::Scalar(text.clone()),
            Self::Flag(flag) => Tree::Scalar(flag.to_string()),
            Self::List(items) => Tree::List(items.iter().map(Self::tree).collect()),
            Self::Map(entries) => Tree::Map(
                entries
                    .iter()
                    .map(|(key, value)| (key.clone(), value.tree()))
                    .collect(),
            ),
        }
    }

    fn is_single(&self) -> bool {
        matches!(self, Self::Text(_) | Self::Flag(_) | Self::Number(_))
    }
}

/// A whole record.
pub fn record(entries: &[(String, Value)]) -> String {
    entries
        .iter()
        .map(|(key, value)| entry(key, value, 0))
        .collect()
}

/// A key with its value, ending with a line break. Lines after the first are indented by `indent`; the first is not.
pub(super) fn entry(key: &str, value: &Value, indent: usize) -> String {
    let key = scalar(key);
    let room = WIDTH.saturating_sub(indent + key.len() + 2);
    match value {
        Value::Map(entries) if !entries.is_empty() => {
            let inner = " ".repeat(indent + 2);
            let lines: String = entries
                .iter()
                .map(|(key, value)| format!("{inner}{}", entry(key, value, indent + 2)))
                .collect();
            format!("{key}:\n{lines}")
        }
        Value::List(items) if !items.iter().all(Value::is_single) || flow(value).len() > room => {
            let inner = " ".repeat(indent + 2);
            let lines: String = items
                .iter()
                .map(|value| format!("{inner}{}", item(value, indent + 2)))
                .collect();
            format!("{key}:\n{lines}")
        }
        Value::Text(text) => format!("{key}: {}\n", long_text(text, indent, room)),
        value => format!("{key}: {}\n", flow(value)),
    }
}

/// A list's item with its dash, ending with a line break. Lines after the first are indented below the dash.
pub(super) fn item(value: &Value, indent: usize) -> String {
    match value {
        Value::Map(entries) if !entries.is_empty() => {
            let inner = " ".repeat(indent + 2);
            let mut lines = String::from("- ");
            for (number, (key, value)) in entries.iter().enumerate() {
                if number > 0 {
                    lines.push_str(&inner);
                }
                lines.push_str(&entry(key, value, indent + 2));
            }
            lines
        }
        Value::Text(text) => {
            let room = WIDTH.saturating_sub(indent + 2);
            format!("- {}\n", long_text(text, indent, room))
        }
        value => format!("- {}\n", flow(value)),
    }
}

/// A value on one line, as it may stand between brackets.
pub(super) fn flow(value: &Value) -> String {
    let join = |parts: Vec<String>| parts.join(", ");
    match value {
        Value::Text(text) => {
            let written = scalar(text);
            if written.contains([',', '[', ']', '{', '}', '\n'])
                && !written.starts_with(['\'', '"'])
            {
                quoted(text)
            } else {
                written
            }
        }
        Value::Flag(flag) => flag.to_string(),
        Value::Number(number) => number.clone(),
        Value::List(items) => format!("[{}]", join(items.iter().map(flow).collect())),
        Value::Map(entries) => format!(
            "{{{}}}",
            join(
                entries
                    .iter()
                    .map(|(key, value)| format!("{}: {}", scalar(key), flow(value)))
                    .collect()
            )
        ),
    }
}

/// A text on one line: plain when that is safe for every reader, quoted otherwise.
pub(super) fn scalar(text: &str) -> String {
    // Older readers take these for truth values.
    const WORDS: &[&str] = &["y", "n", "yes", "no", "on", "off"];
    let word = text.to_ascii_lowercase();
    if WORDS.contains(&word.as_str()) {
        return quoted(text);
    }
    match serde_yaml::to_string(text) {
        Ok(written)
            if written.trim_end_matches('\n').lines().count() <= 1 && !written.starts_with('|') =>
        {
            written.trim_end_matches('\n').to_owned()
        }
        _ => quoted(text),
    }
}

/// A text between double quotes; JSON's escapes are among YAML's.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// A text after its key: on the same line when there is room, folded below otherwise.
fn long_text(text: &str, indent: usize, room: usize) -> String {
    let line = scalar(text);
    if !text.contains('\n') && line.chars().count() <= room {
        return line;
    }
    folded(text, indent + 2)
        .filter(|block| reads_as(block, text))
        .unwrap_or(line)
}

/// A text as a folded block, its lines indented. Nothing when folding would not keep its blanks.
fn folded(text: &str, indent: usize) -> Option<String> {
    let margin = " ".repeat(indent);
    let mut block = String::from(">-");
    for (number, paragraph) in text.split('\n').enumerate() {
        let clean = paragraph.trim() == paragraph
            && !paragraph.contains("  ")
            && !paragraph.chars().any(char::is_control);
        if !clean {
            return None;
        }
        if number > 0 {
            block.push('\n');
        }
        if paragraph.is_empty() {
            continue;
        }
        let mut width = WIDTH;
        for word in paragraph.split(' ') {
            let length = word.chars().count() + 1;
            if width + length > WIDTH {
                block.push('\n');
                block.push_str(&margin);
                block.push_str(word);
                width = indent + length;
            } else {
                block.push(' ');
                block.push_str(word);
                width += length;
            }
        }
    }
    Some(block)
}

/// Whether a block is read as the text that it was made from.
fn reads_as(block: &str, text: &str) -> bool {
    Tree::of(&format!("x: {block}\n"))
        .is_ok_and(|tree| tree.get("x") == Some(&Tree::Scalar(text.to_owned())))
}
