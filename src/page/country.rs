//! The page of a country: what its actors had a part in, and what happened there.

use anyhow::Result;
use askama::Template;

use super::edition::Edition;
use super::facet::{Facet, facet};
use super::frame::Frame;
use super::html::Html;
use super::view::View;
use super::{Page, Sheet, sheet};
use crate::locale::PageWords;

/// The pages of the countries.
pub const PAGE: Page = Page {
    name: "country",
    sheets,
};

#[derive(Template)]
#[template(path = "page/country.html", whitespace = "minimize")]
struct CountryPage {
    frame: Frame,
    words: &'static PageWords,
    facet: Facet,
}

fn sheets(edition: &Edition<'_>) -> Result<Vec<Sheet>> {
    let countries = edition.index.by_country.iter();
    countries
        .map(|(code, events)| page(edition, code, events))
        .collect()
}

/// The path of a country's page.
pub fn path(code: &str) -> String {
    format!("countries/{}.html", code.to_lowercase())
}

fn page(edition: &Edition<'_>, code: &str, events: &[usize]) -> Result<Sheet> {
    let path = path(code);
    let view = View::new(edition, path.as_str());
    let words = view.words();
    let name = (words.browse.country)(code);
    let template = CountryPage {
        frame: view.frame(
            name,
            &(words.list.part)(events.len(), edition.index.events.len()),
        ),
        words,
        facet: facet(&view, words.browse.country_label, Html::text(name), events)
            .described(Html::text(words.browse.country_note)),
    };
    sheet(path, &template)
}
