//! The page of a place.

use anyhow::Result;
use askama::Template;

use super::edition::Edition;
use super::facet::{Facet, facet};
use super::frame::Frame;
use super::view::View;
use super::{Page, Sheet, fill};
use crate::locale::PageWords;
use crate::model::Place;

/// The pages of the places.
pub const PAGE: Page = Page {
    name: "place",
    sheets,
};

#[derive(Template)]
#[template(path = "page/place.html", whitespace = "minimize")]
struct PlacePage {
    frame: Frame,
    words: &'static PageWords,
    facet: Facet,
}

fn sheets<'e>(edition: &'e Edition<'e>) -> Vec<Sheet<'e>> {
    edition
        .timeline
        .places
        .values()
        .map(|place| {
            let path = format!("places/{}.html", place.id);
            Sheet::new(path, move |path| page(edition, path, place))
        })
        .collect()
}

fn page(edition: &Edition<'_>, path: &str, place: &Place) -> Result<String> {
    let view = View::new(edition, path);
    let words = view.words();
    let events = edition
        .index
        .by_place
        .get(&place.id)
        .map_or(&[][..], Vec::as_slice);
    let country = place.country.as_deref().map(|code| view.country_link(code));
    let mut frame = view.frame(view.plain(&place.name), &(words.list.events)(events.len()));
    frame.bare = edition.index.is_bare(events.len());
    let template = PlacePage {
        frame,
        words,
        facet: facet(&view, words.browse.place, view.text(&place.name), events)
            .described(view.text(&place.note))
            .fact(words.browse.country_label, country.into_iter().collect()),
    };
    fill(&template)
}
