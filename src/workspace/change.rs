//! Changing the collection: all of a change is checked in memory before any of it is written.

use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context as _, Result};

use super::transaction::{self, Files};
use crate::analysis::{Analysis, Options, analyze};
use crate::diag::{Diagnostic, Severity};
use crate::diff::lines;
use crate::edit::{EditError, YamlEditor};
use crate::load::{Content, SourceFiles};

/// A collection with some files changed, not yet written.
#[derive(Clone)]
pub struct Change<'a> {
    before: &'a SourceFiles,
    after: SourceFiles,
    /// The new text of each file that changes; none for a file that goes.
    files: Files,
}

impl<'a> Change<'a> {
    pub(crate) fn new(before: &'a SourceFiles) -> Self {
        Self {
            before,
            after: before.clone(),
            files: Files::new(),
        }
    }

    /// The collection as it will be.
    pub(crate) fn source_files(&self) -> &SourceFiles {
        &self.after
    }

    /// The changed files, without the record of what changed.
    pub(crate) fn into_source_files(self) -> SourceFiles {
        self.after
    }

    /// The files that change, new places of moved ones included.
    pub(crate) fn files(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// Whether nothing changes.
    pub(crate) fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// What changes, as a patch; a file that only moves is named, and its text is not repeated.
    pub(crate) fn patch(&self) -> String {
        let mut gone: Vec<&String> = Vec::new();
        for (file, after) in &self.files {
            if after.is_none() {
                gone.push(file);
            }
        }
        let mut patch = String::new();
        for (file, after) in &self.files {
            let Some(after) = after else { continue };
            let is_new = !self.before.files.contains_key(file.as_str());
            let likeness = |gone: &str| lines::similarity(self.before.text(gone), after);
            let from = (0..gone.len())
                .filter(|_| is_new)
                .map(|number| (likeness(gone[number]), number))
                .max()
                .filter(|(likeness, _)| *likeness > 50)
                .map(|(_, number)| gone.remove(number));
            match from {
                Some(old) => {
                    let _ = writeln!(patch, "rename from a/{old}\nrename to b/{file}");
                    patch.push_str(&lines::patch(file, self.before.text(old), after));
                }
                None => patch.push_str(&lines::patch(file, self.before.text(file), after)),
            }
        }
        for file in gone {
            patch.push_str(&lines::patch(file, self.before.text(file), ""));
        }
        patch
    }

    /// Gives a file a text.
    pub(crate) fn write(&mut self, file: &str, text: String) {
        if self.before.files.contains_key(file) && self.before.text(file) == text {
            self.files.remove(file);
        } else {
            self.files.insert(file.to_owned(), Some(text.clone()));
        }
        self.after
            .files
            .insert(Arc::from(file), Content::Text(text.into()));
    }

    /// Takes a file away.
    pub(crate) fn remove(&mut self, file: &str) {
        self.files.insert(file.to_owned(), None);
        self.after.files.remove(file);
    }

    /// Edits a file.
    pub(crate) fn edit(
        &mut self,
        file: &str,
        edit: impl FnOnce(&mut YamlEditor) -> Result<(), EditError>,
    ) -> Result<()> {
        let mut draft = YamlEditor::new(self.after.text(file)).with_context(|| file.to_owned())?;
        edit(&mut draft).with_context(|| format!("{file} was not changed"))?;
        self.write(file, draft.into_text());
        Ok(())
    }

    /// Writes the change if the collection then has no errors.
    pub(crate) fn commit(&self, folder: &Path) -> Result<Committed> {
        let old = analyze(self.before, &Options::default());
        let options = Options {
            published_before: old
                .timeline
                .published()
                .map(|event| (event.file.clone(), event.id.to_string()))
                .collect(),
            ..Options::default()
        };
        let analysis = analyze(&self.after, &options);
        let is_error = |finding: &&Diagnostic| finding.severity == Severity::Error;
        let new = || analysis.report.new_since(&old.report);
        let (findings, refused): (Vec<&Diagnostic>, _) = if analysis.report.has_errors() {
            let refused = if new().any(|new| is_error(&new)) {
                Refused::NewErrors
            } else {
                Refused::OldErrors
            };
            let errors = analysis.report.diagnostics.iter().filter(is_error);
            (errors.collect(), Some(refused))
        } else {
            self.store(folder)?;
            (new().collect(), None)
        };
        Ok(Committed {
            findings: findings.into_iter().cloned().collect(),
            refused,
            analysis,
        })
    }

    /// Writes the files: all of them, or none when one of them cannot be written.
    pub(crate) fn store(&self, folder: &Path) -> Result<()> {
        transaction::store(folder, &self.files, self.before)
    }
}

/// What came of a change.
pub(crate) struct Committed {
    /// The collection as it would be, or is.
    pub(crate) analysis: Analysis,
    /// The errors for which nothing was written; otherwise what the change brings that is worth a look.
    pub(crate) findings: Vec<Diagnostic>,
    /// Why nothing was written, if it was not.
    pub(crate) refused: Option<Refused>,
}

/// Why a change was not written.
#[derive(Clone, Copy)]
pub(crate) enum Refused {
    /// The records had errors before.
    OldErrors,
    /// The records would have errors.
    NewErrors,
}
