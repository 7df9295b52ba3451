//! What most commands begin with: the records are read and checked, and faulty ones end it.

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Result;
use clap::ColorChoice;

use super::Context;
use super::progress::Stages;
use crate::analysis::{Analysis, Options, analyze_in_stages};
use crate::diag::{Locator, Severity, human};
use crate::load::SourceFiles;
use crate::memory_estimate::Size;
use crate::model::Settings;
use crate::query::lookup;
use crate::workspace::transaction::{self, Settled};

/// The texts of the collection that the command line names, to be read and not changed.
pub(super) fn source_files(context: &Context) -> Result<SourceFiles> {
    let folder = events_folder(&context.events);
    context.memory.begin()?;
    let _lock = settled(&folder)?;
    let source_files = SourceFiles::read(&folder)?;
    let need = Size::of(&source_files).records();
    context.memory.hold("reading these records", need)?;
    Ok(source_files)
}

/// The same for a command that changes them, which first finishes what a killed one has left.
pub(super) fn source_files_to_change(context: &Context) -> Result<SourceFiles> {
    let folder = events_folder(&context.events);
    if folder.is_dir() {
        recover(&folder)?;
    }
    source_files(context)
}

/// Holds writers off while the records are read, and tells of a change that was interrupted.
pub(super) fn settled(folder: &Path) -> Result<Settled> {
    let settled = transaction::settled(folder);
    if let Some(warning) = &settled.warning {
        writeln!(std::io::stderr(), "warning: {warning}")?;
    }
    Ok(settled)
}

/// Finishes the change that a killed command left, and says so.
pub(super) fn recover(folder: &Path) -> Result<()> {
    if transaction::recover(folder)? {
        writeln!(
            std::io::stderr(),
            "a change to the records that had been interrupted was finished first"
        )?;
    }
    Ok(())
}

/// The folder with the records: the one that was named, or the `events` folder in it when that is where the settings are.
pub(super) fn events_folder(named: &Path) -> PathBuf {
    let inner = named.join("events");
    let is_there = |folder: &Path| folder.join("timeline.yaml").symlink_metadata().is_ok();
    if !is_there(named) && !inner.is_symlink() && is_there(&inner) {
        return inner;
    }
    named.to_owned()
}

/// The collection, if its records have no errors; otherwise these are reported, and the stages end.
pub(super) fn sound(
    source_files: &SourceFiles,
    context: &Context,
    stages: &mut Stages,
) -> Result<Option<Arc<Analysis>>> {
    sound_with(source_files, context, stages, |_| {})
}

/// The same, with settings that the command line changes.
pub(super) fn sound_with(
    source_files: &SourceFiles,
    context: &Context,
    stages: &mut Stages,
    change: impl FnOnce(&mut Settings),
) -> Result<Option<Arc<Analysis>>> {
    let mut analysis = analyze_in_stages(source_files, &Options::default(), &mut |stage| {
        stages.begin(stage)
    });
    if !analysis.report.has_errors() {
        change(&mut analysis.timeline.settings);
        return Ok(Some(keep(analysis)));
    }
    stages.end();
    let mut report = analysis.report;
    report
        .diagnostics
        .retain(|diagnostic| diagnostic.severity == Severity::Error);
    let locator = Locator::new(|file| source_files.text(file));
    let text = human(
        &report,
        &locator,
        styled(context.color, std::io::stderr().is_terminal()),
    );
    std::io::stderr().write_all(text.as_bytes())?;
    Ok(None)
}

/// Keeps what a command ends with: with the program all its memory goes at once, and piece by piece that would take a tenth of the
/// time of `check`.
pub(super) fn keep<T>(value: T) -> Arc<T> {
    let kept = Arc::new(value);
    std::mem::forget(kept.clone());
    kept
}

/// Whether to colour: as asked, or on a terminal unless `NO_COLOR` is set.
pub(super) fn styled(choice: ColorChoice, terminal: bool) -> bool {
    match choice {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        ColorChoice::Auto => {
            terminal && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
        }
    }
}

/// The position of the event with this id, or an error that names the nearest one.
pub(super) fn position(analysis: &Analysis, id: &str) -> Result<usize> {
    Ok(lookup::event(&analysis.timeline, &analysis.graph, id)?)
}

/// The language that was asked for, if the collection is published in it; else its first one.
pub(super) fn language<'a>(analysis: &'a Analysis, asked: Option<&str>) -> Result<&'a str> {
    Ok(lookup::language(&analysis.timeline, asked)?)
}
