//! The page of a year.

use anyhow::Result;
use askama::Template;

use super::edition::Edition;
use super::facet::{Facet, facet};
use super::frame::Frame;
use super::html::Html;
use super::parting::{LONGEST, by_month};
use super::strip::year_strip;
use super::view::View;
use super::{Page, Sheet, fill};
use crate::locale::PageWords;

/// The pages of the years.
pub const PAGE: Page = Page {
    name: "year",
    sheets,
};

#[derive(Template)]
#[template(path = "page/year.html", whitespace = "minimize")]
struct YearPage {
    frame: Frame,
    words: &'static PageWords,
    facet: Facet,
}

fn sheets<'e>(edition: &'e Edition<'e>) -> Vec<Sheet<'e>> {
    let years = edition.index.by_year.iter();
    years
        .flat_map(|(year, events)| {
            let whole = (
                format!("years/{year}.html"),
                year.to_string(),
                events.clone(),
            );
            [whole].into_iter().chain(months(edition, *year, events))
        })
        .map(|(path, label, events)| {
            Sheet::new(path, move |path| page(edition, path, &label, &events))
        })
        .collect()
}

/// The months of a year that has too many events for one page: path, name and events of each.
fn months(edition: &Edition<'_>, year: i32, events: &[usize]) -> Vec<(String, String, Vec<usize>)> {
    if events.len() <= LONGEST {
        return Vec::new();
    }
    by_month(edition, year, events)
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

fn page(edition: &Edition<'_>, path: &str, label: &str, events: &[usize]) -> Result<String> {
    let view = View::new(edition, path);
    let words = view.words();
    let part = facet(&view, words.browse.year, Html::text(label), events);
    let template = YearPage {
        frame: view.frame(
            label,
            &(words.list.part)(events.len(), edition.index.events.len()),
        ),
        words,
        // A month has no strip: it would be one column wide.
        facet: match label.parse() {
            Ok(year) => part.drawn(year_strip(&view, year, events)),
            Err(_) => part,
        },
    };
    fill(&template)
}
