//! The claim of a new event and the sources that it cites, from flags or from answers.

use anyhow::{Result, anyhow, bail};
use clap::builder::PossibleValuesParser;

use super::texts::{Language, text};
use crate::edit::Value;
use crate::import::free_source_id;
use crate::invisible::is_blank;
use crate::model::{Slug, SourceKind, Timeline, canonical_address};

/// The name of the claim in its record; its editors may give it a better one before they publish it.
const CLAIM: &str = "main";

/// What is claimed, and on what it rests.
#[derive(clap::Args, Clone, Debug, Default)]
pub(super) struct Evidence {
    /// What a source says of the event; `<locale>=<text>` once for each language
    #[arg(long, value_name = "TEXT")]
    pub(super) claim: Vec<String>,
    /// A source of the claim: its id, or the address of a new one; may be repeated
    #[arg(long, value_name = "SOURCE")]
    pub(super) source: Vec<String>,
    /// The kind of new sources
    #[arg(long, value_name = "KIND", value_parser = PossibleValuesParser::new(SourceKind::WORDS))]
    pub(super) source_kind: Option<String>,
    /// The language of new sources, as a BCP 47 tag; by default that of the texts
    #[arg(long, value_name = "TAG")]
    pub(super) source_language: Option<String>,
}

/// What the record holds of it: the sources that it defines, and its claim.
#[derive(Default)]
pub(super) struct Fields {
    pub(super) sources: Option<Value>,
    pub(super) claims: Option<Value>,
}

impl Evidence {
    /// Whether there is nothing to claim.
    pub(super) fn has_no_claim(&self) -> bool {
        self.claim.iter().all(|text| is_blank(text))
    }

    /// The fields of the record that hold it.
    pub(super) fn fields(&self, language: &Language, timeline: &Timeline) -> Result<Fields> {
        if self.has_no_claim() {
            if self.source.is_empty() {
                return Ok(Fields::default());
            }
            bail!("a source needs `--claim`, which says what stands in it");
        }
        let mut defined: Vec<(String, Value)> = Vec::new();
        let mut added: Vec<(String, String)> = Vec::new();
        let mut cited: Vec<String> = Vec::new();
        for given in &self.source {
            let id = match on_record(given, timeline)? {
                Some(id) => id,
                None => {
                    let address = canonical_address(given);
                    if let Some((_, id)) = added.iter().find(|(known, _)| *known == address) {
                        id.clone()
                    } else {
                        let taken = timeline.sources.keys().map(Slug::as_str);
                        let id =
                            free_source_id(&address, taken.chain(cited.iter().map(String::as_str)));
                        defined.push((id.clone(), self.source(given, language, timeline)?));
                        added.push((address, id.clone()));
                        id
                    }
                }
            };
            if !cited.contains(&id) {
                cited.push(id);
            }
        }
        let claim = Value::map([
            ("id", Some(Value::text(CLAIM))),
            ("text", text(&self.claim, language, timeline)?),
            ("sources", (!cited.is_empty()).then(|| Value::texts(cited))),
        ]);
        Ok(Fields {
            sources: (!defined.is_empty()).then_some(Value::Map(defined)),
            claims: Some(Value::List(vec![claim])),
        })
    }

    /// The definition of a source that is new.
    fn source(&self, url: &str, language: &Language, timeline: &Timeline) -> Result<Value> {
        let kind = self.source_kind.as_deref().ok_or_else(|| {
            anyhow!(
                "the source {url} is new and needs `--source-kind`, one of {}",
                SourceKind::WORDS.join(", ")
            )
        })?;
        let texts = language.lang.as_deref().unwrap_or(timeline.locale());
        let language = self.source_language.as_deref().unwrap_or(texts);
        Ok(Value::map([
            ("url", Some(Value::text(url))),
            ("kind", Some(Value::text(kind))),
            ("language", Some(Value::text(language))),
        ]))
    }
}

/// Whether a source is given by its address.
pub(super) fn is_address(given: &str) -> bool {
    given.contains(':') || given.contains('/')
}

/// The id of a source that is on record, given by it or by its address; none for the address of a new one.
pub(super) fn on_record(given: &str, timeline: &Timeline) -> Result<Option<String>> {
    if is_address(given) {
        let address = canonical_address(given);
        let mut known = timeline.sources.values();
        let known = known.find(|source| canonical_address(&source.url) == address);
        return Ok(known.map(|source| source.id.to_string()));
    }
    if timeline.source(given).is_some() {
        return Ok(Some(given.to_owned()));
    }
    let ids = timeline.sources.keys().map(Slug::as_str);
    Err(match crate::diag::nearest(given, ids) {
        Some(name) => anyhow!("there is no source `{given}`; did you mean `{name}`?"),
        None => anyhow!("there is no source `{given}`; give the address of a new one"),
    })
}
