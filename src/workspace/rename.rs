//! Another id for an event: its file moves, every reference follows, and the old id leads to it from then on.

use anyhow::{Result, bail};

use super::change::Change;
use super::lookup::{record_file, require_slug};
use super::redirect::{Redirected, redirected};
use crate::diag::Step;
use crate::edit::{Value, YamlEditor};
use crate::load::SourceFiles;
use crate::model::Timeline;
use crate::record::format;

/// An event under another id, not yet written.
pub(crate) struct Renamed<'a> {
    pub(crate) change: Change<'a>,
    /// Its file before and after.
    pub(crate) file: String,
    pub(crate) moved: String,
    /// How many references to it were rewritten.
    pub(crate) references: usize,
}

/// Gives the event `given` the id `new`.
pub(crate) fn rename<'a>(
    source_files: &'a SourceFiles,
    timeline: &Timeline,
    given: &str,
    new: &str,
) -> Result<Renamed<'a>> {
    let (old, file) = record_file(timeline, given)?;
    if old != given {
        bail!("`{given}` is now `{old}`; rename that");
    }
    require_slug(new)?;
    let taken = timeline.events.iter().find(|event| {
        *event.id == *new
            || (*event.id != *old && event.former_ids.iter().any(|former| former.as_str() == new))
    });
    if let Some(event) = taken {
        bail!("the id `{new}` is taken by {}", event.file);
    }
    let Some((folder, _)) = file.rsplit_once('/') else {
        bail!("{file} is not in the folder of a year; `throughline check --fix` moves it");
    };
    let moved = format!("{folder}/{new}.yaml");
    let order = format::EVENT.names();
    let mut change = Change::new(source_files);
    change.edit(&file, |draft| {
        // An event that gets an earlier name back leads there by that name itself.
        if let Some(index) = former_ids(draft).iter().position(|former| former == new) {
            draft.remove(&[], "former_ids", index)?;
        }
        draft.push(&[], "former_ids", &Value::text(old.as_str()), &order)
    })?;
    let text = change.source_files().text(&file).to_owned();
    change.remove(&file);
    change.write(&moved, text);
    let redirected = redirected(change.source_files(), &|id| {
        (id == old).then(|| new.to_owned())
    })?;
    let references: usize = redirected.iter().map(|file| file.ids.len()).sum();
    for Redirected { file, text, .. } in redirected {
        change.write(&file, text);
    }
    Ok(Renamed {
        change,
        file,
        moved,
        references,
    })
}

fn former_ids(draft: &YamlEditor) -> Vec<String> {
    let Some(tree) = draft.tree().at(&[Step::Key("former_ids".into())]) else {
        return Vec::new();
    };
    tree.leaves()
        .into_iter()
        .map(|(_, id)| id.to_owned())
        .collect()
}
