//! `fmt`: the canonical layout of records, without a change to what they say.

use std::io::Write;
use std::path::PathBuf;

use anyhow::Result;

use super::named_files::named_files;
use super::output::Output;
use super::{Context, Outcome, session, upgrade};
use crate::diff::lines;
use crate::edit::tidy;
use crate::load::Content;
use crate::message::ENGLISH;
use crate::workspace::change::Change;
use crate::workspace::schema_comment::Schemas;

/// Format records: order of keys, spacing, line endings
///
/// Comments are kept, and the content of a record never changes: a file for which that cannot be guaranteed is left as it is.
#[derive(clap::Args)]
pub(super) struct Args {
    /// Change nothing; list the files that would change, and exit with 1 if there are any
    #[arg(long)]
    check: bool,
    /// Bring the collection to the current record format instead: settings get their current names, the number is written, and
    /// what has to be fixed by hand is listed. The layout stays as it is
    #[arg(long, conflicts_with = "files")]
    upgrade: bool,
    /// The records to format; by default all
    files: Vec<PathBuf>,
}

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome> {
    if args.upgrade {
        return upgrade::run(args.check, context);
    }
    let source_files = if args.check {
        session::source_files(context)?
    } else {
        session::source_files_to_change(context)?
    };
    let folder = session::events_folder(&context.events);
    let is_record = |file: &str| file.ends_with(".yaml");
    let files = if args.files.is_empty() {
        let records = source_files.files.keys().filter(|file| is_record(file));
        records.map(ToString::to_string).collect()
    } else {
        named_files(&args.files, &folder, &source_files, is_record)?
    };
    let mut change = Change::new(&source_files);
    let mut product = String::new();
    let mut faulty = false;
    let mut stderr = std::io::stderr();
    let schemas = Schemas::beside(&folder);
    for file in files {
        let text = source_files.text(&file);
        if let Some(Content::Invalid { reason, .. }) = source_files.files.get(file.as_str()) {
            writeln!(
                stderr,
                "{file} was left unchanged: {}",
                reason.in_words(&ENGLISH)
            )?;
            faulty = true;
            continue;
        }
        let tidied = match tidy(&file, text) {
            Ok(tidied) => tidied,
            Err(refusal) => {
                writeln!(stderr, "{file} was left unchanged: {refusal}")?;
                faulty = true;
                continue;
            }
        };
        if let Some(why) = tidied.unsorted {
            writeln!(
                stderr,
                "{file}: the order of the keys was left unchanged: {why}"
            )?;
        }
        let tidy = schemas.added(&file, tidied.text);
        if tidy == text {
            continue;
        }
        if args.check {
            product.push_str(&lines::patch(&file, text, &tidy));
        } else {
            product.push_str(&format!("{file}\n"));
        }
        change.write(&file, tidy);
    }
    if args.check {
        faulty |= !change.is_empty();
    } else {
        change.store(&folder)?;
    }
    Output::default().write(&product)?;
    Ok(if faulty {
        Outcome::Faulty
    } else {
        Outcome::Done
    })
}
