//! The folders of a change, opened one after another: a change of thousands of files has few folders.

use std::io::{Error, ErrorKind, Result};

use crate::folder::Folder;

/// Folders below another one. That which was asked for last stays open.
pub(super) struct StepFolders<'t> {
    top: &'t Folder,
    /// Its path, and nothing if there is no such folder.
    last: Option<(String, Option<Folder>)>,
}

impl<'t> StepFolders<'t> {
    pub(super) const fn below(top: &'t Folder) -> Self {
        Self { top, last: None }
    }

    /// The folder at a path.
    pub(super) fn at(&mut self, path: &str) -> Result<&Folder> {
        if self.last.as_ref().is_none_or(|(last, _)| last != path) {
            let folder = match self.top.folder(path) {
                Err(error) if error.kind() == ErrorKind::NotFound => None,
                opened => Some(opened?),
            };
            self.last = Some((path.to_owned(), folder));
        }
        let folder = self.last.as_ref().and_then(|(_, folder)| folder.as_ref());
        folder.ok_or_else(|| Error::from(ErrorKind::NotFound))
    }
}
