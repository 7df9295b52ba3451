//! An event among its neighbours: what led to it, what followed from it, its other connections, and the picture of two steps.

use std::collections::BTreeSet;

use super::citations::Cited;
use super::html::Html;
use super::link_sentences::{Sentence, Viewpoint, sentence};
use super::page_context::PageContext;
use crate::graph::{Arrow, CausalGraph};
use crate::model::{Event, Text};
use crate::svg::{self, Drawing};

/// More arrows than this make no picture that can be read; then it shows one step only.
const ARROW_LIMIT: usize = 18;

/// An event's neighbours.
pub struct Neighbours {
    /// What led to it.
    pub led: Vec<Sentence>,
    /// What followed from it.
    pub followed: Vec<Sentence>,
    /// Arrows a step further away, which the picture shows as well.
    pub beyond: Vec<Sentence>,
    /// Links that are no cause.
    pub others: Vec<Sentence>,
    /// The picture; empty for an event without arrows.
    pub picture: Html,
    /// How far the picture reaches, in words.
    pub reach: String,
}

/// The neighbours of an event.
pub fn neighbours<'a>(
    context: &PageContext<'a>,
    cited: &mut Cited<'a>,
    position: usize,
    event: &Event,
) -> Neighbours {
    let graph = context.site.graph;
    let mut tell = |arrows: &[Arrow], told: &dyn Fn(&Arrow) -> Viewpoint| -> Vec<Sentence> {
        arrows
            .iter()
            .filter_map(|arrow| sentence(context, cited, *arrow, told(arrow)))
            .collect()
    };
    let Steps { near, far, reach } = steps(context, position);
    Neighbours {
        led: tell(graph.arrows_to(position), &|_| Viewpoint::Later),
        followed: tell(graph.arrows_from(position), &|_| Viewpoint::Earlier),
        others: tell(graph.connections_of(position), &|arrow| {
            if arrow.to == position {
                Viewpoint::Later
            } else {
                Viewpoint::Earlier
            }
        }),
        beyond: tell(&far, &|_| Viewpoint::Outside),
        picture: draw(context, position, event, &near, &far),
        reach,
    }
}

/// What the picture of an event shows.
struct Steps {
    /// Arrows at the event.
    near: Vec<Arrow>,
    /// Those one step beyond them, away from it.
    far: Vec<Arrow>,
    /// How far that reaches, in words.
    reach: String,
}

/// Two steps in either direction; one where two are too many; of that one what is nearest in time where even it is.
fn steps(context: &PageContext<'_>, position: usize) -> Steps {
    let words = context.words();
    let (near, far) = two_steps(context.site.graph, position);
    let mut near: Vec<Arrow> = near.into_iter().collect();
    if near.len() > ARROW_LIMIT {
        let all = near.len();
        near.sort_by_key(|arrow| (arrow.to - arrow.from.min(arrow.to), *arrow));
        near.truncate(ARROW_LIMIT);
        return Steps {
            reach: (words.picture.nearest)(near.len(), all),
            near,
            far: Vec::new(),
        };
    }
    let whole = near.len() + far.len() <= ARROW_LIMIT;
    Steps {
        reach: if whole || far.is_empty() {
            words.event.picture.to_owned()
        } else {
            words.event.picture_near.to_owned()
        },
        near,
        far: if whole {
            far.into_iter().collect()
        } else {
            Vec::new()
        },
    }
}

/// Every arrow that the page of an event tells of: those at the event, and those a step further away that its picture has room for.
pub(super) fn told(graph: &CausalGraph, position: usize) -> BTreeSet<Arrow> {
    let (mut near, far) = two_steps(graph, position);
    if near.len() + far.len() <= ARROW_LIMIT {
        near.extend(far);
    }
    near
}

/// The arrows at an event and those one step beyond them, of which there may be more where they are more than a picture shows.
fn two_steps(graph: &CausalGraph, position: usize) -> (BTreeSet<Arrow>, BTreeSet<Arrow>) {
    let near: BTreeSet<Arrow> = graph
        .arrows_to(position)
        .iter()
        .chain(graph.arrows_from(position))
        .copied()
        .collect();
    if near.len() > ARROW_LIMIT {
        return (near, BTreeSet::new());
    }
    let before = graph
        .arrows_to(position)
        .iter()
        .flat_map(|arrow| graph.arrows_to(arrow.from));
    let after = graph
        .arrows_from(position)
        .iter()
        .flat_map(|arrow| graph.arrows_from(arrow.to));
    // One more than can be shown tells as much as all of them.
    let far: BTreeSet<Arrow> = before
        .chain(after)
        .copied()
        .filter(|arrow| !near.contains(arrow))
        .take(4 * ARROW_LIMIT)
        .collect();
    (near, far)
}

fn draw(
    context: &PageContext<'_>,
    position: usize,
    event: &Event,
    near: &[Arrow],
    far: &[Arrow],
) -> Html {
    let arrows: Vec<Arrow> = near.iter().chain(far).copied().collect();
    if arrows.is_empty() {
        return Html::default();
    }
    let events: BTreeSet<usize> = arrows
        .iter()
        .flat_map(|arrow| [arrow.from, arrow.to])
        .collect();
    let events: Vec<usize> = events.into_iter().collect();
    let words = &context.words().event;
    let title: &Text = &event.title;
    Html::made(svg::svg(&Drawing {
        timeline: context.site.timeline,
        events: &events,
        beside: &[],
        arrows: &arrows,
        focus: Some(position),
        one_of_many: false,
        locale: context.locale(),
        href: &|other| context.to_event(&other.id),
        id: "_picture",
        title: &(words.picture_title)(context.plain(title)),
        description: words.picture_description,
    }))
}
