//! The page of a year.

use std::io::{Result, Write};

use super::html::Html;
use super::locale_site::LocaleSite;
use super::overview_chart::year_chart;
use super::page_context::PageContext;
use super::page_description;
use super::pagination::{LONGEST, by_month};
use super::subset_listing::{SubsetPage, facet};
use super::{Page, Route, fill};

/// The pages of the years.
pub(crate) const PAGE: Page = Page { routes };

fn routes<'e>(site: &'e LocaleSite<'e>) -> Vec<Route<'e>> {
    let years = site.index.by_year.iter();
    years
        .flat_map(|(year, events)| {
            let whole = (
                format!("years/{year}.html"),
                site.locale.dates.year(*year),
                events.clone(),
            );
            [whole].into_iter().chain(months(site, *year, events))
        })
        .map(|(path, label, events)| {
            Route::new(path, move |path, out| {
                page(site, path, &label, &events, out)
            })
        })
        .collect()
}

/// The months of a year that has too many events for one page: path, name and events of each.
fn months(site: &LocaleSite<'_>, year: i32, events: &[usize]) -> Vec<(String, String, Vec<usize>)> {
    if events.len() <= LONGEST {
        return Vec::new();
    }
    by_month(site, year, events)
        .into_iter()
        .map(|month| {
            (
                format!("years/{}.html", month.name),
                month.label,
                month.events,
            )
        })
        .collect()
}

fn page(
    site: &LocaleSite<'_>,
    path: &str,
    label: &str,
    events: &[usize],
    out: &mut dyn Write,
) -> Result<()> {
    let context = PageContext::new(site, path);
    let words = context.words();
    let held = page_description::time(&context, label, events);
    let part = facet(&context, words.browse.year, Html::text(label), events).said(held.clone());
    let template = SubsetPage {
        frame: context.frame(label, &held),
        // A month has no chart: it would be one column wide.
        facet: match year_of(path) {
            Some(year) => part.drawn(year_chart(&context, year, events)),
            None => part,
        },
    };
    fill(&template, out)
}

/// The year of a page, by its path; none for a month's.
fn year_of(path: &str) -> Option<i32> {
    let name = path.rsplit('/').next()?;
    name.strip_suffix(".html")?.parse().ok()
}
