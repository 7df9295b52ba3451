//! The glossary.

use std::io::{Result, Write};

use askama::Template;

use super::html::{Html, anchor};
use super::layout::PageLayout;
use super::locale_site::LocaleSite;
use super::page_context::PageContext;
use super::{Page, Route, fill};
use crate::locale::PageWords;
use crate::model::Entry;

/// The glossary.
pub(crate) const PAGE: Page = Page { routes };

#[derive(Template)]
#[template(path = "page/glossary.html", whitespace = "minimize")]
struct GlossaryPage {
    frame: PageLayout,
    words: &'static PageWords,
    entries: Vec<Term>,
}

/// An entry.
struct Term {
    id: String,
    term: Html,
    text: Html,
    see: Vec<Html>,
}

fn routes<'e>(site: &'e LocaleSite<'e>) -> Vec<Route<'e>> {
    vec![Route::new("glossary.html", move |path, out| {
        page(site, path, out)
    })]
}

fn page(site: &LocaleSite<'_>, path: &str, out: &mut dyn Write) -> Result<()> {
    let context = PageContext::new(site, path);
    let words = context.words();
    let template = GlossaryPage {
        frame: context.frame(words.navigation.glossary, words.other.glossary_lead),
        words,
        entries: site
            .timeline
            .glossary
            .iter()
            .map(|entry| term(&context, entry))
            .collect(),
    };
    fill(&template, out)
}

fn term(context: &PageContext<'_>, entry: &Entry) -> Term {
    let others = context.site.timeline.glossary.iter();
    let see = others.filter(|other| entry.see.contains(&other.id));
    let measures = entry
        .measures
        .iter()
        .map(|measure| context.measure_link(measure));
    Term {
        id: entry.id.to_string(),
        term: context.text(&entry.term),
        text: context.text(&entry.text),
        see: see
            .map(|other| anchor(&format!("#{}", other.id), &context.text(&other.term)))
            .chain(measures)
            .collect(),
    }
}
