//! A site_thread: an analysis that stays open, and hands out the files of its site as they are asked for, each made in that moment.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use anyhow::{Context, Result};

use crate::analysis::{Options, analyze_incremental};
use crate::diag::{Locator, human};
use crate::load::SourceFiles;
use crate::parse::ParseCache;
use crate::site::{self, Site};

/// What is asked for: the first of these paths that the site has.
struct Question {
    paths: Vec<String>,
    answer: Sender<Option<(String, Result<Vec<u8>>)>>,
}

/// The way to an analysis on a thread of its own, which ends with the last one who knows the way.
pub(super) struct SiteThread {
    questions: Sender<Question>,
}

/// What became of the records.
pub(super) enum Opened {
    /// A site, with the numbers of its events and its files.
    Site {
        site_thread: SiteThread,
        events: usize,
        files: usize,
    },
    /// Their report.
    Faulty(String),
}

impl SiteThread {
    /// Studies the texts and lays out their site. What the files were found to say before is taken over where their texts are
    /// the same, and everything else made anew: what is shown cannot be stale.
    pub(super) fn open(
        source_files: Arc<SourceFiles>,
        last: Option<Arc<ParseCache>>,
    ) -> Result<(Opened, Arc<ParseCache>)> {
        let (tell, told) = channel();
        std::thread::spawn(move || {
            let (analysis, kept) =
                analyze_incremental(&source_files, &Options::default(), last.as_deref());
            drop(last);
            let kept = Arc::new(kept);
            // Nobody may be waiting any more when the server is being stopped.
            if analysis.report.has_errors() {
                let locator = Locator::new(|file| source_files.text(file));
                let text = human(&analysis.report, &locator, false);
                let _ = tell.send((Opened::Faulty(text), kept));
                return;
            }
            site::open(&analysis, &site::Options::default(), |site| {
                let (questions, asked) = channel();
                let opened = Opened::Site {
                    site_thread: Self { questions },
                    events: analysis.timeline.published().count(),
                    files: site.paths().len(),
                };
                let _ = tell.send((opened, kept));
                answer(site, &asked);
            });
        });
        told.recv().context("the site could not be laid out")
    }

    /// The first of these paths that the site has, with its file.
    pub(super) fn file(&self, paths: Vec<String>) -> Option<(String, Result<Vec<u8>>)> {
        let (answer, answered) = channel();
        self.questions.send(Question { paths, answer }).ok()?;
        answered.recv().ok()?
    }
}

/// Answers questions, several at a time, until nobody can ask any more.
fn answer(site: &Site<'_>, asked: &Receiver<Question>) {
    rayon::in_place_scope(|scope| {
        for Question { paths, answer } in asked {
            scope.spawn(move |_| {
                let mut paths = paths.into_iter();
                let found = paths.find_map(|path| Some((site.file(&path)?, path)));
                // Who asked may have gone away.
                let _ = answer.send(found.map(|(file, path)| (path, file)));
            });
        }
    });
}
