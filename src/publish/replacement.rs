//! A file of the new site: as long as it is written with the bytes of the old one, nothing is written.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{Read, Result, Seek, SeekFrom, Write};

use super::old::{Old, link};
use crate::folder::Folder;

/// How much of an old file is compared at once.
const PIECE: usize = 1 << 14;

/// A file that is being written.
pub(super) struct Replacement<'a> {
    folder: Folder,
    name: &'a OsStr,
    state: State,
}

enum State {
    /// So many bytes are those of the old file.
    Same {
        folder: Folder,
        old: File,
        length: u64,
    },
    /// There is a new file.
    New(File),
    /// Nothing has been written, and there is no old file.
    Unwritten,
}

impl<'a> Replacement<'a> {
    /// Begins to write the file at a path.
    pub(super) fn new(new: &Folder, old: Option<&Old>, path: &'a str) -> Result<Self> {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let name = OsStr::new(name);
        Ok(Self {
            folder: new.folder(folder)?,
            name,
            state: match old.and_then(|old| old.open(folder, name)) {
                Some((folder, old)) => State::Same {
                    folder,
                    old,
                    length: 0,
                },
                None => State::Unwritten,
            },
        })
    }

    /// Ends the file; tells whether it is new or has other bytes than before.
    pub(super) fn finish(mut self) -> Result<bool> {
        if let State::Same { folder, old, .. } = &mut self.state {
            let is_whole = old.read(&mut [0]).is_ok_and(|more| more == 0);
            if is_whole && link(folder, self.name, &self.folder, old) {
                return Ok(false);
            }
        }
        self.file()?;
        Ok(true)
    }

    /// The new file, with what is the same in the old one.
    fn file(&mut self) -> Result<&mut File> {
        if !matches!(self.state, State::New(_)) {
            let mut new = self.folder.create(self.name)?;
            if let State::Same { old, length, .. } = &mut self.state {
                old.seek(SeekFrom::Start(0))?;
                std::io::copy(&mut old.take(*length), &mut new)?;
            }
            self.state = State::New(new);
        }
        match &mut self.state {
            State::New(file) => Ok(file),
            _ => Err(std::io::ErrorKind::NotFound.into()),
        }
    }
}

impl Write for Replacement<'_> {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        if let State::Same { old, length, .. } = &mut self.state
            && holds(old, bytes)
        {
            *length += bytes.len() as u64;
            return Ok(bytes.len());
        }
        self.file()?.write(bytes)
    }

    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}

/// Whether a file goes on with these bytes.
fn holds(file: &mut File, bytes: &[u8]) -> bool {
    let mut piece = [0; PIECE];
    bytes.chunks(PIECE).all(|bytes| {
        let piece = &mut piece[..bytes.len()];
        file.read_exact(piece).is_ok() && piece == bytes
    })
}
