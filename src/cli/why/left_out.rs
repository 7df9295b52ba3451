//! What is left out of an answer, to see what is still explained without it.

use std::collections::BTreeSet;

use anyhow::{Result, bail};
use clap::builder::PossibleValuesParser;

use crate::analysis::Analysis;
use crate::cli::session;
use crate::diag::nearest;
use crate::graph::CausalGraph;
use crate::model::{Basis, Link, Relation, Slug, Source, Stance, Timeline};

/// The options that leave something out.
#[derive(clap::Args)]
pub(super) struct LeftOut {
    /// Leave an event out, with all its links
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    without_event: Vec<String>,
    /// Leave out links for which nothing speaks but a source and the documents that go back to the same account
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    without_source: Vec<String>,
    /// Leave out links with these bases
    #[arg(long, value_delimiter = ',', value_parser = PossibleValuesParser::new(Basis::WORDS))]
    without_basis: Vec<String>,
    /// Leave out links with these relations
    #[arg(long, value_delimiter = ',', value_parser = PossibleValuesParser::new(Relation::WORDS))]
    without_relation: Vec<String>,
}

impl LeftOut {
    /// The graph without it; nothing when all is to stay.
    pub(super) fn graph(&self, analysis: &Analysis, asked: usize) -> Result<Option<CausalGraph>> {
        let lists = [
            &self.without_event,
            &self.without_source,
            &self.without_basis,
            &self.without_relation,
        ];
        if lists.iter().all(|list| list.is_empty()) {
            return Ok(None);
        }
        let timeline = &analysis.timeline;
        let mut events: BTreeSet<usize> = analysis.graph.events().collect();
        for id in &self.without_event {
            let position = session::position(analysis, id)?;
            if position == asked {
                bail!(
                    "`{id}` is the event that the question is about; `--without` shows what hangs on it"
                );
            }
            events.remove(&position);
        }
        let origins = self.origins(timeline)?;
        let is_kept = |link: &Link| {
            !self
                .without_basis
                .iter()
                .any(|word| word == link.basis.word())
                && !self
                    .without_relation
                    .iter()
                    .any(|word| word == link.relation.word())
                && is_supported(timeline, link, &origins)
        };
        let mut arrows = analysis.graph.arrows().to_vec();
        arrows.retain(|arrow| is_kept(arrow.link(timeline)));
        let events: Vec<usize> = events.into_iter().collect();
        Ok(Some(CausalGraph::joined(&events, &arrows)))
    }

    /// The sources that those left out go back to.
    fn origins<'a>(&self, timeline: &'a Timeline) -> Result<BTreeSet<&'a Slug>> {
        let mut origins = BTreeSet::new();
        for id in &self.without_source {
            let Some(source) = timeline.source(id) else {
                let near = nearest(id, timeline.sources.keys().map(Slug::as_str));
                let near =
                    near.map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
                bail!("there is no source `{id}`{near}");
            };
            origins.extend(ids(timeline, source));
        }
        Ok(origins)
    }
}

/// Whether a link rests on something besides documents that go back to these sources alone. One that cites nothing in its
/// support does not rest on them.
fn is_supported(timeline: &Timeline, link: &Link, origins: &BTreeSet<&Slug>) -> bool {
    let mut supporting = link
        .sources
        .iter()
        .filter(|citation| citation.stance == Stance::Supports)
        .filter_map(|citation| timeline.source(&citation.source))
        .peekable();
    supporting.peek().is_none()
        || supporting.any(|source| ids(timeline, source).any(|id| !origins.contains(id)))
}

fn ids<'a>(timeline: &'a Timeline, source: &'a Source) -> impl Iterator<Item = &'a Slug> {
    timeline
        .origins_of(source)
        .into_iter()
        .map(|origin| &origin.id)
}
