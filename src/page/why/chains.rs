//! Which events have a page of causes and consequences: those of which it tells more than their own page does.

use std::collections::BTreeSet;

use super::super::locale_site::LocaleSite;
use super::super::neighbours;
use crate::graph::{CausalGraph, Way};
use crate::model::Event;
use crate::parallel;

/// The most events that a page tells of in either direction, in whole steps from the event; those further away stand on the
/// pages of the last ones told. Without a limit these pages would grow with the square of the collection.
const EVENT_LIMIT: usize = 30;
/// The most events that all these pages together tell of in either direction. The more events there are, the fewer steps each
/// page tells.
const EVENTS_ON_ALL: usize = 20_000;
/// The events with such a page.
pub struct Chains {
    /// How many events a page tells of in either direction.
    pub(super) events_told: usize,
    /// Their positions, in order.
    pub(super) positions: Vec<usize>,
}

impl Chains {
    /// Those of a site, found once.
    pub(super) fn of<'s>(site: &'s LocaleSite<'_>) -> &'s Self {
        site.chains.get_or_init(|| {
            let linked: Vec<usize> = linked(site).map(|(position, _)| position).collect();
            let events_told = (EVENTS_ON_ALL / linked.len().max(1)).min(EVENT_LIMIT);
            let tell = parallel::map(&linked, |&position| {
                tells_more(site.graph, position, events_told)
            });
            let mut positions: Vec<usize> = linked
                .into_iter()
                .zip(tell)
                .filter_map(|(position, tells)| tells.then_some(position))
                .collect();
            positions.sort_unstable();
            Self {
                events_told,
                positions,
            }
        })
    }
}

/// Whether the chains at an event hold an arrow that the event's own page does not tell of.
fn tells_more(graph: &CausalGraph, position: usize, most: usize) -> bool {
    let told = neighbours::told(graph, position);
    [Way::Back, Way::Forth].into_iter().any(|way| {
        let near = graph.neighbourhood(position, way, most, 0);
        let shown: BTreeSet<usize> = near.shown.into_iter().chain([position]).collect();
        let mut arrows = shown.iter().flat_map(|&event| graph.arrows_to(event));
        arrows.any(|arrow| shown.contains(&arrow.from) && !told.contains(arrow))
    })
}

/// The events that a causal, legal or factual arrow joins to another, in order of time.
pub fn linked<'e>(site: &'e LocaleSite<'e>) -> impl Iterator<Item = (usize, &'e Event)> {
    let graph = site.graph;
    site.index
        .events
        .iter()
        .copied()
        .filter(|&event| !graph.arrows_to(event).is_empty() || !graph.arrows_from(event).is_empty())
        .filter_map(|position| Some((position, site.event(position)?)))
}
