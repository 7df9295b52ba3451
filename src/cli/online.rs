//! `check --online`: what the network says of the cited documents.

use anyhow::Result;

use crate::analysis::Options;
use crate::load::SourceFiles;

/// What is asked for copies when nothing else is named: the Wayback Machine.
pub(super) const ARCHIVE: &str = "https://archive.org/wayback/available?url=";

/// Asks for every source's address; what comes of it goes into the options, with the day if none is named.
#[cfg(feature = "online")]
pub(super) fn ask(archive: &str, source_files: &SourceFiles, options: &mut Options) -> Result<()> {
    use std::time::Duration;

    use crate::online::{Question, answers, client};

    let timeline = crate::analysis::analyze(source_files, options).timeline;
    let sources = || timeline.sources.values();
    let question = Question {
        addresses: sources().map(|source| source.url.clone()).collect(),
        unarchived: sources()
            .filter(|source| source.archive.is_none())
            .map(|source| source.url.clone())
            .collect(),
        archive: archive.to_owned(),
    };
    let bar = indicatif::ProgressBar::new(question.addresses.len() as u64);
    let manners = manners()?;
    let time = milliseconds("THROUGHLINE_ONLINE_TIME")?.unwrap_or(Duration::from_secs(20));
    let found = answers(&question, &manners, &client(time), &|| bar.inc(1));
    bar.finish_and_clear();
    options.answers = Some(found);
    if options.today.is_none() {
        options.today = Some(super::today::today()?);
    }
    Ok(())
}

/// The usual manners, with the times that tests shorten.
#[cfg(feature = "online")]
fn manners() -> Result<crate::online::Manners> {
    let mut manners = crate::online::Manners::default();
    if let Some(pause) = milliseconds("THROUGHLINE_ONLINE_PAUSE")? {
        manners.pause = pause;
        manners.back_off = pause;
        manners.patience = pause;
    }
    Ok(manners)
}

/// A time from the environment, in milliseconds.
#[cfg(feature = "online")]
fn milliseconds(name: &str) -> Result<Option<std::time::Duration>> {
    use anyhow::Context as _;
    let Ok(value) = std::env::var(name) else {
        return Ok(None);
    };
    let number = value
        .parse()
        .with_context(|| format!("{name} is not a number of milliseconds"))?;
    Ok(Some(std::time::Duration::from_millis(number)))
}

/// Says how to get a program that can.
#[cfg(not(feature = "online"))]
pub(super) fn ask(_: &str, _: &SourceFiles, _: &mut Options) -> Result<()> {
    anyhow::bail!(
        "this program was built without network access; build it with `cargo build --release --features online`"
    )
}
