//! An open folder: what lies below it is reached name by name, and no link is followed on the way.

mod kind;
mod lock;
mod real_path;

use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io::{Error, ErrorKind, Read, Result, Write};
use std::path::{Component, Path};

use cap_fs_ext::{DirExt, FollowSymlinks, OpenOptionsFollowExt, OpenOptionsSyncExt};
use cap_std::ambient_authority;
use cap_std::fs::{Dir, DirBuilder, Metadata, OpenOptions};

pub use kind::{Identity, Kind};
pub(crate) use lock::lockable;
pub(crate) use real_path::{is_same_folder, real_path};

/// A folder that stays the same one, whatever becomes of its path.
pub(crate) struct Folder {
    dir: Dir,
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

    /// The folder with this name, in whatever letters.
    pub(crate) fn inner(&self, name: &OsStr) -> Result<Self> {
        let dir = self
            .dir
            .open_dir_nofollow(single(name)?)
            .map_err(|error| self.blamed(name, error))?;
        Ok(Self { dir })
    }

    /// The folder with this name, made if need be, with access for nobody else.
    pub(crate) fn make_private_folder(&self, name: &str) -> Result<Self> {
        let builder = private_builder();
        match self
            .dir
            .create_dir_with(single(OsStr::new(name))?, &builder)
        {
            Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(error),
            _ => self.folder(name),
        }
    }

    fn descend(&self, path: &str, make: bool) -> Result<Self> {
        let mut here = Self {
            dir: self.dir.try_clone()?,
        };
        for name in path.split('/').filter(|_| !path.is_empty()) {
            let name = OsStr::new(name);
            here = match here.inner(name) {
                Err(error) if make && error.kind() == ErrorKind::NotFound => {
                    match here.dir.create_dir(single(name)?) {
                        Err(error) if error.kind() != ErrorKind::AlreadyExists => {
                            return Err(error);
                        }
                        _ => here.inner(name)?,
                    }
                }
                opened => opened?,
            };
        }
        Ok(here)
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
    pub fn kind(&self, name: &OsStr) -> Result<Option<Kind>> {
        let metadata = self.metadata(name)?;
        Ok(metadata.map(|metadata| Kind::of(metadata.file_type())))
    }

    /// Which file a name stands for; nothing when there is no such name.
    pub(crate) fn identity(&self, name: &OsStr) -> Result<Option<Identity>> {
        Ok(self.metadata(name)?.as_ref().map(Identity::from))
    }

    /// Which folder it is, under whatever path.
    pub(crate) fn own_identity(&self) -> Result<Identity> {
        Ok(Identity::from(&self.dir.dir_metadata()?))
    }

    fn metadata(&self, name: &OsStr) -> Result<Option<Metadata>> {
        match self.dir.symlink_metadata(single(name)?) {
            Ok(metadata) => Ok(Some(metadata)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
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

    /// The bytes of a plain file that has at most so many; nothing when there is no such name.
    pub fn read(&self, name: &OsStr, limit: u64) -> Result<Option<Vec<u8>>> {
        let file = match self.open_file(name) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            opened => opened?,
        };
        let mut bytes = Vec::new();
        file.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > limit {
            return Err(Error::from(ErrorKind::FileTooLarge));
        }
        Ok(Some(bytes))
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

    /// Gives a file these bytes in one step: they are written beside it, and what has its name gives way.
    pub(crate) fn replace(&self, name: &OsStr, bytes: &[u8]) -> Result<()> {
        let beside = OsString::from(format!(".throughline-{}", token()));
        let written = self.create(&beside).and_then(|mut file| {
            file.write_all(bytes)?;
            file.sync_all()?;
            self.rename(&beside, self, name)
        });
        if written.is_err() {
            // There is none when it could not be made.
            let _ = self.remove_file(&beside);
        }
        written
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

    /// Asks the disk to keep the names in the folder as they are now. Not every system can, and then nothing is lost but that.
    pub(crate) fn sync(&self) {
        if let Ok(folder) = self.dir.open(".") {
            let _ = folder.sync_all();
        }
    }

    /// Asks the disk to keep all that was written to it, in one go; whether it could be asked.
    #[cfg(any(target_os = "linux", target_os = "android"))]
    pub(crate) fn sync_disk(&self) -> bool {
        let opened = self.dir.open(".");
        opened.is_ok_and(|folder| rustix::fs::syncfs(&folder).is_ok())
    }

    /// The same where there is no such request.
    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    pub(crate) fn sync_disk(&self) -> bool {
        false
    }

    /// Whether this user owns the folder and nobody else may look into it.
    #[cfg(unix)]
    pub(crate) fn is_private(&self) -> Result<bool> {
        use cap_std::fs::MetadataExt;
        let metadata = self.dir.dir_metadata()?;
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

#[cfg(unix)]
fn private_builder() -> DirBuilder {
    use cap_std::fs::DirBuilderExt;
    let mut builder = DirBuilder::new();
    builder.mode(0o700);
    builder
}

#[cfg(not(unix))]
fn private_builder() -> DirBuilder {
    DirBuilder::new()
}

/// Letters and digits that nobody can guess.
pub(crate) fn token() -> String {
    use std::hash::{BuildHasher, RandomState};
    let half = || RandomState::new().hash_one(std::process::id());
    format!("{:016x}{:016x}", half(), half())
}
