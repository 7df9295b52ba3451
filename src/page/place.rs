//! The page of a place.

use std::io::{Result, Write};

use super::html::Html;
use super::locale_site::LocaleSite;
use super::page_context::PageContext;
use super::page_description;
use super::subset_listing::{SubsetPage, facet};
use super::{Page, Route, fill};
use crate::model::Place;

/// The pages of the places.
pub(crate) const PAGE: Page = Page { routes };

fn routes<'e>(site: &'e LocaleSite<'e>) -> Vec<Route<'e>> {
    site.timeline
        .places
        .values()
        .map(|place| {
            let path = format!("places/{}.html", place.id);
            Route::new(path, move |path, out| page(site, path, place, out))
        })
        .collect()
}

fn page(site: &LocaleSite<'_>, path: &str, place: &Place, out: &mut dyn Write) -> Result<()> {
    let context = PageContext::new(site, path);
    let words = context.words();
    let events = site
        .index
        .by_place
        .get(&place.id)
        .map_or(&[][..], Vec::as_slice);
    let country = place
        .country
        .as_deref()
        .map(|code| context.country_link(code));
    let name = context.plain(&place.name);
    let held = page_description::events(&context, name, events, |count, years| {
        words.head.place(name, count, years)
    });
    let description = page_description::followed_by(&held, context.plain(&place.note));
    let mut frame = context.frame(name, &description);
    frame.bare = site.index.is_bare(events.len());
    let template = SubsetPage {
        frame,
        facet: facet(
            &context,
            words.browse.place,
            context.text(&place.name),
            events,
        )
        .described(context.text(&place.note))
        .said(held)
        .fact(
            words.browse.aliases,
            place
                .aliases
                .iter()
                .map(|alias| Html::text(alias))
                .collect(),
        )
        .fact(words.browse.country_label, country.into_iter().collect()),
    };
    fill(&template, out)
}
