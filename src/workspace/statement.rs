//! What is added to the record of an event: a link, a claim, a source.

use anyhow::{Result, bail};

use super::change::Change;
use super::lookup::{on_record, record_file, require_slug};
use super::texts::text;
use crate::diag::Step;
use crate::edit::Value;
use crate::load::SourceFiles;
use crate::model::{IdentifierKind, Timeline, canonical_address};
use crate::record::format;

/// A change to the record of one event, not yet written.
pub(crate) struct Edited<'a> {
    pub(crate) change: Change<'a>,
    /// The event's id, and its file.
    pub(crate) event: String,
    pub(crate) file: String,
}

/// A link from an event to an earlier one.
pub(crate) struct NewLink<'n> {
    pub(crate) later: &'n str,
    pub(crate) relation: &'n str,
    pub(crate) earlier: &'n str,
    pub(crate) basis: &'n str,
    pub(crate) confidence: Option<&'n str>,
    pub(crate) asserted_by: Option<&'n str>,
    pub(crate) sources: &'n [String],
    pub(crate) disputed: bool,
    pub(crate) note: &'n [String],
    pub(crate) language: Option<&'n str>,
}

/// A claim about an event.
pub(crate) struct NewClaim<'n> {
    pub(crate) event: &'n str,
    pub(crate) id: &'n str,
    pub(crate) text: &'n [String],
    /// Sources by their ids or addresses.
    pub(crate) sources: &'n [String],
    pub(crate) asserted_by: Option<&'n str>,
    pub(crate) voice: Option<&'n str>,
    pub(crate) status: Option<&'n str>,
    pub(crate) note: &'n [String],
    pub(crate) language: Option<&'n str>,
}

/// A source that a record is the first to use.
pub(crate) struct NewSource<'n> {
    pub(crate) event: &'n str,
    pub(crate) id: &'n str,
    pub(crate) url: &'n str,
    pub(crate) kind: &'n str,
    pub(crate) language: &'n str,
    /// Its other fields that are one line each, by their names.
    pub(crate) lines: [(&'static str, Option<&'n str>); 6],
    pub(crate) derived_from: &'n [String],
    pub(crate) identifiers: &'n [String],
    pub(crate) note: &'n [String],
    pub(crate) note_language: Option<&'n str>,
    /// Whether another source with the same address is a different document.
    pub(crate) same_url: bool,
}

/// Adds a link to the record of the later event.
pub(crate) fn add_link<'a>(
    source_files: &'a SourceFiles,
    timeline: &Timeline,
    new: &NewLink<'_>,
) -> Result<(Edited<'a>, String)> {
    let (later, file) = record_file(timeline, new.later)?;
    let (earlier, _) = record_file(timeline, new.earlier)?;
    let there = timeline.event(&later).is_some_and(|event| {
        event
            .links
            .iter()
            .any(|link| link.relation.word() == new.relation && *link.event == *earlier)
    });
    if there {
        bail!(
            "{file} already has a link `{}` to `{earlier}`; add the sources to that one",
            new.relation
        );
    }
    let value = Value::map([
        ("relation", Some(Value::text(new.relation))),
        ("event", Some(Value::text(earlier.as_str()))),
        ("basis", Some(Value::text(new.basis))),
        ("confidence", new.confidence.map(Value::text)),
        ("asserted_by", new.asserted_by.map(Value::text)),
        ("sources", texts(new.sources)),
        ("disputed", new.disputed.then_some(Value::Flag(true))),
        ("note", text(new.note, new.language, timeline)?),
    ]);
    let edited = pushed(source_files, later, file, "links", &value)?;
    Ok((edited, earlier))
}

