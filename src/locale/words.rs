//! Structs of words: each names the messages that it holds, and looks up once those that take no arguments.

use fluent_bundle::FluentValue;

use crate::message::Language;

/// The ids that are looked up, each with the names of its arguments. A `*` stands for any word, a `#` for a number.
pub type LookedUp = Vec<(String, Vec<&'static str>)>;

/// Declares a struct of words, whose ids begin with its prefix:
///
/// - `texts` are messages without arguments, looked up once;
/// - `lists` are messages that are numbered from 1;
/// - `vocabularies` are messages for each word of a vocabulary;
/// - `messages` take arguments and are put into words when they are asked for;
/// - `names` are messages for words that records choose freely, so that some have no message;
/// - `parts` are further structs of words.
macro_rules! words {
    (
        $(#[$meta:meta])* $name:ident = $prefix:literal;
        $(texts { $($text:ident),* $(,)? })?
        $(lists { $($list:ident),* $(,)? })?
        $(vocabularies { $($vocabulary:ident: $values:ty),* $(,)? })?
        $(names { $($name_of:ident),* $(,)? })?
        $(parts { $($part:ident: $words:ty),* $(,)? })?
        $(messages($language:ident) { $($message:ident($($argument:ident: $kind:ty),+)),* $(,)? })?
    ) => {
        $(#[$meta])*
        pub(crate) struct $name {
            $($(pub(crate) $text: &'static str,)*)?
            $($(pub(crate) $list: Vec<&'static str>,)*)?
            $($($vocabulary: Vec<&'static str>,)*)?
            $($($name_of: $crate::locale::words::Names,)*)?
            $($(pub(crate) $part: $words,)*)?
            $($language: &'static $crate::message::Language,)?
        }

        impl $name {
            /// The words of a language.
            pub(super) fn of(language: &'static $crate::message::Language) -> Self {
                Self {
                    $($($text: language.word(&$crate::locale::words::id($prefix, stringify!($text))),)*)?
                    $($($list: $crate::locale::words::numbered(language, &$crate::locale::words::id($prefix, stringify!($list))),)*)?
                    $($($vocabulary: <$values>::WORDS.iter().map(|word| {
                        language.word(&format!("{}-{word}", $crate::locale::words::id($prefix, stringify!($vocabulary))))
                    }).collect(),)*)?
                    $($($name_of: $crate::locale::words::Names {
                        language,
                        prefix: $crate::locale::words::id($prefix, stringify!($name_of)),
                    },)*)?
                    $($($part: <$words>::of(language),)*)?
                    $($language: language,)?
                }
            }

            /// What it looks up.
            pub(super) fn looked_up(found: &mut $crate::locale::words::LookedUp) {
                let mut add = |name: &str, rest: &str, arguments: Vec<&'static str>| {
                    found.push((format!("{}{rest}", $crate::locale::words::id($prefix, name)), arguments));
                };
                $($(add(stringify!($text), "", Vec::new());)*)?
                $($(add(stringify!($list), "-#", Vec::new());)*)?
                $($(add(stringify!($name_of), "-*", Vec::new());)*)?
                $($(for word in <$values>::WORDS {
                    add(stringify!($vocabulary), &format!("-{word}"), Vec::new());
                })*)?
                $($(add(stringify!($message), "", vec![$(stringify!($argument)),+]);)*)?
                $($(<$words>::looked_up(found);)*)?
            }

            $($(pub(crate) fn $vocabulary(&self, value: $values) -> &'static str {
                let place = <$values>::ALL.iter().position(|each| *each == value);
                place.and_then(|place| self.$vocabulary.get(place)).copied().unwrap_or_default()
            })*)?

            $($(pub(crate) fn $message(&self, $($argument: $kind),+) -> String {
                use $crate::locale::words::Said;
                let id = $crate::locale::words::id($prefix, stringify!($message));
                self.$language.say(&id, [$((stringify!($argument), $argument.said())),+])
            })*)?
        }
    };
}
pub(super) use words;

/// What things are called that records choose freely.
pub(super) struct Names {
    pub(super) language: &'static Language,
    pub(super) prefix: String,
}

impl Names {
    /// What one is called, where there is a message for it.
    pub(super) fn get(&self, word: &str) -> Option<&'static str> {
        self.language.find(&format!("{}-{word}", self.prefix))
    }

    /// What one is called; the word itself, with blanks, where there is no message for it.
    pub(super) fn or_itself(&self, word: &str) -> String {
        let known = self.get(word);
        known.map_or_else(|| word.replace('-', " "), str::to_owned)
    }
}

/// The id of a field of a struct of words.
pub(super) fn id(prefix: &str, field: &str) -> String {
    format!("{prefix}-{}", field.replace('_', "-"))
}

/// The messages whose ids end in 1, 2 and so on.
pub(super) fn numbered(language: &'static Language, id: &str) -> Vec<&'static str> {
    (1..)
        .map_while(|number| language.find(&format!("{id}-{number}")))
        .collect()
}

/// An argument of a message. Text is not cut, since it may be markup.
pub(super) trait Said<'a> {
    /// The argument as Fluent takes it.
    fn said(self) -> FluentValue<'a>;
}

impl<'a> Said<'a> for &'a str {
    fn said(self) -> FluentValue<'a> {
        FluentValue::from(self)
    }
}

impl<'a> Said<'a> for usize {
    fn said(self) -> FluentValue<'a> {
        FluentValue::from(self)
    }
}

impl<'a> Said<'a> for bool {
    fn said(self) -> FluentValue<'a> {
        FluentValue::from(if self { "yes" } else { "no" })
    }
}
