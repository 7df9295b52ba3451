//! Texts in several languages, in the order of the collection's locales.

use smol_str::SmolStr;

/// A text by locale (BCP 47 tag). Empty when the record has none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(Vec<(SmolStr, String)>);

impl Text {
    /// The text with these translations, kept in the order given.
    pub(crate) fn new(translations: Vec<(SmolStr, String)>) -> Self {
        Self(translations)
    }

    /// Whether no language has this text.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text in one language, if it was translated into it.
    pub(crate) fn exactly(&self, locale: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(tag, _)| tag == locale)
            .map(|(_, text)| text.as_str())
    }

    /// The locale and the text that a reader of `locale` is shown: the translation, or else the first one there is.
    pub(crate) fn shown(&self, locale: &str) -> Option<(&str, &str)> {
        self.0
            .iter()
            .find(|(tag, _)| tag == locale)
            .or_else(|| self.0.first())
            .map(|(tag, text)| (tag.as_str(), text.as_str()))
    }

    /// What a reader of `locale` is shown, or nothing.
    pub(crate) fn get(&self, locale: &str) -> &str {
        self.shown(locale).map_or("", |(_, text)| text)
    }

    /// Locale and text of each translation.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(tag, text)| (tag.as_str(), text.as_str()))
    }
}
