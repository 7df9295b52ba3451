//! The figures on record: charts of what was counted alike, and every other number in tables.

use std::io::{Result, Write};

use askama::Template;

use super::layout::PageLayout;
use super::locale_site::LocaleSite;
use super::page_context::PageContext;
use super::quantities::{Chart, Others, all};
use super::{Page, Route, board, fill};
use crate::locale::PageWords;

/// The figures on record.
pub(crate) const PAGE: Page = Page { routes };

#[derive(Template)]
#[template(path = "page/figures.html", whitespace = "minimize")]
struct FiguresPage {
    frame: PageLayout,
    words: &'static PageWords,
    script: String,
    counts: String,
    charts: Vec<Chart>,
    others: Vec<Others>,
    left_out: String,
}

fn routes<'e>(site: &'e LocaleSite<'e>) -> Vec<Route<'e>> {
    vec![Route::new("figures.html", move |path, out| {
        page(site, path, out)
    })]
}

fn page(site: &LocaleSite<'_>, path: &str, out: &mut dyn Write) -> Result<()> {
    let context = PageContext::new(site, path);
    let words = context.words();
    let figures = all(&context);
    let template = FiguresPage {
        frame: context.frame(words.figures.title, words.figures.lead),
        words,
        script: context.to_root(board::SCRIPT),
        counts: words.figures.counts(figures.count, figures.charts.len()),
        charts: figures.charts,
        others: figures.others,
        left_out: match figures.left_out {
            0 => String::new(),
            more => words.figures.not_listed(more),
        },
    };
    fill(&template, out)
}
