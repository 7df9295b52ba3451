//! The records as a git revision has them: what was published there must not vanish.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::load::{Content, Corpus};
use crate::study::{Options, study};

/// File and id of every event that a collection publishes.
pub(super) fn published(corpus: &Corpus) -> Vec<(String, String)> {
    let study = study(corpus, &Options::default());
    study
        .timeline
        .published()
        .map(|event| (event.file.clone(), event.id.to_string()))
        .collect()
}

/// The files that are new, or say something else than before.
pub(super) fn changed(before: &Corpus, after: &Corpus) -> BTreeSet<String> {
    after
        .files
        .keys()
        .filter(|file| {
            !before.files.contains_key(&***file) || before.text(file) != after.text(file)
        })
        .map(ToString::to_string)
        .collect()
}

/// The texts of a collection at a revision.
pub(super) fn corpus(folder: &Path, revision: &str) -> Result<Corpus> {
    if revision.starts_with('-') {
        bail!("`{revision}` is no revision");
    }
    known(folder, revision)?;
    let mut listing = git(folder, &["ls-tree", "-r", "-z", revision, "."], &[])?;
    let mut listing = String::from_utf8_lossy(&std::mem::take(&mut listing)).into_owned();
    let mut old_folder = String::new();
    if !names(&listing).any(|name| name == "timeline.yaml")
        && let Some((there, everything)) = moved(folder, revision)?
    {
        (old_folder, listing) = (there, everything);
    }
    let entries: Vec<(&str, &str, &str)> = listing
        .split('\0')
        .filter_map(|line| {
            let (about, name) = line.split_once('\t')?;
            let name = name.strip_prefix(&old_folder)?;
            let mut about = about.split(' ');
            let (mode, kind, object) = (about.next()?, about.next()?, about.next()?);
            (kind == "blob").then_some((mode, object, name))
        })
        .filter(|(_, _, name)| !name.split('/').any(|part| part.starts_with('.')))
        .collect();
    let objects: String = entries
        .iter()
        .flat_map(|(_, object, _)| [object, "\n"])
        .collect();
    let bytes = git(folder, &["cat-file", "--batch"], objects.as_bytes())?;
    let mut rest = bytes.as_slice();
    let mut corpus = Corpus::default();
    for (mode, object, name) in entries {
        let bytes =
            blob(&mut rest).with_context(|| format!("git cannot show {name} ({object})"))?;
        let content = if mode.starts_with("100") {
            Content::from(bytes.to_vec())
        } else {
            Content::Unreadable {
                reason: "a record has to be a plain file, not a link or a device".to_owned(),
                byte: 0,
            }
        };
        if mode == "100755" {
            corpus.executable.insert(name.into());
        }
        corpus.files.insert(name.into(), content);
    }
    Ok(corpus)
}

/// The names in a listing.
fn names(listing: &str) -> impl Iterator<Item = &str> {
    listing
        .split('\0')
        .filter_map(|line| Some(line.split_once('\t')?.1))
}

/// Says in words when there is nothing to compare with.
fn known(folder: &Path, revision: &str) -> Result<()> {
    if git(folder, &["rev-parse", "--git-dir"], &[]).is_err() {
        bail!("{} is in no git repository", folder.display());
    }
    let tree = format!("{revision}^{{tree}}");
    if git(
        folder,
        &[
            "rev-parse",
            "--verify",
            "--quiet",
            "--end-of-options",
            &tree,
        ],
        &[],
    )
    .is_ok()
    {
        return Ok(());
    }
    let shallow = git(folder, &["rev-parse", "--is-shallow-repository"], &[])?;
    if shallow.starts_with(b"true") {
        bail!(
            "git knows no revision `{revision}`, and this clone is shallow: fetch its history first (`git fetch --unshallow`, or `fetch-depth: 0` in a workflow)"
        );
    }
    bail!("git knows no revision `{revision}`");
}

/// Where the collection stood at a revision, if not where it stands now: the one folder with settings and events. With it the
/// listing of the whole tree.
fn moved(folder: &Path, revision: &str) -> Result<Option<(String, String)>> {
    let listing = git(
        folder,
        &["ls-tree", "-r", "-z", "--full-tree", revision],
        &[],
    )?;
    let listing = String::from_utf8_lossy(&listing).into_owned();
    let mut folders: Vec<String> = names(&listing)
        .filter_map(|name| name.strip_suffix("timeline.yaml"))
        .filter(|folder| folder.is_empty() || folder.ends_with('/'))
        // A collection has events; what tests and examples hold besides is named by where it lies.
        .filter(|folder| names(&listing).any(|name| is_event(name, folder)))
        .map(str::to_owned)
        .collect();
    let shallowest = folders
        .iter()
        .map(|folder| folder.matches('/').count())
        .min();
    folders.retain(|folder| Some(folder.matches('/').count()) == shallowest);
    Ok(match folders.as_slice() {
        [one] => Some((one.clone(), listing)),
        _ => None,
    })
}

/// Whether a path is that of an event below a folder.
fn is_event(name: &str, folder: &str) -> bool {
    name.strip_prefix(folder)
        .and_then(|name| name.split_once('/'))
        .is_some_and(|(year, file)| year.parse::<u16>().is_ok() && file.ends_with(".yaml"))
}

/// The next object of `git cat-file --batch`: a line with its size, its bytes, a line break.
fn blob<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    let line_end = rest.iter().position(|&byte| byte == b'\n')?;
    let line = std::str::from_utf8(rest.get(..line_end)?).ok()?;
    let size: usize = line.rsplit(' ').next()?.parse().ok()?;
    let start = line_end + 1;
    let bytes = rest.get(start..start + size)?;
    *rest = rest.get(start + size + 1..)?;
    Some(bytes)
}

/// What git prints when it is run with these arguments and this input.
fn git(folder: &Path, arguments: &[&str], input: &[u8]) -> Result<Vec<u8>> {
    let mut child = Command::new("git")
        .arg("-C")
        .arg(folder)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .context("cannot run git")?;
    let stdin = child.stdin.take();
    // Written beside, so that neither side waits for the other when its pipe is full.
    let output = std::thread::scope(|scope| {
        scope.spawn(move || stdin.map(|mut stdin| stdin.write_all(input)));
        child.wait_with_output()
    })
    .context("cannot run git")?;
    if !output.status.success() {
        bail!(
            "git {}: {}",
            arguments.join(" "),
            String::from_utf8_lossy(&output.stderr).trim()
        );
    }
    Ok(output.stdout)
}

/// The events folder relative to the root of its repository; as it was named when there is none.
pub(super) fn path_in_repository(folder: &Path) -> String {
    let relative = folder.canonicalize().ok().and_then(|folder| {
        let root = folder
            .ancestors()
            .find(|parent| parent.join(".git").exists())?;
        Some(
            folder
                .strip_prefix(root)
                .ok()?
                .to_string_lossy()
                .into_owned(),
        )
    });
    let path = relative.unwrap_or_else(|| folder.to_string_lossy().into_owned());
    let path = path
        .strip_prefix("./")
        .unwrap_or(&path)
        .trim_end_matches('/')
        .replace('\\', "/");
    if path == "." { String::new() } else { path }
}
