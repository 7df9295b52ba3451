//! The options that choose a part of the collection, for the commands that draw or count it.

use anyhow::{Result, bail};
use clap::builder::PossibleValuesParser;

use crate::diag::nearest;
use crate::graph::Wanted;
use crate::message::ENGLISH;
use crate::model::{Basis, Confidence, EventDate, Family, Relation, Slug, Timeline};

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
        let stories = timeline.stories.iter().map(|story| &story.id);
        let kinds = timeline.settings.kinds.iter().map(|kind| &kind.id);
        Ok(Wanted {
            actor: known(self.actor.as_deref(), "actor", timeline.actors.keys())?,
            topic: known(self.topic.as_deref(), "topic", timeline.topics.keys())?,
            story: known(self.story.as_deref(), "story", stories)?,
            kind: known(self.kind.as_deref(), "kind", kinds)?,
            since: date(self.since.as_deref(), "--since")?,
            until: date(self.until.as_deref(), "--until")?,
            families: meant(&self.family, Family::from_word),
            relations: meant(&self.relation, Relation::from_word),
            bases: meant(&self.basis, Basis::from_word),
            confidence: self.confidence.as_deref().and_then(Confidence::from_word),
            ..Wanted::default()
        })
    }
}

/// What words stand for.
fn meant<T, C: FromIterator<T>>(words: &[String], from_word: fn(&str) -> Option<T>) -> C {
    words.iter().filter_map(|word| from_word(word)).collect()
}

/// An id that a registry has.
fn known<'a>(
    id: Option<&str>,
    what: &str,
    ids: impl Iterator<Item = &'a Slug> + Clone,
) -> Result<Option<Slug>> {
    let Some(id) = id else {
        return Ok(None);
    };
    match ids.clone().find(|known| known.as_str() == id) {
        Some(known) => Ok(Some(known.clone())),
        None => match nearest(id, ids.map(Slug::as_str)) {
            Some(near) => bail!("no {what} is called `{id}`; did you mean `{near}`?"),
            None => bail!("no {what} is called `{id}`"),
        },
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
