//! Changing the collection: all of a change is checked in memory before any of it is written.

use std::fmt::Write as _;
use std::io::{IsTerminal, Write};
use std::sync::Arc;

use anyhow::{Context as _, Result, anyhow, bail};
use similar::TextDiff;

use super::transaction::{self, Files};
use super::{Context, Outcome, session};
use crate::analysis::{Analysis, Options, analyze};
use crate::diag::{Diagnostic, Locator, Report, Severity, human};
use crate::edit::{EditError, YamlEditor};
use crate::load::{Content, SourceFiles};
use crate::model::Timeline;

/// A collection with some files changed, not yet written.
#[derive(Clone)]
pub(super) struct Change<'a> {
    before: &'a SourceFiles,
    after: SourceFiles,
    /// The new text of each file that changes; none for a file that goes.
    files: Files,
}

impl<'a> Change<'a> {
    pub(super) fn new(before: &'a SourceFiles) -> Self {
        Self {
            before,
            after: before.clone(),
            files: Files::new(),
        }
    }

    /// The collection as it will be.
    pub(super) fn source_files(&self) -> &SourceFiles {
        &self.after
    }

    /// The collection as it will be, when there is nothing left to change.
    pub(super) fn into_corpus(self) -> SourceFiles {
        self.after
    }

    /// The files that change, new places of moved ones included.
    pub(super) fn files(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// Whether nothing changes.
    pub(super) fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// What changes, as a patch; a file that only moves is named, and its text is not repeated.
    pub(super) fn patch(&self) -> String {
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
            let likeness = |gone: &str| likeness(self.before.text(gone), after);
            let from = (0..gone.len())
                .filter(|_| is_new)
                .map(|number| (likeness(gone[number]), number))
                .max()
                .filter(|(likeness, _)| *likeness > 50)
                .map(|(_, number)| gone.remove(number));
            match from {
                Some(old) => {
                    let _ = writeln!(patch, "rename from a/{old}\nrename to b/{file}");
                    patch.push_str(&difference(file, self.before.text(old), after));
                }
                None => patch.push_str(&difference(file, self.before.text(file), after)),
            }
        }
        for file in gone {
            patch.push_str(&difference(file, self.before.text(file), ""));
        }
        patch
    }

    /// Gives a file a text.
    pub(super) fn write(&mut self, file: &str, text: String) {
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
    pub(super) fn remove(&mut self, file: &str) {
        self.files.insert(file.to_owned(), None);
        self.after.files.remove(file);
    }

    /// Edits a file.
    pub(super) fn edit(
        &mut self,
        file: &str,
        edit: impl FnOnce(&mut YamlEditor) -> Result<(), EditError>,
    ) -> Result<()> {
        let mut draft = YamlEditor::new(self.after.text(file)).with_context(|| file.to_owned())?;
        edit(&mut draft).with_context(|| format!("{file} was not changed"))?;
        self.write(file, draft.into_text());
        Ok(())
    }

    /// Writes the change if the collection then has no errors; says why not otherwise, and of what it brings that is worth a look.
    pub(super) fn commit(self, context: &Context) -> Result<Outcome> {
        let old = analyze(self.before, &Options::default());
        let options = Options {
            published_before: old
                .timeline
                .published()
                .map(|event| (event.file.clone(), event.id.to_string()))
                .collect(),
            ..Options::default()
        };
        let edited = analyze(&self.after, &options);
        if edited.report.has_errors() {
            let is_error = |finding: &&Diagnostic| finding.severity == Severity::Error;
            let known = !edited
                .report
                .new_since(&old.report)
                .any(|new| is_error(&new));
            let errors: Vec<_> = edited.report.diagnostics.iter().filter(is_error).collect();
            tell(&edited, context, &errors)?;
            writeln!(
                std::io::stderr(),
                "nothing was changed: {}",
                if known {
                    "the records already had errors; fix these first"
                } else {
                    "the records would have errors"
                }
            )?;
            return Ok(Outcome::Faulty);
        }
        self.store(context)?;
        let new: Vec<_> = edited.report.new_since(&old.report).collect();
        if !new.is_empty() {
            tell(&edited, context, &new)?;
        }
        Ok(Outcome::Done)
    }

    /// Writes the files: all of them, or none when one of them cannot be written.
    pub(super) fn store(&self, context: &Context) -> Result<()> {
        let folder = session::events_folder(&context.events);
        transaction::store(&folder, &self.files, self.before)
    }
}

/// Reports some of the findings to standard error.
pub(super) fn tell(analysis: &Analysis, context: &Context, findings: &[&Diagnostic]) -> Result<()> {
    let report = Report {
        diagnostics: findings.iter().copied().cloned().collect(),
    };
    let locator = Locator::new(|file| analysis.source_files.text(file));
    let styled = session::styled(context.color, std::io::stderr().is_terminal());
    std::io::stderr().write_all(human(&report, &locator, styled).as_bytes())?;
    Ok(())
}

/// What some texts say; their faults are left to whoever looks for these.
pub(super) fn timeline(source_files: &SourceFiles) -> Timeline {
    crate::analysis::timeline(source_files)
}

/// The record's file of an event, whatever its status.
pub(super) fn record_file(analysis: &Analysis, id: &str) -> Result<(String, String)> {
    let timeline = &analysis.timeline;
    let found = timeline.event(id).or_else(|| {
        timeline
            .events
            .iter()
            .find(|event| event.former_ids.iter().any(|former| former.as_str() == id))
    });
    if let Some(event) = found {
        return Ok((event.id.to_string(), event.file.clone()));
    }
    let ids = timeline.events.iter().map(|event| event.id.as_str());
    Err(match crate::diag::nearest(id, ids) {
        Some(name) => anyhow!("there is no event `{id}`; did you mean `{name}`?"),
        None => anyhow!("there is no event `{id}`"),
    })
}

/// An error unless a text has the form of an id.
pub(super) fn require_slug(id: &str) -> Result<()> {
    if !crate::model::Slug::is_valid(id) {
        bail!(
            "`{id}` is not a valid id; use lower-case letters and digits, with single hyphens between words, such as `talks-2022`"
        );
    }
    Ok(())
}

/// How much of one text is in another, in percent.
fn likeness(old: &str, new: &str) -> u32 {
    (TextDiff::from_lines(old, new).ratio() * 100.0) as u32
}

/// What changes in a file, as a patch.
pub(super) fn difference(file: &str, old: &str, new: &str) -> String {
    TextDiff::from_lines(old, new)
        .unified_diff()
        .context_radius(3)
        .header(&format!("a/{file}"), &format!("b/{file}"))
        .to_string()
}
