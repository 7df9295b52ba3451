//! The words of the site in a language, as its message files have them.

mod answers;
mod attribution;
mod chart;
mod date;
mod drawing;
mod form;
mod head;
mod number;
mod page;
mod search;
mod vocabulary;
mod words;

use std::sync::OnceLock;

pub(crate) use answers::AnswerWords;
pub(crate) use attribution::AttributionWords;
pub(crate) use date::DateWords;
pub(crate) use drawing::DrawingWords;
pub(crate) use form::FormWords;
pub use form::{FAULTS, SAYS};
pub(crate) use page::PageWords;
pub(crate) use search::SearchWords;
pub(crate) use vocabulary::Words;
pub(crate) use words::LookedUp;

use crate::message::{LANGUAGES, Language, language};
use crate::model::EventDate;
use words::words;

/// A language of the site.
pub struct Locale {
    /// Its BCP 47 tag, as `timeline.yaml` names it.
    pub tag: &'static str,
    /// What it is called and how it is written.
    pub(crate) own: LanguageWords,
    /// How dates are put in words.
    pub(crate) dates: DateWords,
    /// The words of the vocabularies.
    pub(crate) words: Words,
    /// How a statement is attributed to those who make it.
    pub(crate) attribution: AttributionWords,
    /// The answers of `why` and `path` on a terminal.
    pub(crate) answers: AnswerWords,
    /// The caption of a graph that Graphviz draws.
    pub(crate) drawing: DrawingWords,
    /// The words of the pages.
    pub(crate) page: PageWords,
}

words! {
    /// A language: its name in itself, its direction (`ltr` or `rtl`), and the marks within numbers.
    LanguageWords = "language";
    texts { name, direction, digit_group, decimal_mark }
}

/// The locale of each language, in the order of [`LANGUAGES`].
static LOCALES: [OnceLock<Locale>; LANGUAGES.len()] = [const { OnceLock::new() }; LANGUAGES.len()];

/// Every language that the site can be published in.
pub fn locales() -> impl Iterator<Item = &'static Locale> {
    (0..LANGUAGES.len()).map(built)
}

/// The language with a tag; English for one that has no words here.
pub fn locale(tag: &str) -> &'static Locale {
    let found = language(tag)
        .and_then(|language| LANGUAGES.iter().position(|known| known.tag == language.tag));
    built(found.unwrap_or_default())
}

fn built(place: usize) -> &'static Locale {
    LOCALES[place].get_or_init(|| Locale::of(LANGUAGES[place]))
}

/// The ids of all messages that a locale looks up, in any language.
pub fn looked_up() -> LookedUp {
    let mut found = LookedUp::new();
    LanguageWords::looked_up(&mut found);
    DateWords::looked_up(&mut found);
    Words::looked_up(&mut found);
    AttributionWords::looked_up(&mut found);
    AnswerWords::looked_up(&mut found);
    DrawingWords::looked_up(&mut found);
    PageWords::looked_up(&mut found);
    found
}

impl Locale {
    fn of(language: &'static Language) -> Self {
        Self {
            tag: language.tag,
            own: LanguageWords::of(language),
            dates: DateWords::of(language),
            words: Words::of(language),
            attribution: AttributionWords::of(language),
            answers: AnswerWords::of(language),
            drawing: DrawingWords::of(language),
            page: PageWords::of(language),
        }
    }

    /// A date in words, as precisely as it is known and no more.
    pub fn date(&self, date: &EventDate) -> String {
        self.dates.in_words(date)
    }

    /// The day and the shortened month of a date that is known to the day without reservation.
    pub(crate) fn day_and_month(&self, date: &EventDate) -> Option<String> {
        self.dates.day_and_month(date)
    }

    /// A number as readers write it.
    pub(crate) fn number(&self, value: f64) -> String {
        number::in_digits(&self.own, value)
    }
}
