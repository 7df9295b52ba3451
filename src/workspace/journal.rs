//! The journal of a change to records: which file is to get which text, and what it said before. It never lies among the records.

use std::ffi::{OsStr, OsString};
use std::fmt::Write as _;
use std::io::{BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::state_dir::{self, State};
use super::step_folders::StepFolders;
use crate::folder::{Folder, token};
use crate::limits;
use crate::parse::may_be_a_record;

/// The form of the journal that is written and read here.
const VERSION: u8 = 1;

/// A change that counts from the moment on at which its journal is in its place.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Journal {
    version: u8,
    /// The real path of the events folder.
    collection: String,
    /// Part of the names of this change's temporary files, so that no other file can be taken for one of them.
    token: String,
    /// What happens to which file; deletions come last, so that a moved record always exists at one of its two paths.
    pub(super) steps: Vec<Step>,
}

/// What happens to a file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Step {
    /// Its path below the events folder, with `/` between folders.
    pub(super) file: String,
    /// The SHA-256 of what it holds before; none when it is not there.
    before: Option<String>,
    /// The text that it gets; none when it goes.
    pub(super) after: Option<String>,
}

/// How far a step has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Progress {
    /// The file is as before.
    Before,
    /// The step is done.
    After,
    /// Somebody else has changed the file.
    Foreign,
}

impl Step {
    pub(super) fn new(file: &str, before: Option<&str>, after: Option<String>) -> Self {
        Self {
            file: file.to_owned(),
            before: before.map(|text| hash(text.as_bytes())),
            after,
        }
    }

    /// The path of its folder, and its name in there.
    pub(super) fn place(&self) -> (&str, &OsStr) {
        let (folder, name) = self.file.rsplit_once('/').unwrap_or(("", &self.file));
        (folder, OsStr::new(name))
    }

    /// Looks at the file itself. What cannot be read without following a link is foreign.
    pub(super) fn progress(&self, folders: &mut StepFolders<'_>) -> Progress {
        let (folder, name) = self.place();
        let room = self.after.as_deref().map_or(0, str::len) as u64;
        let read = folders
            .at(folder)
            .and_then(|folder| folder.read(name, room.max(limits::FILE_BYTES)));
        let now = match read {
            Ok(bytes) => bytes.map(|bytes| hash(&bytes)),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(_) => return Progress::Foreign,
        };
        let after = self.after.as_deref().map(|text| hash(text.as_bytes()));
        if now == after {
            Progress::After
        } else if now == self.before {
            Progress::Before
        } else {
            Progress::Foreign
        }
    }

    /// Whether the path is one that a record can have: below the events folder, nothing hidden. A file that goes may be a record
    /// with another ending, which was renamed.
    fn is_record(&self) -> bool {
        let plain = |name: &str| !name.is_empty() && !name.starts_with('.');
        let is_named = match self.after {
            Some(_) => self.file.ends_with(".yaml"),
            None => may_be_a_record(&self.file),
        };
        is_named && self.file.split('/').all(plain)
    }
}

impl Journal {
    /// The plan of a change, not yet written.
    pub(super) fn new(collection: &Path, mut steps: Vec<Step>) -> Result<Self> {
        steps.sort_by_key(|step| step.after.is_none());
        let journal = Self {
            version: VERSION,
            collection: collection.to_string_lossy().into_owned(),
            token: token(),
            steps,
        };
        journal.require_records()?;
        Ok(journal)
    }

    fn require_records(&self) -> Result<()> {
        match self.steps.iter().find(|step| !step.is_record()) {
            Some(step) => bail!("`{}` is not the path of a record", step.file),
            None => Ok(()),
        }
    }

    /// The name of the temporary file of a step, in the folder of the file itself.
    pub(super) fn temporary(&self, step: usize) -> OsString {
        format!(".throughline-{}-{step}", self.token).into()
    }

    /// Puts the journal in its place, on the disk and whole: from then on the change counts.
    pub(super) fn write(&self, state: &State, collection: &Path) -> Result<()> {
        let name = name(collection);
        let beside = unfinished(collection);
        let failed = || format!("cannot write {}", state.path.join(&name).display());
        Self::sweep(state, collection);
        let written = state.folder.create(&beside).and_then(|file| {
            let mut buffer = BufWriter::new(file);
            serde_json::to_writer_pretty(&mut buffer, self)?;
            buffer.flush()?;
            buffer.get_ref().sync_all()?;
            state.folder.rename(&beside, &state.folder, &name)?;
            state.folder.sync();
            Ok(())
        });
        if written.is_err() {
            Self::sweep(state, collection);
        }
        written.with_context(failed)
    }

