//! The options that choose a part of the collection, for the commands that draw or count it.

use anyhow::{Result, bail};
use clap::builder::PossibleValuesParser;

use crate::graph::Wanted;
use crate::message::ENGLISH;
use crate::model::{Basis, Confidence, EventDate, Family, Relation, Timeline};
use crate::query::part::Part;

/// Which events and links.
#[derive(clap::Args)]
pub(super) struct PartOptions {
    /// Only events in which an actor takes part
    #[arg(long, value_name = "ID")]
    actor: Option<String>,
    /// Only events about a topic
    #[arg(long, value_name = "ID")]
    topic: Option<String>,
    /// Only the events of a story
    #[arg(long, value_name = "ID")]
    story: Option<String>,
    /// Only events of one kind
    #[arg(long, value_name = "ID")]
    kind: Option<String>,
    /// Only events that may have lasted until this date or later (EDTF)
    #[arg(long, value_name = "DATE")]
    since: Option<String>,
    /// Only events that may have begun by this date (EDTF)
    #[arg(long, value_name = "DATE")]
    until: Option<String>,
    /// Only links of these families
    #[arg(long, value_delimiter = ',', value_parser = PossibleValuesParser::new(Family::WORDS))]
    family: Vec<String>,
    /// Only links with these relations
    #[arg(long, value_delimiter = ',', value_parser = PossibleValuesParser::new(Relation::WORDS))]
    relation: Vec<String>,
    /// Only links with this basis
    #[arg(long, value_delimiter = ',', value_parser = PossibleValuesParser::new(Basis::WORDS))]
    basis: Vec<String>,
    /// Only links with at least this confidence
    #[arg(long, visible_alias = "min-confidence", value_parser = PossibleValuesParser::new(Confidence::WORDS))]
    confidence: Option<String>,
}

impl PartOptions {
    /// What they ask for; an id that the collection does not have is an error.
    pub(super) fn wanted(&self, timeline: &Timeline) -> Result<Wanted> {
        let part = Part {
            actor: self.actor.as_deref(),
            topic: self.topic.as_deref(),
            story: self.story.as_deref(),
            kind: self.kind.as_deref(),
            since: date(self.since.as_deref(), "--since")?,
            until: date(self.until.as_deref(), "--until")?,
            families: &self.family,
            relations: &self.relation,
            bases: &self.basis,
            confidence: self.confidence.as_deref(),
        };
        Ok(part.wanted(timeline)?)
    }
}

fn date(text: Option<&str>, option: &str) -> Result<Option<EventDate>> {
    let Some(text) = text else {
        return Ok(None);
    };
    match text.parse() {
        Ok(date) => Ok(Some(date)),
        Err(error) => bail!(
            "`{text}` is not a date for {option}: {}",
            error.message.in_words(&ENGLISH)
        ),
    }
}
