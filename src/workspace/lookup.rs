//! What a change refers to: the record of an event, a source on record, an id in its proper form.

use anyhow::{Result, anyhow, bail};

use crate::diag::nearest;
use crate::model::{Slug, Timeline, canonical_address};

/// The record's file of an event, whatever its status.
pub(crate) fn record_file(timeline: &Timeline, id: &str) -> Result<(String, String)> {
    let found = timeline.event(id).or_else(|| {
        timeline
            .events
            .iter()
            .find(|event| event.former_ids.iter().any(|former| former.as_str() == id))
    });
    if let Some(event) = found {
        return Ok((event.id.to_string(), event.file.clone()));
    }
    let ids = timeline.events.iter().map(|event| event.id.as_str());
    Err(match nearest(id, ids) {
        Some(name) => anyhow!("there is no event `{id}`; did you mean `{name}`?"),
        None => anyhow!("there is no event `{id}`"),
    })
}

/// An error unless a text has the form of an id.
pub(crate) fn require_slug(id: &str) -> Result<()> {
    if !Slug::is_valid(id) {
        bail!(
            "`{id}` is not a valid id; use lower-case letters and digits, with single hyphens between words, such as `talks-2022`"
        );
    }
    Ok(())
}

/// Whether a source is given by its address.
fn is_address(given: &str) -> bool {
    given.contains(':') || given.contains('/')
}

/// The id of a source that is on record, given by it or by its address; none for the address of a new one.
pub(crate) fn on_record(given: &str, timeline: &Timeline) -> Result<Option<String>> {
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
    Err(match nearest(given, ids) {
        Some(name) => anyhow!("there is no source `{given}`; did you mean `{name}`?"),
        None => anyhow!("there is no source `{given}`; give the address of a new one"),
    })
}
