//! What a name in a folder stands for, and which file that is.

use std::fs::File;
use std::io::Result;

use cap_fs_ext::MetadataExt;
use cap_std::fs::{FileType, Metadata};

/// Which file a name or an open file is.
pub struct Identity {
    device: u64,
    inode: u64,
    /// How many names it has.
    pub(crate) names: u64,
}

impl Identity {
    /// That of an open file.
    pub(crate) fn of(file: &File) -> Result<Self> {
        Ok(Self::from(&Metadata::from_file(file)?))
    }

    /// Whether it is one and the same file, under whatever name.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        (self.device, self.inode) == (other.device, other.inode)
    }
}

impl From<&Metadata> for Identity {
    fn from(metadata: &Metadata) -> Self {
        Self {
            device: metadata.dev(),
            inode: metadata.ino(),
            names: metadata.nlink(),
        }
    }
}

/// What a name in a folder stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A plain file.
    File,
    /// A folder.
    Folder,
    /// A symbolic link, whatever it leads to.
    Link,
    /// A device, a pipe, a socket.
    Special,
}

impl Kind {
    /// What a file type of the system is to us.
    pub(crate) fn of(kind: FileType) -> Self {
        if kind.is_symlink() {
            Self::Link
        } else if kind.is_dir() {
            Self::Folder
        } else if kind.is_file() {
            Self::File
        } else {
            Self::Special
        }
    }
}
