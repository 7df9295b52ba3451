//! An open folder: what lies below it is reached name by name, and no link is followed on the way.

use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io::{Error, ErrorKind, Read, Result};
use std::path::{Component, Path};

use cap_fs_ext::{DirExt, FollowSymlinks, OpenOptionsFollowExt, OpenOptionsSyncExt};
use cap_std::ambient_authority;
use cap_std::fs::{Dir, FileType, Metadata, OpenOptions};

/// A folder that stays the same one, whatever becomes of its path.
pub(crate) struct Folder {
    dir: Dir,
}

/// What a name in a folder stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A plain file.
    File,
    /// A folder.
    Folder,
    /// A symbolic link, whatever it leads to.
    Link,
    /// A device, a pipe, a socket.
    Special,
}

impl Folder {
    /// Opens a folder that a person has named. Their path may lead through links; nothing below it does.
    pub(crate) fn open(path: &Path) -> Result<Self> {
        let dir = Dir::open_ambient_dir(path, ambient_authority())?;
        Ok(Self { dir })
    }

    /// A folder below this one, at a path such as `a/b`; the empty path is the folder itself.
    pub(crate) fn folder(&self, path: &str) -> Result<Self> {
        self.descend(path, false)
    }

    /// The same, with the folders that are missing made.
    pub(crate) fn make_folder(&self, path: &str) -> Result<Self> {
        self.descend(path, true)
    }

    fn descend(&self, path: &str, make: bool) -> Result<Self> {
        let mut dir = self.dir.try_clone()?;
        for name in path.split('/').filter(|_| !path.is_empty()) {
            let name = single(OsStr::new(name))?;
            let here = Self { dir };
            dir = match here.dir.open_dir_nofollow(name) {
                Err(error) if make && error.kind() == ErrorKind::NotFound => {
                    match here.dir.create_dir(name) {
                        Err(error) if error.kind() != ErrorKind::AlreadyExists => {
                            return Err(error);
                        }
                        _ => here.dir.open_dir_nofollow(name),
                    }
                }
                opened => opened,
            }
            .map_err(|error| here.blamed(name.as_os_str(), error))?;
        }
        Ok(Self { dir })
    }

    /// The names in the folder, with what each stands for, in no order.
    pub(crate) fn entries(&self) -> Result<impl Iterator<Item = Result<(OsString, Kind)>>> {
        Ok(self.dir.entries()?.map(|entry| {
            let entry = entry?;
            let kind = match Kind::of(entry.file_type()?) {
                // Some file systems do not tell in the listing.
                Kind::Special => Kind::of(entry.metadata()?.file_type()),
                kind => kind,
            };
            Ok((entry.file_name(), kind))
        }))
    }

    /// What a name stands for; nothing when there is no such name.
    pub(crate) fn kind(&self, name: &OsStr) -> Result<Option<Kind>> {
        let metadata = self.metadata(name)?;
        Ok(metadata.map(|metadata| Kind::of(metadata.file_type())))
    }

