//! `rename`: another id for an event; the old one leads to it from then on.

use std::io::Write;
use std::sync::Arc;

use anyhow::{Result, anyhow, bail};

use super::change::{Change, record_file, require_slug};
use super::{Context, Outcome, session};
use crate::analysis::{Options, analyze};
use crate::diag::Step;
use crate::edit::{Rewrite, Value, YamlEditor, event_references};
use crate::load::{Content, SourceFiles};
use crate::record::format;

/// Change the id of an event, update every reference, and redirect the old id
#[derive(clap::Args)]
pub(super) struct Args {
    /// The current id
    old: String,
    /// The new id
    new: String,
}

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome> {
    let source_files = session::source_files_to_change(context)?;
    let analysis = analyze(&source_files, &Options::default());
    let (old, file) = record_file(&analysis, &args.old)?;
    let new = args.new.as_str();
    if old != args.old {
        bail!("`{}` is now `{old}`; rename that", args.old);
    }
    require_slug(new)?;
    let taken = analysis.timeline.events.iter().find(|event| {
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
    let mut change = Change::new(&source_files);
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
    let files = change.files().count() - 1;
    let outcome = change.commit(context)?;
    if let Outcome::Done = outcome {
        writeln!(
            std::io::stderr(),
            "{file} is {moved} now, and `{old}` leads there; {} reference{} rewritten, {files} file{} changed in all",
            references,
            if references == 1 { "" } else { "s" },
            if files == 1 { "" } else { "s" },
        )?;
    }
    Ok(outcome)
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
