//! The parts of the timeline that can be followed by themselves, each with its events.

use std::collections::{BTreeMap, BTreeSet};

use super::SiteIndex;
use crate::model::Timeline;

/// The events of each part, by the path of its page without its ending.
pub(crate) type Parts = BTreeMap<String, Vec<usize>>;

/// The parts of a timeline whose events are indexed.
pub(crate) fn parts(timeline: &Timeline, index: &SiteIndex<'_>) -> Parts {
    let mut parts = Parts::new();
    for (folder, events_by_id) in [
        ("actors", &index.by_actor),
        ("places", &index.by_place),
        ("topics", &index.by_topic),
        ("kinds", &index.by_kind),
    ] {
        for (id, events) in events_by_id {
            parts.insert(format!("{folder}/{id}"), events.clone());
        }
    }
    for &position in &index.events {
        let steps = timeline.events.get(position).map(|event| &event.measures);
        let measures: BTreeSet<_> = steps
            .into_iter()
            .flatten()
            .map(|step| &step.measure)
            .collect();
        for measure in measures {
            let events = parts.entry(format!("measures/{measure}")).or_default();
            events.push(position);
        }
    }
    for story in &timeline.stories {
        let positions = story
            .events
            .iter()
            .filter_map(|id| timeline.positions.get(id));
        let events: BTreeSet<usize> = positions
            .copied()
            .filter(|position| index.events.binary_search(position).is_ok())
            .collect();
        parts.insert(
            format!("stories/{}", story.id),
            events.into_iter().collect(),
        );
    }
    parts.retain(|_, events| !index.is_bare(events.len()));
    parts
}
