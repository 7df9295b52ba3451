//! A part of the collection, chosen by what its events and links must have.

use super::lookup::{NotFound, entry};
use crate::graph::Wanted;
use crate::model::{Basis, Confidence, EventDate, Family, Relation, Timeline};

/// What a part must have, as somebody names it. What is left empty asks for nothing.
#[derive(Default)]
pub struct Part<'p> {
    pub(crate) actor: Option<&'p str>,
    pub(crate) topic: Option<&'p str>,
    pub(crate) story: Option<&'p str>,
    pub(crate) kind: Option<&'p str>,
    pub(crate) since: Option<EventDate>,
    pub(crate) until: Option<EventDate>,
    /// Words of families, relations and bases.
    pub(crate) families: &'p [String],
    pub(crate) relations: &'p [String],
    pub(crate) bases: &'p [String],
    pub(crate) confidence: Option<&'p str>,
}

impl Part<'_> {
    /// The part of a collection; an id that this does not have is an error.
    pub(crate) fn wanted(self, timeline: &Timeline) -> Result<Wanted, NotFound> {
        let stories = timeline.stories.iter().map(|story| &story.id);
        let kinds = timeline.settings.kinds.iter().map(|kind| &kind.id);
        let actors = timeline.actors.keys();
        let topics = timeline.topics.keys();
        Ok(Wanted {
            actor: (self.actor.map(|id| entry(id, "actor", actors))).transpose()?,
            topic: (self.topic.map(|id| entry(id, "topic", topics))).transpose()?,
            story: (self.story.map(|id| entry(id, "story", stories))).transpose()?,
            kind: (self.kind.map(|id| entry(id, "kind", kinds))).transpose()?,
            since: self.since,
            until: self.until,
            families: meant(self.families, Family::from_word),
            relations: meant(self.relations, Relation::from_word),
            bases: meant(self.bases, Basis::from_word),
            confidence: self.confidence.and_then(Confidence::from_word),
            ..Wanted::default()
        })
    }
}

/// What words stand for.
pub(super) fn meant<T, C: FromIterator<T>>(
    words: &[String],
    from_word: fn(&str) -> Option<T>,
) -> C {
    words.iter().filter_map(|word| from_word(word)).collect()
}
