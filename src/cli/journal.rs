//! Writing several records as one: a change is laid down whole beside them, then carried out; a killed one is finished later.

use std::collections::BTreeMap;
use std::fs::{self, File, TryLockError};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use rayon::prelude::*;

use super::output;
use crate::load::{Content, Corpus};

/// Where a change lies from the moment on from which it counts, below the events folder. Hidden, so no reader takes it for a record.
const JOURNAL: &str = ".throughline-change";
/// The list in it: a line a file, `+` and the number of its new text, or `-`; then the file's path.
const PLAN: &str = "plan";

/// What a journal's name ends with once it was carried out and only has to be cleared away.
const DONE: &str = "done";

/// The new text of each file that changes; none for a file that goes.
pub(super) type Files = BTreeMap<String, Option<String>>;

/// Carries out a change: all of it or, when the disk refuses, nothing. Killed on the way, it is finished by whichever command comes next.
/// What was read before has to be there still: a change that was thought out on other records is not carried out.
pub(super) fn store(folder: &Path, files: &Files, before: &Corpus) -> Result<()> {
    let _lock = exclusive(folder)?;
    if finish(folder)? || Corpus::read(folder)?.files != before.files {
        bail!("the records were changed meanwhile, so nothing was changed; give the command again");
    }
    sweep(folder)?;
    lay_down(folder, files)?;
    let mut done = Vec::new();
    let Err(error) = carry_out(folder, &mut done) else {
        return Ok(());
    };
    // The disk refused in the middle. What was done is undone; only if that fails too does the journal stay, to be finished later.
    for file in done {
        let path = folder.join(&file);
        match before.files.get(file.as_str()) {
            Some(Content::Text(text)) => output::replace(&path, text.as_bytes())?,
            _ => fs::remove_file(&path)
                .with_context(|| format!("cannot remove {}", path.display()))?,
        }
    }
    clear(&folder.join(JOURNAL))?;
    Err(error)
}

/// Holds writers off while the records are read, once what a killed command left is finished.
pub(super) fn settled(folder: &Path) -> Result<Option<File>> {
    if folder.join(JOURNAL).exists() {
        let _lock = exclusive(folder)?;
        if finish(folder)? {
            writeln!(
                std::io::stderr(),
                "a change to the records that had been interrupted was finished first"
            )?;
        }
    }
    // A folder that cannot be opened or locked is reported by whoever reads it.
    let lock = File::open(folder).ok();
    Ok(lock.filter(|folder| folder.lock_shared().is_ok()))
}

/// The lock of a writer. On file systems that have no locks there is none, and a change is still carried out whole.
fn exclusive(folder: &Path) -> Result<Option<File>> {
    let Ok(lock) = File::open(folder) else {
        return Ok(None);
    };
    match lock.try_lock() {
        Ok(()) => Ok(Some(lock)),
        Err(TryLockError::Error(_)) => Ok(None),
        // Readers and writers are done in a moment.
        Err(TryLockError::WouldBlock) => Ok(lock.lock().is_ok().then_some(lock)),
    }
}

/// Writes the journal beside its place and moves it there: from then on the change counts.
fn lay_down(folder: &Path, files: &Files) -> Result<()> {
    let failed = || format!("cannot write below {}", folder.display());
    let beside = tempfile::Builder::new()
        .prefix(&format!("{JOURNAL}-"))
        .tempdir_in(folder)
        .with_context(failed)?;
    let mut plan = String::new();
    // What goes goes last: a moved record is never nowhere.
    let (new, gone): (Vec<_>, Vec<_>) = files.iter().partition(|(_, text)| text.is_some());
    // At once: a disk that has to confirm each file confirms many in the time of one.
    new.par_iter()
        .enumerate()
        .try_for_each(|(number, (_, text))| {
            let mut file = File::create(beside.path().join(number.to_string()))?;
            file.write_all(text.as_deref().unwrap_or_default().as_bytes())?;
            file.sync_all()
        })
        .with_context(failed)?;
    for (number, (file, _)) in new.iter().enumerate() {
        plan.push_str(&format!("+{number} {file}\n"));
    }
    for (file, _) in gone {
        plan.push_str(&format!("- {file}\n"));
    }
    output::replace(&beside.path().join(PLAN), plan.as_bytes())?;
    fs::rename(beside.keep(), folder.join(JOURNAL)).with_context(failed)
}

/// Finishes the change that a killed command left, and says whether there was one.
fn finish(folder: &Path) -> Result<bool> {
    let found = folder.join(JOURNAL).exists();
    if found {
        carry_out(folder, &mut Vec::new())
            .context("a change to the records was interrupted and cannot be finished")?;
    }
    Ok(found)
}

/// Does what the journal says, and names the files that it has changed. Steps that were done before are passed over.
fn carry_out(folder: &Path, changed: &mut Vec<String>) -> Result<()> {
    let journal = folder.join(JOURNAL);
    let plan = journal.join(PLAN);
    let plan =
        fs::read_to_string(&plan).with_context(|| format!("cannot read {}", plan.display()))?;
    for line in plan.lines() {
        let Some((step, file)) = line.split_once(' ') else {
            bail!("{} is no plan of ours", journal.join(PLAN).display());
        };
        let path = place(folder, file)?;
        let done = match step.strip_prefix('+') {
            Some(number) => {
                make_parent(&path)?;
                put(&journal.join(number), &path)
            }
            None => fs::remove_file(&path),
        };
        match done {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                return Err(error).with_context(|| format!("cannot change {}", path.display()));
            }
            Ok(()) => changed.push(file.to_owned()),
            Err(_) => {}
        }
    }
    clear(&journal)
}

/// Where a line of the plan points: below the folder, nowhere else, whoever wrote the line.
fn place(folder: &Path, file: &str) -> Result<PathBuf> {
    let inside = !file.is_empty() && file.split('/').all(|part| !matches!(part, "" | "." | ".."));
    if !inside {
        bail!("`{file}` in the plan of an interrupted change lies outside the records");
    }
    Ok(folder.join(file))
}

fn make_parent(path: &Path) -> Result<()> {
    let Some(parent) = path.parent() else {
        return Ok(());
    };
    fs::create_dir_all(parent).with_context(|| format!("cannot make {}", parent.display()))
}

/// Puts a new text in its place in one step; the journal keeps its own, should the steps have to be done again.
fn put(new: &Path, path: &Path) -> std::io::Result<()> {
    let link = new.with_extension("link");
    match fs::remove_file(&link) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    match fs::hard_link(new, &link) {
        Ok(()) => fs::rename(&link, path),
        // A file system without hard links: the text itself moves.
        Err(_) => fs::rename(new, path),
    }
}

/// Takes the journal away, first its plan: without one there is nothing left to finish.
fn clear(journal: &Path) -> Result<()> {
    let aside = journal.with_extension(DONE);
    fs::rename(journal, &aside)
        .and_then(|()| fs::remove_dir_all(&aside))
        .with_context(|| format!("cannot remove {}", journal.display()))
}

/// Clears away what killed commands had begun to lay down, or had not cleared away themselves. Only for the holder of the lock.
fn sweep(folder: &Path) -> Result<()> {
    let failed = || format!("cannot clear up below {}", folder.display());
    for entry in fs::read_dir(folder).with_context(failed)? {
        let entry = entry.with_context(failed)?;
        let name = entry.file_name();
        let rest = name.to_str().and_then(|name| name.strip_prefix(JOURNAL));
        if rest.is_some_and(|rest| rest.starts_with('-') || rest == format!(".{DONE}")) {
            fs::remove_dir_all(entry.path()).with_context(failed)?;
        }
    }
    Ok(())
}
