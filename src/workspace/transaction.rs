//! Writing several records as one change: all of it or nothing, whatever happens on the way.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fs::{File, TryLockError};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use rayon::prelude::*;

use super::journal::{self, Journal, Progress, Step};
use super::state_dir;
use super::step_folders::StepFolders;
use crate::folder::{Folder, lockable};
use crate::load::{Content, SourceFiles};
use crate::message::ENGLISH;

/// From how many files on the disk is asked to confirm all that was written instead of each of them.
const MANY: usize = 200;

/// The new text of each file that changes; none for a file that goes.
pub(super) type Files = BTreeMap<String, Option<String>>;

/// An events folder that is held open while it is changed.
struct Records {
    /// Its real path, which its journal is filed under.
    path: PathBuf,
    top: Folder,
}

impl Records {
    fn open(folder: &Path) -> Result<Self> {
        let failed = || format!("cannot open {}", folder.display());
        Ok(Self {
            path: folder.canonicalize().with_context(failed)?,
            top: Folder::open(folder).with_context(failed)?,
        })
    }
}

/// Carries out a change: all of it or, when the disk refuses, nothing. Killed on the way, it is finished by the next command that
/// writes. The records must still be as they were read; otherwise the change is refused.
pub(super) fn store(folder: &Path, files: &Files, before: &SourceFiles) -> Result<()> {
    if files.is_empty() {
        return Ok(());
    }
    let records = Records::open(folder)?;
    let _lock = exclusive(folder)?;
    let now = SourceFiles::read(folder)?;
    if finish(&records)? || now.files != before.files || now.links != before.links {
        bail!("the records changed in the meantime, so nothing was written; run the command again");
    }
    let mut steps = Vec::new();
    for (file, after) in files {
        let old = match before.files.get(file.as_str()) {
            Some(Content::Text(text)) => Some(&**text),
            Some(Content::Invalid { reason, .. }) => {
                bail!("cannot change {file}: {}", reason.in_words(&ENGLISH))
            }
            None => None,
        };
        steps.push(Step::new(file, old, after.clone()));
    }
    let journal = Journal::new(&records.path, steps)?;
    if let Some(file) = journal.foreign(&records.top).first() {
        bail!(
            "cannot write {}: something else is in its place, or a link is on the way to it; nothing was changed",
            folder.join(file).display()
        );
    }
    let state = match state_dir::made(&records.path) {
        Ok(state) => Some(state),
        // One file changes in one step, which needs no journal.
        Err(_) if journal.steps.len() == 1 => None,
        Err(error) => {
            return Err(error.context(format!(
                "nothing was changed: changing {} files in one step needs a journal outside the records",
                journal.steps.len()
            )));
        }
    };
    if let Some(state) = &state {
        journal.write(state, &records.path)?;
    }
    let mut work = Work::default();
    if let Err(error) = work.carry_out(&records.top, &journal) {
        // What was done is undone; only if that fails too does the journal stay, and the change is finished later.
        work.undo(&records.top, &journal, before)?;
        if let Some(state) = &state {
            Journal::remove(state, &records.path)?;
        }
        return Err(error);
    }
    match &state {
        Some(state) => Journal::remove(state, &records.path),
        None => Ok(()),
    }
}

/// Finishes the change that a killed command left, and says whether there was one. Only for commands that write.
pub(crate) fn recover(folder: &Path) -> Result<bool> {
    let records = Records::open(folder)?;
    let _lock = exclusive(folder)?;
    finish(&records)
}

/// Records that no writer changes for as long as this is held.
pub(crate) struct Settled {
    /// The lock that holds writers off, where the file system has locks.
    _lock: Option<File>,
    /// What is to be said of a change that was interrupted.
    pub(crate) warning: Option<String>,
}

/// Holds writers off while the records are read, and looks for a change that was interrupted. Nothing is written.
pub(crate) fn settled(folder: &Path) -> Settled {
    // A folder that cannot be opened or locked is reported by whoever reads it.
    let lock = lockable(folder)
        .ok()
        .filter(|folder| folder.lock_shared().is_ok());
    let warning = Records::open(folder).ok().and_then(|records| {
        journal::interrupted(&records.path, &records.top).unwrap_or_else(|error| {
            Some(format!(
                "cannot tell whether a change to these records was interrupted: {error:#}"
            ))
        })
    });
    Settled {
        _lock: lock,
        warning,
    }
}

/// The lock of a writer. On file systems that have no locks there is none, and a change is still carried out whole.
fn exclusive(folder: &Path) -> Result<Option<File>> {
    let Ok(lock) = lockable(folder) else {
        return Ok(None);
    };
    match lock.try_lock() {
        Ok(()) => Ok(Some(lock)),
        Err(TryLockError::Error(_)) => Ok(None),
        // Readers and writers are done in a moment.
        Err(TryLockError::WouldBlock) => Ok(lock.lock().is_ok().then_some(lock)),
    }
}

/// Does what is left of an interrupted change, and says whether there was one. One whose files were changed since is left alone.
fn finish(records: &Records) -> Result<bool> {
    let Some(state) = state_dir::existing(&records.path)? else {
        return Ok(false);
    };
    Journal::sweep(&state, &records.path);
    let Some(journal) = Journal::read(&state, &records.path)? else {
        return Ok(false);
    };
    let foreign = journal.foreign(&records.top);
    if !foreign.is_empty() {
        bail!(
            "nothing was changed: {}",
            journal::by_hand(&journal::path(&state, &records.path), &foreign)
        );
    }
    clear(&records.top, &journal)?;
    Work::default()
        .carry_out(&records.top, &journal)
        .context("a change to the records was interrupted and cannot be finished")?;
    Journal::remove(&state, &records.path)?;
    Ok(true)
}

