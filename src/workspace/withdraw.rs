//! An event that is taken back: its id stays, with the reason.

use anyhow::{Result, bail};

use super::change::Change;
use super::lookup::record_file;
use super::statement::Edited;
use super::texts::text;
use crate::edit::Value;
use crate::load::SourceFiles;
use crate::model::{RecordStatus, Timeline};
use crate::record::format;

/// What is said of an event that is taken back.
pub(crate) struct Withdrawal<'w> {
    pub(crate) event: &'w str,
    pub(crate) reason: &'w [String],
    /// The language of the reason, unless the text names it.
    pub(crate) language: Option<&'w str>,
    /// The event that stands in its place.
    pub(crate) replaced_by: Option<&'w str>,
}

/// Takes an event back.
pub(crate) fn withdraw<'a>(
    source_files: &'a SourceFiles,
    timeline: &Timeline,
    wanted: &Withdrawal<'_>,
) -> Result<Edited<'a>> {
    let (id, file) = record_file(timeline, wanted.event)?;
    let withdrawn = timeline
        .event(&id)
        .is_some_and(|event| event.status == RecordStatus::Withdrawn);
    if withdrawn {
        bail!("`{id}` is withdrawn already; edit {file} to change the reason");
    }
    let Some(reason) = text(wanted.reason, wanted.language, timeline)? else {
        bail!("a withdrawal needs a reason: `--reason \"…\"`");
    };
    let replacement = match wanted.replaced_by {
        Some(other) => Some(record_file(timeline, other)?.0),
        None => None,
    };
    if replacement.as_deref() == Some(id.as_str()) {
        bail!("`{id}` cannot replace itself");
    }
    let order = format::EVENT.names();
    let status = Value::text(RecordStatus::Withdrawn.word());
    let mut change = Change::new(source_files);
    change.edit(&file, |draft| {
        draft.set(&[], "status", &status, &order)?;
        draft.set(&[], "reason", &reason, &order)?;
        match &replacement {
            Some(other) => draft.set(&[], "replaced_by", &Value::text(other.as_str()), &order),
            None => Ok(()),
        }
    })?;
    Ok(Edited {
        change,
        event: id,
        file,
    })
}
