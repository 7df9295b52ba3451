//! `withdraw`: takes an event back; its id stays, with the reason.

use std::io::Write;

use anyhow::{Result, bail};

use super::change::{Change, record_file};
use super::texts::{Language, text};
use super::{Context, Outcome, session};
use crate::analysis::{Options, analyze};
use crate::edit::Value;
use crate::model::RecordStatus;
use crate::record::format;

/// Withdraw an event; its page stays and gives the reason
#[derive(clap::Args)]
pub(super) struct Args {
    /// The event
    id: String,
    /// The reason, for readers; `<locale>=<text>` once for each language
    #[arg(long, value_name = "TEXT", required = true)]
    reason: Vec<String>,
    /// The event that replaces it
    #[arg(long, value_name = "ID")]
    replaced_by: Option<String>,
    #[command(flatten)]
    language: Language,
}

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome> {
    let source_files = session::source_files_to_change(context)?;
    let analysis = analyze(&source_files, &Options::default());
    let (id, file) = record_file(&analysis, &args.id)?;
    let withdrawn = analysis
        .timeline
        .event(&id)
        .is_some_and(|event| event.status == RecordStatus::Withdrawn);
    if withdrawn {
        bail!("`{id}` is withdrawn already; edit {file} to change the reason");
    }
    let Some(reason) = text(&args.reason, &args.language, &analysis.timeline)? else {
        bail!("a withdrawal needs a reason: `--reason \"…\"`");
    };
    let replacement = match &args.replaced_by {
        Some(other) => Some(record_file(&analysis, other)?.0),
        None => None,
    };
    if replacement.as_deref() == Some(id.as_str()) {
        bail!("`{id}` cannot replace itself");
    }
    let order = format::EVENT.names();
    let status = Value::text(RecordStatus::Withdrawn.word());
    let mut change = Change::new(&source_files);
    change.edit(&file, |draft| {
        draft.set(&[], "status", &status, &order)?;
        draft.set(&[], "reason", &reason, &order)?;
        match &replacement {
            Some(other) => draft.set(&[], "replaced_by", &Value::text(other.as_str()), &order),
            None => Ok(()),
        }
    })?;
    let outcome = change.commit(context)?;
    if let Outcome::Done = outcome {
        writeln!(std::io::stderr(), "{file}: `{id}` is withdrawn")?;
    }
    Ok(outcome)
}
