//! An event among its neighbours: what led to it, what followed from it, its other connections, and the picture of two steps.

use std::collections::BTreeSet;

use super::citations::Cited;
use super::html::Html;
use super::link_sentences::{Sentence, Viewpoint, sentence};
use super::page_context::PageContext;
use crate::export::graph::{Options, svg_command};
use crate::graph::{Arrow, Wanted};
use crate::model::{Event, Text};
use crate::query::surroundings::{ARROW_LIMIT, at, shown};
use crate::svg::{self, Drawing};

/// An event's neighbours.
pub(crate) struct Neighbours {
    /// What led to it.
    pub(crate) led: Vec<Sentence>,
    /// What followed from it.
    pub(crate) followed: Vec<Sentence>,
    /// Arrows a step further away, which the picture shows as well.
    pub(crate) beyond: Vec<Sentence>,
    /// Links that are no cause.
    pub(crate) others: Vec<Sentence>,
    /// The picture; empty for an event without arrows.
    pub(crate) picture: Html,
    /// How far the picture reaches, in words.
    pub(crate) reach: String,
    /// What makes the picture again on a command line.
    pub(crate) command: String,
}

/// The neighbours of an event.
pub(crate) fn neighbours<'a>(
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
    let Steps {
        arrows,
        near,
        depth,
        reach,
    } = steps(context, position);
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
        beyond: tell(&arrows[near..], &|_| Viewpoint::Outside),
        picture: draw(context, position, event, &arrows),
        reach,
        command: around(context, position, depth),
    }
}

/// What the picture of an event shows.
struct Steps {
    /// Its arrows, those at the event first.
    arrows: Vec<Arrow>,
    /// How many of them are at the event.
    near: usize,
    /// How many steps that is.
    depth: usize,
    /// How far that reaches, in words.
    reach: String,
}

/// Two steps in either direction; one where two are too many; of that one what is nearest in time where even it is.
fn steps(context: &PageContext<'_>, position: usize) -> Steps {
    let words = context.words();
    let graph = context.site.graph;
    let near = at(graph, position);
    let (reach, depth, arrows) = match shown(graph, position) {
        Some((2, arrows)) => (words.event.picture.to_owned(), 2, arrows),
        Some((depth, arrows)) => (words.event.picture_near.to_owned(), depth, arrows),
        None => {
            let mut nearest: Vec<Arrow> = near.iter().copied().collect();
            nearest.sort_by_key(|arrow| (arrow.to - arrow.from.min(arrow.to), *arrow));
            nearest.truncate(ARROW_LIMIT);
            let reach = words.picture.nearest(nearest.len(), near.len());
            (reach, 1, nearest.into_iter().collect())
        }
    };
    let (mut first, beyond): (Vec<Arrow>, Vec<Arrow>) =
        arrows.into_iter().partition(|arrow| near.contains(arrow));
    let near = first.len();
    first.extend(beyond);
    Steps {
        arrows: first,
        near,
        depth,
        reach,
    }
}

/// The command that draws so many steps around an event.
fn around(context: &PageContext<'_>, position: usize, depth: usize) -> String {
    let wanted = Wanted {
        around: Some((position, depth)),
        ..Wanted::default()
    };
    let options = Options::new(context.locale(), "");
    svg_command(context.site.timeline, &wanted, &options)
}

fn draw(context: &PageContext<'_>, position: usize, event: &Event, arrows: &[Arrow]) -> Html {
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
        arrows,
        focus: Some(position),
        one_of_many: false,
        locale: context.locale(),
        href: &|other| context.to_event(&other.id),
        id: "_picture",
        title: &words.picture_title(context.plain(title)),
        description: words.picture_description,
    }))
}
