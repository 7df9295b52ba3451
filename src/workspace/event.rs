//! The record of a new event, with its first claim and the sources that this cites.

use anyhow::{Result, anyhow, bail};

use super::lookup::{on_record, require_slug};
use super::texts::text;
use crate::edit::{Value, record};
use crate::import::free_source_id;
use crate::invisible::is_blank;
use crate::message::ENGLISH;
use crate::model::{EventDate, RecordStatus, Slug, SourceKind, Timeline, canonical_address};

/// The name of the claim in its record; its editors may give it a better one before they publish it.
const CLAIM: &str = "main";

/// What a new event is.
pub(crate) struct NewEvent<'n> {
    pub(crate) id: &'n str,
    pub(crate) title: Value,
    pub(crate) date: &'n str,
    pub(crate) date_note: Option<Value>,
    pub(crate) summary: Value,
    pub(crate) kind: &'n str,
    /// Actors, each with a role behind a colon or without one.
    pub(crate) actors: &'n [String],
    pub(crate) places: &'n [String],
    pub(crate) topics: &'n [String],
    pub(crate) evidence: Evidence<'n>,
    pub(crate) status: RecordStatus,
}

/// What is claimed, and on what it rests.
pub(crate) struct Evidence<'n> {
    pub(crate) claim: &'n [String],
    /// Sources of the claim: ids, or the addresses of new ones.
    pub(crate) sources: &'n [String],
    pub(crate) source_kind: Option<&'n str>,
    pub(crate) source_language: Option<&'n str>,
    /// The language of texts that name none.
    pub(crate) language: Option<&'n str>,
}

/// What the record holds of the evidence: the sources that it defines, and its claim.
#[derive(Default)]
struct Fields {
    sources: Option<Value>,
    claims: Option<Value>,
}

impl NewEvent<'_> {
    /// The path of the record below the events folder, and its text.
    pub fn record(self, timeline: &Timeline) -> Result<(String, String)> {
        let file = file(self.id, self.date, timeline)?;
        let Fields { sources, claims } = self.evidence.fields(timeline)?;
        let ids = |ids: &[String]| {
            (!ids.is_empty()).then(|| Value::texts(ids.iter().map(String::as_str)))
        };
        let actors = self.actors.iter().map(|actor| participant(actor));
        let Value::Map(entries) = Value::map([
            ("title", Some(self.title)),
            ("date", Some(Value::text(self.date))),
            ("date_note", self.date_note),
            ("summary", Some(self.summary)),
            ("kind", Some(Value::text(self.kind))),
            (
                "actors",
                (!self.actors.is_empty()).then(|| Value::List(actors.collect())),
            ),
            ("places", ids(self.places)),
            ("topics", ids(self.topics)),
            ("sources", sources),
            ("claims", claims),
            ("status", Some(Value::text(self.status.word()))),
        ]) else {
            return Err(anyhow!("the record has no fields"));
        };
        Ok((file, record(&entries)))
    }
}

impl Evidence<'_> {
    /// The fields of the record that hold it.
    fn fields(&self, timeline: &Timeline) -> Result<Fields> {
        if self.claim.iter().all(|text| is_blank(text)) {
            if self.sources.is_empty() {
                return Ok(Fields::default());
            }
            bail!("a source needs `--claim`, which says what stands in it");
        }
        let mut defined: Vec<(String, Value)> = Vec::new();
        let mut added: Vec<(String, String)> = Vec::new();
        let mut cited: Vec<String> = Vec::new();
        for given in self.sources {
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
                        defined.push((id.clone(), self.source(given, timeline)?));
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
            ("text", text(self.claim, self.language, timeline)?),
            ("sources", (!cited.is_empty()).then(|| Value::texts(cited))),
        ]);
        Ok(Fields {
            sources: (!defined.is_empty()).then_some(Value::Map(defined)),
            claims: Some(Value::List(vec![claim])),
        })
    }

    /// The definition of a source that is new.
    fn source(&self, url: &str, timeline: &Timeline) -> Result<Value> {
        let kind = self.source_kind.ok_or_else(|| {
            anyhow!(
                "the source {url} is new and needs `--source-kind`, one of {}",
                SourceKind::WORDS.join(", ")
            )
        })?;
        let texts = self.language.unwrap_or(timeline.locale());
        let language = self.source_language.unwrap_or(texts);
        Ok(Value::map([
            ("url", Some(Value::text(url))),
            ("kind", Some(Value::text(kind))),
            ("language", Some(Value::text(language))),
        ]))
    }
}

/// The record's file, if the id is free and the date has a year.
fn file(id: &str, date: &str, timeline: &Timeline) -> Result<String> {
    require_slug(id)?;
    if let Some(event) = timeline.event(id) {
        bail!("the id `{id}` is taken by {}", event.file);
    }
    let former = timeline
        .events
        .iter()
        .find(|event| event.former_ids.iter().any(|former| former.as_str() == id));
    if let Some(event) = former {
        bail!(
            "the id `{id}` redirects to `{}`, which formerly had it",
            event.id
        );
    }
    let date: EventDate = date.parse().map_err(|error: crate::model::DateError| {
        anyhow!(
            "`{date}` is not a valid date: {}",
            error.message.in_words(&ENGLISH)
        )
    })?;
    let folder = date
        .folder()
        .ok_or_else(|| anyhow!("`{date}` has no year that a record could be filed under"))?;
    Ok(format!("{folder}/{id}.yaml"))
}

fn participant(given: &str) -> Value {
    match given.split_once(':') {
        Some((actor, role)) => Value::map([
            ("actor", Some(Value::text(actor))),
            ("role", Some(Value::text(role))),
        ]),
        None => Value::text(given),
    }
}
