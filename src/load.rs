//! The texts of a collection: the one reader of record files.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use rayon::prelude::*;

use crate::limits;

/// The texts of a collection by path, relative to the events folder, with `/` between folders.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    /// Every file, hidden ones left out.
    pub files: BTreeMap<Arc<str>, Content>,
    /// Files that may be run as programs.
    pub executable: BTreeSet<Arc<str>>,
    /// Hidden files and folders, and everything in those folders: their names only, none of them is read. `.git` is not looked into.
    pub hidden: BTreeSet<Arc<str>>,
    /// Symbolic links, hidden ones too. None is followed, and none is among the files.
    pub links: BTreeSet<Arc<str>>,
    /// Files and folders whose names are not UTF-8, each byte that is not written as `\\xFF`. None is read.
    pub undecodable: BTreeSet<Arc<str>>,
}

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// A text that can be parsed.
    Text(String),
    /// Something else, with the reason and the byte that shows it.
    Unreadable {
        /// Why it is no text.
        reason: String,
        /// Where that shows.
        byte: usize,
    },
}

impl Corpus {
    /// Reads every file below a folder. Hidden files and folders are passed over.
    pub fn read(folder: &Path) -> Result<Self> {
        Self::read_at_most(limits::FILES, folder)
    }

    /// The same. Of more files than the limit none is read, and the settings have to answer for it.
    pub fn read_at_most(limit: usize, folder: &Path) -> Result<Self> {
        if !folder.is_dir() {
            bail!(
                "there is no folder `{}` with events; name it with `--events`",
                folder.display()
            );
        }
        let mut found = Found::default();
        found.walk(folder, "", limit)?;
        if found.number > limit {
            let reason = format!(
                "a collection may have at most {limit} files, and this one has more; nothing was read"
            );
            let content = Content::Unreadable { reason, byte: 0 };
            return Ok(Self {
                files: BTreeMap::from([(Arc::from("timeline.yaml"), content)]),
                ..Self::default()
            });
        }
        let read: Vec<(Arc<str>, Content, bool)> = found
            .paths
            .into_par_iter()
            .map(|(name, path)| {
                let (content, executable) = content(&path)?;
                Ok((Arc::from(name), content, executable))
            })
            .collect::<Result<_>>()?;
        let mut corpus = found.corpus;
        for (name, content, executable) in read {
            if executable {
                corpus.executable.insert(name.clone());
            }
            corpus.files.insert(name, content);
        }
        Ok(corpus)
    }

    /// The text of a file; empty when there is none.
    pub fn text(&self, file: &str) -> &str {
        match self.files.get(file) {
            Some(Content::Text(text)) => text,
            _ => "",
        }
    }
}

impl From<Vec<u8>> for Content {
    fn from(bytes: Vec<u8>) -> Self {
        match String::from_utf8(bytes) {
            Ok(text) => Self::Text(text),
            Err(error) => Self::Unreadable {
                reason: "the file is not UTF-8".to_owned(),
                byte: error.utf8_error().valid_up_to(),
            },
        }
    }
}

impl<K: Into<Arc<str>>, V: Into<String>> FromIterator<(K, V)> for Corpus {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(files: I) -> Self {
        Self {
            files: files
                .into_iter()
                .map(|(name, text)| (name.into(), Content::Text(text.into())))
                .collect(),
            ..Self::default()
        }
    }
}

/// What lies below a folder.
#[derive(Default)]
struct Found {
    /// How many files and hidden entries were met; the walk ends soon after the limit.
    number: usize,
    /// What is to be read, by name.
    paths: Vec<(String, PathBuf)>,
    /// What is not.
    corpus: Corpus,
}

impl Found {
    fn walk(&mut self, folder: &Path, prefix: &str, limit: usize) -> Result<()> {
        let failed = || format!("cannot list {}", folder.display());
        for entry in fs::read_dir(folder).with_context(failed)? {
            if self.number > limit {
                break;
            }
            let entry = entry.with_context(failed)?;
            let kind = entry
                .file_type()
                .with_context(|| format!("cannot read {}", entry.path().display()))?;
            let own = entry.file_name();
            let is_hidden = own.as_encoded_bytes().starts_with(b".")
                || prefix.starts_with('.')
                || prefix.contains("/.");
            let Some(text) = own.to_str() else {
                let escaped = format!("{own:?}");
                let name = format!("{prefix}{}", escaped.trim_matches('"'));
                self.number += 1;
                self.corpus.undecodable.insert(name.into());
                continue;
            };
            let name = format!("{prefix}{text}");
            let within =
                kind.is_dir() && text != ".git" && name.matches('/').count() < limits::FOLDER_DEPTH;
            if is_hidden || !within {
                self.number += 1;
            }
            if is_hidden {
                self.corpus.hidden.insert(name.as_str().into());
            }
            if kind.is_symlink() {
                self.corpus.links.insert(name.into());
            } else if within {
                self.walk(&entry.path(), &format!("{name}/"), limit)?;
            } else if !is_hidden {
                self.paths.push((name, entry.path()));
            }
        }
        Ok(())
    }
}

/// What a file holds, and whether it may be run.
fn content(path: &Path) -> Result<(Content, bool)> {
    let metadata =
        fs::symlink_metadata(path).with_context(|| format!("cannot read {}", path.display()))?;
    if metadata.is_dir() {
        let reason = "folders lie too deep here to be looked into".to_owned();
        return Ok((Content::Unreadable { reason, byte: 0 }, false));
    }
    if !metadata.is_file() {
        let reason = "a record has to be a plain file, not a link or a device".to_owned();
        return Ok((Content::Unreadable { reason, byte: 0 }, false));
    }
    if metadata.len() > limits::FILE_BYTES {
        let reason = format!("the file is larger than {} KiB", limits::FILE_BYTES / 1024);
        return Ok((Content::Unreadable { reason, byte: 0 }, false));
    }
    let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok((Content::from(bytes), is_executable(&metadata)))
}

#[cfg(unix)]
fn is_executable(metadata: &fs::Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt;
    metadata.permissions().mode() & 0o111 != 0
}

#[cfg(not(unix))]
fn is_executable(_: &fs::Metadata) -> bool {
    false
}
