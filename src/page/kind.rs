//! The page of a kind of event.

use std::io::{Result, Write};

use super::locale_site::LocaleSite;
use super::page_context::PageContext;
use super::page_description;
use super::subset_listing::{SubsetPage, facet};
use super::{Page, Route, fill};
use crate::model::Kind;

/// The pages of the kinds.
pub(crate) const PAGE: Page = Page { routes };

fn routes<'e>(site: &'e LocaleSite<'e>) -> Vec<Route<'e>> {
    let kinds = site.timeline.settings.kinds.iter();
    kinds
        .map(|kind| {
            let path = format!("kinds/{}.html", kind.id);
            Route::new(path, move |path, out| page(site, path, kind, out))
        })
        .collect()
}

fn page(site: &LocaleSite<'_>, path: &str, kind: &Kind, out: &mut dyn Write) -> Result<()> {
    let context = PageContext::new(site, path);
    let words = context.words();
    let events = site
        .index
        .by_kind
        .get(&kind.id)
        .map_or(&[][..], Vec::as_slice);
    let name = context.plain(&kind.name);
    let held = page_description::events(&context, name, events, |count, years| {
        words.head.kind(name, count, years)
    });
    let description = page_description::followed_by(&held, context.plain(&kind.description));
    let mut frame = context.frame(name, &description);
    frame.bare = site.index.is_bare(events.len());
    let template = SubsetPage {
        frame,
        facet: facet(
            &context,
            words.browse.kind,
            context.text(&kind.name),
            events,
        )
        .described(context.text(&kind.description))
        .said(held),
    };
    fill(&template, out)
}
