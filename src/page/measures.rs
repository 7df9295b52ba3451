//! The overview of what was in force when: measures with their times, and the months.

use anyhow::Result;
use askama::Template;

use super::edition::Edition;
use super::frame::Frame;
use super::html::Html;
use super::strip::{Strip, strip};
use super::view::View;
use super::{Page, Sheet, fill, in_force};
use crate::locale::PageWords;

/// The overview of what was in force when.
pub const PAGE: Page = Page {
    name: "measures",
    sheets,
};

#[derive(Template)]
#[template(path = "page/measures.html", whitespace = "minimize")]
struct MeasuresPage {
    frame: Frame,
    words: &'static PageWords,
    known_to: String,
    strip: Option<Strip>,
    measures: Vec<Row>,
    years: Vec<Months>,
}

/// A measure with its times.
struct Row {
    name: Html,
    spans: Vec<Html>,
}

/// The months of a year.
pub struct Months {
    /// The year.
    pub year: i32,
    /// Its months.
    pub months: Vec<MonthLink>,
}

/// The way to a month.
pub struct MonthLink {
    /// Its page.
    pub href: String,
    /// Its name, shortened.
    pub short: &'static str,
    /// The same with the year.
    pub full: String,
    /// Whether it is the page itself.
    pub current: bool,
}

fn sheets<'e>(edition: &'e Edition<'e>) -> Vec<Sheet<'e>> {
    vec![Sheet::new("in-force.html", move |path| page(edition, path))]
}

fn page(edition: &Edition<'_>, path: &str) -> Result<String> {
    let view = View::new(edition, path);
    let words = view.words();
    let template = MeasuresPage {
        frame: view.frame(words.in_force.title, words.in_force.lead),
        words,
        known_to: view.known_to(),
        strip: strip(&view),
        measures: edition
            .timeline
            .measures
            .values()
            .map(|measure| Row {
                name: view.measure_link(&measure.id),
                spans: edition
                    .index
                    .lives
                    .get(&measure.id)
                    .map(|life| {
                        life.spans
                            .iter()
                            .map(|span| super::measure::in_words(&view, span))
                            .collect()
                    })
                    .unwrap_or_default(),
            })
            .collect(),
        years: years(&view),
    };
    fill(&template)
}

/// The months by year.
pub fn years(view: &View<'_>) -> Vec<Months> {
    let mut years: Vec<Months> = Vec::new();
    let dates = &view.locale().dates;
    for month in &view.edition.index.months {
        let Some(href) = in_force::link(view, month.year, month.month) else {
            continue;
        };
        let short = usize::try_from(month.month)
            .ok()
            .and_then(|number| dates.short_months.get(number.checked_sub(1)?))
            .copied()
            .unwrap_or_default();
        let link = MonthLink {
            href,
            short,
            full: format!("{short} {}", month.year),
            current: in_force::path(*month) == view.path,
        };
        match years.last_mut() {
            Some(last) if last.year == month.year => last.months.push(link),
            _ => years.push(Months {
                year: month.year,
                months: vec![link],
            }),
        }
    }
    years
}