    /// What the file system tells of a name, of a link itself.
    pub(crate) fn metadata(&self, name: &OsStr) -> Result<Option<Metadata>> {
        match self.dir.symlink_metadata(single(name)?) {
            Ok(metadata) => Ok(Some(metadata)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// What the file system tells of the folder itself.
    pub(crate) fn own_metadata(&self) -> Result<Metadata> {
        self.dir.dir_metadata()
    }

    /// Opens a plain file for reading: not a link, and without waiting for a pipe.
    pub(crate) fn open_file(&self, name: &OsStr) -> Result<File> {
        let mut options = OpenOptions::new();
        options.read(true).follow(FollowSymlinks::No).nonblock(true);
        let file = self
            .dir
            .open_with(single(name)?, &options)
            .map_err(|error| self.blamed(name, error))?
            .into_std();
        if file.metadata()?.is_file() {
            Ok(file)
        } else {
            Err(Error::other("it is not a plain file"))
        }
    }

    /// The bytes of a plain file; nothing when there is no such name.
    pub(crate) fn read(&self, name: &OsStr) -> Result<Option<Vec<u8>>> {
        let mut bytes = Vec::new();
        match self.open_file(name) {
            Ok(mut file) => file.read_to_end(&mut bytes).map(|_| Some(bytes)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Makes a file that was not there before.
    pub(crate) fn create(&self, name: &OsStr) -> Result<File> {
        let mut options = OpenOptions::new();
        options
            .write(true)
            .create_new(true)
            .follow(FollowSymlinks::No);
        Ok(self.dir.open_with(single(name)?, &options)?.into_std())
    }

    /// Moves what a name stands for, also into another folder. A file that has the new name gives way; a link itself does.
    pub(crate) fn rename(&self, name: &OsStr, to: &Self, new: &OsStr) -> Result<()> {
        self.dir.rename(single(name)?, &to.dir, single(new)?)
    }

    /// Gives a file another name, also in another folder, where that name is free.
    pub(crate) fn link(&self, name: &OsStr, to: &Self, new: &OsStr) -> Result<()> {
        self.dir.hard_link(single(name)?, &to.dir, single(new)?)
    }

    /// Takes a file away, or a link itself.
    pub(crate) fn remove_file(&self, name: &OsStr) -> Result<()> {
        self.dir.remove_file_or_symlink(single(name)?)
    }

    /// Takes an empty folder away.
    pub(crate) fn remove_folder(&self, name: &OsStr) -> Result<()> {
        self.dir.remove_dir(single(name)?)
    }

    /// The folder as a file, to lock it or to have its names written to the disk. Some systems have no such file.
    pub(crate) fn as_file(&self) -> Result<File> {
        Ok(self.dir.open(".")?.into_std())
    }

    /// Whether this user owns the folder and nobody else may look into it.
    #[cfg(unix)]
    pub(crate) fn is_private(&self) -> Result<bool> {
        use cap_std::fs::MetadataExt;
        let metadata = self.own_metadata()?;
        let owner = rustix::process::geteuid().as_raw();
        Ok(metadata.uid() == owner && metadata.mode() & 0o077 == 0)
    }

    /// The same where folders of a user are private by what they inherit.
    #[cfg(not(unix))]
    pub(crate) fn is_private(&self) -> Result<bool> {
        Ok(true)
    }

    /// Lets two names in the folder change places in one step; an error of the kind `Unsupported` where that cannot be done.
    #[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
    pub(crate) fn exchange(&self, one: &OsStr, other: &OsStr) -> Result<()> {
        use rustix::fs::{RenameFlags, renameat_with};
        use rustix::io::Errno;
        let (one, other) = (single(one)?, single(other)?);
        match renameat_with(&self.dir, one, &self.dir, other, RenameFlags::EXCHANGE) {
            Ok(()) => Ok(()),
            Err(Errno::NOSYS | Errno::INVAL | Errno::NOTSUP) => {
                Err(Error::from(ErrorKind::Unsupported))
            }
            Err(error) => Err(Error::from(error)),
        }
    }

    /// The same where that can never be done.
    #[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
    pub(crate) fn exchange(&self, _: &OsStr, _: &OsStr) -> Result<()> {
        Err(Error::from(ErrorKind::Unsupported))
    }

    /// An error in plain words when what stands in the way is a link.
    fn blamed(&self, name: &OsStr, error: Error) -> Error {
        match self.kind(name) {
            Ok(Some(Kind::Link)) => Error::other(format!(
                "`{}` is a symbolic link, and no link is followed here",
                name.display()
            )),
            _ => error,
        }
    }
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

/// One name, with nothing in it that leads elsewhere.
fn single(name: &OsStr) -> Result<&Path> {
    let path = Path::new(name);
    let mut components = path.components();
    match (components.next(), components.next()) {
        (Some(Component::Normal(only)), None) if only == name => Ok(path),
        _ => Err(Error::new(
            ErrorKind::InvalidInput,
            format!("`{}` is not the name of one file", name.display()),
        )),
    }
}
