//! An event among its neighbours: what led to it, what followed from it, its other connections, and the picture of two steps.

use std::collections::BTreeSet;

use super::citations::Cited;
use super::html::Html;
use super::link_sentences::{Sentence, Viewpoint, sentence};
use super::page_context::PageContext;
use crate::export::graph::{Options, svg_command};
use crate::graph::{Arrow, Wanted};
use crate::model::{Basis, Event, Stance, Text};
use crate::query::surroundings::{ARROW_LIMIT, at, shown};
use crate::svg::{self, Drawing};

/// How many causes, and how many effects, are told in full before the others are folded.
const FIRST: usize = 2;

/// Links at an event, some of them folded.
pub(crate) struct Told {
    /// Those that are told at once, the best documented first.
    pub(crate) first: Vec<Sentence>,
    /// The others.
    pub(crate) rest: Vec<Sentence>,
    /// How many these are, in words.
    pub(crate) more: String,
}

impl Told {
    /// Whether there is no link.
    pub(crate) fn is_empty(&self) -> bool {
        self.first.is_empty()
    }

    /// One that is left is told as soon as counted.
    fn new(mut sentences: Vec<Sentence>, more: impl Fn(usize) -> String) -> Self {
        let rest = match sentences.len() > FIRST + 1 {
            true => sentences.split_off(FIRST),
            false => Vec::new(),
        };
        Self {
            more: more(rest.len()),
            first: sentences,
            rest,
        }
    }
}

/// What led to an event and what followed from it.
pub(crate) fn near<'a>(
    context: &PageContext<'a>,
    cited: &mut Cited<'a>,
    position: usize,
) -> [Told; 2] {
    let (graph, words) = (context.site.graph, &context.words().event);
    let mut tell = |arrows: &[Arrow], from: Viewpoint| -> Vec<Sentence> {
        let mut arrows: Vec<Arrow> = arrows.to_vec();
        arrows.sort_by_key(|arrow| weight(context, arrow));
        arrows
            .into_iter()
            .filter_map(|arrow| sentence(context, cited, arrow, from))
            .collect()
    };
    let led = tell(graph.arrows_to(position), Viewpoint::Later);
    let followed = tell(graph.arrows_from(position), Viewpoint::Earlier);
    [
        Told::new(led, |count| words.more_causes(count)),
        Told::new(followed, |count| words.more_effects(count)),
    ]
}

/// How far from what happened the best document of a link is; what the editors conclude comes last.
fn weight(context: &PageContext<'_>, arrow: &Arrow) -> (bool, u8) {
    let timeline = context.site.timeline;
    let link = arrow.link(timeline);
    let sources = link.sources.iter();
    let sources = sources.filter(|cited| cited.stance == Stance::Supports);
    let ranks = sources.filter_map(|cited| Some(timeline.source(&cited.source)?.kind.rank()));
    let is_reading = link.basis == Basis::Editorial && link.asserted_by.is_none();
    (is_reading, ranks.min().unwrap_or(u8::MAX))
}

/// What stands around an event beyond its causes and effects.
pub(crate) struct Surroundings {
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

/// What stands around an event.
pub(crate) fn surroundings<'a>(
    context: &PageContext<'a>,
    cited: &mut Cited<'a>,
    position: usize,
    event: &Event,
) -> Surroundings {
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
    let others = tell(graph.connections_of(position), &|arrow| {
        if arrow.to == position {
            Viewpoint::Later
        } else {
            Viewpoint::Earlier
        }
    });
    let beyond = tell(&arrows[near..], &|_| Viewpoint::Outside);
    Surroundings {
        others,
        beyond: beyond
            .into_iter()
            .map(|sentence| Sentence {
                // The editors' remark stands on the page of the event whose record holds the link.
                note: Html::default(),
                ..sentence
            })
            .collect(),
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
        // The lists beside it say the same at length.
        description: "",
    }))
}
