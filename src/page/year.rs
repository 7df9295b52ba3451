//! The page of a year.

use anyhow::Result;
use askama::Template;

use super::edition::Edition;
use super::facet::{Facet, facet};
use super::frame::Frame;
use super::html::Html;
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
        .map(|(year, events)| {
            let path = format!("years/{year}.html");
            Sheet::new(path, move |path| page(edition, path, *year, events))
        })
        .collect()
}

fn page(edition: &Edition<'_>, path: &str, year: i32, events: &[usize]) -> Result<String> {
    let view = View::new(edition, path);
    let words = view.words();
    let label = year.to_string();
    let template = YearPage {
        frame: view.frame(
            &label,
            &(words.list.part)(events.len(), edition.index.events.len()),
        ),
        words,
        facet: facet(&view, words.browse.year, Html::text(&label), events),
    };
    fill(&template)
}