    /// Takes the journal away: the change is done, or was undone.
    pub(super) fn remove(state: &State, collection: &Path) -> Result<()> {
        let name = name(collection);
        state
            .folder
            .remove_file(&name)
            .with_context(|| format!("cannot remove {}", state.path.join(&name).display()))
    }

    /// Takes away what a killed command had begun to write. Only for the holder of the collection's lock.
    pub(super) fn sweep(state: &State, collection: &Path) {
        // What cannot be taken away does no harm, and the next journal takes its place.
        let _ = state.folder.remove_file(&unfinished(collection));
    }

    /// The journal of a collection, if there is one.
    pub(super) fn read(state: &State, collection: &Path) -> Result<Option<Self>> {
        let name = name(collection);
        let path = state.path.join(&name);
        let journal =
            parsed(state, &name).with_context(|| format!("cannot read {}", path.display()))?;
        if let Some(journal) = &journal
            && journal.collection != collection.to_string_lossy()
        {
            bail!(
                "{} is the journal of another collection, {}",
                path.display(),
                journal.collection
            );
        }
        Ok(journal)
    }

    /// The files that somebody else has changed since.
    pub(super) fn foreign(&self, top: &Folder) -> Vec<&str> {
        let mut folders = StepFolders::below(top);
        let steps = self.steps.iter();
        steps
            .filter(|step| step.progress(&mut folders) == Progress::Foreign)
            .map(|step| step.file.as_str())
            .collect()
    }
}

/// What a reader has to be told of changes that were interrupted; nothing when there was none.
pub(super) fn interrupted(collection: &Path, top: &Folder) -> Result<Option<String>> {
    let Some(state) = state_dir::existing(collection)? else {
        return Ok(None);
    };
    if let Some(journal) = Journal::read(&state, collection)? {
        let foreign = journal.foreign(top);
        return Ok(Some(if foreign.is_empty() {
            "a change to these records was interrupted; `throughline fmt` finishes it, as does every other command that writes records".to_owned()
        } else {
            by_hand(&state.path.join(name(collection)), &foreign)
        }));
    }
    // After a collection was moved its journal is still filed under the old path.
    for entry in state.folder.entries()? {
        let (name, _) = entry?;
        if Path::new(&name).extension() != Some(OsStr::new("json")) {
            continue;
        }
        // One that cannot be read concerns another collection.
        let Ok(Some(journal)) = parsed(&state, &name) else {
            continue;
        };
        // What is only to be added fits into any collection.
        let mut folders = StepFolders::below(top);
        let shows =
            |step: &Step| step.before.is_some() || step.progress(&mut folders) == Progress::After;
        if !Path::new(&journal.collection).exists()
            && journal.steps.iter().any(shows)
            && journal.foreign(top).is_empty()
        {
            return Ok(Some(format!(
                "a change to the records that were in {} was interrupted, and these seem to be the same records: move them back there and run `throughline fmt`, or finish it by hand: {}",
                journal.collection,
                how(&state.path.join(&name))
            )));
        }
    }
    Ok(None)
}

/// What is said of a change that cannot be finished any more.
pub(super) fn by_hand(journal: &Path, foreign: &[&str]) -> String {
    let mut files = String::new();
    for file in foreign.iter().take(3) {
        let _ = write!(
            files,
            "{}`{file}`",
            if files.is_empty() { "" } else { ", " }
        );
    }
    let more = match foreign.len().saturating_sub(3) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    format!(
        "a change to these records was interrupted, and cannot be finished because {files}{more} changed since. To finish it by hand: {}",
        how(journal)
    )
}

fn how(journal: &Path) -> String {
    format!(
        "{} holds the new text of each file as `after`: write it to the file, or remove the file if there is none. Then remove the journal; to drop the change, only remove the journal",
        journal.display()
    )
}

/// Where the journal of a collection lies.
pub(super) fn path(state: &State, collection: &Path) -> PathBuf {
    state.path.join(name(collection))
}

/// What the journal of a collection is called.
fn name(collection: &Path) -> OsString {
    let hash = hash(collection.as_os_str().as_encoded_bytes());
    format!("{}.json", hash.get(..32).unwrap_or(&hash)).into()
}

/// What it is called while it is written.
fn unfinished(collection: &Path) -> OsString {
    let mut name = name(collection);
    name.push(".new");
    name
}

/// What a file of the state directory says, if it is a journal that this program could have written.
fn parsed(state: &State, name: &OsStr) -> Result<Option<Journal>> {
    let Some(bytes) = state.folder.read(name, u64::MAX)? else {
        return Ok(None);
    };
    let journal: Journal = serde_json::from_slice(&bytes)?;
    if journal.version != VERSION {
        bail!("another version of the program wrote it");
    }
    journal.require_records()?;
    Ok(Some(journal))
}

fn hash(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        let _ = write!(text, "{byte:02x}");
    }
    text
}
