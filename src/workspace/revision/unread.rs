//! Whether entries of the events folder that are not read are the same as in a git revision, byte for byte.

use std::fs;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use anyhow::Result;

use super::objects;
use crate::load::SourceFiles;

/// Gives each entry of `after` that is not read, and is in the folder what it is in the revision `before`, the identity that it
/// has there. A file is read only when it has the size that it has in the revision.
pub(crate) fn compare_unread(
    folder: &Path,
    before: &SourceFiles,
    after: &mut SourceFiles,
) -> Result<()> {
    // What git never tracks is no part of a change.
    after
        .hidden
        .retain(|name| !name.split('/').any(|part| part == ".git"));
    let known: Vec<(&Arc<str>, &Arc<str>)> = before
        .identities
        .iter()
        .filter(|(name, _)| after.is_unread(name))
        .collect();
    let objects: Vec<&str> = known.iter().map(|(_, identity)| object(identity)).collect();
    let sizes = objects::sizes(folder, &objects)?;
    let same_size: Vec<(&Arc<str>, &Arc<str>)> = known
        .into_iter()
        .zip(sizes)
        .filter(|((name, identity), size)| {
            fs::symlink_metadata(folder.join(&***name)).is_ok_and(|found| {
                mode(&found).is_some_and(|mode| identity.starts_with(mode))
                    && Some(found.len()) == *size
            })
        })
        .map(|(entry, _)| entry)
        .collect();
    let objects: Vec<&str> = same_size
        .iter()
        .map(|(_, identity)| object(identity))
        .collect();
    objects::each(folder, &objects, |number, content| {
        if let Some((name, identity)) = same_size.get(number)
            && is_same(&folder.join(&***name), content)
        {
            let (name, identity) = (Arc::clone(name), Arc::clone(identity));
            after.identities.insert(name, identity);
        }
        Ok(())
    })
}

/// The object of an identity.
fn object(identity: &str) -> &str {
    identity.rsplit(' ').next().unwrap_or_default()
}

/// The mode that git would give an entry.
fn mode(found: &fs::Metadata) -> Option<&'static str> {
    if found.is_symlink() {
        Some("120000 ")
    } else if !found.is_file() {
        None
    } else if is_executable(found) {
        Some("100755 ")
    } else {
        Some("100644 ")
    }
}

#[cfg(unix)]
fn is_executable(found: &fs::Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt;
    found.permissions().mode() & 0o100 != 0
}

#[cfg(not(unix))]
fn is_executable(_: &fs::Metadata) -> bool {
    false
}

/// Whether an entry of the folder holds these bytes; a link holds the path that it leads to.
fn is_same(path: &Path, content: &mut dyn Read) -> bool {
    if let Ok(target) = fs::read_link(path) {
        let mut bytes = Vec::new();
        return content.read_to_end(&mut bytes).is_ok()
            && target.as_os_str().as_encoded_bytes() == bytes;
    }
    let Ok(mut file) = fs::File::open(path) else {
        return false;
    };
    let (mut left, mut right) = ([0; 1 << 14], [0; 1 << 14]);
    loop {
        let Ok(length) = content.read(&mut left) else {
            return false;
        };
        if length == 0 {
            return true;
        }
        if file.read_exact(&mut right[..length]).is_err() || left[..length] != right[..length] {
            return false;
        }
    }
}
