//! The overview of what was in force when: measures with their times, and the months.

use std::io::{Result, Write};

use askama::Template;

use super::html::Html;
use super::layout::PageLayout;
use super::locale_site::LocaleSite;
use super::months::{Months, left_out, years};
use super::overview_chart::{Strip, strip};
use super::page_context::PageContext;
use super::status::{Status, in_words};
use super::{Page, Route, fill};
use crate::locale::PageWords;

/// The overview of what was in force when.
pub(crate) const PAGE: Page = Page { routes };

#[derive(Template)]
#[template(path = "page/measures.html", whitespace = "minimize")]
struct MeasuresPage {
    frame: PageLayout,
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

fn routes<'e>(site: &'e LocaleSite<'e>) -> Vec<Route<'e>> {
    vec![Route::new("in-force.html", move |path, out| {
        page(site, path, out)
    })]
}

fn page(site: &LocaleSite<'_>, path: &str, out: &mut dyn Write) -> Result<()> {
    let context = PageContext::new(site, path);
    let words = context.words();
    let template = MeasuresPage {
        frame: context.frame(words.in_force.title, words.in_force.lead),
        words,
        known_to: context.known_to(),
        strip: strip(&context),
        measures: site
            .timeline
            .measures
            .values()
            .map(|measure| Row {
                name: context.measure_link(&measure.id),
                spans: site
                    .index
                    .histories
                    .get(&measure.id)
                    .map(|history| {
                        history
                            .spans
                            .iter()
                            .map(|span| in_words(&context, history, span))
                            .collect()
                    })
                    .unwrap_or_default(),
                status: site
                    .index
                    .histories
                    .get(&measure.id)
                    .and_then(|history| context.status(history)),
            })
            .collect(),
        left_out: left_out(&context),
        years: years(&context),
        first_months: Vec::new(),
    };
    fill(&template, out)
}
