//! From what git lists to the texts of a collection, as the loader would have read them from a clone.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Result, bail};

use super::listing::{Beyond, Bounds, Entry, Kind};
use super::objects;
use crate::limits;
use crate::load::{Content, SourceFiles};
use crate::message;
use crate::message::Message;

/// How many bytes of a path are shown that is too long.
const SHOWN: usize = 200;

/// A collection of which nothing was read, and why.
pub(super) fn nothing(reason: Message) -> SourceFiles {
    SourceFiles {
        files: BTreeMap::from([(Arc::from("timeline.yaml"), unreadable(reason))]),
        ..SourceFiles::default()
    }
}

/// Why nothing was read: the collection is larger than any may be.
pub(super) fn too_large(beyond: Beyond, bounds: &Bounds) -> Message {
    match beyond {
        Beyond::Files => message!("invalid-yaml.files-of-revision", most = bounds.files),
        Beyond::Bytes => message!("invalid-yaml.bytes-of-revision", most = bounds.bytes >> 20),
    }
}

/// The collection in the folder `top` of these entries, or why it was not read.
pub(super) fn gather(
    folder: &Path,
    top: &str,
    entries: &[Entry],
    bounds: &Bounds,
) -> Result<std::result::Result<SourceFiles, Message>> {
    let mut gathered = Gathered::default();
    let below = entries.iter().filter_map(|entry| {
        let name = entry.name.strip_prefix(top.as_bytes())?;
        Some((entry, name))
    });
    for (entry, name) in below {
        gathered.add(entry, name);
    }
    let Gathered {
        mut source_files,
        wanted,
    } = gathered;
    let objects: Vec<&str> = wanted.keys().copied().collect();
    let sizes = objects::sizes(folder, &objects)?;
    // An object that many files have is read once, but each of them holds a text of its own.
    let mut bytes: u64 = entries.iter().map(|entry| entry.name.len() as u64).sum();
    let mut readable = Vec::new();
    for (object, size) in objects.into_iter().zip(sizes) {
        let names = &wanted[object];
        let Some(size) = size else {
            let name = names.first().map_or("", |name| name);
            bail!(
                "git does not have the content of {name} ({object}): this clone was made without some of its objects; fetch them first (`git fetch --refetch --no-filter`), or clone without `--filter`"
            );
        };
        if size > limits::FILE_BYTES {
            let reason = message!("invalid-yaml.large", most = limits::FILE_BYTES / 1024);
            for name in names {
                let content = unreadable(reason.clone());
                source_files.files.insert(name.clone(), content);
            }
            continue;
        }
        bytes += size.saturating_mul(names.len() as u64);
        readable.push(object);
    }
    if bytes > bounds.bytes {
        return Ok(Err(too_large(Beyond::Bytes, bounds)));
    }
    objects::each(folder, &readable, |number, content| {
        let mut bytes = Vec::new();
        content.read_to_end(&mut bytes)?;
        let content = Content::from(bytes);
        for name in readable
            .get(number)
            .map_or(&[][..], |object| &wanted[object])
        {
            // A file that is named twice was put aside.
            if let Some(place @ Content::Text(_)) = source_files.files.get_mut(name) {
                *place = content.clone();
            }
        }
        Ok(())
    })?;
    // Of what is held as a text the text itself tells whether it is another one.
    let SourceFiles {
        files, identities, ..
    } = &mut source_files;
    identities.retain(|name, _| !matches!(files.get(name), Some(Content::Text(_))));
    Ok(Ok(source_files))
}

/// What was found so far.
#[derive(Default)]
struct Gathered<'e> {
    source_files: SourceFiles,
    /// The objects to read, each with the files that hold it.
    wanted: BTreeMap<&'e str, Vec<Arc<str>>>,
}

impl<'e> Gathered<'e> {
    fn add(&mut self, entry: &'e Entry, path: &[u8]) {
        let source_files = &mut self.source_files;
        let Ok(name) = std::str::from_utf8(path) else {
            source_files.undecodable.insert(escaped(path).into());
            return;
        };
        if name.len() > limits::PATH_BYTES {
            let shown = format!("{}…", String::from_utf8_lossy(&path[..SHOWN]));
            let reason = message!("invalid-yaml.long-path", most = limits::PATH_BYTES);
            source_files.files.insert(shown.into(), unreadable(reason));
            return;
        }
        let depth = name.matches('/').count();
        if depth > limits::FOLDER_DEPTH {
            return;
        }
        let is_hidden = name.starts_with('.') || name.contains("/.");
        let name: Arc<str> = name.into();
        if is_hidden {
            source_files.hidden.insert(name.clone());
        }
        let Kind::File { executable } = entry.kind else {
            match entry.kind {
                Kind::Link => _ = source_files.links.insert(name.clone()),
                Kind::Folder if depth < limits::FOLDER_DEPTH || is_hidden => return,
                Kind::Folder => {
                    let reason = message!("invalid-yaml.deep-folder");
                    source_files.files.insert(name, unreadable(reason));
                    return;
                }
                _ if is_hidden => {}
                _ => {
                    let reason = message!("invalid-yaml.submodule");
                    source_files.files.insert(name.clone(), unreadable(reason));
                }
            }
            source_files.identities.insert(name, identity(entry));
            return;
        };
        source_files
            .identities
            .insert(name.clone(), identity(entry));
        if is_hidden {
            return;
        }
        if executable {
            source_files.executable.insert(name.clone());
        }
        let placeholder = Content::Text("".into());
        if source_files
            .files
            .insert(name.clone(), placeholder)
            .is_some()
        {
            let reason = message!("invalid-yaml.twice-in-git");
            source_files.files.insert(name.clone(), unreadable(reason));
        }
        self.wanted.entry(&entry.object).or_default().push(name);
    }
}

/// What tells two states of an entry apart.
fn identity(entry: &Entry) -> Arc<str> {
    format!("{} {}", entry.mode, entry.object).into()
}

fn unreadable(reason: Message) -> Content {
    Content::Invalid { reason, byte: 0 }
}

/// The path down to its first part that is not UTF-8, in which each byte that is not is written as `\xFF`.
fn escaped(path: &[u8]) -> String {
    let mut shown = String::new();
    for part in path.split(|&byte| byte == b'/') {
        if !shown.is_empty() {
            shown.push('/');
        }
        for chunk in part.utf8_chunks() {
            shown.push_str(chunk.valid());
            for byte in chunk.invalid() {
                shown.push_str(&format!("\\x{byte:02X}"));
            }
        }
        if std::str::from_utf8(part).is_err() {
            break;
        }
    }
    shown.chars().take(limits::PATH_BYTES).collect()
}
