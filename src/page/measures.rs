//! The overview of what was in force when: measures with their times, and the months.

use anyhow::Result;
use askama::Template;

use super::edition::Edition;
use super::frame::Frame;
use super::html::Html;
use super::months::{Months, left_out, years};
use super::status::{Status, in_words};
use super::strip::{Strip, strip};
use super::view::View;
use super::{Page, Sheet, fill};
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
    left_out: String,
    years: Vec<Months>,
    first_months: Vec<(i32, String)>,
}

/// A measure with its times.
struct Row {
    name: Html,
    spans: Vec<Html>,
    status: Option<Status>,
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
                            .map(|span| in_words(&view, span))
                            .collect()
                    })
                    .unwrap_or_default(),
                status: edition
                    .index
                    .lives
                    .get(&measure.id)
                    .filter(|life| !life.steps.is_empty())
                    .and_then(|life| view.status(life)),
            })
            .collect(),
        left_out: left_out(&view),
        years: years(&view),
        first_months: Vec::new(),
    };
    fill(&template)
}
