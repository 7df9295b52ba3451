//! Which parts of the timeline have a graph of their own beside their pages.

use std::collections::{BTreeMap, BTreeSet};

use super::parts::Parts;
use crate::graph::{CausalGraph, Wanted};
use crate::limits::{PART_GRAPHS, PART_GRAPHS_TIMES};
use crate::model::Timeline;

/// How many events and arrows the picture of the whole graph may have.
pub(in crate::page) const WHOLE: (usize, usize) = (200, 400);

/// What is wanted of the graph for each part that has an arrow between two of its events, by the path of its page without its
/// ending.
pub(crate) type PartGraphs = BTreeMap<String, Wanted>;

/// The graphs that are published of these parts.
pub(crate) fn part_graphs(timeline: &Timeline, graph: &CausalGraph, parts: &Parts) -> PartGraphs {
    let whole = graph.events().count() + graph.arrows().len();
    let mut left = PART_GRAPHS + PART_GRAPHS_TIMES * whole;
    let mut graphs = PartGraphs::new();
    for (part, events) in parts {
        let Some(wanted) = wanted(timeline, part) else {
            continue;
        };
        let arrows = events.iter().flat_map(|&event| graph.arrows_to(event));
        let within = arrows.filter(|arrow| events.binary_search(&arrow.from).is_ok());
        let (mut joined, mut count) = (BTreeSet::new(), 0);
        for arrow in within.take(WHOLE.1 + 1) {
            joined.extend([arrow.from, arrow.to]);
            count += 1;
        }
        let size = joined.len() + count;
        if count == 0 || count > WHOLE.1 || joined.len() > WHOLE.0 || size > left {
            continue;
        }
        left -= size;
        graphs.insert(part.clone(), wanted);
    }
    graphs
}

/// What is asked of the graph for a part; nothing for a part that is neither a story nor a topic.
fn wanted(timeline: &Timeline, part: &str) -> Option<Wanted> {
    let (folder, id) = part.split_once('/')?;
    match folder {
        "topics" => Some(Wanted {
            topic: Some(timeline.topics.get(id)?.id.clone()),
            ..Wanted::default()
        }),
        "stories" => {
            let mut stories = timeline.stories.iter();
            Some(Wanted {
                story: Some(stories.find(|story| *story.id == *id)?.id.clone()),
                ..Wanted::default()
            })
        }
        _ => None,
    }
}