/// Adds a claim to the record of its event.
pub(crate) fn add_claim<'a>(
    source_files: &'a SourceFiles,
    timeline: &Timeline,
    new: &NewClaim<'_>,
) -> Result<Edited<'a>> {
    let (event, file) = record_file(timeline, new.event)?;
    require_slug(new.id)?;
    let claims = timeline.event(&event).map(|event| &event.claims);
    let mut claims = claims.into_iter().flatten();
    if claims.any(|claim| *claim.id == *new.id) {
        bail!("{file} already has a claim `{}`", new.id);
    }
    let mut sources: Vec<String> = Vec::new();
    for given in new.sources {
        let Some(id) = on_record(given, timeline)? else {
            bail!(
                "there is no source with the address {given}; add it first: throughline source add {event} <SOURCE-ID> --url {given} --kind … --language …"
            );
        };
        if !sources.contains(&id) {
            sources.push(id);
        }
    }
    let Some(words) = text(new.text, new.language, timeline)? else {
        bail!("the claim needs a text");
    };
    let value = Value::map([
        ("id", Some(Value::text(new.id))),
        ("text", Some(words)),
        ("asserted_by", new.asserted_by.map(Value::text)),
        ("voice", new.voice.map(Value::text)),
        ("status", new.status.map(Value::text)),
        ("sources", texts(&sources)),
        ("note", text(new.note, new.language, timeline)?),
    ]);
    pushed(source_files, event, file, "claims", &value)
}

/// Adds a source to the record that is the first to use it.
pub(crate) fn add_source<'a>(
    source_files: &'a SourceFiles,
    timeline: &Timeline,
    new: &NewSource<'_>,
) -> Result<Edited<'a>> {
    let (event, file) = record_file(timeline, new.event)?;
    require_slug(new.id)?;
    if let Some(source) = timeline.source(new.id) {
        bail!(
            "the source `{}` exists: the record of `{}` defines it ({}); cite it by its id",
            source.id,
            source.defined_in,
            source.url
        );
    }
    let address = canonical_address(new.url);
    let known = timeline
        .sources
        .values()
        .find(|source| canonical_address(&source.url) == address);
    if let Some(known) = known.filter(|_| !new.same_url) {
        bail!(
            "the source `{}` of the record `{}` has the same address ({}); cite it by its id, or say `--same-url` if the two are different documents",
            known.id,
            known.defined_in,
            known.url
        );
    }
    let line = |name: &str| {
        let found = new.lines.iter().find(|(known, _)| *known == name);
        found.and_then(|(_, value)| *value).map(Value::text)
    };
    let value = Value::map([
        ("title", line("title")),
        ("publisher", line("publisher")),
        ("author", line("author")),
        ("host", line("host")),
        ("url", Some(Value::text(new.url))),
        ("archive", line("archive")),
        ("published", line("published")),
        ("kind", Some(Value::text(new.kind))),
        ("language", Some(Value::text(new.language))),
        ("derived_from", texts(new.derived_from)),
        ("identifiers", identifiers(new.identifiers)?),
        ("note", text(new.note, new.note_language, timeline)?),
    ]);
    let order = format::EVENT.names();
    let mut change = Change::new(source_files);
    change.edit(&file, |draft| {
        draft.set(&[Step::Key("sources".into())], new.id, &value, &order)
    })?;
    Ok(Edited {
        change,
        event,
        file,
    })
}

/// An item more in a list of an event's record.
fn pushed<'a>(
    source_files: &'a SourceFiles,
    event: String,
    file: String,
    list: &str,
    value: &Value,
) -> Result<Edited<'a>> {
    let order = format::EVENT.names();
    let mut change = Change::new(source_files);
    change.edit(&file, |draft| draft.push(&[], list, value, &order))?;
    Ok(Edited {
        change,
        event,
        file,
    })
}

fn texts(given: &[String]) -> Option<Value> {
    (!given.is_empty()).then(|| Value::texts(given.iter().map(String::as_str)))
}

fn identifiers(given: &[String]) -> Result<Option<Value>> {
    let mut entries = Vec::new();
    for identifier in given {
        match identifier.split_once('=') {
            Some((kind, value)) if IdentifierKind::WORDS.contains(&kind) => {
                entries.push((kind.to_owned(), Some(Value::text(value))));
            }
            _ => bail!(
                "`{identifier}` is not an identifier; write KIND=VALUE, where KIND is one of {}",
                IdentifierKind::WORDS.join(", ")
            ),
        }
    }
    Ok((!entries.is_empty()).then(|| Value::map(entries)))
}
