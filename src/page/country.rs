//! The page of a country: what its actors had a part in, and what happened there.

use anyhow::Result;
use askama::Template;

use super::edition::Edition;
use super::facet::{Facet, facet};
use super::frame::Frame;
use super::html::Html;
use super::view::View;
use super::{Page, Sheet, fill};
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

fn sheets<'e>(edition: &'e Edition<'e>) -> Vec<Sheet<'e>> {
    let countries = edition.index.by_country.iter();
    countries
        .map(|(&code, events)| {
            let path = format!("countries/{}.html", code.to_lowercase());
            Sheet::new(path, move |path| page(edition, path, code, events))
        })
        .collect()
}

fn page(edition: &Edition<'_>, path: &str, code: &str, events: &[usize]) -> Result<String> {
    let view = View::new(edition, path);
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
    fill(&template)
}
