//! References to events by an id that is not theirs any more, rewritten in every record.

use std::sync::Arc;

use anyhow::{Result, anyhow, bail};

use crate::edit::{Rewrite, YamlEditor, event_references};
use crate::load::{Content, SourceFiles};

/// A file in which references to events were rewritten.
pub(super) struct Redirected {
    pub(super) file: String,
    /// Its new text.
    pub(super) text: String,
    /// The old and the new id of each reference.
    pub(super) ids: Vec<(String, String)>,
}

/// The files with references to events for which there is another id, these rewritten.
pub(super) fn redirected(
    source_files: &SourceFiles,
    other: &dyn Fn(&str) -> Option<String>,
) -> Result<Vec<Redirected>> {
    let mut found = Vec::new();
    for (file, text) in texts(source_files) {
        // A file that cannot be read cannot be edited; the report tells of it.
        let Ok(mut draft) = YamlEditor::new(text) else {
            continue;
        };
        let references = event_references(file, draft.tree()).into_iter();
        let (rewrites, ids): (Vec<_>, Vec<_>) = references
            .filter_map(|reference| {
                let new = other(&reference.id)?;
                let rewrite = (reference.path, Rewrite::Text(new.clone()));
                Some((rewrite, (reference.id, new)))
            })
            .unzip();
        if ids.is_empty() {
            continue;
        }
        let done = draft.rewrite(&rewrites);
        if let Some(number) = done.iter().position(|done| !done) {
            // Tried by itself once more, it says why.
            let path = &rewrites[number].0;
            draft
                .replace(path, &ids[number].1)
                .map_err(|refusal| anyhow!("{file} was not changed: {refusal}"))?;
            bail!("{file} was not changed");
        }
        found.push(Redirected {
            file: file.to_string(),
            text: draft.into_text(),
            ids,
        });
    }
    Ok(found)
}

/// Every record that is a text.
pub(super) fn texts(source_files: &SourceFiles) -> impl Iterator<Item = (&Arc<str>, &str)> {
    let records = source_files
        .files
        .iter()
        .filter(|(file, _)| file.ends_with(".yaml"));
    records.filter_map(|(file, content)| match content {
        Content::Text(text) => Some((file, &**text)),
        Content::Invalid { .. } => None,
    })
}
