//! The words of the site, one file a language. A [`Locale`] has no optional words: a missing one does not compile.
//!
//! To add a language: write its file, and name it twice below.

mod answers;
pub(crate) mod attribution;
mod date;
mod drawing;
mod en;
mod es;
mod number;
mod page;
mod words;

pub(crate) use answers::AnswerWords;
pub(crate) use attribution::AttributionWords;
pub(crate) use drawing::DrawingWords;
pub use page::{
    AboutWords, AllWords, BrowseWords, ChoiceWords, EventWords, FormWords, FrameWords,
    InForceWords, ListWords, NavigationWords, OtherWords, PageWords, PathAnswers, PictureWords,
    SourceWords, StripWords, WayWords,
};
pub use words::{RelationWords, Words};

use crate::model::EventDate;

/// A language of the site.
pub struct Locale {
    /// Its BCP 47 tag, as `timeline.yaml` names it.
    pub tag: &'static str,
    /// Its name in itself.
    pub name: &'static str,
    /// Writing direction: `ltr` or `rtl`.
    pub direction: &'static str,
    /// OpenGraph's form of the tag.
    pub territory: &'static str,
    /// What stands between groups of three digits.
    pub digit_group: &'static str,
    /// What stands before decimals.
    pub decimal_mark: &'static str,
    /// How dates are put in words.
    pub dates: DateWords,
    /// The words of the vocabularies.
    pub words: Words,
    /// How a statement is attributed to those who make it.
    pub(crate) attribution: AttributionWords,
    /// The answers of `why` and `path` on a terminal.
    pub(crate) answers: AnswerWords,
    /// The caption of a graph that Graphviz draws.
    pub(crate) drawing: DrawingWords,
    /// The words of the pages.
    pub page: PageWords,
}

/// How a language puts dates in words.
pub struct DateWords {
    /// The months in running text, January first.
    pub months: [&'static str; 12],
    /// The months, shortened.
    pub short_months: [&'static str; 12],
    /// Spring, summer, autumn, winter.
    pub seasons: [&'static str; 4],
    /// A year, in EDTF's numbering: year 0 is the one before year 1, which people call 1 BC.
    pub year: fn(i32) -> String,
    /// A full day from day, month name, year.
    pub day: fn(u32, &str, i32) -> String,
    /// A day and a shortened month, under a heading that names the year.
    pub short_day: fn(u32, &str) -> String,
    /// A month and year.
    pub month: fn(&str, i32) -> String,
    /// A season and year.
    pub season: fn(&str, i32) -> String,
    /// A decade, from its first year.
    pub decade: fn(i32) -> String,
    /// A century, from its first year.
    pub century: fn(i32) -> String,
    /// An approximate date (`~`).
    pub about: fn(&str) -> String,
    /// An uncertain date (`?`).
    pub uncertain: fn(&str) -> String,
    /// An approximate and uncertain date (`%`).
    pub about_uncertain: fn(&str) -> String,
    /// A span between two dates.
    pub span: fn(&str, &str) -> String,
    /// A span within one month: first day, last day, month, year.
    pub days: fn(u32, u32, &str, i32) -> String,
    /// A span without a recorded end (`…/..`).
    pub from: fn(&str) -> String,
    /// A span whose end is unknown (`…/`).
    pub from_unknown: fn(&str) -> String,
    /// A span without a recorded start (`../…`).
    pub until: fn(&str) -> String,
    /// A span whose start is unknown (`/…`).
    pub until_unknown: fn(&str) -> String,
    /// What stands for a date that is missing.
    pub unknown: &'static str,
}

/// Every language that the site can be published in.
pub const LOCALES: &[&Locale] = &[&en::LOCALE, &es::LOCALE];

/// The language with a tag; English for one that has no words here.
pub fn locale(tag: &str) -> &'static Locale {
    find(tag).unwrap_or(&en::LOCALE)
}

/// Whether there are words for a language with this tag.
pub(crate) fn has_words(tag: &str) -> bool {
    find(tag).is_some()
}

/// The tags of the languages that there are words for.
pub(crate) fn languages() -> impl Iterator<Item = &'static str> {
    LOCALES.iter().map(|locale| locale.tag)
}

fn find(tag: &str) -> Option<&'static Locale> {
    let language = tag.split('-').next().unwrap_or(tag);
    let of = |tag: &str| LOCALES.iter().copied().find(|locale| locale.tag == tag);
    of(tag).or_else(|| of(language))
}

impl Locale {
    /// A date in words, as precisely as it is known and no more.
    pub fn date(&self, date: &EventDate) -> String {
        date::in_words(&self.dates, date)
    }

    /// The day and the shortened month of a date that is known to the day without reservation.
    pub fn day_and_month(&self, date: &EventDate) -> Option<String> {
        date::day_and_month(&self.dates, date)
    }

    /// A number as readers write it.
    pub fn number(&self, value: f64) -> String {
        number::in_digits(self, value)
    }

    /// The name of a month (1–12).
    pub fn month_name(&self, month: u32) -> &'static str {
        date::month_name(&self.dates, month)
    }
}
