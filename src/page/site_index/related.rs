//! What the registries say of each other, the other way round: the measures of a topic and of an actor, and the parts of a body.
//! Looked up on each page, it would cost the square of the registries.

use std::collections::BTreeMap;

use super::SiteIndex;
use crate::model::{Slug, Timeline};

/// How many entries a collection may have without a word about its events, and how many for each event, before the pages of
/// those that nearly nothing is told of are reduced to that.
const ENTRIES: usize = 300;
const ENTRIES_PER_EVENT: usize = 10;
/// How many events such an entry has at most.
const FEW: usize = 4;

/// What names an entry, in the order of the ids.
#[derive(Default)]
pub(crate) struct Related<'a> {
    /// Measures by the actor who answers for them.
    pub(crate) answers_for: BTreeMap<&'a Slug, Vec<&'a Slug>>,
    /// Measures by topic.
    pub(crate) measures: BTreeMap<&'a Slug, Vec<&'a Slug>>,
    /// Actors by the body that they are part of.
    pub(crate) parts: BTreeMap<&'a Slug, Vec<&'a Slug>>,
    /// Whether there are so many entries for so few events that most can have next to none.
    pub(crate) is_sparse: bool,
}

impl<'a> Related<'a> {
    /// What the entries of a timeline say of each other.
    pub(crate) fn of(timeline: &'a Timeline) -> Self {
        let mut related = Self::default();
        for measure in timeline.measures.values() {
            for actor in &measure.authority {
                add(&mut related.answers_for, actor, &measure.id);
            }
            for topic in &measure.topics {
                add(&mut related.measures, topic, &measure.id);
            }
        }
        for actor in timeline.actors.values() {
            if let Some(body) = &actor.part_of {
                add(&mut related.parts, body, &actor.id);
            }
        }
        let entries = timeline.actors.len()
            + timeline.places.len()
            + timeline.topics.len()
            + timeline.measures.len()
            + timeline.stories.len();
        related.is_sparse = entries > ENTRIES + ENTRIES_PER_EVENT * timeline.events.len();
        related
    }
}

/// Adds an entry to a list, once.
fn add<'a>(lists: &mut BTreeMap<&'a Slug, Vec<&'a Slug>>, of: &'a Slug, entry: &'a Slug) {
    let list = lists.entry(of).or_default();
    if list.last() != Some(&entry) {
        list.push(entry);
    }
}

impl SiteIndex<'_> {
    /// Whether a page of an entry with this many events has next to nothing to tell: see `PageLayout::bare`.
    pub(crate) fn is_bare(&self, events: usize) -> bool {
        events == 0 || (self.related.is_sparse && events <= FEW)
    }
}
