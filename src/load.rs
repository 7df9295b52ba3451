//! The texts of a collection: the one reader of record files.

mod unread;

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fs::Metadata;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use rayon::prelude::*;

use crate::folder::{Folder, Kind};
use crate::limits;
use crate::message;
use crate::message::Message;

pub use unread::Change;

/// The texts of a collection by path, relative to the events folder, with `/` between folders.
#[derive(Clone, Debug, Default)]
pub struct SourceFiles {
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
    /// What tells two states of an entry apart whose content is not held: in a git revision its mode and object.
    pub(crate) identities: BTreeMap<Arc<str>, Arc<str>>,
}

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// A text that can be parsed; all who hold it share it.
    Text(Arc<str>),
    /// Something else, with the reason and the byte that shows it.
    Invalid {
        /// Why it is not text.
        reason: Message,
        /// Where that shows.
        byte: usize,
    },
}

impl SourceFiles {
    /// Reads every file below a folder. Hidden files and folders are passed over.
    pub fn read(folder: &Path) -> Result<Self> {
        Self::read_at_most(limits::FILES, folder)
    }

    /// The same. Of more files than the limit none is read, and the settings have to answer for it.
    pub fn read_at_most(limit: usize, folder: &Path) -> Result<Self> {
        if !folder.is_dir() {
            bail!(
                "the events folder `{}` does not exist; name another one with `--events`",
                folder.display()
            );
        }
        let top =
            Folder::open(folder).with_context(|| format!("cannot open {}", folder.display()))?;
        let mut found = Found::default();
        found.walk(&top, folder, "", limit)?;
        if found.number > limit {
            let reason = message!("invalid-yaml.files", most = limit);
            let content = Content::Invalid { reason, byte: 0 };
            return Ok(Self {
                files: BTreeMap::from([(Arc::from("timeline.yaml"), content)]),
                ..Self::default()
            });
        }
        let read = found.files.into_par_iter().map(|(prefix, entries)| {
            let failed =
                |name: &str| format!("cannot read {}", folder.join(&prefix).join(name).display());
            let inner = top
                .folder(prefix.trim_end_matches('/'))
                .with_context(|| failed(""))?;
            let read = entries.into_par_iter().map(|(name, kind)| {
                let (content, executable) =
                    content(&inner, &name, kind).with_context(|| failed(&name))?;
                Ok((Arc::from(format!("{prefix}{name}")), content, executable))
            });
            read.collect::<Result<Vec<(Arc<str>, Content, bool)>>>()
        });
        let read: Vec<_> = read.collect::<Result<_>>()?;
        let mut source_files = found.source_files;
        for (name, content, executable) in read.into_iter().flatten() {
            if executable {
                source_files.executable.insert(name.clone());
            }
            source_files.files.insert(name, content);
        }
        Ok(source_files)
    }

    /// Whether a new file can be put at a path: nothing is there, and no file or link stands where one of its folders has to be.
    pub(crate) fn is_free(&self, path: &str) -> bool {
        let ends = path.match_indices('/').map(|(end, _)| end);
        ends.chain([path.len()]).all(|end| {
            let outer = &path[..end];
            !self.files.contains_key(outer) && !self.links.contains(outer)
        })
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
        let is_utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
        match String::from_utf8(bytes) {
            Ok(text) => Self::Text(text.into()),
            Err(error) => Self::Invalid {
                reason: match is_utf16 {
                    true => message!("invalid-yaml.utf-16"),
                    false => message!("invalid-yaml.not-utf-8"),
                },
                byte: error.utf8_error().valid_up_to(),
            },
        }
    }
}

impl<K: Into<Arc<str>>, V: Into<String>> FromIterator<(K, V)> for SourceFiles {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(files: I) -> Self {
        Self {
            files: files
                .into_iter()
                .map(|(name, text)| (name.into(), Content::Text(text.into().into())))
                .collect(),
            ..Self::default()
        }
    }
}

/// What lies below a folder.
#[derive(Default)]
struct Found {
    /// How many files, links and hidden entries were met; the walk ends soon after the limit.
    number: usize,
    /// What is to be read: for each folder, with a `/` at the end of its path, the names in it.
    files: Vec<(String, Vec<(String, Kind)>)>,
    /// What is only named.
    source_files: SourceFiles,
}

impl Found {
    fn walk(&mut self, folder: &Folder, path: &Path, prefix: &str, limit: usize) -> Result<()> {
        let failed = || format!("cannot list {}", path.join(prefix).display());
        let mut files = Vec::new();
        for entry in folder.entries().with_context(failed)? {
            if self.number > limit {
                break;
            }
            let (own, kind) = entry.with_context(failed)?;
            let Some(text) = own.to_str() else {
                self.number += 1;
                let name = format!("{prefix}{}", escaped(&own));
                self.source_files.undecodable.insert(name.into());
                continue;
            };
            let name = format!("{prefix}{text}");
            let is_hidden = name.starts_with('.') || name.contains("/.");
            let is_walked = kind == Kind::Folder
                && text != ".git"
                && name.matches('/').count() < limits::FOLDER_DEPTH;
            if is_hidden || !is_walked {
                self.number += 1;
            }
            if is_hidden {
                self.source_files.hidden.insert(name.as_str().into());
            }
            if kind == Kind::Link {
                self.source_files.links.insert(name.into());
            } else if is_walked {
                let inner = folder
                    .folder(text)
                    .with_context(|| format!("cannot open {}", path.join(&name).display()))?;
                self.walk(&inner, path, &format!("{name}/"), limit)?;
            } else if !is_hidden {
                files.push((text.to_owned(), kind));
            }
        }
        if !files.is_empty() {
            self.files.push((prefix.to_owned(), files));
        }
        Ok(())
    }
}

/// A name with `\xFF` for each byte that is not UTF-8.
fn escaped(name: &OsStr) -> String {
    format!("{name:?}").trim_matches('"').to_owned()
}

/// What a file holds, and whether it may be run.
fn content(folder: &Folder, name: &str, kind: Kind) -> Result<(Content, bool)> {
    let unreadable = |reason: Message| (Content::Invalid { reason, byte: 0 }, false);
    match kind {
        Kind::File => {}
        Kind::Folder => return Ok(unreadable(message!("invalid-yaml.deep-folder"))),
        Kind::Link | Kind::Special => {
            return Ok(unreadable(message!("invalid-yaml.special-file")));
        }
    }
    let file = folder.open_file(OsStr::new(name))?;
    let metadata = file.metadata()?;
    let too_large = || {
        unreadable(message!(
            "invalid-yaml.large",
            most = limits::FILE_BYTES / 1024
        ))
    };
    if metadata.len() > limits::FILE_BYTES {
        return Ok(too_large());
    }
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or_default() + 1);
    // One that grows meanwhile is not read past the limit.
    file.take(limits::FILE_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limits::FILE_BYTES {
        return Ok(too_large());
    }
    Ok((Content::from(bytes), is_executable(&metadata)))
}

#[cfg(unix)]
fn is_executable(metadata: &Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt;
    metadata.permissions().mode() & 0o111 != 0
}

#[cfg(not(unix))]
fn is_executable(_: &Metadata) -> bool {
    false
}
