//! The languages that the program speaks, and the files that hold their words.

use std::borrow::Cow;
use std::fmt;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::spanish;

/// A language that the program speaks.
pub struct Language {
    /// Its BCP 47 tag.
    pub tag: &'static str,
    /// What stands between groups of three digits.
    group: char,
    /// The texts of its message files.
    files: &'static [&'static str],
    bundle: OnceLock<FluentBundle<FluentResource>>,
}

/// The message files of a language, each a part of the program.
macro_rules! files {
    ($folder:literal) => {
        files!($folder:
            "about" "answer" "answers" "attribution" "browse" "causes" "diff" "drawing" "event" "form" "format" "head" "issue" "language"
            "lists" "names" "pages" "picture" "report" "rules" "search" "share" "story" "vocabulary" "ways")
    };
    ($folder:literal: $($file:literal)+) => {
        &[$(include_str!(concat!($folder, "/", $file, ".ftl"))),+]
    };
}

/// English, in which the messages are first written.
pub static ENGLISH: Language = Language {
    tag: "en",
    group: ',',
    files: files!("en"),
    bundle: OnceLock::new(),
};

/// Spanish.
pub static SPANISH: Language = Language {
    tag: "es",
    group: '\u{a0}',
    files: files!("es"),
    bundle: OnceLock::new(),
};

/// Every language that the program speaks, the default one first.
pub static LANGUAGES: [&Language; 2] = [&ENGLISH, &SPANISH];

/// The language with a tag, or of the tag's language: `es` for `es-MX`.
pub fn language(tag: &str) -> Option<&'static Language> {
    let primary = tag.split('-').next().unwrap_or(tag);
    LANGUAGES
        .into_iter()
        .find(|language| language.tag == primary)
}

impl Language {
    /// The texts of its message files, in Fluent's syntax.
    pub const fn files(&self) -> &'static [&'static str] {
        self.files
    }

    /// A message without arguments, by its id.
    pub fn text(&self, id: &str) -> String {
        self.format(id, &FluentArgs::new())
    }

    /// A message without arguments, for the rest of the run: what is said on every page is looked up once.
    pub(crate) fn word(&'static self, id: &str) -> &'static str {
        let word = self.find(id).or_else(|| ENGLISH.find(id));
        word.unwrap_or_else(|| id.to_owned().leak())
    }

    /// The same, where the language has such a message.
    pub fn find(&'static self, id: &str) -> Option<&'static str> {
        Some(match self.own(id, &FluentArgs::new())? {
            Cow::Borrowed(text) => text,
            Cow::Owned(text) => text.leak(),
        })
    }

    /// A message in words, with arguments that may be markup.
    pub(crate) fn say<'a, const N: usize>(
        &self,
        id: &str,
        arguments: [(&'static str, FluentValue<'a>); N],
    ) -> String {
        self.format(id, &arguments.into_iter().collect())
    }

    /// A message in words; in English where the language has no such message, and its id where English has none either.
    pub(super) fn format(&self, id: &str, arguments: &FluentArgs<'_>) -> String {
        let words = self.own(id, arguments);
        words
            .or_else(|| ENGLISH.own(id, arguments))
            .map_or_else(|| id.to_owned(), Cow::into_owned)
    }

    fn own<'l>(&'l self, id: &str, arguments: &FluentArgs<'_>) -> Option<Cow<'l, str>> {
        let bundle = self.bundle();
        let (name, attribute) = match id.split_once('.') {
            Some((name, attribute)) => (name, Some(attribute)),
            None => (id, None),
        };
        let message = bundle.get_message(name)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        Some(bundle.format_pattern(pattern, Some(arguments), &mut Vec::new()))
    }

    fn bundle(&self) -> &FluentBundle<FluentResource> {
        self.bundle.get_or_init(|| {
            let tags = self.tag.parse().into_iter().collect();
            let mut bundle = FluentBundle::new_concurrent(tags);
            // Paths and ids are copied from a terminal: no invisible marks of direction around them.
            bundle.set_use_isolating(false);
            bundle.set_formatter(Some(match self.group {
                ',' => |value, _| digits(value, ','),
                _ => |value, _| digits(value, '\u{a0}'),
            }));
            spanish::add_to(&mut bundle);
            for file in self.files {
                let resource = match FluentResource::try_new((*file).to_owned()) {
                    Ok(resource) | Err((resource, _)) => resource,
                };
                bundle.add_resource_overriding(resource);
            }
            bundle
        })
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.tag)
    }
}

/// A whole number with a mark between its thousands. Spanish writes four digits without one.
fn digits(value: &FluentValue<'_>, mark: char) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let digits = number.as_string();
    if mark != ',' && digits.len() < 5 {
        return None;
    }
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
    Some(text)
}
