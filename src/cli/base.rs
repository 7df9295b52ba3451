//! The records as a git revision has them: what was published there must not vanish.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::load::Corpus;
use crate::study::{Options, study};

/// File and id of every event that is published at a revision.
pub(super) fn published(folder: &Path, revision: &str) -> Result<Vec<(String, String)>> {
    let corpus = corpus(folder, revision)?;
    let study = study(&corpus, &Options::default());
    Ok(study
        .timeline
        .published()
        .map(|event| (event.file.clone(), event.id.to_string()))
        .collect())
}

/// The texts of a collection at a revision.
pub(super) fn corpus(folder: &Path, revision: &str) -> Result<Corpus> {
    if revision.starts_with('-') {
        bail!("`{revision}` is no revision");
    }
    let listing = git(
        folder,
        &["ls-tree", "-r", "-z", "--name-only", revision, "."],
    )?;
    listing
        .split('\0')
        .filter(|name| !name.is_empty() && !name.split('/').any(|part| part.starts_with('.')))
        .map(|name| {
            Ok((
                name.to_owned(),
                git(folder, &["show", &format!("{revision}:./{name}")])?,
            ))
        })
        .collect()
}

fn git(folder: &Path, arguments: &[&str]) -> Result<String> {
    let output = Command::new("git")
        .arg("-C")
        .arg(folder)
        .args(arguments)
        .output()
        .context("cannot run git")?;
    if !output.status.success() {
        bail!(
            "git {}: {}",
            arguments.join(" "),
            String::from_utf8_lossy(&output.stderr).trim()
        );
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
