//! Chains of causes or consequences as a page has room for them, and the events with a page of their own for these: those of which it
//! tells more than the page of the event does.

use std::collections::BTreeSet;

use super::surroundings;
use crate::graph::{Arrow, CausalGraph, Way};
use crate::parallel;

/// The most events that a page tells of in either direction, in whole steps from the event; those further away stand on the
/// pages of the last ones told. Without a limit these pages would grow with the square of the collection.
const EVENT_LIMIT: usize = 30;
/// The most events that all these pages together tell of in either direction. The more events there are, the fewer steps each
/// page tells.
const EVENTS_ON_ALL: usize = 20_000;

/// The most arrows that a page tells of in either direction, beside those at the event that it is about. Where there are more,
/// each event has an equal share of them.
const ARROW_LIMIT: usize = 60;
/// How far events further away are counted.
const COUNT_LIMIT: usize = 200;

/// What led to an event, or what followed from it, as far as a page tells of it.
pub(crate) struct Chain {
    /// The events, in order of time.
    pub(crate) chapters: Vec<Chapter>,
    /// How many events there are, and whether they were counted to the end.
    pub(crate) events: usize,
    pub(crate) is_exact: bool,
    /// How many of them are not shown.
    pub(crate) beyond: usize,
    /// The events shown that have further causes or consequences, which are not shown.
    pub(crate) border: Vec<usize>,
}

/// An event of a chain with those arrows that lead to it from the chain.
pub(crate) struct Chapter {
    pub(crate) event: usize,
    pub(crate) arrows: Vec<Arrow>,
    /// How many more of them there are.
    pub(crate) more: usize,
}

impl Chain {
    /// The chain of up to so many events on one side of an event; nothing where there is none.
    pub(crate) fn of(graph: &CausalGraph, position: usize, way: Way, most: usize) -> Option<Self> {
        let near = graph.neighbourhood(position, way, most, COUNT_LIMIT);
        if near.shown.is_empty() {
            return None;
        }
        let shown: BTreeSet<usize> = near.shown.iter().copied().chain([position]).collect();
        let within = |of: usize| {
            let arrows = graph.arrows_to(of).iter();
            arrows.filter(|arrow| shown.contains(&arrow.from)).copied()
        };
        let among: usize = shown.iter().map(|&event| within(event).count()).sum();
        let share = if among <= ARROW_LIMIT {
            among
        } else {
            ARROW_LIMIT / shown.len()
        };
        let chapters = shown
            .iter()
            // What led here ends with the event itself; what followed begins with what it led to.
            .filter(|&&event| way == Way::Back || event != position)
            .filter_map(|&event| {
                let is_direct = |arrow: &Arrow| arrow.from == position || event == position;
                let mut arrows: Vec<Arrow> = within(event).collect();
                let distant = arrows.iter().filter(|arrow| !is_direct(arrow));
                let mut nearest: Vec<usize> = distant.map(|arrow| arrow.from).collect();
                nearest.sort_unstable();
                let since = nearest.iter().rev().nth(share).copied();
                let all = arrows.len();
                arrows.retain(|arrow| {
                    is_direct(arrow) || since.is_none_or(|since| arrow.from > since)
                });
                (all > 0).then(|| Chapter {
                    event,
                    more: all - arrows.len(),
                    arrows,
                })
            })
            .collect();
        Some(Self {
            chapters,
            events: near.shown.len() + near.beyond,
            is_exact: near.beyond < COUNT_LIMIT,
            beyond: near.beyond,
            border: near.border,
        })
    }
}

/// The events with such a page.
pub(crate) struct Chains {
    /// How many events a page tells of in either direction.
    pub(crate) events_told: usize,
    /// Their positions, in order.
    pub(crate) positions: Vec<usize>,
}

impl Chains {
    /// Those among events that readers see.
    pub(crate) fn of(graph: &CausalGraph, events: &[usize]) -> Self {
        let is_joined = |event: &usize| {
            !graph.arrows_to(*event).is_empty() || !graph.arrows_from(*event).is_empty()
        };
        let linked: Vec<usize> = events.iter().copied().filter(is_joined).collect();
        let events_told = (EVENTS_ON_ALL / linked.len().max(1)).min(EVENT_LIMIT);
        let tell = parallel::map(&linked, |&position| {
            tells_more(graph, position, events_told)
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
    }
}

/// Whether the chains at an event hold an arrow that the event's own page does not tell of.
fn tells_more(graph: &CausalGraph, position: usize, most: usize) -> bool {
    let told = surroundings::told(graph, position);
    [Way::Back, Way::Forth].into_iter().any(|way| {
        let near = graph.neighbourhood(position, way, most, 0);
        let shown: BTreeSet<usize> = near.shown.into_iter().chain([position]).collect();
        let mut arrows = shown.iter().flat_map(|&event| graph.arrows_to(event));
        arrows.any(|arrow| shown.contains(&arrow.from) && !told.contains(arrow))
    })
}
