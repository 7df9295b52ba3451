//! The path from texts to a checked timeline, in one function.

use std::sync::Arc;

use crate::check;
use crate::diag::{Diagnostic, Report};
use crate::graph::CausalGraph;
use crate::load::Corpus;
use crate::model::Timeline;
use crate::parse::{self, Kept, Records};
use crate::resolve;

pub use crate::check::Options;

/// A collection that was read, followed, joined and checked.
pub struct Study<'a> {
    /// The texts.
    pub corpus: &'a Corpus,
    /// What they say.
    pub timeline: Timeline,
    /// How the events are joined.
    pub graph: CausalGraph,
    /// What is wrong with them, in the order of their files.
    pub report: Report,
    /// What the collection accepts: the finding, and the position of the allowance in the settings.
    pub allowed: Vec<(Diagnostic, usize)>,
}

/// Reads, follows, joins and checks a collection. Never fails: what is wrong with the records is in the report.
pub fn study<'a>(corpus: &'a Corpus, options: &Options) -> Study<'a> {
    study_in_stages(corpus, options, &mut |_| {})
}

/// The same, with the name of each stage told as it begins.
pub fn study_in_stages<'a>(
    corpus: &'a Corpus,
    options: &Options,
    begin: &mut dyn FnMut(&'static str),
) -> Study<'a> {
    begin("parse");
    let (records, diagnostics) = parse::records(corpus);
    followed(corpus, records, diagnostics, options, begin)
}

/// The same, where what the files said the last time is known: only those with another text are parsed.
pub fn study_again<'a>(
    corpus: &'a Arc<Corpus>,
    options: &Options,
    last: Option<&Kept>,
) -> (Study<'a>, Kept) {
    let (records, diagnostics, kept) = parse::records_again(corpus, last);
    (
        followed(corpus, records, diagnostics, options, &mut |_| {}),
        kept,
    )
}

/// From records to the rest.
fn followed<'a>(
    corpus: &'a Corpus,
    records: Records,
    mut diagnostics: Vec<Diagnostic>,
    options: &Options,
    begin: &mut dyn FnMut(&'static str),
) -> Study<'a> {
    begin("resolve");
    let (mut timeline, unresolved) = resolve::timeline(records);
    if let Some(base) = &options.base {
        diagnostics.extend(check::hold(&mut timeline.settings, base));
    }
    begin("graph");
    let graph = CausalGraph::new(&timeline);
    begin("check");
    diagnostics.extend(unresolved);
    let subject = check::Subject::new(&timeline, &graph, corpus, options);
    diagnostics.extend(check::run(&subject));
    let (diagnostics, allowed) = check::settle(&timeline, options.base.as_deref(), diagnostics);
    let report = Report::new(diagnostics);
    Study {
        corpus,
        timeline,
        graph,
        report,
        allowed,
    }
}
