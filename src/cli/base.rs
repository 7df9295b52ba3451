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
    let listing = git(folder, &["ls-tree", "-r", "-z", revision, "."], &[])?;
    let listing = String::from_utf8_lossy(&listing);
    let entries: Vec<(&str, &str, &str)> = listing
        .split('\0')
        .filter_map(|line| {
            let (about, name) = line.split_once('\t')?;
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
