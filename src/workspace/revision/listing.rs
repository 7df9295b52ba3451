//! What a tree of git holds, read as git lists it and only as far as a collection may reach.

use std::io::{BufRead, Read};
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::super::git::Answer;
use crate::limits;

/// How much is read of a revision.
pub(super) struct Bounds {
    /// Files, and folders as well.
    pub(super) files: usize,
    /// Bytes of names and contents together.
    pub(super) bytes: u64,
}

/// What a collection may have.
pub(super) const BOUNDS: Bounds = Bounds {
    files: limits::FILES,
    bytes: limits::REVISION_BYTES,
};

/// What an entry of a tree is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A file, which may be run or not.
    File {
        /// Whether it may be run as a program.
        executable: bool,
    },
    /// A symbolic link.
    Link,
    /// A folder.
    Folder,
    /// Another repository's commit, or what git does not know itself.
    Other,
}

/// An entry of a tree.
pub(super) struct Entry {
    pub(super) kind: Kind,
    /// Its mode, as git writes it.
    pub(super) mode: Box<str>,
    /// The id of its object.
    pub(super) object: Box<str>,
    /// Its path, with `/` between folders.
    pub(super) name: Box<[u8]>,
}

/// Why a listing was given up.
#[derive(Clone, Copy)]
pub(super) enum Beyond {
    Files,
    Bytes,
}

/// Every entry of a tree, folders before what is in them. A tree can hold another one many times over, so a few objects can make a
/// listing without end: it is stopped as soon as it is too long.
pub(super) fn list(
    folder: &Path,
    tree: &str,
    bounds: &Bounds,
) -> Result<std::result::Result<Vec<Entry>, Beyond>> {
    // Folders are told as well (`-t`): there can be any number of them without a file.
    let arguments = ["ls-tree", "-r", "-t", "-z", "--full-tree", tree];
    let mut answer = Answer::begin(folder, &arguments, None)?;
    let (mut entries, mut files, mut folders) = (Vec::new(), 0, 0);
    let mut left = bounds.bytes;
    loop {
        let mut line = Vec::new();
        let length = (&mut answer.output)
            .take(left)
            .read_until(0, &mut line)
            .context("cannot read what git lists")?;
        left -= length as u64;
        if length == 0 && left > 0 {
            break;
        }
        if line.pop() != Some(0) {
            if left == 0 {
                return Ok(Err(Beyond::Bytes));
            }
            bail!("git ls-tree ended within a line");
        }
        let entry = entry(&line).context("git ls-tree wrote a line that is not understood")?;
        let number = match entry.kind {
            Kind::Folder => &mut folders,
            _ => &mut files,
        };
        *number += 1;
        if *number > bounds.files {
            return Ok(Err(Beyond::Files));
        }
        entries.push(entry);
    }
    answer.finish()?;
    Ok(Ok(entries))
}

/// A line `<mode> <type> <object>\t<path>`.
fn entry(line: &[u8]) -> Option<Entry> {
    let tab = line.iter().position(|&byte| byte == b'\t')?;
    let about = std::str::from_utf8(line.get(..tab)?).ok()?;
    let mut about = about.split(' ');
    let (mode, kind, object) = (about.next()?, about.next()?, about.next()?);
    let kind = match (kind, mode) {
        ("tree", _) => Kind::Folder,
        ("blob", "120000") => Kind::Link,
        ("blob", mode) if mode.starts_with("100") => Kind::File {
            executable: mode == "100755",
        },
        _ => Kind::Other,
    };
    Some(Entry {
        kind,
        mode: mode.into(),
        object: object.into(),
        name: line.get(tab + 1..)?.into(),
    })
}
