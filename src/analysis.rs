//! The path from texts to a checked timeline, in one function.

use std::sync::Arc;

use crate::diag::{Diagnostic, Report, Severity, Step};
use crate::graph::CausalGraph;
use crate::load::SourceFiles;
use crate::model::{FastSet, Timeline};
use crate::parse::{self, ParseCache, Records};
use crate::resolve;
use crate::rules;

pub use crate::rules::Options;

/// A collection that was read, followed, joined and checked.
pub struct Analysis {
    /// The texts.
    pub(crate) source_files: SourceFiles,
    /// What they say.
    pub timeline: Timeline,
    /// How the events are joined.
    pub graph: CausalGraph,
    /// What is wrong with them, in the order of their files.
    pub report: Report,
    /// What the collection accepts: the finding, and the position of the allowance in the settings.
    pub(crate) allowed: Vec<(Diagnostic, usize)>,
}

/// What the records say, whatever is wrong with them: for commands that look things up and check what they make of it.
pub(crate) fn timeline(source_files: &SourceFiles) -> Timeline {
    let (records, _) = parse::records(source_files);
    resolve::timeline(records).0
}

/// The same, with what each file said: for commands that check the whole again after they changed some of it.
pub(crate) fn timeline_and_cache(source_files: &Arc<SourceFiles>) -> (Timeline, ParseCache) {
    let (records, _, kept) = parse::records_again(source_files, None);
    (resolve::timeline(records).0, kept)
}

/// Reads, follows, joins and checks a collection. Never fails: what is wrong with the records is in the report.
pub fn analyze(source_files: &SourceFiles, options: &Options) -> Analysis {
    analyze_in_stages(source_files, options, &mut |_| {})
}

/// The same, with the name of each stage told as it begins.
pub fn analyze_in_stages(
    source_files: &SourceFiles,
    options: &Options,
    begin: &mut dyn FnMut(&'static str),
) -> Analysis {
    begin("parse");
    let (records, diagnostics) = parse::records(source_files);
    followed(source_files, records, diagnostics, options, begin)
}

/// The same, where what the files said the last time is known: only those with another text are parsed.
pub fn analyze_incremental(
    source_files: &Arc<SourceFiles>,
    options: &Options,
    last: Option<&ParseCache>,
) -> (Analysis, ParseCache) {
    let (records, diagnostics, kept) = parse::records_again(source_files, last);
    (
        followed(source_files, records, diagnostics, options, &mut |_| {}),
        kept,
    )
}

/// The same, where nothing is kept for another time.
pub(crate) fn analyze_at_last(
    source_files: &SourceFiles,
    options: &Options,
    last: ParseCache,
) -> Analysis {
    let (records, diagnostics) = parse::records_at_last(source_files, last);
    followed(source_files, records, diagnostics, options, &mut |_| {})
}

/// From records to the rest.
fn followed(
    source_files: &SourceFiles,
    records: Records,
    mut diagnostics: Vec<Diagnostic>,
    options: &Options,
    begin: &mut dyn FnMut(&'static str),
) -> Analysis {
    begin("resolve");
    let (mut timeline, unresolved) = resolve::timeline(records);
    if let Some(base) = &options.base {
        diagnostics.extend(rules::hold(&mut timeline.settings, base));
    }
    begin("graph");
    let graph = CausalGraph::new(&timeline);
    begin("check");
    diagnostics.extend(unresolved);
    let context = rules::RuleContext::new(&timeline, &graph, source_files, options);
    let found = rules::run(&context);
    let is_consequence = consequences(&diagnostics);
    diagnostics.extend(found.into_iter().filter(|found| !is_consequence(found)));
    rules::report_where_changed(&mut diagnostics, options);
    rules::apply_format(&timeline.settings, &mut diagnostics);
    let (diagnostics, allowed) =
        rules::apply_overrides(&timeline, options.base.as_deref(), diagnostics);
    let report = Report::new(diagnostics);
    Analysis {
        source_files: source_files.clone(),
        timeline,
        graph,
        report,
        allowed,
    }
}

/// Whether a finding only follows from another one: claims that could not be read are not missing.
fn consequences(diagnostics: &[Diagnostic]) -> impl Fn(&Diagnostic) -> bool + use<> {
    let of_claims = diagnostics.iter().filter(|diagnostic| {
        diagnostic.severity == Severity::Error
            && matches!(diagnostic.place.steps.first(), Some(Step::Key(key)) if key == "claims")
    });
    let files: FastSet<Arc<str>> = of_claims
        .map(|diagnostic| diagnostic.place.file.clone())
        .collect();
    move |found| found.code() == rules::UNSOURCED_EVENT && files.contains(&found.place.file)
}
