//! The page of a country: what its actors had a part in, and what happened there.

use std::io::{Result, Write};

use super::html::Html;
use super::locale_site::LocaleSite;
use super::page_context::PageContext;
use super::page_description;
use super::subset_listing::{SubsetPage, facet};
use super::{Page, Route, fill};

/// The pages of the countries.
pub(crate) const PAGE: Page = Page { routes };

fn routes<'e>(site: &'e LocaleSite<'e>) -> Vec<Route<'e>> {
    let countries = site.index.by_country.iter();
    countries
        .map(|(&code, events)| {
            let path = format!("countries/{}.html", code.to_lowercase());
            Route::new(path, move |path, out| page(site, path, code, events, out))
        })
        .collect()
}

fn page(
    site: &LocaleSite<'_>,
    path: &str,
    code: &str,
    events: &[usize],
    out: &mut dyn Write,
) -> Result<()> {
    let context = PageContext::new(site, path);
    let words = context.words();
    let name = words.browse.country(code);
    let held = page_description::events(&context, name, events, |count, years| {
        words.head.country(name, count, years)
    });
    let template = SubsetPage {
        frame: context.frame(name, &held),
        facet: facet(
            &context,
            words.browse.country_label,
            Html::text(name),
            events,
        )
        .said(held),
    };
    fill(&template, out)
}
