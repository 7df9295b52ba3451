//! Texts on the command line: in one language, or `<locale>=<text>` once for each.

use anyhow::{Result, bail};

use crate::edit::Value;
use crate::invisible::is_blank;
use crate::model::Timeline;

/// The option that names the language of texts.
#[derive(clap::Args, Clone, Debug, Default)]
pub(super) struct Language {
    /// The language of texts given without one; by default the collection's first
    #[arg(long, value_name = "LOCALE")]
    pub(super) lang: Option<String>,
}

/// A text as a record holds it. In a collection of one language it is one string.
pub(super) fn text(
    given: &[String],
    language: &Language,
    timeline: &Timeline,
) -> Result<Option<Value>> {
    let locales = &timeline.settings.locales;
    let default = language.lang.as_deref().unwrap_or(timeline.locale());
    if !locales.is_empty() && !locales.iter().any(|locale| locale == default) {
        bail!(
            "the collection has no language `{default}`; it has {}",
            locales.join(", ")
        );
    }
    let mut texts: Vec<(String, String)> = Vec::new();
    for text in given {
        let (locale, text) = match text.split_once('=') {
            Some((locale, text)) if locales.iter().any(|known| known == locale) => (locale, text),
            _ => (default, text.as_str()),
        };
        if texts.iter().any(|(other, _)| other == locale) {
            bail!("there are two texts in `{locale}`; write `{locale}=…` once for each language");
        }
        if !is_blank(text) {
            texts.push((locale.to_owned(), text.trim().to_owned()));
        }
    }
    texts.sort_by_key(|(locale, _)| locales.iter().position(|known| known == locale));
    Ok(match texts.as_slice() {
        [] => None,
        [(locale, text)] if locales.len() <= 1 && locale == timeline.locale() => {
            Some(Value::text(text))
        }
        _ => Some(Value::map(
            texts
                .into_iter()
                .map(|(locale, text)| (locale, Some(Value::text(text)))),
        )),
    })
}
