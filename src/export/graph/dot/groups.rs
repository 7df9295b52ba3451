//! The boxes that a DOT graph draws around events.

use std::collections::BTreeMap;

use crate::export::ExportContext;
use crate::export::graph::{Cluster, Options};
use crate::model::{Event, Timeline};

/// A box's name and what is written on it.
pub(super) type Group = Option<(String, String)>;

/// Events by the boxes that they stand in, in the order of the boxes' names; without boxes one group.
pub(super) fn groups<'a>(
    context: &ExportContext<'_>,
    events: &[&'a Event],
    options: &Options<'_>,
) -> BTreeMap<Group, Vec<&'a Event>> {
    let mut groups: BTreeMap<Group, Vec<&Event>> = BTreeMap::new();
    for &event in events {
        let group = options
            .cluster
            .and_then(|cluster| group(context.timeline, event, cluster, options));
        groups.entry(group).or_default().push(event);
    }
    groups
}

/// The box that an event stands in.
fn group(
    timeline: &Timeline,
    event: &Event,
    cluster: Cluster,
    options: &Options<'_>,
) -> Option<(String, String)> {
    let language = options.locale.tag;
    match cluster {
        Cluster::Year => {
            let year = event.date.year()?.to_string();
            Some((year.clone(), year))
        }
        Cluster::Actor => {
            let id = &event.actors.first()?.actor;
            let actor = timeline.actors.get(id);
            let name = actor.map_or("", |actor| actor.name.get(language));
            Some((id.to_string(), name.to_owned()))
        }
        Cluster::Topic => {
            let id = event.topics.first()?;
            let topic = timeline.topics.get(id);
            let name = topic.map_or("", |topic| topic.name.get(language));
            Some((id.to_string(), name.to_owned()))
        }
        Cluster::Country => {
            let mut places = event.places.iter().filter_map(|id| timeline.places.get(id));
            let code = places.find_map(|place| place.country.as_deref())?;
            let name = options.locale.page.browse.country(code);
            Some((code.to_owned(), name.to_owned()))
        }
        Cluster::Story => {
            let mut stories = timeline.stories.iter();
            let story = stories.find(|story| story.events.contains(&event.id))?;
            Some((story.id.to_string(), story.name.get(language).to_owned()))
        }
    }
}
