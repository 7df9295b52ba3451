//! The way on from an event: the one before and the one after it, in time and in each story line that it belongs to.

use super::html::Html;
use super::page_context::PageContext;
use crate::model::Event;

/// A line of events that an event stands in.
pub(crate) struct PrevNext {
    /// What the line is.
    pub(crate) name: Html,
    /// The event before.
    pub(crate) previous: Option<Neighbour>,
    /// The event after.
    pub(crate) next: Option<Neighbour>,
}

/// An event beside another.
pub(crate) struct Neighbour {
    /// Its page.
    pub(crate) href: String,
    /// Its title, for an element or an attribute.
    pub(crate) title: Html,
}

/// The lines that an event stands in.
pub(crate) fn ways(context: &PageContext<'_>, position: usize) -> Vec<PrevNext> {
    let site = context.site;
    let beside = |place: Option<usize>| {
        place
            .and_then(|place| site.index.events.get(place))
            .and_then(|&position| site.event(position))
    };
    let mut ways: Vec<PrevNext> = site
        .index
        .events
        .binary_search(&position)
        .ok()
        .map(|place| {
            let name = Html::text(context.words().event.in_time);
            way(
                context,
                name,
                beside(place.checked_sub(1)),
                beside(place.checked_add(1)),
            )
        })
        .into_iter()
        .collect();
    for &(number, place) in site.index.in_lines.get(&position).into_iter().flatten() {
        let (Some(story), Some(line)) = (
            site.timeline.stories.get(number),
            site.index.lines.get(number),
        ) else {
            continue;
        };
        let name = context.story_link(story);
        let at = |place: Option<usize>| site.event(*line.get(place?)?);
        ways.push(way(
            context,
            name,
            at(place.checked_sub(1)),
            at(place.checked_add(1)),
        ));
    }
    ways
}

fn way(
    context: &PageContext<'_>,
    name: Html,
    previous: Option<&Event>,
    next: Option<&Event>,
) -> PrevNext {
    let neighbour = |event: &Event| Neighbour {
        href: context.to_event(&event.id),
        title: Html::text(context.plain(&event.title)),
    };
    PrevNext {
        name,
        previous: previous.map(neighbour),
        next: next.map(neighbour),
    }
}
