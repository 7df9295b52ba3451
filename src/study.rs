//! The path from texts to a checked timeline, in one function.

use crate::check;
use crate::diag::{Locator, Report};
use crate::graph::CausalGraph;
use crate::load::Corpus;
use crate::model::{EventDate, Timeline};
use crate::{parse, resolve};

/// A collection that was read, followed, joined and checked.
pub struct Study<'a> {
    /// The texts.
    pub corpus: &'a Corpus,
    /// What they say.
    pub timeline: Timeline,
    /// How the events are joined.
    pub graph: CausalGraph,
    /// What is wrong with them, in the order of files and lines.
    pub report: Report,
}

/// What a study needs to be told from outside.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The day that checks which need one take for today.
    pub today: Option<EventDate>,
    /// Ids that were published before and must not vanish.
    pub published_before: Vec<String>,
}

/// Reads, follows, joins and checks a collection. Never fails: what is wrong with the records is in the report.
pub fn study<'a>(corpus: &'a Corpus, _options: &Options) -> Study<'a> {
    let (records, mut diagnostics) = parse::records(corpus);
    let (timeline, unresolved) = resolve::timeline(records);
    let graph = CausalGraph::new(&timeline);
    diagnostics.extend(unresolved);
    let subject = check::Subject {
        timeline: &timeline,
        graph: &graph,
    };
    diagnostics.extend(check::run(&subject));
    let mut report = Report { diagnostics };
    report.sort(&mut Locator::new(|file| corpus.text(file)));
    Study {
        corpus,
        timeline,
        graph,
        report,
    }
}
