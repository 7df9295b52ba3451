//! Values that several records share, and how they are read.

use std::convert::Infallible;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use smol_str::SmolStr;

use crate::invisible::is_blank;
use crate::message::ENGLISH;
use crate::model::scalar::read;
use crate::model::{DateError, EventDate, Slug, Text};

/// A text as a record holds it: one string, or strings by locale.
#[derive(Clone, Debug, Default)]
pub enum TextRecord {
    /// Nothing.
    #[default]
    None,
    /// One string, in the default locale.
    One(String),
    /// Strings by locale.
    ByLocale(Vec<(SmolStr, String)>),
}

impl TextRecord {
    /// The text, once the default locale is known. Translations that show nothing are none.
    pub fn resolve(self, default_locale: &str) -> Text {
        let translations = match self {
            Self::None => Vec::new(),
            Self::One(text) => vec![(default_locale.into(), text)],
            Self::ByLocale(translations) => translations,
        };
        Text::new(
            translations
                .into_iter()
                .map(|(locale, text)| (locale, trimmed(text)))
                .filter(|(_, text)| !is_blank(text))
                .collect(),
        )
    }
}

impl TextRecord {
    /// The text of a name: one string is the same in every language.
    pub fn resolve_name(self, locales: &[String]) -> Text {
        match self {
            Self::One(name) => {
                let translations = locales.iter().map(|locale| (locale.into(), name.clone()));
                Self::ByLocale(translations.collect()).resolve("")
            }
            name => name.resolve(locales.first().map_or("en", String::as_str)),
        }
    }
}

/// A text without blanks around it; most have none, and stay as they are.
fn trimmed(text: String) -> String {
    match text.trim() {
        inner if inner.len() == text.len() => text,
        inner => inner.to_owned(),
    }
}

impl<'de> Deserialize<'de> for TextRecord {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextVisitor;
        impl<'de> Visitor<'de> for TextVisitor {
            type Value = TextRecord;
            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a text, or a text for each language")
            }
            fn visit_unit<E: de::Error>(self) -> Result<TextRecord, E> {
                Ok(TextRecord::None)
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<TextRecord, E> {
                Ok(TextRecord::One(text.to_owned()))
            }
            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<TextRecord, M::Error> {
                let mut translations = Vec::with_capacity(map.size_hint().unwrap_or(0));
                while let Some((locale, text)) = map.next_entry::<SmolStr, Option<String>>()? {
                    translations.push((locale, text.unwrap_or_default()));
                }
                Ok(TextRecord::ByLocale(translations))
            }
        }
        deserializer.deserialize_any(TextVisitor)
    }
}

impl<'de> Deserialize<'de> for Slug {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read(deserializer, |text| Ok::<_, Infallible>(Self::from(text)))
    }
}

impl<'de> Deserialize<'de> for EventDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read(deserializer, |text| {
            text.parse()
                .map_err(|error: DateError| error.message.in_words(&ENGLISH))
        })
    }
}

/// A mapping from ids, in the order of the file.
#[derive(Clone, Debug)]
pub struct Ordered<T>(pub Vec<(Slug, T)>);

impl<T> Default for Ordered<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Ordered<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct MapVisitor<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for MapVisitor<T> {
            type Value = Ordered<T>;
            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a mapping from ids")
            }
            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Ordered<T>, M::Error> {
                let mut entries = Vec::with_capacity(map.size_hint().unwrap_or(0));
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Ordered(entries))
            }
        }
        deserializer.deserialize_map(MapVisitor(PhantomData))
    }
}

/// Reads one value or a list of them as a list.
pub(super) fn one_or_more<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<Option<Slug>>, D::Error> {
    struct ListVisitor;
    impl<'de> Visitor<'de> for ListVisitor {
        type Value = Vec<Option<Slug>>;
        fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str("an id, or a list of ids")
        }
        fn visit_unit<E: de::Error>(self) -> Result<Self::Value, E> {
            Ok(Vec::new())
        }
        fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
            Ok(vec![Some(Slug::from(text))])
        }
        fn visit_seq<S: SeqAccess<'de>>(self, mut items: S) -> Result<Self::Value, S::Error> {
            let mut list = Vec::with_capacity(items.size_hint().unwrap_or(0));
            while let Some(item) = items.next_element()? {
                list.push(item);
            }
            Ok(list)
        }
    }
    deserializer.deserialize_any(ListVisitor)
}

/// Reads a mapping, or the value of its first field alone.
macro_rules! short_form {
    ($record:ident, $long:ident, $field:ident) => {
        impl<'de> serde::Deserialize<'de> for $record {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct ShortVisitor;
                impl<'de> serde::de::Visitor<'de> for ShortVisitor {
                    type Value = $record;
                    fn expecting(
                        &self,
                        formatter: &mut std::fmt::Formatter<'_>,
                    ) -> std::fmt::Result {
                        formatter.write_str("an id, or a mapping")
                    }
                    fn visit_unit<E: serde::de::Error>(self) -> Result<$record, E> {
                        Ok($record::default())
                    }
                    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<$record, E> {
                        Ok($record {
                            $field: Some(crate::model::Slug::from(text)),
                            ..$record::default()
                        })
                    }
                    fn visit_map<M: serde::de::MapAccess<'de>>(
                        self,
                        map: M,
                    ) -> Result<$record, M::Error> {
                        $long::deserialize(serde::de::value::MapAccessDeserializer::new(map))
                            .map($record::from)
                    }
                }
                deserializer.deserialize_any(ShortVisitor)
            }
        }
    };
}
pub(super) use short_form;
