//! What is left out of an answer, to see what is still explained without it.

use anyhow::{Result, bail};
use clap::builder::PossibleValuesParser;

use crate::analysis::Analysis;
use crate::graph::CausalGraph;
use crate::model::{Basis, Relation};
use crate::query::without::{Refused, Without};

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
        let without = Without {
            events: &self.without_event,
            sources: &self.without_source,
            bases: &self.without_basis,
            relations: &self.without_relation,
        };
        match without.graph(&analysis.timeline, &analysis.graph, asked) {
            Ok(rest) => Ok(rest),
            Err(Refused::NotFound(reason)) => Err(reason.into()),
            Err(Refused::Asked(id)) => bail!(
                "`{id}` is the event that the question is about; `--without` shows what hangs on it"
            ),
        }
    }
}
