//! The arrows around an event that a picture of it has room for.

use std::collections::BTreeSet;

use crate::graph::{Arrow, CausalGraph};

/// More arrows than this make no picture that can be read; then it shows one step only.
pub(crate) const ARROW_LIMIT: usize = 18;

/// Every arrow that the page of an event tells of: those at the event, and those a step further away that its picture has room for.
pub(crate) fn told(graph: &CausalGraph, position: usize) -> BTreeSet<Arrow> {
    let mut told = at(graph, position);
    told.extend(
        shown(graph, position)
            .into_iter()
            .flat_map(|(_, arrows)| arrows),
    );
    told
}

/// How many steps the picture of an event shows whole, and every arrow between the events within them, as `graph --around` has
/// them; nothing when even one step is too much.
pub(crate) fn shown(graph: &CausalGraph, position: usize) -> Option<(usize, BTreeSet<Arrow>)> {
    let near = at(graph, position);
    if near.len() > ARROW_LIMIT {
        return None;
    }
    let causes: BTreeSet<usize> = near.iter().map(|arrow| arrow.from).collect();
    let effects: BTreeSet<usize> = near.iter().map(|arrow| arrow.to).collect();
    let before = causes.iter().filter(|&&cause| cause != position);
    let before = before.flat_map(|&cause| graph.arrows_to(cause));
    let after = effects.iter().filter(|&&effect| effect != position);
    let after = after.flat_map(|&effect| graph.arrows_from(effect));
    // One more than can be shown, beside those at the event, tells as much as all of them.
    let far = before.chain(after).take(2 * ARROW_LIMIT + 1);
    let two: BTreeSet<Arrow> = near.iter().chain(far).copied().collect();
    let steps = [(2, two), (1, near)].into_iter();
    let within = steps.map(|(depth, arrows)| (depth, between(graph, &arrows)));
    within
        .into_iter()
        .find(|(_, arrows)| arrows.len() <= ARROW_LIMIT)
}

/// The arrows at an event.
pub(crate) fn at(graph: &CausalGraph, position: usize) -> BTreeSet<Arrow> {
    let arrows = graph.arrows_to(position).iter();
    arrows.chain(graph.arrows_from(position)).copied().collect()
}

/// Every arrow between the ends of these; as many as tell that they are too many, where they are.
fn between(graph: &CausalGraph, arrows: &BTreeSet<Arrow>) -> BTreeSet<Arrow> {
    if arrows.len() > ARROW_LIMIT {
        return arrows.clone();
    }
    let ends: BTreeSet<usize> = arrows
        .iter()
        .flat_map(|arrow| [arrow.from, arrow.to])
        .collect();
    let to = ends.iter().flat_map(|&end| graph.arrows_to(end));
    let within = to.filter(|arrow| ends.contains(&arrow.from));
    within.take(ARROW_LIMIT + 1).copied().collect()
}
