//! `fmt`: the canonical layout of records, without a change to what they say.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use similar::TextDiff;

use super::change::Change;
use super::output::Output;
use super::{Context, Outcome, schema_comment, session};
use crate::edit::tidy;
use crate::load::{Content, SourceFiles};

/// Format records: order of keys, spacing, line endings
///
/// Comments are kept, and the content of a record never changes: a file for which that cannot be guaranteed is left as it is.
#[derive(clap::Args)]
pub(super) struct Args {
    /// Change nothing; list the files that would change, and exit with 1 if there are any
    #[arg(long)]
    check: bool,
    /// The records to format; by default all
    files: Vec<PathBuf>,
}

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome> {
    let source_files = if args.check {
        session::source_files(context)?
    } else {
        session::source_files_to_change(context)?
    };
    let folder = session::events_folder(&context.events);
    let files = chosen(&args.files, &folder, &source_files)?;
    let mut change = Change::new(&source_files);
    let mut product = String::new();
    let mut faulty = false;
    let mut stderr = std::io::stderr();
    for file in files {
        let text = source_files.text(&file);
        if let Some(Content::Invalid { reason, .. }) = source_files.files.get(file.as_str()) {
            writeln!(stderr, "{file} was left unchanged: {reason}")?;
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
        let tidy = schema_comment::added(&folder, &file, tidied.text);
        if tidy == text {
            continue;
        }
        if args.check {
            product.push_str(&difference(&file, text, &tidy));
        } else {
            product.push_str(&format!("{file}\n"));
        }
        change.write(&file, tidy);
    }
    if args.check {
        faulty |= !change.is_empty();
    } else {
        change.store(context)?;
    }
    Output::default().write(&product)?;
    Ok(if faulty {
        Outcome::Faulty
    } else {
        Outcome::Done
    })
}

/// The files that the command line names, by their path or by their name below the events folder.
fn chosen(named: &[PathBuf], folder: &Path, source_files: &SourceFiles) -> Result<Vec<String>> {
    let records = || {
        source_files
            .files
            .keys()
            .filter(|file| file.ends_with(".yaml"))
    };
    if named.is_empty() {
        return Ok(records().map(ToString::to_string).collect());
    }
    let absolute = |path: &Path| path.canonicalize().ok();
    let top = absolute(folder);
    let mut files = Vec::new();
    for path in named {
        let below = absolute(path).and_then(|path| {
            let relative = path.strip_prefix(top.as_deref()?).ok()?;
            Some(relative.to_string_lossy().into_owned())
        });
        let name = below.unwrap_or_else(|| path.to_string_lossy().into_owned());
        let inside = format!("{}/", name.trim_end_matches('/'));
        let found: Vec<String> = records()
            .filter(|file| ***file == *name || file.starts_with(&inside) || name.is_empty())
            .map(ToString::to_string)
            .collect();
        if found.is_empty() {
            bail!("{} is not a record in {}", path.display(), folder.display());
        }
        files.extend(found);
    }
    files.sort();
    files.dedup();
    Ok(files)
}

/// What changes in a file, as a patch.
fn difference(file: &str, old: &str, new: &str) -> String {
    TextDiff::from_lines(old, new)
        .unified_diff()
        .context_radius(3)
        .header(&format!("a/{file}"), &format!("b/{file}"))
        .to_string()
}
