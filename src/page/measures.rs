//! What applied when: the board of measures, the fullest charts of figures, and the months.

use std::io::{Result, Write};

use askama::Template;

use super::board::{self, Board, board};
use super::layout::PageLayout;
use super::locale_site::LocaleSite;
use super::months::{Months, left_out, years};
use super::page_context::PageContext;
use super::quantities::{Chart, fullest};
use super::{Page, Route, fill};
use crate::locale::PageWords;

/// The overview of what applied when.
pub(crate) const PAGE: Page = Page { routes };

/// How many charts stand below the board; the others have a page of their own.
const CHARTS: usize = 2;

#[derive(Template)]
#[template(path = "page/measures.html", whitespace = "minimize")]
struct MeasuresPage {
    frame: PageLayout,
    words: &'static PageWords,
    script: String,
    known_to: String,
    board: Option<Board>,
    charts: Vec<Chart>,
    figures: String,
    figures_count: String,
    left_out: String,
    years: Vec<Months>,
    first_months: Vec<(i32, String)>,
}

fn routes<'e>(site: &'e LocaleSite<'e>) -> Vec<Route<'e>> {
    vec![Route::new("in-force.html", move |path, out| {
        page(site, path, out)
    })]
}

fn page(site: &LocaleSite<'_>, path: &str, out: &mut dyn Write) -> Result<()> {
    let context = PageContext::new(site, path);
    let words = context.words();
    let (charts, count) = fullest(&context, CHARTS);
    let template = MeasuresPage {
        frame: context.frame(words.in_force.title, words.in_force.lead),
        words,
        script: context.to_root(board::SCRIPT),
        known_to: context.known_to(),
        board: board(&context),
        charts,
        figures: context.to("figures.html"),
        figures_count: match count {
            0 => String::new(),
            count => words.figures.all(count),
        },
        left_out: left_out(&context),
        years: years(&context),
        first_months: Vec::new(),
    };
    fill(&template, out)
}