/// What was done of a change so far.
#[derive(Default)]
struct Work {
    done: Vec<usize>,
    folders: Vec<String>,
}

impl Work {
    /// Does every step that is not done: first all new texts are written beside their places, then they are moved there.
    fn carry_out(&mut self, top: &Folder, journal: &Journal) -> Result<()> {
        let mut left: Vec<(usize, &Step)> = Vec::new();
        let mut folders = StepFolders::below(top);
        for (number, step) in journal.steps.iter().enumerate() {
            match step.progress(&mut folders) {
                Progress::Before => left.push((number, step)),
                Progress::After => {}
                Progress::Foreign => bail!("{} changed in the meantime", step.file),
            }
        }
        self.make_folders(top, &left)?;
        // At once: a disk that has to confirm each file confirms many in the time of one. Thousands are confirmed in one request,
        // and written one after another, since two threads would wait for each other in a folder.
        let each = left.len() < MANY;
        if each {
            left.par_iter().try_for_each(|(number, step)| {
                let mut folders = StepFolders::below(top);
                write(&mut folders, step, &journal.temporary(*number), true)
            })?;
        } else {
            let mut folders = StepFolders::below(top);
            for (number, step) in &left {
                write(&mut folders, step, &journal.temporary(*number), false)?;
            }
        }
        if !each && !top.sync_disk() {
            left.par_iter().try_for_each(|(number, step)| {
                let (folder, _) = step.place();
                let written = step.after.as_ref().map(|_| journal.temporary(*number));
                written.map_or(Ok(()), |name| {
                    let synced = top
                        .folder(folder)
                        .and_then(|folder| folder.open_file(&name)?.sync_all());
                    synced.with_context(|| format!("cannot write {}", step.file))
                })
            })?;
        }
        let mut folders = StepFolders::below(top);
        for (number, step) in left {
            let (folder, name) = step.place();
            let folder = folders
                .at(folder)
                .with_context(|| format!("cannot change {}", step.file))?;
            match &step.after {
                Some(_) => folder.rename(&journal.temporary(number), folder, name),
                None => folder.remove_file(name),
            }
            .with_context(|| format!("cannot change {}", step.file))?;
            self.done.push(number);
        }
        let folders: BTreeSet<&str> = journal.steps.iter().map(|step| step.place().0).collect();
        for folder in folders {
            if let Ok(folder) = top.folder(folder) {
                folder.sync();
            }
        }
        Ok(())
    }

    fn make_folders(&mut self, top: &Folder, steps: &[(usize, &Step)]) -> Result<()> {
        let folders: BTreeSet<&str> = steps.iter().map(|(_, step)| step.place().0).collect();
        for path in folders {
            match top.folder(path) {
                Err(error) if error.kind() == ErrorKind::NotFound => {
                    top.make_folder(path)
                        .with_context(|| format!("cannot make {path}"))?;
                    self.folders.push(path.to_owned());
                }
                opened => {
                    opened.with_context(|| format!("cannot open {path}"))?;
                }
            }
        }
        Ok(())
    }

    /// Gives the files that were changed their old texts, and takes away what was made besides.
    fn undo(&self, top: &Folder, journal: &Journal, before: &SourceFiles) -> Result<()> {
        clear(top, journal)?;
        for &number in &self.done {
            let Some(step) = journal.steps.get(number) else {
                continue;
            };
            let (folder, name) = step.place();
            top.folder(folder)
                .and_then(|folder| match before.files.get(step.file.as_str()) {
                    Some(Content::Text(text)) => {
                        let temporary = journal.temporary(number);
                        folder.create(&temporary)?.write_all(text.as_bytes())?;
                        folder.rename(&temporary, &folder, name)
                    }
                    _ => folder.remove_file(name),
                })
                .with_context(|| format!("cannot give {} its old text back", step.file))?;
        }
        for path in self.folders.iter().rev() {
            let (outer, name) = path.rsplit_once('/').unwrap_or(("", path));
            // One that somebody has put something into stays.
            let _ = top
                .folder(outer)
                .and_then(|outer| outer.remove_folder(name.as_ref()));
        }
        Ok(())
    }
}

/// Writes the new text of a step beside its place, and waits for the disk if asked to.
fn write(
    folders: &mut StepFolders<'_>,
    step: &Step,
    temporary: &OsStr,
    is_synced: bool,
) -> Result<()> {
    let (folder, _) = step.place();
    let Some(text) = &step.after else {
        return Ok(());
    };
    folders
        .at(folder)
        .and_then(|folder| {
            let mut file = folder.create(temporary)?;
            file.write_all(text.as_bytes())?;
            if is_synced { file.sync_all() } else { Ok(()) }
        })
        .with_context(|| format!("cannot write {}", step.file))
}

/// Takes the temporary files of a change away, which are known by their names: no other file can have one of these.
fn clear(top: &Folder, journal: &Journal) -> Result<()> {
    let mut folders = StepFolders::below(top);
    for (number, step) in journal.steps.iter().enumerate() {
        let temporary = journal.temporary(number);
        let cleared = folders
            .at(step.place().0)
            .and_then(|folder| folder.remove_file(&temporary));
        match cleared {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                return Err(error).with_context(|| format!("cannot clear up beside {}", step.file));
            }
            _ => {}
        }
    }
    Ok(())
}
