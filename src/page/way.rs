//! The way on from an event: the one before and the one after it, in time and in each story line that it belongs to.

use super::html::Html;
use super::view::View;
use crate::model::Event;

/// A line of events that an event stands in.
pub struct Way {
    /// What the line is.
    pub name: Html,
    /// The event before.
    pub previous: Option<Neighbour>,
    /// The event after.
    pub next: Option<Neighbour>,
}

/// An event beside another.
pub struct Neighbour {
    /// Its page.
    pub href: String,
    /// Its title.
    pub title: Html,
    /// Its date.
    pub date: Html,
}

/// The lines that an event stands in.
pub fn ways(view: &View<'_>, position: usize) -> Vec<Way> {
    let edition = view.edition;
    let beside = |place: Option<usize>| {
        place
            .and_then(|place| edition.index.events.get(place))
            .and_then(|&position| edition.event(position))
    };
    let mut ways: Vec<Way> = edition
        .index
        .events
        .binary_search(&position)
        .ok()
        .map(|place| {
            let name = Html::text(view.words().event.in_time);
            way(
                view,
                name,
                beside(place.checked_sub(1)),
                beside(place.checked_add(1)),
            )
        })
        .into_iter()
        .collect();
    for &(number, place) in edition.index.in_lines.get(&position).into_iter().flatten() {
        let (Some(story), Some(line)) = (
            edition.timeline.stories.get(number),
            edition.index.lines.get(number),
        ) else {
            continue;
        };
        let name = view.story_link(story);
        let at = |place: Option<usize>| edition.event(*line.get(place?)?);
        ways.push(way(
            view,
            name,
            at(place.checked_sub(1)),
            at(place.checked_add(1)),
        ));
    }
    ways
}

fn way(view: &View<'_>, name: Html, previous: Option<&Event>, next: Option<&Event>) -> Way {
    let neighbour = |event: &Event| Neighbour {
        href: view.to_event(&event.id),
        title: view.text(&event.title),
        date: view.date(&event.date),
    };
    Way {
        name,
        previous: previous.map(neighbour),
        next: next.map(neighbour),
    }
}
