//! `rename`: another id for an event; the old one leads to it from then on.

use std::io::Write;

use anyhow::{Result, bail};

use super::change::{Change, record_file, require_slug};
use super::{Context, Outcome, session};
use crate::diag::Step;
use crate::edit::{Draft, Value, event_references};
use crate::load::{Content, Corpus};
use crate::record::format;
use crate::study::{Options, study};

/// Give an event another id; every reference follows, and the old id leads to the new one
#[derive(clap::Args)]
pub(super) struct Args {
    /// The id that it has
    old: String,
    /// The id that it is to have
    new: String,
}

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome> {
    let corpus = session::corpus_to_change(context)?;
    let study = study(&corpus, &Options::default());
    let (old, file) = record_file(&study, &args.old)?;
    let new = args.new.as_str();
    if old != args.old {
        bail!("`{}` is called `{old}` now; rename that", args.old);
    }
    require_slug(new)?;
    let taken = study.timeline.events.iter().find(|event| {
        *event.id == *new
            || (*event.id != *old && event.former_ids.iter().any(|former| former.as_str() == new))
    });
    if let Some(event) = taken {
        bail!("the id `{new}` is taken by {}", event.file);
    }
    let Some((folder, _)) = file.rsplit_once('/') else {
        bail!("{file} does not stand in the folder of a year; `throughline check --fix` moves it");
    };
    let moved = format!("{folder}/{new}.yaml");
    let order: Vec<&str> = format::EVENT
        .fields
        .iter()
        .map(|field| field.name)
        .collect();
    let mut change = Change::new(&corpus);
    change.edit(&file, |draft| {
        // An event that gets an earlier name back leads there by that name itself.
        if let Some(index) = former_ids(draft).iter().position(|former| former == new) {
            draft.remove(&[], "former_ids", index)?;
        }
        draft.push(&[], "former_ids", &Value::text(old.as_str()), &order)
    })?;
    let text = change.corpus().text(&file).to_owned();
    change.remove(&file);
    change.write(&moved, text);
    let references = redirect(&mut change, &|id| (id == old).then(|| new.to_owned()))?;
    let files = change.files().count() - 1;
    let outcome = change.commit(context)?;
    if let Outcome::Done = outcome {
        writeln!(
            std::io::stderr(),
            "{file} is {moved} now, and `{old}` leads there; {} reference{} rewritten, {files} file{} changed in all",
            references.len(),
            if references.len() == 1 { "" } else { "s" },
            if files == 1 { "" } else { "s" },
        )?;
    }
    Ok(outcome)
}

fn former_ids(draft: &Draft) -> Vec<String> {
    let Some(tree) = draft.tree().at(&[Step::Key("former_ids".into())]) else {
        return Vec::new();
    };
    tree.leaves()
        .into_iter()
        .map(|(_, id)| id.to_owned())
        .collect()
}

/// Rewrites every reference to an event for which there is another id. Gives file, old and new id of each.
pub(super) fn redirect(
    change: &mut Change<'_>,
    other: &dyn Fn(&str) -> Option<String>,
) -> Result<Vec<(String, String, String)>> {
    let mut rewritten = Vec::new();
    let texts: Vec<(String, String)> = texts(change.corpus());
    for (file, text) in texts {
        // A file that cannot be read cannot be edited; the report tells of it.
        let Ok(mut draft) = Draft::new(text) else {
            continue;
        };
        let before = rewritten.len();
        for reference in event_references(&file, draft.tree()) {
            if let Some(new) = other(&reference.id) {
                draft
                    .replace(&reference.path, &new)
                    .map_err(|refusal| anyhow::anyhow!("{file} was not changed: {refusal}"))?;
                rewritten.push((file.clone(), reference.id, new));
            }
        }
        if rewritten.len() > before {
            change.write(&file, draft.into_text());
        }
    }
    Ok(rewritten)
}

/// Every record that is a text.
pub(super) fn texts(corpus: &Corpus) -> Vec<(String, String)> {
    corpus
        .files
        .iter()
        .filter(|(file, _)| file.ends_with(".yaml"))
        .filter_map(|(file, content)| match content {
            Content::Text(text) => Some((file.to_string(), text.clone())),
            Content::Unreadable { .. } => None,
        })
        .collect()
}
