//! The page of a year.

use std::collections::BTreeMap;

use anyhow::Result;
use askama::Template;

use super::edition::Edition;
use super::facet::{Facet, facet};
use super::frame::Frame;
use super::html::Html;
use super::listing::LONGEST;
use super::strip::year_strip;
use super::view::View;
use super::{Page, Sheet, fill};
use crate::locale::PageWords;
use crate::model::EventDate;

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
    let mut months: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    if events.len() > LONGEST {
        for &position in events {
            let date = edition.event(position).map(|event| &event.date);
            if let Some(month) = date.and_then(EventDate::month) {
                months.entry(month).or_default().push(position);
            }
        }
    }
    let dates = &edition.locale.dates;
    months
        .into_iter()
        .map(|(month, events)| {
            let name = (dates.month)(edition.locale.month_name(month), year);
            (month_path(year, month), name, events)
        })
        .collect()
}

/// The path of the page of a month, which years with too many events for one page have.
pub fn month_path(year: i32, month: u32) -> String {
    format!("years/{year}-{month:02}.html")
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
