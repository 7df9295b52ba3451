//! What a message speaks of: a text, a number, another message, several of them.

use std::borrow::Cow;

use fluent_bundle::FluentValue;

use super::{Language, Message};

/// How many letters of a text are kept: a message may quote a value, and a value may be as long as its file.
const LIMIT: usize = 600;

/// An argument of a message.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Argument {
    /// A text as it stands.
    Text(String),
    /// A whole number, which decides on a plural and is written with marks between its thousands.
    Number(u64),
    /// A message within the message.
    Message(Message),
    /// Several, with a semicolon between them.
    List(Vec<Message>),
}

impl Argument {
    /// The argument in words.
    pub(super) fn in_words(&self, language: &Language) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Message(message) => message.in_words(language),
            Self::List(messages) => {
                let words: Vec<String> = messages
                    .iter()
                    .map(|message| message.in_words(language))
                    .collect();
                words.join("; ")
            }
        }
    }

    /// The argument as Fluent takes it.
    pub(super) fn value<'a>(&'a self, language: &Language) -> FluentValue<'a> {
        match self {
            Self::Text(text) => FluentValue::from(text.as_str()),
            Self::Number(number) => FluentValue::from(*number),
            Self::Message(_) | Self::List(_) => FluentValue::from(self.in_words(language)),
        }
    }
}

/// A text of bearable length: its beginning and its end.
fn bounded(text: String) -> String {
    if text.len() <= LIMIT || text.chars().count() <= LIMIT {
        return text;
    }
    let letters: Vec<char> = text.chars().collect();
    let half = LIMIT / 2;
    let (beginning, end) = (&letters[..half], &letters[letters.len() - half..]);
    beginning.iter().chain(['…'].iter()).chain(end).collect()
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(bounded(text))
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

impl From<&String> for Argument {
    fn from(text: &String) -> Self {
        Self::from(text.clone())
    }
}

impl From<Cow<'_, str>> for Argument {
    fn from(text: Cow<'_, str>) -> Self {
        Self::from(text.into_owned())
    }
}

impl From<char> for Argument {
    fn from(letter: char) -> Self {
        Self::Text(letter.to_string())
    }
}

impl From<usize> for Argument {
    fn from(number: usize) -> Self {
        Self::Number(number as u64)
    }
}

impl From<u64> for Argument {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<Message> for Argument {
    fn from(message: Message) -> Self {
        Self::Message(message)
    }
}

impl From<Vec<Message>> for Argument {
    fn from(messages: Vec<Message>) -> Self {
        Self::List(messages)
    }
}
