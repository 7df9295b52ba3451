//! A question of a form, as GitHub reads it.

use super::words::Words;
use crate::edit::Value;
use crate::message::Message;
use crate::record::Schema;

/// A question: how it is answered, its id, what is asked, and advice.
pub(super) struct Question {
    kind: &'static str,
    id: &'static str,
    label: Message,
    advice: Option<String>,
    example: Option<&'static str>,
    required: bool,
}

const fn asked(kind: &'static str, id: &'static str, label: Message) -> Question {
    Question {
        kind,
        id,
        label,
        advice: None,
        example: None,
        required: false,
    }
}

/// A question that is answered in a line.
pub(super) const fn line(id: &'static str, label: Message) -> Question {
    asked("input", id, label)
}

/// A question that is answered in a text.
pub(super) const fn area(id: &'static str, label: Message) -> Question {
    asked("textarea", id, label)
}

/// A question that is answered by choosing.
pub(super) const fn choice(id: &'static str, label: Message) -> Question {
    asked("dropdown", id, label)
}

impl Question {
    /// It follows a field of the format: what that is for, and an example.
    pub(super) fn of(mut self, words: &Words<'_>, object: &Schema, name: &str) -> Self {
        let field = object.fields.iter().find(|field| field.name == name);
        self.example = field
            .map(|field| field.example)
            .filter(|example| !example.starts_with(['{', '[']));
        self.advice = Some(words.about(object, name));
        self
    }

    pub(super) fn advised(mut self, words: &Words<'_>, advice: &Message) -> Self {
        self.advice = Some(words.say(advice));
        self
    }

    pub(super) fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// It is answered with words.
    pub(super) fn open(self, words: &Words<'_>) -> Value {
        let example = self.example.unwrap_or_default();
        self.written(words, "placeholder", Value::text(example))
    }

    /// It is answered with one of these.
    pub(super) fn among(self, words: &Words<'_>, options: impl Iterator<Item = String>) -> Value {
        let options = options.map(Value::text).collect();
        self.written(words, "options", Value::List(options))
    }

    fn written(self, words: &Words<'_>, name: &'static str, value: Value) -> Value {
        let attributes = [
            ("label", Value::text(words.say(&self.label))),
            ("description", Value::text(self.advice.unwrap_or_default())),
            (name, value),
        ];
        part(self.kind, Some(self.id), attributes, self.required)
    }
}

pub(super) fn part<const N: usize>(
    kind: &str,
    id: Option<&str>,
    attributes: [(&str, Value); N],
    required: bool,
) -> Value {
    let attributes = attributes.map(|(name, value)| {
        let is_blank = matches!(&value, Value::Text(text) if text.is_empty());
        (name, (!is_blank).then_some(value))
    });
    Value::map([
        ("type", Some(Value::text(kind))),
        ("id", id.map(Value::text)),
        ("attributes", Some(Value::map(attributes))),
        (
            "validations",
            required.then(|| Value::map([("required", Some(Value::Flag(true)))])),
        ),
    ])
}
