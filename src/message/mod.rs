//! What the program says: messages by id, with arguments, put into words in the language of whoever reads them.
//!
//! The words stand in Fluent files, one folder a language and one file a part of the program; `tests/it/messages.rs` finds each
//! message that is missing, unused, or has other arguments than the code gives it. To add a language: write its files, and name
//! them in [`LANGUAGES`].

mod argument;
mod language;
mod spanish;

pub use argument::Argument;
pub use language::{ENGLISH, LANGUAGES, Language, SPANISH, language};

/// Something that is said, in no language yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Message {
    /// The id in the message files, with an attribute behind a dot; empty for words that are quoted as they are.
    id: &'static str,
    arguments: Vec<(&'static str, Argument)>,
}

impl Message {
    /// The message with an id of the files; [`message!`] is the way to write one.
    pub fn new(id: &'static str, arguments: Vec<(&'static str, Argument)>) -> Self {
        Self { id, arguments }
    }

    /// Words that are the same in every language: a record's, another program's.
    pub fn verbatim(text: impl Into<String>) -> Self {
        let text = Argument::from(text.into());
        Self::new("", vec![("", text)])
    }

    /// Its id, to tell one message from another.
    pub const fn id(&self) -> &'static str {
        self.id
    }

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self == &Self::default()
    }

    /// The words.
    pub fn in_words(&self, language: &Language) -> String {
        match (self.id, self.arguments.first()) {
            ("", None) => String::new(),
            ("", Some((_, text))) => text.in_words(language),
            _ => {
                let arguments = self.arguments.iter();
                let arguments = arguments.map(|(name, value)| (*name, value.value(language)));
                language.format(self.id, &arguments.collect())
            }
        }
    }
}

/// A message: its id, then its arguments by name. Texts, whole numbers, messages and lists of messages are arguments.
///
/// ```ignore
/// message!("duplicate-id.found", what = kind, id = &id)
/// ```
#[macro_export]
macro_rules! message {
    ($id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::message::Message::new($id, vec![$((stringify!($name), $crate::message::Argument::from($value))),*])
    };
}
