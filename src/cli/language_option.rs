//! `--lang` of the commands that report: the language that they speak.

use clap::builder::PossibleValuesParser;

use crate::message::{ENGLISH, LANGUAGES, Language, language};

/// The language of a report.
#[derive(clap::Args)]
pub(super) struct LanguageOption {
    /// The language to report in
    #[arg(long, value_name = "TAG", default_value = ENGLISH.tag, value_parser = PossibleValuesParser::new(LANGUAGES.map(|language| language.tag)))]
    lang: String,
}

impl LanguageOption {
    pub(super) fn get(&self) -> &'static Language {
        language(&self.lang).unwrap_or(&ENGLISH)
    }
}
