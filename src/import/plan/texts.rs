//! The texts of a draft, in the languages that the collection has.

use super::RecordBuilder;
use crate::edit::Value;
use crate::import::{Texts, text};
use crate::invisible::is_blank;
use crate::limits;

use pulldown_cmark::{Event, Parser, TagEnd};

/// How long a sentence may be that stands as a claim.
const LONGEST: usize = 300;

/// How long a title becomes that is cut after a word.
const WORDS: usize = 120;

/// Words of more than two letters that a full stop follows within a sentence.
const ABBREVIATIONS: &[&str] = &[
    "art", "col", "etc", "gen", "gob", "gov", "inc", "lic", "ltd", "mrs", "núm", "pres", "prof",
    "rep", "sec", "sen", "sra", "jan", "feb", "mar", "apr", "aug", "sept", "oct", "nov", "dec",
];

impl RecordBuilder<'_, '_> {
    /// What the claim says: the first sentence of the text, where there is one, since the title stands over the page anyway.
    pub(super) fn claimed(
        &self,
        title: &[(String, String)],
        summary: &[(String, String)],
    ) -> Vec<(String, String)> {
        let claimed = title.iter().map(|(language, title)| {
            let mut texts = summary.iter();
            let text = texts.find(|(other, _)| other == language);
            let sentence = text.and_then(|(_, text)| first_sentence(text));
            (language.clone(), sentence.unwrap_or_else(|| title.clone()))
        });
        claimed.collect()
    }

    /// That the record was entered today: feeds tell it, and nobody else knows.
    pub(super) fn entry(&self) -> Value {
        let input = self.settings.input;
        let what = match self.settings.language.starts_with("es") {
            true => format!("Introducido, a partir de {input}."),
            false => format!("First entered, from {input}."),
        };
        let what = [(self.settings.language.to_owned(), what)];
        let change = Value::map([
            ("date", Some(Value::text(self.settings.today.as_str()))),
            ("what", Some(self.value(&what))),
        ]);
        Value::List(vec![change])
    }

    /// The input without the ending of its name, as the title of a new collection.
    pub(super) fn name_of_input(&self) -> String {
        let input = self.settings.input;
        let stem = input.rsplit_once('.').map_or("", |(stem, _)| stem);
        if stem.is_empty() { input } else { stem }.to_owned()
    }

    /// Cuts titles that no record can have after a sentence, or after a word; those as they were, to stand in the summary.
    pub(super) fn shorten(
        &mut self,
        titles: &mut [(String, String)],
        line: usize,
    ) -> Vec<(String, String)> {
        let mut whole = Vec::new();
        for (language, title) in titles {
            let length = title.chars().count();
            // A text that no summary can hold either is refused.
            if length <= limits::TITLE || length > limits::TEXT {
                continue;
            }
            let short = first_sentence(title).unwrap_or_else(|| first_words(title));
            whole.push((language.clone(), text::plain(title)));
            *title = short.trim_end_matches('.').to_owned();
            let what = format!(
                "the title has {length} characters and is cut; all of it begins the summary"
            );
            self.lose(line, what);
        }
        whole
    }

    /// Texts in the collection's languages, the given ones first.
    pub(super) fn texts(&mut self, texts: &Texts, line: usize) -> Vec<(String, String)> {
        let mut kept: Vec<(String, String)> = Vec::new();
        for (language, text) in texts {
            let language = language
                .clone()
                .unwrap_or_else(|| self.settings.language.to_owned());
            if is_blank(text) {
                continue;
            }
            if !self.locales.contains(&language) {
                self.lose(
                    line,
                    format!(
                        "the collection has no language `{language}`; a text in it is not imported"
                    ),
                );
            } else if !kept.iter().any(|(other, _)| *other == language) {
                kept.push((language, text.clone()));
            }
        }
        kept
    }

    /// A text as a record holds it.
    pub(super) fn value(&self, texts: &[(String, String)]) -> Value {
        match texts {
            [(language, text)] if self.locales.len() == 1 && self.locales.contains(language) => {
                Value::text(text.as_str())
            }
            texts => Value::map(
                texts
                    .iter()
                    .map(|(language, text)| (language.as_str(), Some(Value::text(text.as_str())))),
            ),
        }
    }
}

/// The first sentence of a text, without its marks; none where it has no end that can be told, or is long.
fn first_sentence(markdown: &str) -> Option<String> {
    let mut paragraph = String::new();
    for event in Parser::new(markdown) {
        match event {
            Event::Text(text) | Event::Code(text) => paragraph.push_str(&text),
            Event::SoftBreak | Event::HardBreak => paragraph.push(' '),
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item) => break,
            _ => {}
        }
        if paragraph.len() > 4 * LONGEST {
            break;
        }
    }
    let is_end = |(at, _): &(usize, &str)| {
        let before = paragraph[..*at].rsplit(' ').next().unwrap_or("");
        let after = paragraph[*at..].chars().nth(2);
        let is_abbreviated = before.contains('.')
            || before.chars().count() < 3
            || ABBREVIATIONS.contains(&before.to_lowercase().as_str());
        !is_abbreviated && after.is_some_and(char::is_uppercase)
    };
    let mut ends = [". ", "! ", "? "]
        .iter()
        .filter_map(|mark| paragraph.match_indices(mark).find(is_end))
        .map(|(at, _)| at + 1)
        .collect::<Vec<_>>();
    ends.sort_unstable();
    let sentence = paragraph.get(..*ends.first().unwrap_or(&paragraph.len()))?;
    let sentence = sentence.trim();
    // A word alone states nothing.
    let is_one = sentence.contains(' ') && sentence.chars().count() <= LONGEST;
    is_one.then(|| sentence.to_owned())
}

/// The beginning of a text, up to the end of a word.
fn first_words(text: &str) -> String {
    let end = text
        .char_indices()
        .nth(WORDS)
        .map_or(text.len(), |(end, _)| end);
    let beginning = text.get(..end).unwrap_or(text);
    let whole = beginning.rfind(char::is_whitespace).unwrap_or(end);
    format!(
        "{}…",
        beginning.get(..whole).unwrap_or(beginning).trim_end()
    )
}

/// Puts texts in front of others of their languages.
pub(super) fn begin_with(texts: &mut Vec<(String, String)>, first: Vec<(String, String)>) {
    for (language, first) in first {
        match texts.iter_mut().find(|(other, _)| *other == language) {
            Some((_, text)) => *text = format!("{first}\n\n{text}"),
            None => texts.push((language, first)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::first_sentence;

    #[test]
    fn the_first_sentence_is_found() {
        for (text, expected) in [
            ("They *met*. Then they left.", Some("They met.")),
            (
                "The U.S. Government met. More",
                Some("The U.S. Government met."),
            ),
            ("One\nline\n\nAnother", Some("One line")),
            ("Version 3.12 is out", Some("Version 3.12 is out")),
            ("", None),
        ] {
            assert_eq!(first_sentence(text).as_deref(), expected, "{text}");
        }
        assert_eq!(first_sentence(&"word ".repeat(100)), None);
    }
}
