//! Texts as they are given for a record: in one language, or `<locale>=<text>` once for each.

use anyhow::{Result, bail};

use crate::edit::Value;
use crate::invisible::is_blank;
use crate::model::Timeline;

/// A text as a record holds it. In a collection of one language it is one string.
pub fn text(
    given: &[String],
    language: Option<&str>,
    timeline: &Timeline,
) -> Result<Option<Value>> {
    let locales = &timeline.settings.locales;
    let default = language.unwrap_or(timeline.locale());
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
